//! One question and how it is asked.

use super::{Condition, FieldPath, Id, Kind};
use crate::Entry;
use serde::{Deserialize, Serialize};

/// Whether an answer is needed for completeness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Required {
    /// Whenever the field is asked for.
    Always,
    /// Never: the field is optional.
    Never,
    /// Only while the condition holds.
    When(Condition),
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name, unique in its section or list.
    pub id: Id,
    /// What the applicant reads.
    pub label: String,
    /// A sentence of help under the label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// An answer as it may be typed, shown after the hint. One that the field would refuse is a fault of the definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// Why it is asked: told to whoever wants to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The point of the official form, shown before the label (`3.1`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// What an answer is.
    pub kind: Kind,
    /// Whether an answer is needed.
    pub required: Required,
    /// When the question is asked at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Cannot change after the first save (manual 3.4.1): the item must be deleted and made anew.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fixed: bool,
    /// The answer that stands until another is given (manual 3.5: «impostata sul valore NO»).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Entry>,
    /// The fields of the application whose answer stands until another is given: the first that is answered. Only in
    /// requests of payment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prefilled: Vec<FieldPath>,
}
