//! What an organisation calls one of its applications.

use crate::serde_text::through_text;
use crate::text::{TextError, single_line};
use crate::without_unseen;
use std::fmt;
use std::str::FromStr;

/// What an organisation calls one of its applications, to tell it from the others: a short line of text. It is no answer,
/// and is not sent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ApplicationName(String);

/// Why a text is not such a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApplicationNameError {
    /// There is nothing in it.
    #[error("Scrivi un nome per la domanda.")]
    Empty,
    /// It is too long.
    #[error("Il nome può avere al massimo {most} caratteri: ora ne ha {found}.", most = ApplicationName::LONGEST)]
    TooLong {
        /// How many characters were given.
        found: usize,
    },
    /// It is no line of text.
    #[error(transparent)]
    Text(#[from] TextError),
}

impl ApplicationName {
    /// How many characters it may have: a line on a telephone, or two.
    pub const LONGEST: usize = 60;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ApplicationName {
    type Err = ApplicationNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = single_line(&without_unseen(text))?;
        let found = name.chars().count();
        match found {
            0 => Err(ApplicationNameError::Empty),
            1..=Self::LONGEST => Ok(Self(name)),
            _ => Err(ApplicationNameError::TooLong { found }),
        }
    }
}

impl fmt::Display for ApplicationName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(ApplicationName);

#[cfg(test)]
mod tests {
    use super::{ApplicationName, ApplicationNameError};

    fn read(text: &str) -> Result<String, ApplicationNameError> {
        text.parse().map(|name: ApplicationName| name.to_string())
    }

    #[test]
    fn a_name_is_a_short_line() {
        assert_eq!(
            read("  Capannone di via Emilia\u{200b} "),
            Ok("Capannone di via Emilia".into())
        );
        assert_eq!(read(&"è".repeat(60)), Ok("è".repeat(60)));
        assert_eq!(read(&"è".repeat(61)), Err(ApplicationNameError::TooLong { found: 61 }));
        for nothing in ["", "   ", "\u{200b}\u{feff}"] {
            assert_eq!(read(nothing), Err(ApplicationNameError::Empty), "{nothing:?}");
        }
        assert!(matches!(read("una\ndue"), Err(ApplicationNameError::Text(_))));
        assert!(matches!(read("a\u{1}b"), Err(ApplicationNameError::Text(_))));
    }

    #[test]
    fn what_is_wrong_is_said_in_words() {
        let told = read(&"x".repeat(61)).unwrap_err().to_string();
        assert_eq!(told, "Il nome può avere al massimo 60 caratteri: ora ne ha 61.");
    }
}
