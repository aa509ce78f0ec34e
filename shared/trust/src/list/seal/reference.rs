//! What a signature covers.

use super::algorithm::Hash;
use crate::list::error::SealFault;

/// What is referred to: its digest, and how that is made.
pub(super) struct Reference {
    pub(super) hash: Hash,
    pub(super) digest: Vec<u8>,
}

impl Reference {
    /// Refuses other bytes.
    pub(super) fn must_be_of(&self, bytes: &[u8]) -> Result<(), SealFault> {
        if self.hash.of(bytes) == self.digest { Ok(()) } else { Err(SealFault::Digest) }
    }
}
