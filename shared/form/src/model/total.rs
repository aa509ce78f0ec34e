//! The amounts that sum an application up.

use super::FieldPath;
use serde::{Deserialize, Serialize};

/// A sum over all the answers to some questions, each in every item of its list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// What people call it.
    pub label: String,
    /// The amounts summed.
    pub fields: Vec<FieldPath>,
}
