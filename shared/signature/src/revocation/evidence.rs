//! Evidence, gathered by whoever asks for a verdict.

use crate::crl::{Crl, CrlFinding};
use jiff::Timestamp;

/// OCSP responses and revocation lists, for as many certificates as may be. Nothing of it is
/// believed before its signature, its scope and its time are checked for each certificate.
#[derive(Clone, Debug, Default)]
pub struct RevocationEvidence {
    known_at: Option<Timestamp>,
    answers: Vec<OcspAnswer>,
    lists: Vec<Crl>,
    findings: Vec<CrlFinding>,
}

/// An OCSP response, with the nonce of the request that it answers.
#[derive(Clone, Debug)]
pub(super) struct OcspAnswer {
    pub(super) response: Vec<u8>,
    pub(super) nonce: Option<Vec<u8>>,
}

impl RevocationEvidence {
    /// No evidence but what an envelope contains.
    pub fn none() -> Self {
        Self::default()
    }

    /// Evidence gathered at `instant`, later than the one to judge for
    /// ([`Policy::at`](crate::Policy::at)): what was published in between counts too. A certificate
    /// that it calls good was good; one that it calls revoked was revoked if the date it gives is
    /// not after [`Policy::at`](crate::Policy::at). Otherwise only what was published by then counts.
    #[must_use]
    pub fn known_at(mut self, instant: Timestamp) -> Self {
        self.known_at = Some(instant);
        self
    }

    /// Adds an OCSP response in DER. When its request carried a `nonce` and the response carries
    /// one, they must be equal.
    pub fn add_ocsp(&mut self, response: Vec<u8>, nonce: Option<Vec<u8>>) {
        self.answers.push(OcspAnswer { response, nonce });
    }

    /// Adds a whole list.
    pub fn add_list(&mut self, list: Crl) {
        self.lists.push(list);
    }

    /// Adds what was found in a list.
    pub fn add_finding(&mut self, finding: CrlFinding) {
        self.findings.push(finding);
    }

    pub(super) fn instant(&self) -> Option<Timestamp> {
        self.known_at
    }

    pub(super) fn answers(&self) -> &[OcspAnswer] {
        &self.answers
    }

    pub(super) fn lists(&self) -> &[Crl] {
        &self.lists
    }

    pub(super) fn findings(&self) -> &[CrlFinding] {
        &self.findings
    }
}
