//! What is wrong with a value, in every language: the values say it themselves in that of the sources.

use crate::{Language, Section, Text};
use domain::{
    DateError, EmailError, FiscalCodeError, Instant, OrganisationCodeError,
    OrganisationFiscalCodeError, PasswordError, PasswordRules, PersonFiscalCodeError,
    PersonNameError, PhoneError, PostalCodeError, TextError, UsernameError, VatNumberError,
};
use serde::Deserialize;
use std::fmt::Display;

static VALUES: Section<Values> = Section::named("values");

/// The sentences of a translation.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Values {
    text_line_break: Text,
    text_control: Text,
    date_shape: Text,
    date_year: Text,
    date_month: Text,
    date_day: Text,
    code_length: Text,
    code_organisation_length: Text,
    code_organisation_digits: Text,
    code_organisation_zeros: Text,
    code_organisation_check: Text,
    code_person_length: Text,
    code_person_character: Text,
    code_person_month: Text,
    code_person_day: Text,
    code_person_check: Text,
    vat_length: Text,
    vat_digits: Text,
    vat_zeros: Text,
    vat_check: Text,
    email_missing_at: Text,
    email_length: Text,
    email_character: Text,
    email_syntax: Text,
    email_certified: Text,
    phone_character: Text,
    phone_digits: Text,
    postal_code: Text,
    name_empty: Text,
    name_character: Text,
    name_address: Text,
    name_length: Text,
    organisation_code: Text,
    username_length: Text,
    username_character: Text,
    password_too_short: Text,
    password_too_long: Text,
    password_no_letter: Text,
    password_no_digit: Text,
    password_repeated: Text,
    password_personal: Text,
    password_common: Text,
    instant: Text,
    months: Text,
}

/// What is said in every language. Its [`Display`] is the sentence of the sources.
pub trait Spoken: Display {
    /// The sentence of a translation.
    fn translated(&self, words: &Values) -> String;

    /// The sentence in a language.
    fn spoken(&self, language: Language) -> String {
        if language.is_of_sources() {
            self.to_string()
        } else {
            self.translated(VALUES.of(language))
        }
    }
}

/// An instant in Italian time, as people write it.
pub fn instant(at: Instant, language: Language) -> String {
    if language.is_of_sources() {
        return at.to_string();
    }
    let words = VALUES.of(language);
    let there = at.in_italy();
    let month = usize::from(there.month().unsigned_abs());
    let name = words.months.as_str().split(' ').nth(month.saturating_sub(1)).unwrap_or_default();
    let time = format!("{:02}:{:02}:{:02}", there.hour(), there.minute(), there.second());
    let (day, year) = (there.day(), there.year());
    words.instant.with(&[("day", &day), ("month", &name), ("year", &year), ("time", &time)])
}

impl Spoken for TextError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::LineBreak => words.text_line_break.to_string(),
            Self::Control { code, place } => {
                words.text_control.with(&[("code", &format!("{code:04X}")), ("place", place)])
            }
        }
    }
}

impl Spoken for DateError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Shape => words.date_shape.to_string(),
            Self::Year { year } => words.date_year.with(&[("year", year)]),
            Self::Month { month } => words.date_month.with(&[("month", month)]),
            Self::Day { day } => words.date_day.with(&[("day", day)]),
        }
    }
}

impl Spoken for FiscalCodeError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Length { found } => words.code_length.with(&[("found", found)]),
            Self::Organisation(error) => error.translated(words),
            Self::Person(error) => error.translated(words),
        }
    }
}

impl Spoken for OrganisationFiscalCodeError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Length { found } => words.code_organisation_length.with(&[("found", found)]),
            Self::Digits => words.code_organisation_digits.to_string(),
            Self::Zeros => words.code_organisation_zeros.to_string(),
            Self::CheckDigit => words.code_organisation_check.to_string(),
        }
    }
}

impl Spoken for PersonFiscalCodeError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Length { found } => words.code_person_length.with(&[("found", found)]),
            Self::Character { place, character } => {
                words.code_person_character.with(&[("place", place), ("character", character)])
            }
            Self::Month { letter } => words.code_person_month.with(&[("letter", letter)]),
            Self::Day { found } => words.code_person_day.with(&[("found", &format!("{found:02}"))]),
            Self::CheckCharacter => words.code_person_check.to_string(),
        }
    }
}

impl Spoken for VatNumberError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Length { found } => words.vat_length.with(&[("found", found)]),
            Self::Digits => words.vat_digits.to_string(),
            Self::Zeros => words.vat_zeros.to_string(),
            Self::CheckDigit => words.vat_check.to_string(),
        }
    }
}

impl Spoken for EmailError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::MissingAt => words.email_missing_at.to_string(),
            Self::Length { found } => words.email_length.with(&[("found", found)]),
            Self::Character { character } => {
                words.email_character.with(&[("character", character)])
            }
            Self::Syntax => words.email_syntax.to_string(),
            Self::Certified => words.email_certified.to_string(),
        }
    }
}

impl Spoken for PhoneError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Character { character } => {
                words.phone_character.with(&[("character", character)])
            }
            Self::Digits { found } => words.phone_digits.with(&[("found", found)]),
        }
    }
}

impl Spoken for PostalCodeError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Shape => words.postal_code.to_string(),
        }
    }
}

impl Spoken for PersonNameError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Empty => words.name_empty.to_string(),
            Self::Text(error) => error.translated(words),
            Self::Character { character } => words.name_character.with(&[("character", character)]),
            Self::Address => words.name_address.to_string(),
            Self::Length { max, found } => {
                words.name_length.with(&[("max", max), ("found", found)])
            }
        }
    }
}

impl Spoken for OrganisationCodeError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Shape => words.organisation_code.to_string(),
        }
    }
}

impl Spoken for UsernameError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::Length { found } => words.username_length.with(&[("found", found)]),
            Self::Character { character } => {
                words.username_character.with(&[("character", character)])
            }
        }
    }
}

impl Spoken for PasswordError {
    fn translated(&self, words: &Values) -> String {
        match self {
            Self::TooShort => {
                words.password_too_short.with(&[("fewest", &PasswordRules::MINIMUM_LENGTH)])
            }
            Self::TooLong => {
                words.password_too_long.with(&[("most", &PasswordRules::MAXIMUM_LENGTH)])
            }
            Self::NoLetter => words.password_no_letter.to_string(),
            Self::NoDigit => words.password_no_digit.to_string(),
            Self::Repeated => {
                words.password_repeated.with(&[("different", &PasswordRules::FEWEST_DIFFERENT)])
            }
            Self::Personal => words.password_personal.to_string(),
            Self::Common => words.password_common.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_translation_has_them() {
        for language in Language::translations() {
            VALUES.read(language).unwrap();
            assert_eq!(VALUES.of(language).months.as_str().split(' ').count(), 12, "{language:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_in_the_language_that_is_asked_for() {
        let wrong = EmailError::Character { character: 'à' };
        let italian =
            "Il carattere «à» non è ammesso in un indirizzo e-mail: ricontrolla l’indirizzo.";
        assert_eq!(wrong.spoken(Language::Italian), italian);
        let english = "The character “à” is not allowed in an e-mail address: check the address.";
        assert_eq!(wrong.spoken(Language::English), english);
        let inner = FiscalCodeError::Person(PersonFiscalCodeError::Day { found: 9 });
        assert!(inner.spoken(Language::English).contains("(09)"));
    }

    #[test]
    fn instants_are_told_in_italian_time() {
        let at: Instant = "2026-11-28T12:05:00Z".parse().unwrap();
        assert_eq!(instant(at, Language::Italian), "28/11/2026, ore 13:05:00");
        assert_eq!(instant(at, Language::English), "28 November 2026, 13:05:00 (Italian time)");
    }
}
