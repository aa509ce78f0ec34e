//! One's own open sessions.

use super::Instant;
use domain::SessionDigest;
use schemars::JsonSchema;
use serde::Serialize;

/// One's own open sessions, the latest used first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sessions {
    /// The sessions: at least the one that asks.
    pub sessions: Vec<ListedSession>,
}

/// An open session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ListedSession {
    /// What it is named by: whoever knows it cannot sign in with it.
    #[schemars(with = "String")]
    pub id: SessionDigest,
    /// The kind of browser, in Italian words.
    pub browser: String,
    /// When it was opened.
    pub opened: Instant,
    /// When it was used last, to the minute.
    pub used: Instant,
    /// Whether it is the one that asks.
    pub this_one: bool,
}
