//! Rates of attempts.

use super::Accounts;
use super::keys::rate_key;
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::keys::Key;
use crate::record::{Record, TAG};
use domain::{OrganisationCode, Username};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How many attempts are allowed, and in what time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Attempts allowed in one window.
    pub limit: u32,
    /// Length of the windows, which follow one another without overlapping; at least a second.
    pub window: SignedDuration,
}

/// What is tried, and whose attempts are counted together.
#[derive(Debug, Clone, Copy)]
pub enum Attempt<'a> {
    /// To sign in.
    SignIn {
        /// The network address it comes from.
        source: &'a str,
    },
    /// To show who one is to an identity provider.
    Identity {
        /// The network address it comes from.
        source: &'a str,
    },
    /// To register.
    Registration {
        /// The network address it comes from.
        source: &'a str,
    },
    /// To check a receipt.
    ReceiptCheck {
        /// The network address it comes from.
        source: &'a str,
    },
    /// To change a password.
    PasswordChange {
        /// The user's organisation.
        organisation: &'a OrganisationCode,
        /// The user.
        username: &'a Username,
    },
}

impl Attempt<'_> {
    fn key(self, window: i64) -> Key {
        match self {
            Self::SignIn { source } => rate_key(&["sign-in", source], window),
            Self::Identity { source } => rate_key(&["identity", source], window),
            Self::Registration { source } => rate_key(&["registration", source], window),
            Self::ReceiptCheck { source } => rate_key(&["receipt", source], window),
            Self::PasswordChange { organisation, username } => {
                rate_key(&["password", organisation.as_str(), username.as_str()], window)
            }
        }
    }
}

/// How many attempts there were in one window.
#[derive(Serialize, Deserialize)]
struct Counter {
    attempts: u32,
}

impl Record for Counter {
    const TAG: &'static str = "RATE";
    const WHAT: &'static str = "a rate";
}

impl Accounts {
    /// Counts an attempt and says whether it is still within the rate.
    pub async fn take_rate(
        &self,
        attempt: Attempt<'_>,
        rate: Rate,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let window = rate.window.as_secs().max(1);
        let index = now.as_second().div_euclid(window);
        let end = (index + 1).saturating_mul(window);
        let values = [(":one", number(1)), (":end", number(end)), (":tag", text(Counter::TAG))];
        let change = format!("SET #expires_at = :end, #{TAG} = :tag ADD #attempts :one");
        let key = attempt.key(index);
        let counted = self.table.update(Counter::WHAT, &key, &change, None, &values).await?;
        let so_far = counted.map(Counter::of).transpose()?;
        Ok(so_far.is_some_and(|counter| counter.attempts <= rate.limit))
    }
}
