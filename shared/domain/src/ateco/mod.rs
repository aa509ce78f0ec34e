//! Codes of economic activity (ATECO 2007).

use crate::compact::compact_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

mod table;

pub use table::{AtecoClass, entries, find};

/// A code of ISTAT's ATECO 2007: class `71.12`, category `71.12.1` or subcategory `71.12.10`. The list has it.
///
/// The dots may be left out, as on a telephone that offers digits alone, and the letter of the section may stand before it, as
/// in the register of companies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ateco(String);

/// Why a text is not an ATECO code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AtecoError {
    /// Not two, two and up to two digits with dots between them.
    #[error("Scrivi il codice ATECO con i punti. Esempio: 71.12.10 oppure 71.12.")]
    Shape,
    /// A code that the list does not have.
    #[error("Questo codice non è nell’elenco ATECO 2007: cercalo con una parola dell’attività.")]
    Unknown,
}

impl Ateco {
    /// The code with its dots.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the list calls the activity.
    pub fn label(&self) -> &'static str {
        find(&self.0).map_or("", |class| class.label)
    }

    /// The division: the first two digits.
    pub fn division(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}

impl FromStr for Ateco {
    type Err = AtecoError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let typed = compact_upper(text);
        let (section, rest) = section_and_rest(&typed);
        let code = with_dots(rest).ok_or(AtecoError::Shape)?;
        match find(&code) {
            Some(class) if section.is_none_or(|letter| letter == class.section) => Ok(Self(code)),
            Some(_) | None => Err(AtecoError::Unknown),
        }
    }
}

/// The letter of a section before a code, if there is one, and the code.
fn section_and_rest(typed: &str) -> (Option<&str>, &str) {
    match typed.split_at_checked(1) {
        Some((letter, rest)) if letter.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            (Some(letter), rest.strip_prefix('.').unwrap_or(rest))
        }
        Some(_) | None => (None, typed),
    }
}

/// The code with its dots: two digits, two, and up to two more.
fn with_dots(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|found| *found != '.').collect();
    let plain = digits.len() == typed.len();
    let lengths: Vec<usize> = typed.split('.').map(str::len).collect();
    let shaped = plain || matches!(lengths.as_slice(), [2, 2..=4] | [2, 2, 1 | 2] | [4, 1 | 2]);
    if !shaped || !(4..=6).contains(&digits.len()) || !digits.bytes().all(|it| it.is_ascii_digit())
    {
        return None;
    }
    let (division, rest) = digits.split_at_checked(2)?;
    let (class, below) = rest.split_at_checked(2)?;
    let parts = [division, class, below];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("."))
}

impl fmt::Display for Ateco {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(Ateco);

#[cfg(test)]
mod tests {
    use super::{Ateco, AtecoError, entries};
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
            "711",
            "7112100",
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

    #[test]
    fn without_dots_and_only_what_the_list_has() {
        for typed in [
            "711210",
            " 71 12 10 ",
            "71.12.10",
            "71.1210",
            "7112.10",
            "M 71.12.10",
            "m711210",
            "M.71.12.10",
        ] {
            assert_eq!(typed.parse::<Ateco>().unwrap().as_str(), "71.12.10");
        }
        assert_eq!("7112".parse::<Ateco>().unwrap().as_str(), "71.12");
        assert_eq!(
            "71.12.30".parse::<Ateco>().unwrap().label(),
            "Attività tecniche svolte da geometri"
        );
        // Another section: a code of another classification, or a slip.
        assert_eq!("C 71.12.10".parse::<Ateco>(), Err(AtecoError::Unknown));
        assert_eq!("99.99.99".parse::<Ateco>(), Err(AtecoError::Unknown));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<Ateco>();
        }

        #[test]
        fn written_and_read_back(index in 0..entries().len()) {
            let code = entries()[index].code;
            if code.len() >= 5 {
                let read = code.parse::<Ateco>().unwrap();
                prop_assert_eq!(read.to_string(), code);
                prop_assert_eq!(code.replace('.', "").parse::<Ateco>().unwrap(), read);
            }
        }
    }
}
