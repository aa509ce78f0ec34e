//! Names and surnames of people.

use crate::serde_text::through_text;
use crate::text::{TextError, single_line};
use std::fmt;
use std::str::FromStr;
use unicode_normalization::char::is_combining_mark;

/// A name or surname of a person: letters, and between them blanks, apostrophes, dashes and the dots of initials.
///
/// Names stand in mails to whoever is named and to others, where an address in their place would be a link that the portal
/// sends on behalf of a stranger: what makes one is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName(String);

/// Why a text is not the name of a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonNameError {
    /// Nothing was written.
    #[error("Scrivi il nome.")]
    Empty,
    /// A character that no text may hold.
    #[error("{0}")]
    Text(#[from] TextError),
    /// Something else than letters and what stands between them.
    #[error(
        "Il carattere «{character}» non può stare in un nome: usa lettere, spazi, apostrofi e trattini."
    )]
    Character {
        /// What was found.
        character: char,
    },
    /// A dot within a word, or `www`: it reads as an address.
    #[error(
        "Il nome somiglia a un indirizzo Internet: scrivi solo il nome, con uno spazio dopo i punti."
    )]
    Address,
    /// Longer than it may be.
    #[error("Il nome può avere al massimo {max} caratteri: ora ne ha {found}.")]
    Length {
        /// How many there may be.
        max: usize,
        /// How many there are.
        found: usize,
    },
}

impl PersonName {
    /// The longest name, in characters.
    pub const LONGEST: usize = 64;

    /// The name, as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PersonName {
    type Err = PersonNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = single_line(text)?.split_whitespace().collect::<Vec<_>>().join(" ");
        let found = name.chars().count();
        if found == 0 {
            return Err(PersonNameError::Empty);
        }
        if found > Self::LONGEST {
            return Err(PersonNameError::Length { max: Self::LONGEST, found });
        }
        if let Some(character) = name.chars().find(|&found| !is_plain(found)) {
            return Err(PersonNameError::Character { character });
        }
        if !name.chars().any(char::is_alphabetic) {
            let character = name.chars().next().unwrap_or_default();
            return Err(PersonNameError::Character { character });
        }
        if name.split(' ').any(is_address) {
            return Err(PersonNameError::Address);
        }
        Ok(Self(name))
    }
}

fn is_plain(found: char) -> bool {
    found.is_alphabetic()
        || is_combining_mark(found)
        || matches!(found, ' ' | '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '-' | '‐' | '‑' | '–' | '.')
}

/// Whether a word would be taken for an address: a dot with a letter after it, `www` at its beginning.
fn is_address(word: &str) -> bool {
    let inner = word.trim_end_matches('.').contains('.');
    inner || word.to_lowercase().starts_with("www")
}

impl fmt::Display for PersonName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(PersonName);

#[cfg(test)]
mod tests {
    use super::{PersonName, PersonNameError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<PersonName>().map(|name| name.to_string())
    }

    #[test]
    fn names_as_people_have_them() {
        for name in [
            "Anna",
            "D’Angelo",
            "De' Rossi",
            "Müller-Lüdenscheidt",
            "Anna M.",
            "Ngọc Ánh",
            "Ольга",
            "Lo Giudice",
        ] {
            assert_eq!(parse(name).as_deref(), Ok(name));
        }
        assert_eq!(parse("  Maria   Teresa ").as_deref(), Ok("Maria Teresa"));
        assert!(parse(&"a".repeat(64)).is_ok());
    }

    #[test]
    fn what_is_no_name() {
        for (text, error) in [
            ("", Error::Empty),
            ("\u{200b}", Error::Empty),
            ("Anna 2", Error::Character { character: '2' }),
            ("anna@example", Error::Character { character: '@' }),
            ("http://example", Error::Character { character: ':' }),
            ("a/b", Error::Character { character: '/' }),
            ("evil.com", Error::Address),
            ("WWW evil", Error::Address),
            ("...", Error::Character { character: '.' }),
            ("Anna <b>", Error::Character { character: '<' }),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
        assert_eq!(parse(&"a".repeat(65)), Err(Error::Length { max: 64, found: 65 }));
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_what_it_writes(text in "\\PC{0,70}") {
            if let Ok(name) = parse(&text) {
                prop_assert_eq!(parse(&name), Ok(name.clone()));
                prop_assert!(!name.contains("://") && !name.contains('@') && !name.contains('/'));
            }
        }
    }
}
