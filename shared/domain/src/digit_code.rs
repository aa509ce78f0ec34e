//! Codes that are so many digits, and nothing else.

use crate::compact::bare_upper;
use std::fmt;

/// A code of so many digits: a registration number, a stamp. Noughts before the others count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigitCode(String);

/// Why a text is no code of so many digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DigitCodeError {
    /// Something else than digits.
    #[error("Scrivi solo cifre: devono essere {length}.")]
    Character {
        /// How many digits are wanted.
        length: u8,
    },
    /// More or fewer digits.
    #[error("Le cifre devono essere {length}: ora sono {found}.")]
    Length {
        /// How many are wanted.
        length: u8,
        /// How many were given.
        found: usize,
    },
}

impl DigitCode {
    /// Reads a code of so many digits. White space and the marks between groups do not count.
    ///
    /// # Errors
    /// [`DigitCodeError`], which says what is wrong.
    pub fn parse(text: &str, length: u8) -> Result<Self, DigitCodeError> {
        let code = bare_upper(text);
        if !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(DigitCodeError::Character { length });
        }
        let found = code.len();
        if found != usize::from(length) {
            return Err(DigitCodeError::Length { length, found });
        }
        Ok(Self(code))
    }
}

impl fmt::Display for DigitCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{DigitCode, DigitCodeError as Error};
    use proptest::prelude::*;

    fn parse(text: &str, length: u8) -> Result<String, Error> {
        DigitCode::parse(text, length).map(|code| code.to_string())
    }

    #[test]
    fn so_many_digits_and_nothing_else() {
        assert_eq!(parse(" 0012345678 ", 10).as_deref(), Ok("0012345678"));
        assert_eq!(parse("12345678/90", 10).as_deref(), Ok("1234567890"));
        assert_eq!(parse("01 12345 1234567", 14).as_deref(), Ok("01123451234567"));
        assert_eq!(parse("123", 4), Err(Error::Length { length: 4, found: 3 }));
        assert_eq!(parse("12345", 4), Err(Error::Length { length: 4, found: 5 }));
        assert_eq!(parse("", 4), Err(Error::Length { length: 4, found: 0 }));
        assert_eq!(parse("12E4", 4), Err(Error::Character { length: 4 }));
        assert_eq!(parse("١٢٣٤", 4), Err(Error::Character { length: 4 }));
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_what_it_writes(text in "\\PC{0,16}|[0-9 /.-]{0,16}", length in 1_u8..16) {
            if let Ok(kept) = parse(&text, length) {
                prop_assert_eq!(kept.len(), usize::from(length));
                prop_assert_eq!(parse(&kept, length), Ok(kept));
            }
        }
    }
}
