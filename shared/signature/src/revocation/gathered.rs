//! All evidence at hand, given and embedded, read once for all certificates.

use super::embedded::Embedded;
use super::evidence::RevocationEvidence;
use crate::certificate::Certificate;
use crate::crl::{Crl, CrlFinding, find};
use crate::ocsp::Answer;
use crate::serial::SerialNumber;
use jiff::Timestamp;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Evidence, read but not judged. Lists are gone through once, whatever the number of certificates.
#[derive(Debug, Default)]
pub(crate) struct Gathered<'e> {
    pub(super) known_at: Option<Timestamp>,
    pub(super) answers: Vec<Answer<'e>>,
    pub(super) findings: Vec<Cow<'e, CrlFinding>>,
}

impl<'e> Gathered<'e> {
    /// What `evidence` and `embedded` contain about `certificates`.
    pub(crate) fn new(
        evidence: &'e RevocationEvidence,
        embedded: &Embedded<'e>,
        certificates: &[Certificate<'_>],
    ) -> Self {
        let given = evidence.answers().iter();
        let given = given.map(|own| Answer::read(&own.response, own.nonce.as_deref()));
        let found = embedded.answers().iter().map(|bytes| Answer::read(bytes, None));
        let answers: Vec<Answer<'e>> = given.chain(found).collect();
        let serials = serials(certificates, &answers);
        let known = evidence.findings().iter().map(Cow::Borrowed);
        let lists = evidence.lists().iter().map(Crl::as_der);
        let lists = lists.chain(embedded.lists().iter().copied());
        let read = lists.filter_map(|list| find(list, serials.iter().cloned()).ok());
        let findings = known.chain(read.map(Cow::Owned)).collect();
        Self { known_at: evidence.instant(), answers, findings }
    }
}

/// Those of the certificates and of the responders, whose own revocation may have to be known.
fn serials(certificates: &[Certificate<'_>], answers: &[Answer<'_>]) -> BTreeSet<SerialNumber> {
    let responders = answers.iter().flat_map(Answer::certificates);
    let serial = |certificate: &Certificate<'_>| SerialNumber::new(certificate.serial);
    certificates.iter().map(serial).chain(responders.map(serial)).collect()
}
