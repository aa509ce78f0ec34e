//! What mails say once more, shortly, below their Italian text: in the language of the page on which they were asked for.

use language::{Language, Section, Text};
use serde::Deserialize;
use store::mail::Mail;

static WORDS: Section<MailWords> = Section::named("mails");

/// The sentences of a translation.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MailWords {
    heading: Text,
    pub(crate) registered: Text,
    pub(crate) registered_again: Text,
    pub(crate) sent_again: Text,
    pub(crate) credentials: Text,
    pub(crate) by_identity: Text,
    pub(crate) recovery: Text,
    pub(crate) suspended_principal: Text,
    pub(crate) suspended: Text,
    automatic: Text,
}

/// A mail for somebody who reads a language: unless it is that of the mail itself, what is said in it follows.
pub(crate) fn also_in(
    language: Language,
    mail: Mail,
    said: impl FnOnce(&MailWords) -> String,
) -> Mail {
    if language.is_of_sources() {
        return mail;
    }
    let words = WORDS.of(language);
    let text =
        format!("{}\n{}\n\n{}\n\n{}\n", mail.text, words.heading, said(words), words.automatic);
    Mail { text, ..mail }
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
}
