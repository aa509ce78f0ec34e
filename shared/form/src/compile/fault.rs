//! Sources and what is wrong with them.

use std::fmt;

/// One file of a call's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name below the folder, with `/`: `sections/banca.toml`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// One fault of a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as named in its [`Source`].
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

impl Fault {
    /// What faults are sorted by: the place, then what is said there.
    pub fn order(&self) -> (&str, usize, usize, &str, &str) {
        (&self.file, self.line, self.column, self.check, &self.message)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, check, message } = self;
        write!(out, "{file}:{line}:{column}: {message} [{check}]")
    }
}

/// The line and column, from 1, of a byte offset.
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[line_start..].chars().count() + 1)
}
