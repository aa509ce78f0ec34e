//! Words that not everybody knows, and what they mean.

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
