//! Rates of attempts.

use super::Accounts;
use super::keys::rate_key;
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::keys::Key;
use crate::record::{Record, TAG};
use domain::{Digest, OrganisationCode, Username};
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

impl Rate {
    /// Which window an instant is in, and the second in which it ends.
    fn window_at(self, now: Timestamp) -> (i64, i64) {
        let window = self.window.as_secs().max(1);
        let index = now.as_second().div_euclid(window);
        (index, (index + 1).saturating_mul(window))
    }
}

/// What is tried, and whose attempts are counted together.
#[derive(Debug, Clone, Copy)]
pub enum Attempt<'a> {
    /// To sign in.
    SignIn {
        /// The network address it comes from.
        source: &'a str,
    },
    /// To sign in from a browser where the user did so before, wherever that is.
    KnownSignIn {
        /// A keyed digest of the user's name.
        name: &'a Digest,
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
    /// To ask for a new password.
    Recovery {
        /// The network address it comes from.
        source: &'a str,
    },
    /// To have a new password given to a user, whoever asks.
    NewPassword {
        /// The user's organisation.
        organisation: &'a OrganisationCode,
        /// The user.
        username: &'a Username,
    },
    /// To have the credentials of a registration sent again.
    Resend {
        /// The organisation that registered.
        organisation: &'a OrganisationCode,
    },
    /// To check a receipt.
    ReceiptCheck {
        /// The network address it comes from.
        source: &'a str,
    },
    /// To make a user, or to change one.
    UserChange {
        /// The organisation.
        organisation: &'a OrganisationCode,
    },
    /// A code sent to a new address of a user.
    EmailCode {
        /// The organisation.
        organisation: &'a OrganisationCode,
        /// The user.
        username: &'a Username,
    },
    /// To look for whom the help desk helps.
    LookUp {
        /// The official's administration.
        administration: &'a OrganisationCode,
        /// The official.
        username: &'a Username,
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
            Self::KnownSignIn { name } => rate_key(&["known", &name.to_string()], window),
            Self::Identity { source } => rate_key(&["identity", source], window),
            Self::Registration { source } => rate_key(&["registration", source], window),
            Self::Recovery { source } => rate_key(&["recovery", source], window),
            Self::NewPassword { organisation, username } => {
                rate_key(&["new-password", organisation.as_str(), username.as_str()], window)
            }
            Self::Resend { organisation } => rate_key(&["resend", organisation.as_str()], window),
            Self::ReceiptCheck { source } => rate_key(&["receipt", source], window),
            Self::UserChange { organisation } => {
                rate_key(&["users", organisation.as_str()], window)
            }
            Self::EmailCode { organisation, username } => {
                rate_key(&["email-code", organisation.as_str(), username.as_str()], window)
            }
            Self::LookUp { administration, username } => {
                rate_key(&["look-up", administration.as_str(), username.as_str()], window)
            }
            Self::PasswordChange { organisation, username } => {
                rate_key(&["password", organisation.as_str(), username.as_str()], window)
            }
        }
    }
}

/// Whether an attempt is within the rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is.
    Within,
    /// There were too many.
    Beyond {
        /// When they are counted from the beginning.
        until: Timestamp,
    },
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
    ) -> Result<Taken, StoreError> {
        let (index, end) = rate.window_at(now);
        let values = [(":one", number(1)), (":end", number(end)), (":tag", text(Counter::TAG))];
        let change = format!("SET #expires_at = :end, #{TAG} = :tag ADD #attempts :one");
        let key = attempt.key(index);
        let counted = self.table.update(Counter::WHAT, &key, &change, None, &values).await?;
        let so_far = counted.map(Counter::of).transpose()?;
        let within = so_far.is_some_and(|counter| counter.attempts <= rate.limit);
        let until = Timestamp::from_second(end).unwrap_or(now);
        Ok(if within { Taken::Within } else { Taken::Beyond { until } })
    }

    /// Takes back an attempt that was counted at an instant: what succeeds costs nothing.
    pub async fn give_back_rate(
        &self,
        attempt: Attempt<'_>,
        rate: Rate,
        taken_at: Timestamp,
    ) -> Result<(), StoreError> {
        let (index, _) = rate.window_at(taken_at);
        let values = [(":less", number(-1)), (":zero", number(0))];
        let (change, some) = ("ADD #attempts :less", Some("#attempts > :zero"));
        let key = attempt.key(index);
        self.table.update(Counter::WHAT, &key, change, some, &values).await.map(drop)
    }
}
