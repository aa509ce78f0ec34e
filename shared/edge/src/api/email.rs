//! E-mail addresses that count once they are confirmed.

use super::Instant;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::accounts;

/// An address that counts once whoever reads mail there confirms it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AwaitedEmail {
    /// The address.
    pub email: String,
    /// Until when it can be confirmed.
    pub until: Instant,
}

impl AwaitedEmail {
    /// That of a user, while it can be confirmed.
    pub fn of(user: &accounts::User, now: Timestamp) -> Option<Self> {
        let awaited = user.awaited_in_force(now)?;
        Some(Self { email: awaited.email.to_string(), until: awaited.until().into() })
    }
}

/// The code that was sent to a new address.
#[derive(Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmailConfirmation {
    /// The code.
    pub code: String,
}

/// An address that was confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EmailConfirmed {
    /// Where mail goes from now on.
    pub email: String,
}
