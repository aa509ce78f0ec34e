//! Answers as they travel.

use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The schema of [`form::Entries`]: answers by field. What does not parse is kept as written and
/// reported among the problems.
#[derive(JsonSchema)]
#[schemars(rename = "Entries")]
pub struct EntriesSchema(
    #[expect(dead_code, reason = "only described")] BTreeMap<String, EntrySchema>,
);

#[derive(JsonSchema)]
#[schemars(rename = "Entry", untagged)]
#[expect(dead_code, reason = "only described")]
enum EntrySchema {
    /// The answer, or the code of the option chosen.
    Text(String),
    /// The codes of the options ticked.
    Many(Vec<String>),
}

/// What a change goes on from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Versioned {
    /// The version that was read: when it is not the current one, nothing is changed. 0 for a
    /// section not saved yet.
    pub version: u64,
}
