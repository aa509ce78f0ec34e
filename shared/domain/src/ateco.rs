//! Codes of economic activity (ATECO 2007).

use crate::compact::compact_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// A code of ISTAT's ATECO 2007: class `71.12`, category `71.12.1` or subcategory `71.12.10`.
///
/// The shape alone is checked, not whether the list has that code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ateco(String);

/// Why a text is not an ATECO code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AtecoError {
    /// Not two, two and up to two digits with dots between them.
    #[error("Scrivi il codice ATECO con i punti. Esempio: 71.12.10 oppure 71.12.")]
    Shape,
}

impl Ateco {
    /// The code with its dots.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The division: the first two digits.
    pub fn division(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}

impl FromStr for Ateco {
    type Err = AtecoError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = compact_upper(text);
        let lengths: Vec<usize> = code.split('.').map(str::len).collect();
        let digits = code.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if digits && matches!(lengths.as_slice(), [2, 2] | [2, 2, 1 | 2]) {
            Ok(Self(code))
        } else {
            Err(AtecoError::Shape)
        }
    }
}

impl fmt::Display for Ateco {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(Ateco);

#[cfg(test)]
mod tests {
    use super::Ateco;
    use proptest::prelude::*;

    #[test]
    fn three_depths() {
        for good in ["71.12", "71.12.1", "71.12.10"] {
            assert_eq!(good.parse::<Ateco>().map(|code| code.to_string()), Ok(good.to_owned()));
        }
        assert_eq!("71.12.10".parse::<Ateco>().unwrap().division(), "71");
        for bad in [
            "",
            "71",
            "71.1",
            "7112",
            "71.12.",
            "71.12.100",
            "71.12.10.1",
            "7A.12",
            "71-12",
            "71.12.è",
        ] {
            assert!(bad.parse::<Ateco>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<Ateco>();
        }

        #[test]
        fn written_and_read_back(text in "[0-9]{2}\\.[0-9]{2}(\\.[0-9]{1,2})?") {
            prop_assert_eq!(text.parse::<Ateco>().unwrap().to_string(), text);
        }
    }
}
