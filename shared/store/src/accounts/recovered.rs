//! A password given beside the one that somebody said was lost.

use crate::instant;
use domain::{PasswordHash, PasswordRules};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A password that was sent to a user because somebody said the user's own was lost. The own one is
/// good until this one is used: nobody shuts another out by asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovered {
    /// The password, hashed by the caller.
    pub password_hash: PasswordHash,
    /// When it was given.
    #[serde(with = "instant")]
    pub given_at: Timestamp,
}

impl Recovered {
    /// Whether it still opens anything.
    pub fn is_in_force(&self, now: Timestamp) -> bool {
        now.duration_since(self.given_at) <= PasswordRules::TEMPORARY_VALIDITY
    }
}
