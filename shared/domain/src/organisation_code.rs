//! The code of a main user, typed at each sign-in.

use crate::compact::compact_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// Crockford's Base32: digits, and letters without I, L, O and U.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of a main user ("codice organismo/utente principale"): `R` and eight characters, such as `R7K2M9X4A`.
///
/// It is read from paper and typed by hand: an O is taken for zero, an I or an L for one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationCode(String);

/// Why a text is not the code of a main user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OrganisationCodeError {
    /// Not `R` and eight letters or digits.
    #[error("Scrivi il codice utente principale: la lettera R seguita da 8 lettere o cifre.")]
    Shape,
}

impl OrganisationCode {
    /// The code made of five random bytes: five bits a character.
    pub fn new(random: [u8; 5]) -> Self {
        let bits = random.iter().fold(0_u64, |bits, &byte| bits << 8 | u64::from(byte));
        let characters = (0..8).rev().filter_map(|place| {
            ALPHABET.chars().nth(usize::try_from(bits >> (place * 5) & 31).ok()?)
        });
        Self(std::iter::once('R').chain(characters).collect())
    }

    /// The nine characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OrganisationCode {
    type Err = OrganisationCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let typed = compact_upper(text).replace('O', "0").replace(['I', 'L'], "1");
        let rest = typed.strip_prefix('R').ok_or(OrganisationCodeError::Shape)?;
        if rest.len() == 8 && rest.chars().all(|found| ALPHABET.contains(found)) {
            Ok(Self(typed))
        } else {
            Err(OrganisationCodeError::Shape)
        }
    }
}

impl fmt::Display for OrganisationCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(OrganisationCode);

#[cfg(test)]
mod tests {
    use super::OrganisationCode;
    use proptest::prelude::*;

    #[test]
    fn made_of_chance() {
        assert_eq!(OrganisationCode::new([0; 5]).as_str(), "R00000000");
        assert_eq!(OrganisationCode::new([0xff; 5]).as_str(), "RZZZZZZZZ");
        assert_eq!(OrganisationCode::new([0, 0x44, 0x32, 0x14, 0xc7]).as_str(), "R01234567");
    }

    #[test]
    fn forgives_what_paper_confuses() {
        let typed: OrganisationCode = " r o1il 0abc".parse().unwrap();
        assert_eq!(typed.as_str(), "R01110ABC");
    }

    #[test]
    fn refuses_other_shapes() {
        for bad in ["", "R", "R1234567", "R123456789", "X12345678", "R1234567U", "R1234567è"] {
            assert!(bad.parse::<OrganisationCode>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<OrganisationCode>();
        }

        #[test]
        fn written_and_read_back(random in any::<[u8; 5]>()) {
            let code = OrganisationCode::new(random);
            prop_assert_eq!(code.to_string().parse(), Ok(code));
        }
    }
}
