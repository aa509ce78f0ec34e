//! How far the sections of an application are.

use super::Instant;
use schemars::JsonSchema;
use serde::Serialize;

/// A section in the list of sections.
#[expect(clippy::struct_excessive_bools, reason = "each is a member that pages read by its name")]
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SectionState {
    /// The section's id.
    pub id: String,
    /// The section's title.
    pub title: Option<String>,
    /// The section's short name.
    pub menu: Option<String>,
    /// Whether it must be validated before the others open.
    pub gate: bool,
    /// How far it is.
    pub status: Status,
    /// The words for its status.
    pub status_label: String,
    /// How many errors it has.
    pub missing: usize,
    /// Whether anybody wrote something in it, or put an item or a document into it.
    pub started: bool,
    /// Whether it is complete although nobody wrote anything in it.
    pub untouched: bool,
    /// Whether it was validated on its own.
    pub frozen: bool,
    /// Of its page, from the site's root.
    pub path: String,
    /// When it, or what lies in it, was changed last.
    pub updated_at: Option<Instant>,
    /// Who changed it last.
    pub updated_by: Option<String>,
    /// Their name, as people read it.
    pub updated_by_name: Option<String>,
}

/// How far a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The earlier answers do not ask for it.
    NotRequired,
    /// The section that opens the others must be validated first.
    Locked,
    /// Something is missing or wrong.
    Incomplete,
    /// All is there.
    Complete,
}

impl From<form::check::Status> for Status {
    fn from(status: form::check::Status) -> Self {
        match status {
            form::check::Status::NotRequired => Self::NotRequired,
            form::check::Status::Locked => Self::Locked,
            form::check::Status::Incomplete => Self::Incomplete,
            form::check::Status::Complete => Self::Complete,
        }
    }
}
