//! A list that was verified.

use super::document;
use super::element;
use super::error::{ListError, SealFault};
use super::scheme::{Kind, Scheme};
use super::seal;
use super::service;
use super::signer::Pins;
use domain::Digest;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use signature::TrustService;

/// A trusted list that was verified: what of it verdicts rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustedList {
    /// Its number: each list has a higher one than those before.
    pub sequence: u64,
    /// When it was issued.
    pub issued: Timestamp,
    /// When there is a newer one at the latest.
    pub next_update: Timestamp,
    /// When it was read.
    pub imported_at: Timestamp,
    /// The digest of the file.
    pub digest: Digest,
    /// The digest of the certificate that it was signed with.
    pub signer: Digest,
    /// The authorities that issue qualified certificates, and those of national advanced signatures.
    pub services: Vec<TrustService>,
    /// How many more of these it has without a certificate that can be read.
    pub unreadable: usize,
}

/// Reads the Italian trusted list, if it is signed by a pinned signer and in force.
///
/// # Errors
/// Why it is not believed.
pub fn read(file: &[u8], pins: &Pins, now: Timestamp) -> Result<TrustedList, ListError> {
    let document = document::parse(file)?;
    let root = element::root(&document)?;
    let signer = seal::verify(&document, root, pins)?;
    let scheme = Scheme::read(root)?;
    scheme.must_be(Kind::National, "IT")?;
    scheme.must_be_in_force(now)?;
    signer.must_be_valid(scheme.issued).map_err(SealFault::from)?;
    let (services, unreadable) = service::read_all(root)?;
    Ok(TrustedList {
        sequence: scheme.sequence,
        issued: scheme.issued,
        next_update: scheme.next_update,
        imported_at: now,
        digest: Digest::of(file),
        signer: signer.digest,
        services,
        unreadable,
    })
}
