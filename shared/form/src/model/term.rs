//! Words that not everybody knows, and what they mean.

use super::{Body, ChoiceOption, Field, Form, Group, Kind, List, Section, Slot};
use serde::{Deserialize, Serialize};

/// A word of the call, explained where it occurs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The word, or words, as definitions write them.
    pub term: String,
    /// What it means, in a sentence or two.
    pub means: String,
}

impl Term {
    /// Whether it occurs in a text, as words of their own: an acronym as it is written, other words in any case.
    pub fn is_in(&self, text: &str) -> bool {
        if self.term.chars().any(char::is_lowercase) {
            stands_in(&self.term.to_lowercase(), &text.to_lowercase())
        } else {
            stands_in(&self.term, text)
        }
    }
}

fn stands_in(words: &str, text: &str) -> bool {
    text.match_indices(words).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        !before.into_iter().chain(after).any(char::is_alphanumeric)
    })
}

impl Form {
    /// Takes of the call's terms those that its own texts use.
    pub fn explain(&mut self, terms: &[Term]) {
        let used = |term: &&Term| self.own_sections().any(|section| section.uses(term));
        self.terms = terms.iter().filter(used).cloned().collect();
    }
}

impl Section {
    /// What people read above its questions.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        [Some(&self.title), self.intro.as_ref()].into_iter().flatten().map(String::as_str)
    }

    fn uses(&self, term: &Term) -> bool {
        self.texts().any(|text| term.is_in(text)) || self.body.uses(term)
    }
}

impl Body {
    fn uses(&self, term: &Term) -> bool {
        let found = |text: &str| term.is_in(text);
        self.groups.iter().any(|group| {
            group.texts().any(found) || group.fields.iter().any(|field| field.texts().any(found))
        }) || self.slots.iter().any(|slot| slot.texts().any(found))
            || self.lists.iter().any(|list| list.texts().any(found) || list.body.uses(term))
    }
}

impl Group {
    /// What people read above its questions.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.title.iter().chain(&self.help).map(String::as_str)
    }
}

impl Field {
    /// What people read of it, its options included.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let options: &[ChoiceOption] =
            if let Kind::Choice { options } | Kind::Choices { options, .. } = &self.kind {
                options
            } else {
                &[]
            };
        let own = [Some(&self.label), self.hint.as_ref(), self.why.as_ref()];
        own.into_iter()
            .flatten()
            .chain(options.iter().map(|option| &option.label))
            .map(String::as_str)
    }
}

impl List {
    /// What people read above its table.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        [Some(&self.title), self.intro.as_ref()].into_iter().flatten().map(String::as_str)
    }
}

impl Slot {
    /// What people read of it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        [Some(&self.label), self.hint.as_ref()].into_iter().flatten().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Term;

    #[test]
    fn a_term_stands_as_words_of_their_own() {
        let term = |term: &str| Term { term: term.to_owned(), means: "…".to_owned() };
        for (word, text, is_in) in [
            ("SICO", "Notifica (SICO), se prevista", true),
            ("SICO", "Il sico non c’è", false),
            ("CUP", "Il CUPOLONE", false),
            ("CUP", "Il codice CUP", true),
            ("perizia asseverata", "Perizia asseverata dell’immobile", true),
            ("perizia asseverata", "Perizia giurata", false),
            ("IVA", "Partita IVA", true),
            ("DURC", "L’ufficio chiede il DURC.", true),
        ] {
            assert_eq!(term(word).is_in(text), is_in, "{word}: {text}");
        }
    }
}
