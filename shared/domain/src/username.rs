//! The name of a user within a main user's account.

use crate::serde_text::through_text;
use crate::unseen::without_unseen;
use std::fmt;
use std::str::FromStr;

/// A user's name: 3 to 40 of `a-z 0-9 . _ -`. Capitals are lowered, so that they make no difference at sign-in; what is
/// never seen, and comes along when a name is copied, is dropped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Username(String);

/// Why a text is not a user's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UsernameError {
    /// Fewer than 3 or more than 40 characters.
    #[error("Il nome utente deve avere da 3 a 40 caratteri: ora ne ha {found}.")]
    Length {
        /// How many characters were given.
        found: usize,
    },
    /// Something else than a letter, a digit, a dot, an underscore or a dash.
    #[error(
        "Il carattere «{character}» non è ammesso nel nome utente: usa lettere senza accento, cifre, punto, trattino e trattino basso."
    )]
    Character {
        /// What was found.
        character: char,
    },
}

impl Username {
    /// The name, in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Username {
    type Err = UsernameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = without_unseen(text).trim().to_ascii_lowercase();
        let found = name.chars().count();
        if !(3..=40).contains(&found) {
            return Err(UsernameError::Length { found });
        }
        match name.chars().find(|found| !matches!(found, 'a'..='z' | '0'..='9' | '.' | '_' | '-')) {
            Some(character) => Err(UsernameError::Character { character }),
            None => Ok(Self(name)),
        }
    }
}

impl fmt::Display for Username {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(Username);

#[cfg(test)]
mod tests {
    use super::{Username, UsernameError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<Username>().map(|name| name.to_string())
    }

    #[test]
    fn lowered_and_bounded() {
        assert_eq!(parse(" Mario.Rossi_80-b ").as_deref(), Ok("mario.rossi_80-b"));
        assert_eq!(parse("principale\u{200b}").as_deref(), Ok("principale"));
        assert_eq!(parse("\u{feff}ab\u{200b}"), Err(Error::Length { found: 2 }));
        assert_eq!(parse("ab"), Err(Error::Length { found: 2 }));
        assert_eq!(parse(&"a".repeat(41)), Err(Error::Length { found: 41 }));
        assert_eq!(parse("mario rossi"), Err(Error::Character { character: ' ' }));
        assert_eq!(parse("niccolò"), Err(Error::Character { character: 'ò' }));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn written_and_read_back(text in "[a-z0-9._-]{3,40}") {
            prop_assert_eq!(parse(&text), Ok(text));
        }
    }
}
