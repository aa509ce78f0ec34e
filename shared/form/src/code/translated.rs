//! What is wrong, in every language.

use super::Code;
use crate::Doubt;
use language::{Counted, Language, Section, Spoken, Text};
use serde::Deserialize;

static WORDS: Section<Words> = Section::named("answers");

/// The sentences of a translation, for what the registration can have wrong.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    missing: Text,
    must_be_yes: Text,
    too_few_ticked: Counted,
    too_short: Text,
    too_long: Text,
    unprintable: Counted,
    too_early: Text,
    too_late: Text,
    not_an_option: Text,
    person_wanted: Text,
    organisation_wanted: Text,
    province: Text,
    municipality: Text,
    province_first: Text,
    not_certified: Text,
    seems_certified: Text,
    mistyped_domain: Text,
    other_province: Text,
}

impl Code {
    /// The sentence in a language. Of answers that no translated form asks for there is the one of the sources
    /// alone.
    pub fn spoken(&self, language: Language) -> String {
        let translated = (!language.is_of_sources()).then(|| self.translated(language)).flatten();
        translated.unwrap_or_else(|| self.sentence())
    }

    fn translated(&self, language: Language) -> Option<String> {
        let words = WORDS.of(language);
        Some(match self {
            Self::Missing => words.missing.to_string(),
            Self::MustBeYes => words.must_be_yes.to_string(),
            Self::TooFewTicked { at_least } => words.too_few_ticked.with(*at_least, &[]),
            Self::TooShort { min } => words.too_short.with(&[("min", min)]),
            Self::TooLong { max, length } => {
                words.too_long.with(&[("max", max), ("length", length)])
            }
            Self::Text(error) => error.spoken(language),
            Self::Unprintable(characters) => {
                let named: Vec<String> = characters.iter().map(|it| format!("“{it}”")).collect();
                let count = u32::try_from(named.len()).unwrap_or(u32::MAX);
                words.unprintable.with(count, &[("characters", &named.join(" "))])
            }
            Self::Date(error) => error.spoken(language),
            Self::TooEarly(first) => words.too_early.with(&[("first", first)]),
            Self::TooLate(last) => words.too_late.with(&[("last", last)]),
            Self::NotAnOption => words.not_an_option.to_string(),
            Self::FiscalCode(error) => error.spoken(language),
            Self::PersonWanted => words.person_wanted.to_string(),
            Self::OrganisationWanted => words.organisation_wanted.to_string(),
            Self::VatNumber(error) => error.spoken(language),
            Self::Email(error) => error.spoken(language),
            Self::Phone(error) => error.spoken(language),
            Self::Province => words.province.to_string(),
            Self::Municipality => words.municipality.to_string(),
            Self::ProvinceFirst => words.province_first.to_string(),
            Self::PostalCode(error) => error.spoken(language),
            Self::PersonName(error) => error.spoken(language),
            Self::Doubt(doubt) => words.doubt(doubt),
            // The form's own sentence, which is translated with the form.
            Self::Rule { message, .. } => message.clone(),
            Self::NotANumber
            | Self::NumberRange { .. }
            | Self::Decimal(_)
            | Self::Money(_)
            | Self::MoneyRange { .. }
            | Self::Percent
            | Self::Iban(_)
            | Self::ForeignIban
            | Self::Ateco(_)
            | Self::ForeignId(_)
            | Self::Cup(_)
            | Self::Cig(_)
            | Self::Digits(_)
            | Self::ComputedTooLarge
            | Self::Cadastral(_)
            | Self::Elsewhere(_)
            | Self::ReferenceGone
            | Self::TooFewItems { .. }
            | Self::EntryMissing { .. }
            | Self::NoEntriesYet { .. }
            | Self::TooManyItems { .. }
            | Self::MissingDocument(_)
            | Self::Fixed
            | Self::GateOpen
            | Self::OneOfMany(_)
            | Self::Expense(_) => return None,
        })
    }
}

impl Words {
    fn doubt(&self, doubt: &Doubt) -> String {
        match doubt {
            Doubt::NotCertified => self.not_certified.to_string(),
            Doubt::SeemsCertified => self.seems_certified.to_string(),
            Doubt::MistypedDomain { typed, meant } => {
                self.mistyped_domain.with(&[("typed", typed), ("meant", meant)])
            }
            Doubt::OtherProvince { code, province } => {
                self.other_province.with(&[("code", code), ("province", &province.name())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_translation_has_them() {
        for language in Language::translations() {
            WORDS.read(language).unwrap();
        }
    }

    #[test]
    fn what_is_wrong_is_said_in_the_language_that_is_asked_for() {
        let long = Code::TooLong { max: 80, length: 81 };
        assert_eq!(long.spoken(Language::Italian), long.sentence());
        let english = "The text can have 80 characters at most: it now has 81.";
        assert_eq!(long.spoken(Language::English), english);
        let one = Code::Unprintable(vec!['☃']).spoken(Language::English);
        assert_eq!(one, "The character “☃” cannot be shown in the document: replace it.");
    }
}
