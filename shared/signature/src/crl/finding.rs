//! What a list says of the certificates that were looked for in it.

use super::entry::Listing;
use super::scope;
use super::walk::Walk;
use crate::algorithm::Scheme;
use crate::extension::Extension;
use crate::name::Name;
use crate::public_key::PublicKey;
use crate::revocation::{
    EvidenceDigest, EvidenceKind, Issued, RevocationReason, RevocationSource, Said, Statement,
    UnknownCause,
};
use crate::serial::SerialNumber;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// A list read to its end, with what it says of the certificates looked for. Whether its authority
/// signed it is checked against the digest of its signed part, when it is judged.
#[derive(Clone, Debug)]
pub struct CrlFinding {
    issuer: Name,
    this_update: Timestamp,
    next_update: Option<Timestamp>,
    extensions: Vec<Extension>,
    entries: u64,
    wanted: BTreeMap<SerialNumber, Option<Listing>>,
    scheme: Scheme,
    signed_digest: Vec<u8>,
    signature: Vec<u8>,
    sha256: EvidenceDigest,
    size: u64,
}

impl CrlFinding {
    pub(super) fn of(walk: Walk, sha256: EvidenceDigest, size: u64) -> Option<Self> {
        Some(Self {
            issuer: Name::read(&walk.head.issuer),
            this_update: walk.head.this_update?,
            next_update: walk.head.next_update,
            extensions: walk.extensions,
            entries: walk.entries,
            wanted: walk.wanted,
            scheme: walk.head.scheme?,
            signed_digest: walk.digest.finish(),
            signature: walk.signature,
            sha256,
            size,
        })
    }

    /// When the list was issued.
    pub fn this_update(&self) -> Timestamp {
        self.this_update
    }

    /// When the next one will have been issued.
    pub fn next_update(&self) -> Option<Timestamp> {
        self.next_update
    }

    /// How many certificates it lists.
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// The digest of the list as it came.
    pub fn sha256(&self) -> EvidenceDigest {
        self.sha256
    }

    /// How many bytes the list had as it came.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Since when and why the list has the certificate with this serial number; `None` when it is
    /// not in it, or was not looked for.
    pub fn entry(&self, serial: &SerialNumber) -> Option<(Timestamp, RevocationReason)> {
        self.wanted.get(serial).copied().flatten().map(|listing| (listing.since, listing.reason))
    }

    /// What it says of a certificate, its freshness aside.
    pub(crate) fn statement(&self, issued: &Issued<'_, '_>) -> Result<Statement, UnknownCause> {
        if self.issuer != issued.certificate.issuer {
            return Err(UnknownCause::OtherCertificate);
        }
        let listing = self.wanted.get(issued.certificate.serial);
        let listing = listing.ok_or(UnknownCause::OtherCertificate)?;
        scope::check(&self.extensions, issued)?;
        self.check_signer(issued)?;
        let said = match *listing {
            None => Said::Good,
            Some(Listing { since, reason }) => Said::Listed { since, reason },
        };
        Ok(Statement {
            said,
            this_update: self.this_update,
            next_update: self.next_update,
            source: RevocationSource { kind: EvidenceKind::Crl, sha256: self.sha256 },
        })
    }

    fn check_signer(&self, issued: &Issued<'_, '_>) -> Result<(), UnknownCause> {
        let key = PublicKey::read(issued.issuer_spki).map_err(|_| UnknownCause::WeakAlgorithm)?;
        let verified = key.verifies_digest(self.scheme, &self.signed_digest, &self.signature);
        if issued.issuer_signs_lists && verified { Ok(()) } else { Err(UnknownCause::OtherSigner) }
    }
}
