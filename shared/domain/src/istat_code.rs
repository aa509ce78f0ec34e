//! ISTAT's code of a municipality.

use crate::compact::compact_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// ISTAT's code of a municipality: six digits, the first three of its province, such as `037006` (Bologna).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IstatCode(u32);

/// Why a text is not ISTAT's code of a municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IstatCodeError {
    /// Not six digits.
    #[error("Scrivi il codice ISTAT del comune con 6 cifre. Esempio: 036023.")]
    Shape,
}

impl IstatCode {
    /// The three digits of the province, as the CUP service wants them.
    pub fn province(self) -> String {
        format!("{:03}", self.0 / 1000)
    }

    fn exact(text: &str) -> Option<Self> {
        let is_number = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| is_number).map(Self)
    }
}

impl FromStr for IstatCode {
    type Err = IstatCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Nearly always it is written as it should be.
        let code = Self::exact(text).or_else(|| Self::exact(&compact_upper(text)));
        code.ok_or(IstatCodeError::Shape)
    }
}

impl fmt::Display for IstatCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:06}", self.0)
    }
}

through_text!(IstatCode);

#[cfg(test)]
mod tests {
    use super::IstatCode;
    use proptest::prelude::*;

    #[test]
    fn keeps_leading_zeros() {
        let code: IstatCode = "001001".parse().unwrap();
        assert_eq!((code.to_string(), code.province()), ("001001".to_owned(), "001".to_owned()));
        for bad in ["", "1001", "0010011", "00100A", "+01001"] {
            assert!(bad.parse::<IstatCode>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn written_and_read_back(text in "[0-9]{6}") {
            prop_assert_eq!(text.parse::<IstatCode>().unwrap().to_string(), text);
        }
    }
}
