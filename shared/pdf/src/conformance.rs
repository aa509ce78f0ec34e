//! The standards that a file is written by.

/// A standard for files that are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conformance {
    /// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): to be kept, and read by everybody.
    AccessibleArchive,
    /// PDF/A-1b (ISO 19005-1): the same pages in the older form that Debian has a validator for. The checks of
    /// continuous integration make it; nobody is given it.
    FirstArchive,
}

impl Conformance {
    /// The version of PDF that the file says it follows.
    pub(crate) fn pdf_version(self) -> &'static str {
        match self {
            Self::AccessibleArchive => "1.7",
            Self::FirstArchive => "1.4",
        }
    }

    /// Whether objects may be compressed together, which PDF 1.4 did not know.
    pub(crate) fn has_object_streams(self) -> bool {
        match self {
            Self::AccessibleArchive => true,
            Self::FirstArchive => false,
        }
    }
}
