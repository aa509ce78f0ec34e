//! The search of certificates in a list that comes in pieces.

use super::armour::Armour;
use super::finding::CrlFinding;
use super::walk::Walk;
use crate::revocation::{EvidenceDigest, UnknownCause};
use crate::serial::SerialNumber;
use sha2::{Digest as _, Sha256};

/// How much is looked at in one go: what bounds the memory, with the largest element.
const PIECE: usize = 64 * 1024;

/// A search of some certificates in a revocation list, DER or PEM, fed piece by piece. Time is
/// linear in the list; memory does not grow with it.
///
/// ```
/// use ristoro_signature::{CrlSearch, UnknownCause};
///
/// let mut search = CrlSearch::new([]);
/// search.feed(&[0x30, 3, 0x30])?;
/// search.feed(&[1, 5])?;
/// assert_eq!(search.finish().err(), Some(UnknownCause::Unreadable));
/// # Ok::<(), UnknownCause>(())
/// ```
#[derive(Debug)]
pub struct CrlSearch {
    armour: Armour,
    walk: Walk,
    sha256: Sha256,
    size: u64,
    broken: Option<UnknownCause>,
}

impl CrlSearch {
    /// A search of the certificates with these serial numbers.
    pub fn new(serials: impl IntoIterator<Item = SerialNumber>) -> Self {
        Self {
            armour: Armour::Unknown,
            walk: Walk::new(serials),
            sha256: Sha256::new(),
            size: 0,
            broken: None,
        }
    }

    /// Goes on with the next bytes, however many.
    ///
    /// # Errors
    ///
    /// As soon as the list cannot be used; the rest need not be fed.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), UnknownCause> {
        for piece in bytes.chunks(PIECE) {
            if let Some(cause) = self.broken {
                return Err(cause);
            }
            self.broken = self.go(piece).err();
        }
        self.broken.map_or(Ok(()), Err)
    }

    /// Ends the list.
    ///
    /// # Errors
    ///
    /// When it cannot be used, or its end is missing. Its signature is checked when it is judged.
    pub fn finish(self) -> Result<CrlFinding, UnknownCause> {
        if let Some(cause) = self.broken {
            return Err(cause);
        }
        if !self.walk.is_at_the_end() {
            return Err(UnknownCause::Unreadable);
        }
        let sha256 = EvidenceDigest(self.sha256.finalize().into());
        CrlFinding::of(self.walk, sha256, self.size).ok_or(UnknownCause::Unreadable)
    }

    fn go(&mut self, piece: &[u8]) -> Result<(), UnknownCause> {
        self.sha256.update(piece);
        self.size += piece.len() as u64;
        let mut bytes = Vec::with_capacity(piece.len());
        self.armour.strip(piece, &mut bytes).ok_or(UnknownCause::Unreadable)?;
        self.walk.go(&bytes)
    }
}
