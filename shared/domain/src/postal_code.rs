//! The Italian postal code (CAP).

use crate::compact::compact_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// An Italian postal code: five digits. Whether a place has it is not checked; [`PostalCode::is_surely_not_of`]
/// tells of which province it cannot be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostalCode(String);

/// Why a text is not a postal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PostalCodeError {
    /// Not five digits.
    #[error("Scrivi il CAP con 5 cifre. Esempio: 41030.")]
    Shape,
}

impl PostalCode {
    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PostalCode {
    type Err = PostalCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = compact_upper(text);
        if code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(code))
        } else {
            Err(PostalCodeError::Shape)
        }
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(PostalCode);

#[cfg(test)]
mod tests {
    use super::PostalCode;
    use proptest::prelude::*;

    #[test]
    fn five_digits() {
        assert_eq!(" 40121 ".parse::<PostalCode>().unwrap().as_str(), "40121");
        assert_eq!("00184".parse::<PostalCode>().unwrap().to_string(), "00184");
        for bad in ["", "4012", "401211", "4012A", "٤٠١٢١"] {
            assert!(bad.parse::<PostalCode>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<PostalCode>();
        }

        #[test]
        fn written_and_read_back(text in "[0-9]{5}") {
            prop_assert_eq!(text.parse::<PostalCode>().unwrap().to_string(), text);
        }
    }
}
