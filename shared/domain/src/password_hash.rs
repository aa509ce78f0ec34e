//! What is kept of a password.

use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// How hashes of the one accepted kind begin, in PHC format.
const ARGON2ID: &str = "$argon2id$";

/// The hash of a password, in PHC format with its parameters and its salt. It is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

/// Why a text is not the hash of a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordHashError {
    /// Not a hash of the accepted kind.
    #[error("not an Argon2id hash in PHC format")]
    Kind,
}

impl PasswordHash {
    /// The hash, to hold a password against.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl FromStr for PasswordHash {
    type Err = PasswordHashError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.starts_with(ARGON2ID) {
            Ok(Self(text.to_owned()))
        } else {
            Err(PasswordHashError::Kind)
        }
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PasswordHash(..)")
    }
}

through_text!(PasswordHash, reveal);

#[cfg(test)]
mod tests {
    use super::{PasswordHash, PasswordHashError};

    const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2E$aGFzaA";

    #[test]
    fn is_kept_and_never_shown() {
        let hash: PasswordHash = HASH.parse().unwrap();
        assert_eq!(serde_json::to_value(&hash).unwrap(), HASH);
        assert_eq!(serde_json::from_value::<PasswordHash>(HASH.into()).unwrap(), hash);
        assert_eq!(format!("{hash:?}"), "PasswordHash(..)");
    }

    #[test]
    fn a_password_is_not_a_hash() {
        for other in ["", "alluvione 2014", "$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"] {
            assert_eq!(other.parse::<PasswordHash>(), Err(PasswordHashError::Kind), "{other}");
        }
    }
}
