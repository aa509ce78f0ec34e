//! Evidence as it is kept beside a signed file: what was known when, and from whom.

use super::fault::FetchFault;
use super::piece::{Evidence, Piece};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use signature::{CrlFinding, EvidenceKind, RevocationReason, RevocationStatus, RevocationTarget};

/// What was known of the revocation of the certificates of one signed file, and from whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptEvidence {
    /// The instant judged for: that of the arrival.
    pub at: Timestamp,
    /// When the evidence was gathered.
    pub gathered_at: Timestamp,
    /// What is known of each certificate. A source that is not among the pieces lies in the signed
    /// file itself.
    pub certificates: Vec<KeptCertificate>,
    /// The pieces that decided.
    pub pieces: Vec<KeptPiece>,
    /// What could not be fetched.
    pub missed: Vec<MissedFetch>,
}

/// One certificate, with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptCertificate {
    /// The subject's common name.
    pub subject: String,
    /// The issuer's common name.
    pub issuer: String,
    /// The serial number, in lower-case hexadecimal.
    pub serial: String,
    /// The digest of the certificate, in lower-case hexadecimal.
    pub sha256: String,
    /// What is known.
    #[serde(flatten)]
    pub status: RevocationStatus,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPiece {
    /// What it is.
    pub kind: EvidenceKind,
    /// Where it came from.
    pub url: String,
    /// Its digest, in lower-case hexadecimal: what statuses name it by.
    pub sha256: String,
    /// How many bytes it has.
    pub size: u64,
    /// Of a list: when it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub this_update: Option<Timestamp>,
    /// Of a list: when the next one will have been.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_update: Option<Timestamp>,
    /// Of a list: whether it had been fetched before, for another file.
    pub cached: bool,
    /// Of a list: its entries for the certificates above.
    pub entries: Vec<KeptEntry>,
    /// The piece itself in base64; none when it is a list too large to be kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<String>,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptEntry {
    /// The serial number, in lower-case hexadecimal.
    pub serial: String,
    /// When the authority revoked the certificate.
    pub since: Timestamp,
    /// Why.
    pub reason: RevocationReason,
}

/// Something that could not be fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissedFetch {
    /// Where from.
    pub url: String,
    /// Why not.
    #[serde(flatten)]
    pub why: FetchFault,
}

impl KeptCertificate {
    pub(super) fn of(target: &RevocationTarget) -> Self {
        Self {
            subject: target.subject().to_owned(),
            issuer: target.issuer().to_owned(),
            serial: target.serial().to_string(),
            sha256: hex::encode(Sha256::digest(target.certificate())),
            status: target.status(),
        }
    }
}

impl KeptPiece {
    /// A piece, whose bytes are kept when they are `most` or fewer.
    pub(super) fn of(piece: &Piece, targets: &[RevocationTarget], most: usize) -> Self {
        match &piece.what {
            Evidence::Ocsp(response) => Self {
                kind: EvidenceKind::Ocsp,
                url: piece.url.clone(),
                sha256: hex::encode(Sha256::digest(response)),
                size: response.len() as u64,
                this_update: None,
                next_update: None,
                cached: false,
                entries: Vec::new(),
                bytes: Some(STANDARD.encode(response)),
            },
            Evidence::List { finding, bytes, cached } => Self {
                kind: EvidenceKind::Crl,
                url: piece.url.clone(),
                sha256: finding.sha256().to_string(),
                size: finding.size(),
                this_update: Some(finding.this_update()),
                next_update: finding.next_update(),
                cached: *cached,
                entries: entries(finding, targets),
                bytes: bytes
                    .as_ref()
                    .filter(|own| own.len() <= most)
                    .map(|own| STANDARD.encode(own)),
            },
        }
    }
}

fn entries(finding: &CrlFinding, targets: &[RevocationTarget]) -> Vec<KeptEntry> {
    let listed = targets.iter().filter_map(|target| {
        let (since, reason) = finding.entry(target.serial())?;
        Some(KeptEntry { serial: target.serial().to_string(), since, reason })
    });
    listed.collect()
}
