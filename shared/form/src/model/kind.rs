//! Kinds of answers: a closed set, so that a new kind does not compile until it can be read,
//! limited, shown, described and explained.

use super::{Expression, FieldPath, Id, ListPath, Options, Unit};
use crate::Decimal;
use serde::{Deserialize, Serialize};

/// What an answer to a field is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Kind {
    /// One line of text.
    Text {
        /// Fewest characters.
        min: u32,
        /// Most characters.
        max: u32,
    },
    /// Text over several lines.
    LongText {
        /// Most characters.
        max: u32,
    },
    /// A whole number.
    Number {
        /// Smallest accepted.
        min: i64,
        /// Largest accepted.
        max: i64,
    },
    /// A number with two decimals, never below nought.
    Decimal {
        /// Smallest accepted.
        min: Decimal,
        /// Largest accepted.
        max: Decimal,
    },
    /// An amount in euro, kept in cents.
    Money {
        /// Smallest accepted, in cents.
        min_cents: i64,
        /// Largest accepted, in cents.
        max_cents: i64,
    },
    /// A percentage with at most two decimals, above 0 and up to 100.
    Percent,
    /// A day.
    Date {
        /// The first day accepted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_before: Option<DateLimit>,
        /// The last day accepted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        not_after: Option<DateLimit>,
    },
    /// Yes or no. Entries are `si` and `no`.
    YesNo {
        /// Whether either answer will do.
        rule: YesNoRule,
    },
    /// One of a few options.
    Choice {
        /// The options, in order.
        options: Options,
    },
    /// Any number of a few options.
    Choices {
        /// The options, in order.
        options: Options,
        /// How many must be ticked when an answer is required.
        at_least: u32,
    },
    /// A fiscal code.
    FiscalCode {
        /// Whose code it may be.
        holder: Holder,
    },
    /// A VAT number.
    VatNumber,
    /// An IBAN of Italy or San Marino.
    Iban,
    /// An e-mail address.
    Email {
        /// Ordinary, certified or either.
        mail: MailKind,
    },
    /// A telephone number.
    Phone,
    /// A province; with `abroad`, also `EE` (European Union) and `EX` (rest of the world), manual 3.3.
    Province {
        /// Whether EE and EX are offered.
        abroad: bool,
        /// Whether former provinces are offered too (places of birth).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        ceased: bool,
    },
    /// A municipality of the province in another field of the same body, or the foreign state under
    /// EE and EX. The entry is the cadastral code.
    Municipality {
        /// The field that holds the province.
        province: Id,
        /// Whether ceased municipalities are offered too (places of birth).
        ceased: bool,
    },
    /// An Italian postal code.
    PostalCode,
    /// A code of the ATECO 2007 classification of activities.
    Ateco,
    /// A name or surname of a person.
    PersonName,
    /// What identifies abroad who has no Italian fiscal code or VAT number.
    ForeignId,
    /// The code of a publicly funded project.
    Cup,
    /// The code of a public tender.
    Cig,
    /// A code of so many digits.
    Digits {
        /// How many.
        length: u8,
    },
    /// A part of a property's cadastral data.
    Cadastral {
        /// Which part.
        part: domain::CadastralPart,
    },
    /// An item of another list, or of one of several. The entry is the item's id.
    Reference {
        /// The lists referred to, in the order offered.
        #[serde(rename = "list", with = "super::one_or_many")]
        lists: Vec<ListPath>,
    },
    /// A value that other answers decide: it is shown, never typed nor stored.
    Computed {
        /// What it counts.
        unit: Unit,
        /// How it is computed.
        value: Expression,
    },
    /// What the application says that a request of payment hangs on: it is shown, never typed nor stored.
    Carried {
        /// The fields that it is carried from: the first that is answered.
        from: Vec<FieldPath>,
    },
}

impl Kind {
    /// What a number among the answers counts; nothing for answers that are no number.
    pub fn counts(&self) -> Option<Unit> {
        match self {
            Self::Number { .. } | Self::Decimal { .. } => Some(Unit::Number),
            Self::Money { .. } => Some(Unit::Money),
            Self::Percent => Some(Unit::Percent),
            Self::Computed { unit, .. } => Some(*unit),
            Self::Text { .. }
            | Self::LongText { .. }
            | Self::Date { .. }
            | Self::YesNo { .. }
            | Self::Choice { .. }
            | Self::Choices { .. }
            | Self::FiscalCode { .. }
            | Self::VatNumber
            | Self::Iban
            | Self::Email { .. }
            | Self::Phone
            | Self::Province { .. }
            | Self::Municipality { .. }
            | Self::PostalCode
            | Self::Ateco
            | Self::PersonName
            | Self::ForeignId
            | Self::Cup
            | Self::Cig
            | Self::Digits { .. }
            | Self::Cadastral { .. }
            | Self::Reference { .. }
            | Self::Carried { .. } => None,
        }
    }

    /// Whether an answer is an amount of money.
    pub fn is_money(&self) -> bool {
        self.counts() == Some(Unit::Money)
    }

    /// Whether an answer is a number of any sort.
    pub fn is_numeric(&self) -> bool {
        self.counts().is_some()
    }

    /// Whether the portal gives the answer, computed or carried in, and nobody types it.
    pub fn is_computed(&self) -> bool {
        matches!(self, Self::Computed { .. } | Self::Carried { .. })
    }

    /// How the answer is computed, if the portal does it.
    pub fn computed(&self) -> Option<&Expression> {
        if let Self::Computed { value, .. } = self { Some(value) } else { None }
    }
}

/// Which answers a yes/no question accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum YesNoRule {
    /// Either.
    Either,
    /// A declaration: only «sì» completes it. Shown as a checkbox.
    MustBeYes,
}

/// A limit to a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateLimit {
    /// The day the answers are checked, in Italy.
    Today,
    /// A fixed day.
    On(domain::Date),
}

/// Whose fiscal code is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// A natural person's, 16 characters.
    Person,
    /// An organisation's, 11 digits.
    Organisation,
    /// Either.
    Either,
}

/// Which e-mail addresses are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// Not a certified one (manual 2.1).
    Ordinary,
    /// A certified one (PEC).
    Certified,
    /// Either.
    Either,
}
