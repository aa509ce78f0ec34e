//! A certificate whose revocation is to be asked about.

use super::embedded::Embedded;
use super::evidence::RevocationEvidence;
use super::gathered::Gathered;
use super::issued::Issued;
use super::judge::{judge, unchecked_responders};
use super::locations::{list_urls, ocsp_urls};
use super::status::RevocationStatus;
use crate::certificate::Certificate;
use crate::ocsp::request;
use crate::serial::SerialNumber;
use crate::subject;
use jiff::Timestamp;

/// A certificate of a path that reached a trust anchor: what to ask about it, and where. Only such
/// certificates are asked about, because their addresses are those of trusted authorities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevocationTarget {
    certificate: Vec<u8>,
    issuer_spki: Vec<u8>,
    issuer_signs_lists: bool,
    serial: SerialNumber,
    subject: String,
    issuer: String,
    ocsp_urls: Vec<String>,
    list_urls: Vec<String>,
    status: RevocationStatus,
}

impl RevocationTarget {
    /// `issued`, of which `status` is known so far.
    pub(super) fn of(issued: &Issued<'_, '_>, status: RevocationStatus) -> Self {
        let certificate = issued.certificate;
        let fields = certificate.decoded.tbs_certificate();
        Self {
            certificate: certificate.raw.to_vec(),
            issuer_spki: issued.issuer_spki.to_vec(),
            issuer_signs_lists: issued.issuer_signs_lists,
            serial: SerialNumber::new(certificate.serial),
            subject: subject::display_name(fields.subject()),
            issuer: subject::display_name(fields.issuer()),
            ocsp_urls: ocsp_urls(certificate),
            list_urls: list_urls(certificate),
            status,
        }
    }

    /// The certificate, in DER.
    pub fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    /// Its serial number.
    pub fn serial(&self) -> &SerialNumber {
        &self.serial
    }

    /// The subject's common name, or its whole name when it has none.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The issuer's common name, or its whole name when it has none.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Where its issuer answers (OCSP), over http, in the order of the certificate; at most four.
    pub fn ocsp_urls(&self) -> &[String] {
        &self.ocsp_urls
    }

    /// Where its issuer's list is, over http, in the order of the certificate; at most four.
    pub fn list_urls(&self) -> &[String] {
        &self.list_urls
    }

    /// What was known of it with the evidence of the verification.
    pub fn status(&self) -> RevocationStatus {
        self.status
    }

    /// The OCSP request for it, in DER; empty for a certificate of which none can be made. A `nonce`
    /// of 16 to 32 bytes makes sure that an answer which repeats it is not an old one.
    pub fn ocsp_request(&self, nonce: Option<&[u8]>) -> Vec<u8> {
        self.with(|issued| request(issued, nonce)).flatten().unwrap_or_default()
    }

    /// What is known of it at the instant `at` with other evidence.
    pub fn judge(&self, evidence: &RevocationEvidence, at: Timestamp) -> RevocationStatus {
        let judged = self.with(|issued| judge(issued, &gathered(issued, evidence), at));
        judged.unwrap_or(self.status)
    }

    /// The responders that answered about it with a certificate that could be revoked itself: to be
    /// looked for in a list of the same authority.
    pub fn responders(&self, evidence: &RevocationEvidence) -> Vec<Self> {
        let found = self.with(|issued| {
            let gathered = gathered(issued, evidence);
            let responders = unchecked_responders(issued, &gathered);
            responders
                .map(|certificate| Self::of(&Issued { certificate, ..*issued }, self.status))
                .collect()
        });
        found.unwrap_or_default()
    }

    /// `None` never happens: the certificate has been read before.
    fn with<T>(&self, made: impl FnOnce(&Issued<'_, '_>) -> T) -> Option<T> {
        let certificate = Certificate::read(&self.certificate).ok()?;
        Some(made(&Issued {
            certificate: &certificate,
            issuer_spki: &self.issuer_spki,
            issuer_signs_lists: self.issuer_signs_lists,
        }))
    }
}

fn gathered<'e>(issued: &Issued<'_, '_>, evidence: &'e RevocationEvidence) -> Gathered<'e> {
    Gathered::new(evidence, &Embedded::default(), std::slice::from_ref(issued.certificate))
}
