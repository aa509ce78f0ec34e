//! What became of the rows of a request since their answers.

use domain::Digest;
use serde::{Deserialize, Serialize};

/// What became of the rows of a request since their answers: other requests brought codes, and codes were revoked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// How many rows without a code of this request have one by another.
    pub coded_later: u32,
    /// How many rows with a code of this request had it revoked, and have no other.
    pub revoked: u32,
    /// The digest of all that, row by row; none when nothing happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
}

impl Since {
    /// Whether nothing happened.
    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}
