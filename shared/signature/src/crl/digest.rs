//! The digest of the signed part, by the function that the list itself names.

use crate::algorithm::Hash;
use sha2::{Digest, Sha256, Sha384, Sha512};

/// A digest on the way.
#[derive(Clone, Debug)]
pub(super) enum RunningDigest {
    /// The function is not known yet: what came before it.
    Waiting(Vec<u8>),
    Sha256(Sha256),
    Sha384(Sha384),
    Sha512(Sha512),
}

impl RunningDigest {
    pub(super) fn waiting() -> Self {
        Self::Waiting(Vec::new())
    }

    /// The function is known now.
    pub(super) fn begin(&mut self, hash: Hash) {
        let Self::Waiting(before) = self else { return };
        let before = std::mem::take(before);
        *self = match hash {
            Hash::Sha256 => Self::Sha256(Sha256::new_with_prefix(before)),
            Hash::Sha384 => Self::Sha384(Sha384::new_with_prefix(before)),
            Hash::Sha512 => Self::Sha512(Sha512::new_with_prefix(before)),
        };
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Waiting(before) => before.extend_from_slice(bytes),
            Self::Sha256(digest) => digest.update(bytes),
            Self::Sha384(digest) => digest.update(bytes),
            Self::Sha512(digest) => digest.update(bytes),
        }
    }

    pub(super) fn finish(self) -> Vec<u8> {
        match self {
            Self::Waiting(_) => Vec::new(),
            Self::Sha256(digest) => digest.finalize().to_vec(),
            Self::Sha384(digest) => digest.finalize().to_vec(),
            Self::Sha512(digest) => digest.finalize().to_vec(),
        }
    }
}
