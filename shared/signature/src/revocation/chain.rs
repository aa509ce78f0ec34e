//! The judgement of a whole path.

use super::gathered::Gathered;
use super::issued::Issued;
use super::judge::judge;
use super::status::{CertificateRevocation, RevocationStatus};
use super::target::RevocationTarget;
use crate::fault::Fault;
use crate::path::Path;
use jiff::Timestamp;

/// What is known of every certificate of a path, the signer's first.
#[derive(Debug, Default)]
pub(crate) struct JudgedPath {
    pub(crate) certificates: Vec<CertificateRevocation>,
    /// What may be asked about each of them.
    pub(crate) targets: Vec<RevocationTarget>,
}

/// Judges every certificate of a sound path by the evidence at hand.
pub(crate) fn judge_path(
    path: &Path<'_, '_>,
    gathered: &Gathered<'_>,
    at: Timestamp,
) -> JudgedPath {
    let mut judged = JudgedPath::default();
    for (position, certificate) in path.certificates.iter().enumerate() {
        let above = path.certificates.get(position + 1);
        let issued = Issued {
            certificate,
            issuer_spki: above.map_or(path.anchor.spki.as_slice(), |above| above.spki),
            issuer_signs_lists: above.is_none_or(|above| above.may_sign_crls()),
        };
        let status = judge(&issued, gathered, at);
        let target = RevocationTarget::of(&issued, status);
        judged.certificates.push(CertificateRevocation {
            subject: target.subject().to_owned(),
            serial: target.serial().to_string(),
            status,
        });
        judged.targets.push(target);
    }
    judged
}

/// What follows for the signature: of several faults, the first in the order of verdicts.
pub(crate) fn fault(certificates: &[CertificateRevocation]) -> Option<Fault> {
    let faults = certificates.iter().enumerate().filter_map(|(position, certificate)| {
        match (certificate.status, position) {
            (RevocationStatus::Good { .. }, _) => None,
            (RevocationStatus::Revoked { .. }, 0) => Some(Fault::CertificateRevoked),
            (RevocationStatus::Revoked { .. }, _) => Some(Fault::IssuerRevoked),
            (RevocationStatus::Suspended { .. }, _) => Some(Fault::CertificateSuspended),
            (RevocationStatus::Unknown { .. }, _) => Some(Fault::RevocationUnknown),
        }
    });
    faults.min_by_key(Fault::verdict)
}
