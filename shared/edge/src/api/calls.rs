//! Calls, as applicants see them.

use super::{Contacts, Instant};
use schemars::JsonSchema;
use serde::Serialize;

/// The published calls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Calls {
    /// By id.
    pub calls: Vec<Call>,
}

/// A call with its schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Call {
    /// Its id.
    pub call: String,
    /// Its title.
    pub title: String,
    /// Who runs it, as people read it.
    pub administration: String,
    /// The official act and its object, in full.
    pub subject: String,
    /// The language that it is written in, and its form filled in (BCP 47).
    pub language: String,
    /// The revision that new applications are filled in on.
    pub revision: String,
    /// When it opens.
    pub opens_at: Instant,
    /// When it closes: for machines the first instant that is too late, for people the last second that
    /// is not.
    pub closes_at: Instant,
    /// Whether its closing was moved.
    pub extended: bool,
    /// Whether it is open now.
    pub state: CallState,
    /// How many applications it takes, in the order they are sent, if it takes only so many.
    pub most: Option<u32>,
    /// Whether that many have arrived: no more can be sent.
    pub full: bool,
    /// Of the call's pages, from the site's root.
    pub path: Option<String>,
    /// How the office that answers questions about it is reached.
    pub contacts: Contacts,
}

/// Whether a call is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CallState {
    /// It is.
    Open,
    /// It will be.
    NotYet,
    /// It was.
    Closed,
}
