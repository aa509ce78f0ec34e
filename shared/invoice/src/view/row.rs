//! One row of what is shown.

use std::fmt::Display;

/// A label with its value. Both are plain text, of which the value may be a stranger's: whoever shows it escapes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// How much or which.
    pub value: String,
}

impl Row {
    pub(super) fn new(label: impl Into<String>, value: impl Display) -> Self {
        Self { label: label.into(), value: value.to_string() }
    }
}
