//! What happened to an application.

use super::Instant;
use schemars::JsonSchema;
use serde::Serialize;

/// Some of the history of an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Events {
    /// Latest first.
    pub events: Vec<Event>,
    /// The number of the earliest of them, when there are others before.
    pub earlier: Option<u64>,
    /// How many events there are in all.
    pub count: u64,
    /// The digest that the last of all leaves, in hexadecimal: whoever keeps it can have it checked later that nothing of
    /// what happened until then was rewritten.
    pub digest: String,
    /// Whether what answers were and became is told: to the principal user.
    pub with_answers: bool,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Event {
    /// When.
    pub at: Instant,
    /// Who did it.
    pub who: String,
    /// Their name, as people read it.
    pub who_name: String,
    /// What, in Italian.
    pub what: String,
    /// Which it is, from 1.
    pub number: u64,
    /// Which answers changed.
    pub edits: Vec<EventEdit>,
}

/// An answer that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EventEdit {
    /// What was asked.
    pub question: String,
    /// What the answer was; missing if there was none, or if it is not told.
    pub before: Option<String>,
    /// What it became; missing if there is none any more, or if it is not told.
    pub after: Option<String>,
}
