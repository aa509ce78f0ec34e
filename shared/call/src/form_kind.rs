//! The forms that a call may have.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A form of a call: a table of `call.toml` and a folder of sections, both of this name.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum FormKind {
    /// The application for a grant. Every call has it.
    #[default]
    Application,
    /// The request of payment, where the call takes them.
    Payment,
}

impl FormKind {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Application, Self::Payment];

    /// The name of its table and of its folder.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Payment => "payment",
        }
    }
}

impl fmt::Display for FormKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
