//! The cadastral (Belfiore) code of a municipality or foreign state.

use crate::compact::compact_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// A cadastral code: one letter and three digits, such as `H501` (Roma) or `Z110` (Francia).
///
/// The letter `Z` marks foreign states. The shape alone is checked: whether a place has that code is known to
/// [`places`](crate::places).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CadastralCode {
    letter: char,
    number: u16,
}

/// Why a text is not a cadastral code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CadastralCodeError {
    /// Not one letter followed by three digits.
    #[error("Scrivi il codice catastale con una lettera e tre cifre. Esempio: H501.")]
    Shape,
}

impl CadastralCode {
    /// Whether the code belongs to a foreign state.
    pub fn is_abroad(self) -> bool {
        self.letter == 'Z'
    }

    fn exact(text: &str) -> Option<Self> {
        let letter = text.chars().next().filter(char::is_ascii_uppercase)?;
        let digits = text.get(1..)?;
        let is_number = digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse().ok().filter(|_| is_number)?;
        Some(Self { letter, number })
    }
}

impl FromStr for CadastralCode {
    type Err = CadastralCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Nearly always it is written as it should be.
        let code = Self::exact(text).or_else(|| Self::exact(&compact_upper(text)));
        code.ok_or(CadastralCodeError::Shape)
    }
}

impl fmt::Display for CadastralCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{:03}", self.letter, self.number)
    }
}

through_text!(CadastralCode);

#[cfg(test)]
mod tests {
    use super::CadastralCode;
    use proptest::prelude::*;

    #[test]
    fn keeps_leading_zeros() {
        let code: CadastralCode = " a001 ".parse().unwrap();
        assert_eq!(code.to_string(), "A001");
        assert!(!code.is_abroad());
        assert!("Z110".parse::<CadastralCode>().unwrap().is_abroad());
    }

    #[test]
    fn refuses_other_shapes() {
        for bad in ["", "H", "H50", "H5011", "1501", "H5O1", "È501", "H+12"] {
            assert!(bad.parse::<CadastralCode>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<CadastralCode>();
        }

        #[test]
        fn written_and_read_back(text in "[A-Z][0-9]{3}") {
            prop_assert_eq!(text.parse::<CadastralCode>().unwrap().to_string(), text);
        }
    }
}
