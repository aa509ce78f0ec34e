//! Places in the sources.

/// A place in the sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Location {
    pub(super) file: usize,
    pub(super) offset: usize,
}
