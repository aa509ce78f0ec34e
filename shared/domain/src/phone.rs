//! Telephone and fax numbers.

use crate::compact::{is_dash, narrow};
use crate::serde_text::through_text;
use crate::unseen::without_unseen;
use std::fmt;
use std::str::FromStr;

/// A telephone or fax number: 8 to 15 digits, after a `+` when the country code is given.
///
/// Spaces, dots, slashes, dashes and brackets are accepted and dropped, fullwidth digits taken as digits. Fifteen digits is the longest number of ITU-T E.164.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

/// Why a text is not a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Something else than digits, an initial plus and the usual separators.
    #[error(
        "Il carattere «{character}» non è ammesso in un numero di telefono: scrivi solo cifre. Esempio: 059 1234567."
    )]
    Character {
        /// What was found.
        character: char,
    },
    /// Fewer than 8 or more than 15 digits.
    #[error(
        "Il numero di telefono deve avere da 8 a 15 cifre, prefisso compreso: ora ne ha {found}."
    )]
    Digits {
        /// How many digits were given.
        found: usize,
    },
}

impl Phone {
    /// The digits, after a `+` when the country code is given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits without the prefix of Italy: as people know their number.
    pub fn national(&self) -> &str {
        self.0.strip_prefix("+39").unwrap_or(self.0.trim_start_matches('+'))
    }
}

impl FromStr for Phone {
    type Err = PhoneError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text: String = without_unseen(text).chars().map(narrow).collect();
        let text = text.trim();
        let (plus, rest) = text.strip_prefix('+').map_or(("", text), |rest| ("+", rest));
        let number: String =
            rest.chars().filter(|found| !found.is_whitespace() && !is_separator(*found)).collect();
        if let Some(character) = number.chars().find(|found| !found.is_ascii_digit()) {
            return Err(PhoneError::Character { character });
        }
        if !(8..=15).contains(&number.len()) {
            return Err(PhoneError::Digits { found: number.len() });
        }
        Ok(Self(format!("{plus}{number}")))
    }
}

/// What people put between the digits: dashes of every length too.
fn is_separator(found: char) -> bool {
    matches!(found, '.' | '/' | '(' | ')') || is_dash(found)
}

impl fmt::Display for Phone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(Phone);

#[cfg(test)]
mod tests {
    use super::{Phone, PhoneError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<Phone>().map(|phone| phone.to_string())
    }

    #[test]
    fn people_know_their_number_without_the_prefix() {
        for typed in ["+39 333 1234567", "333 1234567"] {
            assert_eq!(typed.parse::<Phone>().unwrap().national(), "3331234567");
        }
        assert_eq!("+41 91 1234567".parse::<Phone>().unwrap().national(), "41911234567");
    }

    #[test]
    fn what_people_write() {
        for (text, digits) in [
            ("+39 051 123456", "+39051123456"),
            ("051/12.34.56", "051123456"),
            ("051-1234567", "0511234567"),
            (" 3331234567 ", "3331234567"),
            ("(059) 123456", "059123456"),
            ("059–123456", "059123456"),
            ("＋３９ ０５１ １２３４５６", "+39051123456"),
            ("\u{202d}+39 333 1234567\u{202c}", "+393331234567"),
        ] {
            assert_eq!(parse(text).as_deref(), Ok(digits), "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(parse("0511234 int. 5"), Err(Error::Character { character: 'i' }));
        assert_eq!(parse("39+0511234567"), Err(Error::Character { character: '+' }));
        assert_eq!(parse("0511234"), Err(Error::Digits { found: 7 }));
        assert_eq!(parse("+1234567890123456"), Err(Error::Digits { found: 16 }));
        assert_eq!(parse(""), Err(Error::Digits { found: 0 }));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn written_and_read_back(text in "\\+?[0-9 ./-]{8,20}") {
            if let Ok(number) = parse(&text) {
                prop_assert_eq!(parse(&number), Ok(number));
            }
        }
    }
}
