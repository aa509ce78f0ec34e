//! Answers with their types: what an entry means once it parses.

use crate::{Decimal, Entry};
use domain::{
    Ateco, Cadastral, CadastralCode, Cig, Cup, Date, DigitCode, EmailAddress, FiscalCode,
    ForeignId, Iban, Money, PersonName, Phone, PostalCode, Province, VatNumber,
};

/// A typed answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text of one or several lines.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number with two decimals.
    Decimal(Decimal),
    /// Euro and cents.
    Money(Money),
    /// A percentage, in hundredths of a percent.
    Percent(i64),
    /// A day.
    Date(Date),
    /// Yes or no.
    YesNo(bool),
    /// The code of the option chosen.
    Choice(String),
    /// The codes of the options ticked, in the order of the definition.
    Choices(Vec<String>),
    /// A fiscal code.
    FiscalCode(FiscalCode),
    /// A VAT number.
    VatNumber(VatNumber),
    /// An IBAN.
    Iban(Iban),
    /// An e-mail address.
    Email(EmailAddress),
    /// A telephone number.
    Phone(Phone),
    /// A province, or EE and EX.
    Province(Province),
    /// The cadastral code of a municipality or of a foreign state.
    Municipality(CadastralCode),
    /// A postal code.
    PostalCode(PostalCode),
    /// A code of the ATECO classification.
    Ateco(Ateco),
    /// A name or surname of a person.
    PersonName(PersonName),
    /// A number given by another country.
    ForeignId(ForeignId),
    /// The code of a publicly funded project.
    Cup(Cup),
    /// The code of a public tender.
    Cig(Cig),
    /// A code of so many digits.
    Digits(DigitCode),
    /// A part of a property's cadastral data.
    Cadastral(Cadastral),
    /// The id of another list's item.
    Reference(String),
}

impl Value {
    /// The normalised entry, as stored and as shown in an input.
    pub fn entry(&self) -> Entry {
        Entry::Text(match self {
            Self::Choices(codes) => return Entry::Many(codes.clone()),
            Self::Text(text) | Self::Choice(text) | Self::Reference(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Decimal(number) => number.to_string(),
            Self::Money(money) => money.to_string(),
            Self::Percent(hundredths) => percent(*hundredths),
            Self::Date(date) => date.to_string(),
            Self::YesNo(yes) => if *yes { "si" } else { "no" }.to_owned(),
            Self::FiscalCode(code) => code.to_string(),
            Self::VatNumber(number) => number.to_string(),
            Self::Iban(iban) => iban.to_string(),
            Self::Email(address) => address.to_string(),
            Self::Phone(phone) => phone.to_string(),
            Self::Province(province) => province.to_string(),
            Self::Municipality(code) => code.to_string(),
            Self::PostalCode(code) => code.to_string(),
            Self::Ateco(code) => code.to_string(),
            Self::PersonName(name) => name.to_string(),
            Self::ForeignId(id) => id.to_string(),
            Self::Cup(code) => code.to_string(),
            Self::Cig(code) => code.to_string(),
            Self::Digits(code) => code.to_string(),
            Self::Cadastral(part) => part.to_string(),
        })
    }

    /// The number in hundredths of its unit (cents for money), for answers that can be compared.
    pub fn hundredths(&self) -> Option<i64> {
        match self {
            Self::Number(number) => number.checked_mul(100),
            Self::Money(money) => Some(money.cents()),
            Self::Decimal(number) => Some(number.hundredths()),
            Self::Percent(hundredths) => Some(*hundredths),
            Self::Text(_)
            | Self::Date(_)
            | Self::YesNo(_)
            | Self::Choice(_)
            | Self::Choices(_)
            | Self::FiscalCode(_)
            | Self::VatNumber(_)
            | Self::Iban(_)
            | Self::Email(_)
            | Self::Phone(_)
            | Self::Province(_)
            | Self::Municipality(_)
            | Self::PostalCode(_)
            | Self::Ateco(_)
            | Self::PersonName(_)
            | Self::ForeignId(_)
            | Self::Cup(_)
            | Self::Cig(_)
            | Self::Digits(_)
            | Self::Cadastral(_)
            | Self::Reference(_) => None,
        }
    }

    /// The text, if it is one.
    pub fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::PersonName(name) => Some(name.to_string()),
            _ => None,
        }
    }

    /// The code of the option chosen, if it is a choice.
    pub fn choice(self) -> Option<String> {
        if let Self::Choice(code) = self { Some(code) } else { None }
    }

    /// The day, if it is one.
    pub fn date(self) -> Option<Date> {
        if let Self::Date(date) = self { Some(date) } else { None }
    }

    /// The amount, if it is one.
    pub fn money(self) -> Option<Money> {
        if let Self::Money(amount) = self { Some(amount) } else { None }
    }

    /// The cadastral code, if it is a municipality.
    pub fn municipality(self) -> Option<CadastralCode> {
        if let Self::Municipality(code) = self { Some(code) } else { None }
    }
}

/// `1250` → `12,5`; `1200` → `12`.
fn percent(hundredths: i64) -> String {
    let text = format!("{},{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}
