//! Who did something with project codes.

use domain::Username;
use serde::{Deserialize, Serialize};

/// Who did something, for people to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// The name for signing in.
    pub username: Username,
    /// The name people read.
    pub name: String,
}
