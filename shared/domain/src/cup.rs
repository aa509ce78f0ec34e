//! The national code of a publicly funded project (CUP).

use crate::compact::compact_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// A CUP (Codice Unico di Progetto): a letter, two digits, a letter, eleven digits.
///
/// The code is issued by the CUP service and is opaque: it has no check digit, so its shape alone can be checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cup(String);

/// Why a text is not a CUP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CupError {
    /// Not fifteen characters long.
    #[error("Il CUP deve avere 15 caratteri: ora ne ha {found}.")]
    Length {
        /// How many characters were given, white space apart.
        found: usize,
    },
    /// A character that no code has, though it may look like one that it has.
    #[error(
        "«{0}» non è una lettera né una cifra del CUP, anche se può sembrarlo: riscrivi il codice a mano."
    )]
    Foreign(char),
    /// A letter where a digit stands, or the other way round.
    #[error(
        "Scrivi il CUP in quest’ordine: una lettera, due cifre, una lettera e undici cifre. Esempio: J31B14000180001."
    )]
    Shape,
}

impl Cup {
    /// The fifteen characters, in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The year of the decision that the code was asked for with, of which its fifth and sixth characters are the end: so it
    /// is in every code that was looked at, while nothing promises it. The system has known codes since 2003, for decisions
    /// since 1950.
    pub fn decision_year(&self) -> i16 {
        let end = self.0.get(4..6).and_then(|end| end.parse::<i16>().ok()).unwrap_or_default();
        if end < 50 { 2000 + end } else { 1900 + end }
    }
}

impl FromStr for Cup {
    type Err = CupError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = compact_upper(text);
        let found = code.chars().count();
        if found != 15 {
            return Err(CupError::Length { found });
        }
        // Whatever is not of the alphabet may be meant for what looks like it.
        let fits = code.chars().enumerate().all(|(index, found)| match index {
            0 | 3 => found.is_ascii_uppercase() || !found.is_ascii(),
            _ => found.is_ascii_digit() || !found.is_ascii(),
        });
        if let Some(odd) = code.chars().find(|found| fits && !found.is_ascii()) {
            return Err(CupError::Foreign(odd));
        }
        if fits { Ok(Self(code)) } else { Err(CupError::Shape) }
    }
}

impl fmt::Display for Cup {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(Cup);

#[cfg(test)]
mod tests {
    use super::{Cup, CupError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<Cup>().map(|code| code.to_string())
    }

    #[test]
    fn known_codes() {
        for good in ["J31B14000180001", "F46D07000170001", "E99J24000010001"] {
            assert_eq!(parse(good).as_deref(), Ok(good));
        }
        assert_eq!(parse(" j31b 1400 0180 001").as_deref(), Ok("J31B14000180001"));
    }

    #[test]
    fn the_year_of_the_decision_is_in_it() {
        let year = |code: &str| code.parse::<Cup>().unwrap().decision_year();
        assert_eq!(year("J31B14000180001"), 2014);
        assert_eq!(year("F46D07000170001"), 2007);
        assert_eq!(year("E99J98000010001"), 1998);
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(parse("J31B1400018000"), Err(Error::Length { found: 14 }));
        assert_eq!(parse("J31B1400018000A"), Err(Error::Shape));
        assert_eq!(parse("JJ1B14000180001"), Err(Error::Shape));
        assert_eq!(parse("J31B140001800è1"), Err(Error::Foreign('è')));
        // Cyrillic, and a capital O for a nought.
        assert_eq!(parse("Ј31В14000180001"), Err(Error::Foreign('Ј')));
        assert_eq!(parse("Ј31B14O00180001"), Err(Error::Shape));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn written_and_read_back(text in "[A-Z][0-9]{2}[A-Z][0-9]{11}") {
            prop_assert_eq!(parse(&text), Ok(text));
        }
    }
}
