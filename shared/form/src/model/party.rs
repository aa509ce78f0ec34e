//! Who an application is for: the answers that say it.

use super::{Condition, FieldPath};
use serde::{Deserialize, Serialize};

/// The questions whose answers name a party, while a condition holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// When these are the questions; without a condition, always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The name: one answer, or surname and name, written one after the other.
    pub name: Vec<FieldPath>,
    /// The fiscal code.
    pub fiscal_code: FieldPath,
}
