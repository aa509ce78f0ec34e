//! What the application of somebody else says of a person: the answers and signatures that have their fiscal code.

use domain::PersonFiscalCode;
use form::{Entries, Entry};
use serde::Serialize;
use store::applications::{Contents, Dossier, ItemRecord, SectionRecord, SignedBy};

/// What an application says of a person.
#[derive(Debug, Serialize)]
pub(super) struct Mention<'a> {
    application: String,
    protocol: Option<String>,
    /// Sections with the fiscal code among their answers, whole: what else they say may be of that person.
    sections: Vec<&'a SectionRecord>,
    items: Vec<&'a ItemRecord>,
    signatures: Vec<&'a SignedBy>,
}

impl<'a> Mention<'a> {
    /// What is said of them, if anything is.
    pub(super) fn of(contents: &'a Contents, person: &PersonFiscalCode) -> Option<Self> {
        let Dossier { id, stage, .. } = &contents.dossier;
        let sections = contents.sections.values().filter(|record| named(&record.entries, person));
        let items = contents.items.iter().filter(|record| named(&record.entries, person));
        let signed = stage.signing().into_iter().flat_map(|signing| signing.signed.values());
        let signatures = signed.flat_map(|file| &file.signers).filter(|signer| {
            signer.fiscal_code.as_deref().is_some_and(|code| is_code(code, person))
        });
        let mention = Self {
            application: id.to_string(),
            protocol: stage.protocol().map(ToString::to_string),
            sections: sections.collect(),
            items: items.collect(),
            signatures: signatures.collect(),
        };
        let Self { sections, items, signatures, .. } = &mention;
        let anything = !sections.is_empty() || !items.is_empty() || !signatures.is_empty();
        anything.then_some(mention)
    }
}

/// Whether one of the answers is the fiscal code of a person, or has it among its words.
pub(super) fn named(entries: &Entries, person: &PersonFiscalCode) -> bool {
    entries.values().any(|entry| match entry {
        Entry::Text(text) => says(text, person),
        Entry::Many(texts) => texts.iter().any(|text| says(text, person)),
    })
}

fn says(text: &str, person: &PersonFiscalCode) -> bool {
    let mut words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.any(|word| is_code(word, person))
}

fn is_code(word: &str, person: &PersonFiscalCode) -> bool {
    word.trim().eq_ignore_ascii_case(person.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> bool {
        let entries = Entries::from([("campo".parse().unwrap(), Entry::from(text))]);
        named(&entries, &"RSSMRA80A01F257G".parse().unwrap())
    }

    #[test]
    fn a_code_is_found_however_it_is_written_and_within_words_alone() {
        assert!(said("rssmra80a01f257g"));
        assert!(said("Mario Rossi (RSSMRA80A01F257G), proprietario"));
        assert!(!said("XRSSMRA80A01F257G"));
        assert!(!said("RSSMRA80A01F257H"));
        assert!(!said(""));
    }
}
