//! What happened to an account.

use super::Instant;
use schemars::JsonSchema;
use serde::Serialize;

/// Some of the history of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AccountEvents {
    /// Latest first.
    pub events: Vec<AccountEvent>,
    /// The number of the earliest of them, when there are others before.
    pub earlier: Option<u64>,
    /// How many events there are in all.
    pub count: u64,
    /// The digest that the last of all leaves, in hexadecimal.
    pub digest: String,
}

/// Something that happened to an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AccountEvent {
    /// Which it is, from 1.
    pub number: u64,
    /// When.
    pub at: Instant,
    /// Who did it, in words: of officials their administration, not their names.
    pub who: String,
    /// What, in words.
    pub what: String,
    /// Why, where somebody else than the organisation did it and said so.
    pub reason: Option<String>,
}
