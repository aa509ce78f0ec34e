//! The two kinds of account.

use serde::{Deserialize, Serialize};

/// On which side of a grant an organisation stands. It never changes for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// A subject that registered and applies.
    Applicant,
    /// A public body that runs the grants.
    Administration,
}
