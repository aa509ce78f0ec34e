//! Everything that can be wrong with a signed file, with its verdict.

mod sentence;

use crate::other_file::OtherFile;
use crate::verdict::Verdict;
use crate::wrong_certificate::WrongCertificate;
use jiff::Timestamp;

/// One thing found wrong. Each belongs to one [`Verdict`]; [`Fault::code`] names it for machines
/// and [`Fault::sentence`] tells a person what happened and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is no signed envelope, but this.
    NotSigned(OtherFile),
    /// The PEM or base64 text cannot be decoded.
    BrokenEncoding,
    /// The envelope cannot be read to its end.
    BrokenStructure,
    /// Bytes that are no padding follow the end of the envelope.
    TrailingBytes,
    /// The envelope bears no signature.
    NoSigners,
    /// A signed attribute is missing, repeated, or contradicts the envelope.
    BrokenAttributes,
    /// The signature stands apart from the content.
    Detached,
    /// The content is not declared as plain data.
    ContentNotData,
    /// The signature covers the content without signed attributes.
    NoSignedAttributes,
    /// The signed attributes do not name the signing certificate: not CAdES.
    NotCades,
    /// The signer's certificate is not in the envelope, or cannot be read.
    CertificateMissing,
    /// More envelopes one in the other, signers or certificates than are read.
    TooMany,
    /// An algorithm or key that is not among those accepted.
    UnknownAlgorithm,
    /// A digest or signature algorithm that is no longer safe.
    WeakAlgorithm,
    /// A key too short to be safe.
    WeakKey,
    /// The content is not the one that was signed.
    ContentAltered,
    /// The signature does not verify.
    SignatureWrong,
    /// The signature names another certificate than the one in the envelope.
    CertificateSubstituted,
    /// No path of certificates leads to a trusted authority.
    UnknownIssuer,
    /// Who issued the certificate was not entitled to.
    IssuerNotAuthority,
    /// The authority was not entitled to issue certificates when it issued this one.
    ServiceNotYetGranted,
    /// The authority is not entitled any more.
    ServiceWithdrawn,
    /// The authority's certificates are not for the signatures of persons.
    ServiceNotForSignatures,
    /// The certificate is no qualified one for signatures, but this.
    WrongCertificate(WrongCertificate),
    /// A national advanced signature (the identity card's), which the call does not accept.
    AdvancedSignature,
    /// The certificate carries a restriction that is not understood here.
    UnknownRestriction,
    /// The signer's certificate is past its end.
    CertificateExpired(Timestamp),
    /// The certificate of the authority is past its end.
    IssuerExpired(Timestamp),
    /// The signer's certificate has not begun.
    CertificateNotYetValid(Timestamp),
    /// The certificate of the authority has not begun.
    IssuerNotYetValid(Timestamp),
    /// The signer's certificate is revoked.
    CertificateRevoked,
    /// The certificate of the authority is revoked.
    IssuerRevoked,
    /// The signer's or the authority's certificate is on hold.
    CertificateSuspended,
    /// No fresh, sound revocation list speaks of the certificate.
    RevocationUnknown,
    /// The signed content is not the expected document.
    OtherContent,
    /// The person who must sign is not among the signers.
    AnotherSigner {
        /// Who signed: names and fiscal codes, as people read them.
        signed: String,
        /// Who must.
        wanted: String,
    },
}

impl Fault {
    /// The verdict this fault leads to.
    pub fn verdict(&self) -> Verdict {
        self.facts().0
    }

    /// The fault's name for machines: lower case, words joined by hyphens. It never changes.
    pub fn code(&self) -> &'static str {
        self.facts().1
    }

    fn facts(&self) -> (Verdict, &'static str) {
        match self {
            Self::NotSigned(other) => (Verdict::NotSignedData, other.code()),
            Self::BrokenEncoding => (Verdict::Malformed, "broken-encoding"),
            Self::BrokenStructure => (Verdict::Malformed, "broken-structure"),
            Self::TrailingBytes => (Verdict::Malformed, "trailing-bytes"),
            Self::NoSigners => (Verdict::Malformed, "no-signers"),
            Self::BrokenAttributes => (Verdict::Malformed, "broken-attributes"),
            Self::Detached => (Verdict::Unsupported, "detached"),
            Self::ContentNotData => (Verdict::Unsupported, "content-not-data"),
            Self::NoSignedAttributes => (Verdict::Unsupported, "no-signed-attributes"),
            Self::NotCades => (Verdict::Unsupported, "not-cades"),
            Self::CertificateMissing => (Verdict::Unsupported, "certificate-missing"),
            Self::TooMany => (Verdict::Unsupported, "too-many"),
            Self::UnknownAlgorithm => (Verdict::Unsupported, "unknown-algorithm"),
            Self::WeakAlgorithm => (Verdict::WeakAlgorithm, "weak-algorithm"),
            Self::WeakKey => (Verdict::WeakAlgorithm, "weak-key"),
            Self::ContentAltered => (Verdict::DigestMismatch, "content-altered"),
            Self::SignatureWrong => (Verdict::BadSignature, "signature-wrong"),
            Self::CertificateSubstituted => (Verdict::BadSignature, "certificate-substituted"),
            Self::UnknownIssuer => (Verdict::Untrusted, "unknown-issuer"),
            Self::IssuerNotAuthority => (Verdict::Untrusted, "issuer-not-authority"),
            Self::ServiceNotYetGranted => (Verdict::Untrusted, "service-not-yet-granted"),
            Self::ServiceWithdrawn => (Verdict::Untrusted, "service-withdrawn"),
            Self::ServiceNotForSignatures => (Verdict::Untrusted, "service-not-for-signatures"),
            Self::WrongCertificate(kind) => (Verdict::Untrusted, kind.code()),
            Self::AdvancedSignature => (Verdict::Untrusted, "advanced-signature"),
            Self::UnknownRestriction => (Verdict::Untrusted, "unknown-restriction"),
            Self::CertificateExpired(_) => (Verdict::Expired, "certificate-expired"),
            Self::IssuerExpired(_) => (Verdict::Expired, "issuer-expired"),
            Self::CertificateNotYetValid(_) => (Verdict::NotYetValid, "certificate-not-yet-valid"),
            Self::IssuerNotYetValid(_) => (Verdict::NotYetValid, "issuer-not-yet-valid"),
            Self::CertificateRevoked => (Verdict::Revoked, "certificate-revoked"),
            Self::IssuerRevoked => (Verdict::Revoked, "issuer-revoked"),
            Self::CertificateSuspended => (Verdict::Suspended, "certificate-suspended"),
            Self::RevocationUnknown => (Verdict::RevocationUnknown, "revocation-unknown"),
            Self::OtherContent => (Verdict::ContentMismatch, "other-content"),
            Self::AnotherSigner { .. } => (Verdict::WrongSignatory, "another-signer"),
        }
    }
}

impl From<WrongCertificate> for Fault {
    fn from(kind: WrongCertificate) -> Self {
        Self::WrongCertificate(kind)
    }
}
