//! The code of a public tender (CIG).

use crate::compact::bare_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// A CIG (Codice Identificativo di Gara), which ANAC gives to a contract of a public body: ten characters.
///
/// - Ordinary: seven digits, and three hexadecimal ones that check them: the number times 211, modulo 4091.
/// - Simplified («smart CIG»): a letter from V to Z and nine hexadecimal digits. Under Z, the only letter of which codes could be
///   compared, two check the seven behind them: the number times 211, modulo 251.
/// - Since 2024: a letter from A to U and nine hexadecimal digits. How they check each other is not published.
///
/// Source of the shapes: instructions for the telematic administrative trial
/// (<https://dirittoprocessualetelematico.it/2024/08/15/vademecum-deposito-nel-pat-rito-appalti>). The checks are not published by
/// ANAC; they are known among those who exchange data with it, and hold for every published code that was looked at, some of
/// which the tests name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cig(String);

/// Why a text is not a CIG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CigError {
    /// Not ten characters long.
    #[error("Il CIG deve avere 10 caratteri: ora ne ha {found}.")]
    Length {
        /// How many characters were given, white space and marks apart.
        found: usize,
    },
    /// None of the shapes of the code.
    #[error(
        "Scrivi il CIG com’è nel contratto: 10 cifre e lettere dalla A alla F, oppure una lettera e 9 cifre e lettere dalla A alla F. Esempio: 918052266A."
    )]
    Shape,
    /// The check characters do not agree with the others.
    #[error(
        "Il CIG non è corretto: una cifra o una lettera è sbagliata. Ricontrollalo sul contratto."
    )]
    Check,
}

impl Cig {
    /// The ten characters, in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Cig {
    type Err = CigError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = bare_upper(text);
        let found = code.chars().count();
        if found != 10 {
            return Err(CigError::Length { found });
        }
        // What is written where there is no code: no tender has it, though its check would agree.
        if is_checked(&code).ok_or(CigError::Shape)? && code != "0000000000" {
            Ok(Self(code))
        } else {
            Err(CigError::Check)
        }
    }
}

/// Whether the check characters agree with the others, where a code has some; nothing for a text of another shape.
fn is_checked(code: &str) -> Option<bool> {
    let first = code.chars().next()?;
    let hexadecimal = |part: Option<&str>| {
        let part = part?;
        let digits = part.bytes().all(|byte| byte.is_ascii_hexdigit());
        digits.then(|| u64::from_str_radix(part, 16).ok()).flatten()
    };
    match first {
        '0'..='9' => {
            let number: u64 = code.get(..7)?.parse().ok()?;
            Some(hexadecimal(code.get(7..))? == number * 211 % 4091)
        }
        'Z' => {
            let (check, number) = (hexadecimal(code.get(1..3))?, hexadecimal(code.get(3..))?);
            Some(check == number * 211 % 251)
        }
        'A'..='Y' => hexadecimal(code.get(1..)).map(|_| true),
        _ => None,
    }
}

impl fmt::Display for Cig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(Cig);

#[cfg(test)]
mod tests {
    use super::{Cig, CigError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<Cig>().map(|code| code.to_string())
    }

    #[test]
    fn published_codes() {
        for good in [
            "918052266A",
            "95156957EC",
            "9069782CDE",
            "8527277397",
            "Z1E31EB332",
            "Z2E2044CB9",
            "ZF233CF431",
            "ZDB27337A5",
        ] {
            assert_eq!(parse(good).as_deref(), Ok(good));
        }
        assert_eq!(parse(" z1e 31eb-332").as_deref(), Ok("Z1E31EB332"));
        assert_eq!(parse("B0A1B2C3D4").as_deref(), Ok("B0A1B2C3D4"));
        assert_eq!(parse("X0A1B2C3D4").as_deref(), Ok("X0A1B2C3D4"));
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, error) in [
            ("", Error::Length { found: 0 }),
            ("918052266", Error::Length { found: 9 }),
            ("918052266AA", Error::Length { found: 11 }),
            ("918052266B", Error::Check),
            ("0000000000", Error::Check),
            ("918052366A", Error::Check),
            ("Z1E31EB333", Error::Check),
            ("Z1F31EB332", Error::Check),
            ("91805226GA", Error::Shape),
            ("91805A266A", Error::Shape),
            ("Z1E31EB33G", Error::Shape),
            ("Z1E+1EB332", Error::Shape),
            ("È1E31EB332", Error::Shape),
            ("1234567+12", Error::Shape),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_what_it_writes(text in "\\PC{0,12}|[0-9A-Z]{10}") {
            if let Ok(kept) = parse(&text) {
                prop_assert_eq!(parse(&kept), Ok(kept));
            }
        }

        #[test]
        fn one_wrong_digit_is_found(number in 0_u64..10_000_000, at in 0_usize..7, other in 0_u64..10) {
            let check = number * 211 % 4091;
            let code = format!("{number:07}{check:03X}");
            prop_assert_eq!(parse(&code), Ok(code.clone()));
            let mut wrong = code.clone();
            wrong.replace_range(at..=at, &other.to_string());
            prop_assert_eq!(parse(&wrong).is_ok(), wrong == code);
        }
    }
}
