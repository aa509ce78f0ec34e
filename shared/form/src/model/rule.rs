//! Rules between answers, lists and sections.

use super::{Condition, Expression, FieldPath, Id, ListPath, summands};
use domain::{CadastralCode, Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How much a broken rule weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The section stays incomplete.
    Error,
    /// The applicant is told, and may go on.
    Warning,
}

/// A rule between answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its name, unique in the body.
    pub id: Id,
    /// The sentence shown when it is broken.
    pub message: String,
    /// The field, list or slot of the same body that the sentence is shown at.
    pub at: Id,
    /// When the rule applies; without a condition, always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What a breach means.
    pub severity: Severity,
    /// What must hold.
    pub test: Test,
}

/// A fixed amount or another field's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// A fixed amount, in hundredths (cents for money).
    Hundredths(i64),
    /// What another field holds.
    Field(FieldPath),
}

/// The earlier of two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Earlier {
    /// What a field holds.
    Field(FieldPath),
    /// The day that belongs to a choice: that of its option or, where `days` names any, the one there.
    By {
        /// The choice.
        by: FieldPath,
        /// The days by code; nothing where the options say them.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        days: BTreeMap<String, Date>,
    },
}

/// Municipalities that will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Places {
    /// Those that belong to a choice; any for those that are not named.
    By {
        /// The choice.
        by: FieldPath,
        /// The municipalities by code.
        places: BTreeMap<String, Vec<CadastralCode>>,
    },
    /// Always the same.
    Always {
        /// The municipalities.
        places: Vec<CadastralCode>,
    },
}

/// What a rule demands. A test whose fields are unanswered holds: the gap is reported by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "a form has a few dozen rules: boxes would only make them harder to match"
)]
pub enum Test {
    /// The first is at most the second.
    AtMost {
        /// The field limited.
        field: FieldPath,
        /// The limit.
        most: Amount,
    },
    /// Fields, in every item where they are a list's, summed, are at most the limit.
    SumAtMost {
        /// What is summed.
        #[serde(with = "summands")]
        sum: Vec<Expression>,
        /// The limit.
        most: Amount,
    },
    /// The parts add up to the total, within a tolerance.
    Total {
        /// The total.
        total: FieldPath,
        /// The parts.
        parts: Vec<FieldPath>,
        /// The accepted difference, in hundredths.
        tolerance: i64,
    },
    /// Two numbers are the same.
    Equal {
        /// One.
        left: FieldPath,
        /// The other.
        right: FieldPath,
    },
    /// Two texts are the same, but for case, accents, spaces, signs and the order of words.
    SameText {
        /// One: several fields are joined.
        left: Vec<FieldPath>,
        /// The other.
        right: Vec<FieldPath>,
    },
    /// A municipality is among some.
    PlaceAmong {
        /// The municipality.
        place: FieldPath,
        /// Those that will do.
        #[serde(flatten)]
        among: Places,
    },
    /// The second day is not before the first.
    NotBefore {
        /// The earlier day.
        earlier: Earlier,
        /// The later day.
        later: FieldPath,
    },
    /// The codes ticked are exactly those that the list's items use (manual 3.5.1).
    SameSet {
        /// The choices ticked.
        choices: FieldPath,
        /// The field of the list's items.
        used: FieldPath,
    },
    /// Every code ticked is used by at least one item of the list (manual 3.6).
    OnePerChoice {
        /// The choices ticked.
        choices: FieldPath,
        /// The field of the list's items.
        used: FieldPath,
    },
    /// The number is the count of a list's items.
    CountIs {
        /// The number.
        number: FieldPath,
        /// The list counted.
        list: ListPath,
    },
    /// There is an item in one of these lists, of which a condition holds if there is one.
    SomeItem {
        /// The lists looked at.
        lists: Vec<ListPath>,
        /// What must hold of the item, seen from it.
        #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
        is: Option<Condition>,
    },
    /// No two items of a list have the same answer; with a condition, no two of those that it holds of.
    Distinct {
        /// The field of the list's items.
        field: FieldPath,
        /// What holds of the items that are compared, seen from each.
        #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
        is: Option<Condition>,
    },
    /// A fiscal code agrees with what else is said of the person.
    FiscalCodeAgrees {
        /// The fiscal code.
        fiscal_code: FieldPath,
        /// The surname.
        surname: FieldPath,
        /// The name.
        name: FieldPath,
        /// The sex: a choice with the codes `M` and `F`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sex: Option<FieldPath>,
        /// The date of birth.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        birth_date: Option<FieldPath>,
        /// The place of birth: a municipality.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        birth_place: Option<FieldPath>,
    },
}
