//! How far a history is.

use crate::record::Record;
use domain::Digest;
use serde::{Deserialize, Serialize};

/// How far a history is: whoever holds it can tell whether anything before was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// How many events there are.
    pub count: u64,
    /// The digest of the last; of nothing but zeros before the first.
    pub digest: Digest,
}

impl Head {
    /// Before the first event.
    pub fn start() -> Self {
        Self { count: 0, digest: Digest::from_bytes([0; 32]) }
    }
}

impl Default for Head {
    fn default() -> Self {
        Self::start()
    }
}

impl Record for Head {
    const TAG: &'static str = "HISTORY";
    const WHAT: &'static str = "the head of a history";
}
