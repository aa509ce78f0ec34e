//! What stands before the entries (RFC 5280 §5.1.2).

use crate::algorithm::{AlgorithmFault, Identifier, Scheme};
use crate::ber::Reader;
use crate::revocation::UnknownCause;
use crate::time;
use jiff::Timestamp;

/// The fields before the entries.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    /// The `AlgorithmIdentifier` of the signature, encoded.
    pub(super) algorithm: Vec<u8>,
    pub(super) scheme: Option<Scheme>,
    /// The issuer's name, encoded.
    pub(super) issuer: Vec<u8>,
    pub(super) this_update: Option<Timestamp>,
    pub(super) next_update: Option<Timestamp>,
}

/// The signature algorithm in an encoded `AlgorithmIdentifier`.
pub(super) fn scheme(algorithm: &[u8]) -> Result<Scheme, UnknownCause> {
    let mut reader = Reader::new(algorithm);
    let identifier = reader.any().and_then(|element| Identifier::read(&reader, &element));
    let identifier = identifier.map_err(|_| UnknownCause::Unreadable)?;
    Scheme::read(&identifier, None).map_err(|fault| match fault {
        AlgorithmFault::Weak => UnknownCause::WeakAlgorithm,
        AlgorithmFault::Unsupported => UnknownCause::OtherSigner,
    })
}

/// The instant in an encoded time.
pub(super) fn instant(element: &[u8]) -> Result<Timestamp, UnknownCause> {
    let read = Reader::new(element).any().and_then(|element| time::read(&element));
    read.map_err(|_| UnknownCause::Unreadable)
}
