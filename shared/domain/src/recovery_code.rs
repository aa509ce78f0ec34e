//! What stands in for the second factor when the telephone is lost.

use crate::Digest;
use std::fmt;
use std::str::FromStr;

/// The letters and digits that cannot be mistaken for one another.
const ALPHABET: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// A recovery code: 16 letters and digits (some 79 bits), shown in groups of four. It counts once; what is kept of it is
/// its digest, which with so many bits nobody can search.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

/// Why a text is not a recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryCodeError {
    /// Not 16 letters and digits of those that codes are made of.
    #[error("Un codice di recupero è fatto di 16 lettere e cifre, in quattro gruppi.")]
    Shape,
}

impl RecoveryCode {
    /// How many codes somebody gets at once.
    pub const AT_ONCE: usize = 10;
    /// How many characters a code has, without the dashes.
    pub const LENGTH: usize = 16;

    /// A code of random bytes.
    pub fn new(random: [u8; Self::LENGTH]) -> Self {
        let pick = |byte: u8| char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]);
        Self(random.into_iter().map(pick).collect())
    }

    /// What is kept of it.
    pub fn digest(&self) -> Digest {
        Digest::of(self.0.as_bytes())
    }

    /// As it is shown to its owner, once: four groups of four.
    pub fn reveal(&self) -> String {
        let groups = self.0.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group));
        groups.collect::<Vec<_>>().join("-")
    }
}

impl FromStr for RecoveryCode {
    type Err = RecoveryCodeError;

    /// Blanks, dashes and capitals are as people write them.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let blank = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '–');
        let code: String = text.to_lowercase().chars().filter(|&letter| !blank(letter)).collect();
        if code.len() == Self::LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte)) {
            Ok(Self(code))
        } else {
            Err(RecoveryCodeError::Shape)
        }
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RecoveryCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_people_write_it() {
        let code = RecoveryCode::new(std::array::from_fn(|at| u8::try_from(at * 17).unwrap()));
        let shown = code.reveal();
        assert_eq!(shown.len(), 19, "{shown}");
        for typed in
            [shown.clone(), shown.to_uppercase(), format!("  {}\n", shown.replace('-', " "))]
        {
            assert_eq!(typed.parse::<RecoveryCode>().unwrap().digest(), code.digest(), "{typed}");
        }
        assert_eq!(format!("{code:?}"), "RecoveryCode(..)");
    }

    #[test]
    fn anything_else_is_none() {
        for other in
            ["", "123456", "abcd-efgh-jkmn-pqr", "abcd-efgh-jkmn-pqr0", "abcd-efgh-jkmn-pqrst"]
        {
            assert_eq!(other.parse::<RecoveryCode>(), Err(RecoveryCodeError::Shape), "{other}");
        }
    }
}
