//! What is said of registrations and passwords, in every language.

use language::{Language, Section, Text};
use serde::Deserialize;

static WORDS: Section<Words> = Section::named("accounts");

/// The sentences in a language.
pub(crate) fn words(language: Language) -> &'static Words {
    WORDS.of(language)
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    /// Manual 2.1: «Codice fiscale inserito già presente in banca dati».
    pub(crate) fiscal_code_taken: Text,
    pub(crate) of_another: Text,
    /// The form's own sentence speaks of an application, which there is not yet.
    pub(crate) privacy_not_read: Text,
    pub(crate) mistyped: Text,
    /// The button under the registration form.
    pub(crate) register: Text,
    pub(crate) current_wrong: Text,
    pub(crate) same_password: Text,
    pub(crate) repeat_differs: Text,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_them() {
        for language in Language::ALL {
            WORDS.read(language).unwrap();
        }
    }
}
