//! An address that mail is to go to once whoever reads it there confirms it.

use crate::instant;
use domain::{Digest, EmailAddress};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// An address that somebody wants a user's mail to go to, and that nobody confirmed yet: until then the one before counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwaitedEmail {
    /// The address.
    pub email: EmailAddress,
    /// The digest of the code that was sent there.
    pub code: Digest,
    /// When it was.
    #[serde(with = "instant")]
    pub asked_at: Timestamp,
}

impl AwaitedEmail {
    /// How long the code confirms it.
    pub const VALIDITY: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// The first instant at which the code confirms nothing any more.
    pub fn until(&self) -> Timestamp {
        self.asked_at.checked_add(Self::VALIDITY).unwrap_or(Timestamp::MAX)
    }
}
