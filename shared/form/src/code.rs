//! What is wrong with an answer: values, with the sentence chosen when shown.

use crate::{DecimalError, Doubt, ExpenseFault, FileType, Id, ManyDisagree};
use domain::{
    AtecoError, CadastralError, CigError, CupError, DateError, DigitCodeError, EmailError,
    FiscalCodeError, ForeignIdError, IbanError, MoneyError, PersonNameError, PhoneError,
    PostalCodeError, TextError, VatNumberError,
};

/// What is wrong. [`Code::sentence`] says it in Italian, [`Code::name`] to machines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Code {
    /// A required answer is missing.
    Missing,
    /// A declaration must be accepted.
    MustBeYes,
    /// Fewer options ticked than required.
    TooFewTicked {
        /// How many are required.
        at_least: u32,
    },
    /// Fewer characters than required.
    TooShort {
        /// How many are required.
        min: u32,
    },
    /// More characters than accepted.
    TooLong {
        /// How many are accepted.
        max: u32,
        /// How many there are.
        length: usize,
    },
    /// A control character, or line breaks in one line.
    Text(TextError),
    /// Characters that the final document could not show, each once.
    Unprintable(Vec<char>),
    /// Not a whole number.
    NotANumber,
    /// A number outside the accepted range.
    NumberRange {
        /// Smallest accepted.
        min: i64,
        /// Largest accepted.
        max: i64,
    },
    /// Not a number with two decimals that is accepted.
    Decimal(DecimalError),
    /// Not an amount of money.
    Money(MoneyError),
    /// An amount outside the accepted range.
    MoneyRange {
        /// Smallest accepted.
        min: domain::Money,
        /// Largest accepted.
        max: domain::Money,
    },
    /// Not a percentage above 0 and up to 100.
    Percent,
    /// Not a date.
    Date(DateError),
    /// A date before the first accepted.
    TooEarly(domain::Date),
    /// A date after the last accepted.
    TooLate(domain::Date),
    /// Not one of the options.
    NotAnOption,
    /// Not a right fiscal code.
    FiscalCode(FiscalCodeError),
    /// An organisation's code where a person's is wanted.
    PersonWanted,
    /// A person's code where an organisation's is wanted.
    OrganisationWanted,
    /// Not a right VAT number.
    VatNumber(VatNumberError),
    /// Not a right IBAN.
    Iban(IbanError),
    /// An IBAN of another country.
    ForeignIban,
    /// Not a right e-mail address.
    Email(EmailError),
    /// Not a telephone number.
    Phone(PhoneError),
    /// Not a province that may be chosen here.
    Province,
    /// Not a municipality of the chosen province.
    Municipality,
    /// The province must be chosen first.
    ProvinceFirst,
    /// Not a postal code.
    PostalCode(PostalCodeError),
    /// Not a code of the classification.
    Ateco(AtecoError),
    /// Not the name of a person.
    PersonName(PersonNameError),
    /// Not the number of another country.
    ForeignId(ForeignIdError),
    /// Not the code of a project.
    Cup(CupError),
    /// Not the code of a tender.
    Cig(CigError),
    /// Not a code of so many digits.
    Digits(DigitCodeError),
    /// Not that part of cadastral data.
    Cadastral(CadastralError),
    /// What was chosen leads to another form: the form's own sentence.
    Elsewhere(String),
    /// Probably a mistake.
    Doubt(Doubt),
    /// A computed value is beyond the largest that is reckoned with.
    ComputedTooLarge,
    /// The item referred to is not there any more, or its list is not asked for.
    ReferenceGone,
    /// Fewer items than required.
    TooFewItems {
        /// How many are required.
        at_least: u32,
        /// How many there are.
        count: usize,
    },
    /// The entry that a list has for an item of another one was never filled in.
    EntryMissing {
        /// What people call the item.
        of: String,
    },
    /// A list that must have entries for the items of others has none, since there are no such items yet.
    NoEntriesYet {
        /// The section with the items, as menus call it.
        section: String,
    },
    /// More items than accepted.
    TooManyItems {
        /// How many are accepted.
        at_most: u32,
    },
    /// A required document is missing.
    MissingDocument(Vec<FileType>),
    /// A field that cannot change after the first save was changed.
    Fixed,
    /// A gate section is complete but not validated yet.
    GateOpen,
    /// Another application of the same applicant says otherwise how many there are.
    OneOfMany(ManyDisagree),
    /// Expenses do not come out.
    Expense(ExpenseFault),
    /// A rule of the form is broken: the form's own sentence.
    Rule {
        /// The rule's name.
        id: Id,
        /// The form's sentence.
        message: String,
    },
}

impl Code {
    /// A stable name for machines.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::MustBeYes => "must_be_yes",
            Self::TooFewTicked { .. } => "too_few_ticked",
            Self::TooShort { .. } => "too_short",
            Self::TooLong { .. } => "too_long",
            Self::Text(_) => "control_character",
            Self::Unprintable(_) => "unprintable",
            Self::NotANumber => "not_a_number",
            Self::NumberRange { .. } => "number_range",
            Self::Decimal(error) => error.name(),
            Self::Money(_) => "money",
            Self::MoneyRange { .. } => "money_range",
            Self::Percent => "percent",
            Self::Date(_) => "date",
            Self::TooEarly(_) => "too_early",
            Self::TooLate(_) => "too_late",
            Self::NotAnOption => "not_an_option",
            Self::FiscalCode(_) => "fiscal_code",
            Self::PersonWanted => "person_wanted",
            Self::OrganisationWanted => "organisation_wanted",
            Self::VatNumber(_) => "vat_number",
            Self::Iban(_) => "iban",
            Self::ForeignIban => "foreign_iban",
            Self::Email(_) => "email",
            Self::Phone(_) => "phone",
            Self::Province => "province",
            Self::Municipality => "municipality",
            Self::ProvinceFirst => "province_first",
            Self::PostalCode(_) => "postal_code",
            Self::Ateco(_) => "ateco",
            Self::PersonName(_) => "person_name",
            Self::ForeignId(_) => "foreign_id",
            Self::Cup(_) => "cup",
            Self::Cig(_) => "cig",
            Self::Digits(_) => "digits",
            Self::Cadastral(_) => "cadastral",
            Self::Elsewhere(_) => "elsewhere",
            Self::Doubt(doubt) => doubt.name(),
            Self::ComputedTooLarge => "computed_too_large",
            Self::ReferenceGone => "reference_gone",
            Self::TooFewItems { .. } => "too_few_items",
            Self::EntryMissing { .. } => "entry_missing",
            Self::NoEntriesYet { .. } => "no_entries_yet",
            Self::TooManyItems { .. } => "too_many_items",
            Self::MissingDocument(_) => "missing_document",
            Self::Fixed => "fixed",
            Self::GateOpen => "gate_open",
            Self::OneOfMany(_) => "one_of_many",
            Self::Rule { .. } => "rule",
            Self::Expense(fault) => fault.name(),
        }
    }
}

mod sentence;
#[cfg(test)]
mod tests;
mod translated;
