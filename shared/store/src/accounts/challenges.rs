//! Challenges, which count once.

use super::Accounts;
use super::keys::challenge_key;
use crate::error::StoreError;
use crate::instant;
use crate::record::Record;
use domain::Digest;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A challenge that was answered.
#[derive(Serialize, Deserialize)]
struct UsedChallenge {
    #[serde(with = "instant::epoch")]
    expires_at: Timestamp,
}

impl Record for UsedChallenge {
    const TAG: &'static str = "CHALLENGE";
    const WHAT: &'static str = "a challenge";
}

impl Accounts {
    /// Notes that a challenge was answered. `true` the first time only. It is remembered until
    /// `expires_at` at least: the challenge itself must not be valid beyond that.
    pub async fn use_challenge(
        &self,
        challenge: &Digest,
        expires_at: Timestamp,
    ) -> Result<bool, StoreError> {
        let item = UsedChallenge { expires_at }.item(&challenge_key(challenge))?;
        self.table.put(UsedChallenge::WHAT, item, Some("attribute_not_exists(pk)"), &[]).await
    }
}
