//! The number that proves that an application arrived.

use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// A protocol number: register, year and a number counted from one within them, such as `ORD6-2014/2026/0000123`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProtocolNumber {
    prefix: String,
    year: u16,
    number: u32,
}

/// Why something is not a protocol number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProtocolNumberError {
    /// Not three parts separated by slashes, four and seven digits in the last two.
    #[error("Scrivi il numero di protocollo come ORD6-2014/2026/0000123.")]
    Shape,
    /// A register that is not 1 to 20 capitals, digits or dashes.
    #[error("La sigla del protocollo è composta da 1 a 20 lettere maiuscole, cifre o trattini.")]
    Prefix,
    /// A year outside 1900-2100.
    #[error("L’anno di protocollo {year} non è ammesso.")]
    Year {
        /// The year found.
        year: u16,
    },
    /// Zero, or more than seven digits.
    #[error("Il progressivo di protocollo deve essere compreso tra 1 e 9999999.")]
    Number,
}

impl ProtocolNumber {
    /// The number `number` (1-9,999,999) of the register `prefix` in `year`.
    pub fn new(prefix: &str, year: u16, number: u32) -> Result<Self, ProtocolNumberError> {
        let fits =
            |found: char| found.is_ascii_uppercase() || found.is_ascii_digit() || found == '-';
        if !(1..=20).contains(&prefix.len()) || !prefix.chars().all(fits) {
            return Err(ProtocolNumberError::Prefix);
        }
        if !(1900..=2100).contains(&year) {
            return Err(ProtocolNumberError::Year { year });
        }
        if !(1..=9_999_999).contains(&number) {
            return Err(ProtocolNumberError::Number);
        }
        Ok(Self { prefix: prefix.to_owned(), year, number })
    }

    /// The register: each call has its own.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The year in which it was given.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The number within register and year, counted from one.
    pub fn number(&self) -> u32 {
        self.number
    }
}

impl FromStr for ProtocolNumber {
    type Err = ProtocolNumberError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.trim().split('/');
        let (Some(prefix), Some(year), Some(number), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(ProtocolNumberError::Shape);
        };
        Self::new(prefix, digits(year, 4)?, digits(number, 7)?)
    }
}

fn digits<N: FromStr>(text: &str, wanted: usize) -> Result<N, ProtocolNumberError> {
    if text.len() != wanted || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ProtocolNumberError::Shape);
    }
    text.parse().map_err(|_| ProtocolNumberError::Shape)
}

impl fmt::Display for ProtocolNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{:04}/{:07}", self.prefix, self.year, self.number)
    }
}

through_text!(ProtocolNumber);

#[cfg(test)]
mod tests {
    use super::{ProtocolNumber, ProtocolNumberError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<ProtocolNumber, Error> {
        text.parse()
    }

    #[test]
    fn its_parts() {
        let number = parse("ORD6-2014/2026/0000123").unwrap();
        assert_eq!((number.prefix(), number.year(), number.number()), ("ORD6-2014", 2026, 123));
        assert_eq!(ProtocolNumber::new("ORD6-2014", 2026, 123), Ok(number));
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, error) in [
            ("", Error::Shape),
            ("ORD6/2026", Error::Shape),
            ("ORD6/2026/123", Error::Shape),
            ("ORD6/2026/+000123", Error::Shape),
            ("ORD6/2026/0000123/1", Error::Shape),
            ("/2026/0000123", Error::Prefix),
            ("ord6/2026/0000123", Error::Prefix),
            ("ORD6/1026/0000123", Error::Year { year: 1026 }),
            ("ORD6/2026/0000000", Error::Number),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
        assert_eq!(ProtocolNumber::new("ORD6", 2026, 10_000_000), Err(Error::Number));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn written_and_read_back(prefix in "[A-Z0-9-]{1,20}", year in 1900..=2100_u16, number in 1..=9_999_999_u32) {
            let protocol = ProtocolNumber::new(&prefix, year, number).unwrap();
            prop_assert_eq!(parse(&protocol.to_string()), Ok(protocol));
        }
    }
}
