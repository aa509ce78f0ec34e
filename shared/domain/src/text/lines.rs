//! How many lines a text may have.

/// Whether a text may have more than one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One line: a name, a street.
    One,
    /// As many as wanted: a description.
    Many,
}
