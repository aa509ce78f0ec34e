//! What a verification says.

use crate::fault::Fault;
use crate::note::Note;
use crate::proof::{PathCertificate, TrustedAuthority};
use crate::revocation::{CertificateRevocation, RevocationTarget};
use crate::verdict::Verdict;
use jiff::Timestamp;
use serde::{Serialize, Serializer};
use std::fmt;

/// One thing found wrong, for machines and people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What is wrong.
    #[serde(rename = "code", serialize_with = "fault_code")]
    pub fault: Fault,
    /// Which of [`Report::signers`] it concerns; `None`: the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signer: Option<usize>,
    /// An Italian sentence: what happened and what to do.
    pub message: String,
}

fn fault_code<S: Serializer>(fault: &Fault, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(fault.code())
}

/// One thing that should be known although nothing is wrong with it, for machines and people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// What should be known.
    #[serde(rename = "code", serialize_with = "note_code")]
    pub note: Note,
    /// Which of [`Report::signers`] it concerns.
    pub signer: usize,
    /// An Italian sentence.
    pub message: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn note_code<S: Serializer>(note: &Note, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(note.code())
}

/// One signature of the file. What comes from the certificate is believable only when the verdict
/// got past trust; it is shown all the same, because it helps people find their mistake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// The outcome for this signature alone.
    pub verdict: Verdict,
    /// In which envelope it stands: 1 is the outermost.
    pub layer: usize,
    /// The subject's common name.
    pub common_name: Option<String>,
    /// The subject's given names.
    pub given_name: Option<String>,
    /// The subject's family names.
    pub family_name: Option<String>,
    /// What stands for the subject's name.
    pub pseudonym: Option<String>,
    /// The subject's Italian fiscal code, in whatever form it is written, upper case: 16 letters
    /// and digits, or 11 digits. After `TINIT-` or `IT:` its check character is not verified.
    pub fiscal_code: Option<String>,
    /// The issuer's common name, or its whole name when it has none.
    pub issuer: Option<String>,
    /// The certificate's serial number, in lower-case hexadecimal.
    pub serial: Option<String>,
    /// First instant of the certificate's validity.
    pub not_before: Option<Timestamp>,
    /// Last instant of the certificate's validity.
    pub not_after: Option<Timestamp>,
    /// Whether the certificate declares itself a qualified one (ETSI EN 319 412-5, `QcCompliance`).
    pub qualified: bool,
    /// When the signer says to have signed. A claim: nothing proves it, and nothing rests on it.
    pub signing_time: Option<Timestamp>,
    /// The digest algorithm, such as `SHA-256`.
    pub digest_algorithm: Option<&'static str>,
    /// The signature algorithm, such as `ECDSA`.
    pub signature_algorithm: Option<&'static str>,
    /// The sound path of certificates, the signer's first; empty when none was found.
    pub path: Vec<PathCertificate>,
    /// The trusted authority that issued the last certificate of the path.
    pub authority: Option<TrustedAuthority>,
    /// What is known of the revocation of its certificate and of those above it, up to the anchor.
    /// Empty when another check failed first, or revocation is not judged.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub revocation: Vec<CertificateRevocation>,
}

/// The SHA-256 digest of the signed content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ContentDigest(pub(crate) [u8; 32]);

impl ContentDigest {
    /// The digest's bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for ContentDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl Serialize for ContentDigest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What a verification says: a verdict, who signed, and everything found wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The outcome.
    pub verdict: Verdict,
    /// Every signature met, outermost envelope first.
    pub signers: Vec<Signer>,
    /// Everything found wrong, the verdict's cause first. Empty when valid.
    pub reasons: Vec<Reason>,
    /// What should be known although nothing is wrong with it.
    pub notes: Vec<Remark>,
    /// The instant at which everything was judged.
    pub judged_at: Timestamp,
    /// SHA-256 digest of the innermost content, when the file could be read that far.
    #[serde(rename = "content_sha256")]
    pub content_digest: Option<ContentDigest>,
    /// The certificates whose revocation may be asked about, each once: those on the paths of the
    /// signatures that passed every check but this. Not serialised.
    #[serde(skip)]
    pub revocation_targets: Vec<RevocationTarget>,
}

impl Report {
    /// Whether every check passed.
    pub fn is_valid(&self) -> bool {
        self.verdict == Verdict::Valid
    }
}
