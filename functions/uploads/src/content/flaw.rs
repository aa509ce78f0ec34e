//! Why a file cannot be taken.

/// Why bytes are not a whole file of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// They are something else.
    OtherType,
    /// They begin as the type does, and the rest is missing or cannot be read.
    Cut,
    /// A part of what is inside cannot be had.
    Damaged,
    /// They open only with a password.
    Locked,
    /// There is nothing inside.
    Empty,
    /// It declares a document type, which may unfold without end: nobody reads such XML.
    Doctype,
    /// There are more files inside than are looked at.
    TooMany,
}
