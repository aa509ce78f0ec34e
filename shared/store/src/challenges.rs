//! What slows down machines: challenges that count once, and rates of attempts.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::accounts::Accounts;
use crate::error::StoreError;
use crate::instant;
use crate::keys::{Key, join};
use crate::table::{decode, encode, number};

const CHALLENGE: &str = "a challenge";
const RATE: &str = "a rate";

/// How many attempts are allowed, and in what time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Attempts allowed in one window.
    pub limit: u32,
    /// Length of the windows, which follow one another without overlapping; at least a second.
    pub window: SignedDuration,
}

#[derive(Serialize)]
struct UsedChallenge {
    #[serde(with = "instant::epoch")]
    expires_at: Timestamp,
}

#[derive(Deserialize)]
struct Counter {
    attempts: u32,
}

impl Accounts {
    /// Notes that a challenge was answered. `true` the first time only. It is remembered until
    /// `expires_at` at least: the challenge itself must not be valid beyond that.
    pub async fn use_challenge(&self, id: &str, expires_at: Timestamp) -> Result<bool, StoreError> {
        let key = Key::new(join("CHALLENGE", &[id]), "CHALLENGE");
        let item = encode(CHALLENGE, &key, &UsedChallenge { expires_at })?;
        self.table.put(CHALLENGE, item, Some("attribute_not_exists(pk)"), &[]).await
    }

    /// Counts an attempt and says whether it is still within the rate. The key says of whom and
    /// at what, such as `sign-in` and an address.
    pub async fn take_rate(
        &self,
        key: &str,
        rate: Rate,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let window = rate.window.as_secs().max(1);
        let index = now.as_second().div_euclid(window);
        let key = Key::new(join("RATE", &[key, &index.to_string()]), "RATE");
        let end = (index + 1).saturating_mul(window);
        let values = [(":one", number(1)), (":end", number(end))];
        let counted = self
            .table
            .update(RATE, &key, "SET #expires_at = :end ADD #attempts :one", None, &values)
            .await?;
        let so_far: Option<Counter> = counted.map(|item| decode(RATE, item)).transpose()?;
        Ok(so_far.is_some_and(|counter| counter.attempts <= rate.limit))
    }
}
