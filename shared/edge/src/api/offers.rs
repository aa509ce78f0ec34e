//! Answers that were given elsewhere already.

use super::EntriesSchema;
use form::Entries;
use schemars::JsonSchema;
use serde::Serialize;

/// What is offered in a section and in its lists, so that nobody types it again.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Offers {
    /// The offers, in the form's order.
    pub offers: Vec<OfferedAnswers>,
}

/// Answers offered for a group of questions.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OfferedAnswers {
    /// The section or list whose group it is: `section`, `section.list`.
    pub place: String,
    /// The group's id.
    pub group: String,
    /// What the button says.
    pub label: String,
    /// The item whose answers they are, if an item's.
    #[schemars(extend("format" = "uuid"))]
    pub item: Option<String>,
    /// The answers, by the group's questions.
    #[schemars(with = "EntriesSchema")]
    pub entries: Entries,
}
