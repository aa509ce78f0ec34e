//! An application that is one of several for the same thing.

use super::FieldPath;
use serde::{Deserialize, Serialize};

/// Which answers say how many applications an applicant presents, and which of them this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneOfMany {
    /// How many; not asked of one that stands alone.
    pub number: FieldPath,
    /// Which of them this is, from 1.
    pub which: FieldPath,
    /// Which answers tell what they are for: those with the same answers are counted together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same: Vec<FieldPath>,
}
