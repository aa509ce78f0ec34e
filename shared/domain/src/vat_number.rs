//! The Italian VAT number (partita IVA).

use crate::check_digit::eleven_digits_hold;
use crate::compact::bare_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// An Italian VAT number: eleven digits, the last one a check digit. The prefix `IT`, and marks between
/// the digits and after them, are accepted and dropped.
///
/// Source: DPR 633/1972, art. 35.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VatNumber(String);

/// Why a text is not a VAT number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VatNumberError {
    /// Not eleven characters long.
    #[error("La partita IVA deve avere 11 cifre: ora ne ha {found}.")]
    Length {
        /// How many characters were given, white space and prefix apart.
        found: usize,
    },
    /// Something else than digits.
    #[error("La partita IVA contiene solo cifre: ricontrollala.")]
    Digits,
    /// Eleven zeros: the sum holds, yet nobody has it.
    #[error("La partita IVA non può essere composta di soli zeri: ricontrollala.")]
    Zeros,
    /// The last digit does not agree with the others.
    #[error("La cifra di controllo non corrisponde: ricontrolla le 11 cifre della partita IVA.")]
    CheckDigit,
}

impl VatNumber {
    /// The eleven digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for VatNumber {
    type Err = VatNumberError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let compact = bare_upper(text);
        let digits = compact.strip_prefix("IT").unwrap_or(&compact);
        let found = digits.chars().count();
        if found != 11 {
            return Err(VatNumberError::Length { found });
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(VatNumberError::Digits);
        }
        if digits.bytes().all(|byte| byte == b'0') {
            return Err(VatNumberError::Zeros);
        }
        if !eleven_digits_hold(digits) {
            return Err(VatNumberError::CheckDigit);
        }
        Ok(Self(digits.to_owned()))
    }
}

impl fmt::Display for VatNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(VatNumber);

#[cfg(test)]
mod tests {
    use super::{VatNumber, VatNumberError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<VatNumber>().map(|number| number.to_string())
    }

    #[test]
    fn known_numbers() {
        for good in ["00743110157", "07643520567", "12345678903"] {
            assert_eq!(parse(good).as_deref(), Ok(good));
        }
        for typed in ["it 007 431 101 57", "00743110157.", "IT-00743110157;", "007.431.101.57"] {
            assert_eq!(parse(typed).as_deref(), Ok("00743110157"), "{typed}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(parse("01234567890"), Err(Error::CheckDigit));
        assert_eq!(parse("00000000000"), Err(Error::Zeros));
        assert_eq!(parse("0743110157"), Err(Error::Length { found: 10 }));
        assert_eq!(parse("DE743110157"), Err(Error::Digits));
        assert_eq!(parse(""), Err(Error::Length { found: 0 }));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn one_check_digit_in_ten_holds(front in "[1-9][0-9]{9}") {
            let holding = (0..10).filter(|digit| parse(&format!("{front}{digit}")).is_ok()).count();
            prop_assert_eq!(holding, 1);
        }
    }
}
