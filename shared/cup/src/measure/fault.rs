//! What is wrong with a measure's file.

use std::fmt;

/// One fault, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureFault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The name of the check that found it.
    pub check: &'static str,
    /// What is wrong and what would be right.
    pub message: String,
}

impl fmt::Display for MeasureFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, check, message } = self;
        write!(out, "{file}:{line}:{column}: {message} [{check}]")
    }
}

/// The line and column, from 1, of a byte offset.
pub(super) fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|found| *found != '\n').count() + 1;
    (line, column)
}
