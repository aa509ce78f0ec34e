//! A piece of evidence, where it came from.

use bytes::Bytes;
use signature::CrlFinding;

/// A piece of evidence that was gathered.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) url: String,
    pub(super) what: Evidence,
}

/// What it is.
#[derive(Clone, Debug)]
pub(super) enum Evidence {
    /// An OCSP response.
    Ocsp(Bytes),
    /// What was found in a list; the list itself unless it was too large; whether the cache had it.
    List { finding: Box<CrlFinding>, bytes: Option<Bytes>, cached: bool },
}
