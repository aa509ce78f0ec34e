//! The buckets.

/// A bucket that functions work on. That of the site's pages is none of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bucket {
    /// Where browsers post; emptied after a day.
    Incoming,
    /// What is written once and kept.
    Documents,
}

impl Bucket {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Incoming, Self::Documents];

    /// What follows `ristoro-STAGE-` in its name, before account and region.
    pub fn name(self) -> &'static str {
        match self {
            Self::Incoming => "incoming",
            Self::Documents => "documents",
        }
    }
}
