//! A new password for whoever lost theirs (manual 2.3.5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whose password was lost, said in one of the two ways of the manual.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryRequest {
    /// The organisation's code.
    pub organisation: String,
    /// Which of its users.
    pub by: RecoveryBy,
    /// Base64 of `{"challenge", "solution"}`, the solved challenge.
    pub altcha: String,
}

/// Which user of an organisation is meant.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecoveryBy {
    /// The one with this user name.
    Username(String),
    /// Those with this e-mail address.
    Email(String),
}

/// What everybody is told, whether or not there is such a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecoveryAsked {
    /// For how many days a password that is sent is good.
    pub valid_days: i64,
}
