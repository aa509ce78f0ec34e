//! Why nothing sound says whether a certificate is revoked.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a piece of evidence does not count. The order of the variants is how near the piece came to
/// counting: of several, the last in this order is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnknownCause {
    /// There is no evidence at all.
    NoEvidence,
    /// It cannot be read to its end, or is larger than such things are.
    Unreadable,
    /// The responder answered that it would not answer (RFC 6960 §4.2.1, such as `tryLater`).
    NoAnswer,
    /// It speaks of other authorities or certificates.
    OtherCertificate,
    /// The list is limited to a part of the authority's certificates, and this is not among them.
    OutOfScope,
    /// The list is an indirect one (RFC 5280 §5.2.5).
    IndirectList,
    /// The list is limited to some reasons (RFC 5280 §5.2.5).
    SomeReasonsOnly,
    /// The list says only what changed (RFC 5280 §5.2.4).
    DeltaList,
    /// It carries a critical extension that is not understood here.
    CriticalExtension,
    /// Its signature is not that of the authority, nor of a responder of the authority.
    OtherSigner,
    /// The certificate of the responder does not entitle it to answer (RFC 6960 §4.2.2.2).
    ResponderNotEntitled,
    /// It is signed with an algorithm or key that is not safe.
    WeakAlgorithm,
    /// It answers another request than ours.
    OtherNonce,
    /// The certificate of the responder could be revoked: no list says that it is not.
    ResponderUnchecked,
    /// It was issued after the instant at which it is used.
    FromTheFuture,
    /// It was issued when the certificate had ended: revoked certificates may have left the list.
    AfterTheEnd,
    /// It is past its time, or does not say until when it holds.
    Stale,
    /// The responder does not know the certificate.
    UnknownToResponder,
}

impl UnknownCause {
    /// The name, as it is serialised.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoEvidence => "no-evidence",
            Self::Unreadable => "unreadable",
            Self::NoAnswer => "no-answer",
            Self::OtherCertificate => "other-certificate",
            Self::OutOfScope => "out-of-scope",
            Self::IndirectList => "indirect-list",
            Self::SomeReasonsOnly => "some-reasons-only",
            Self::DeltaList => "delta-list",
            Self::CriticalExtension => "critical-extension",
            Self::OtherSigner => "other-signer",
            Self::ResponderNotEntitled => "responder-not-entitled",
            Self::WeakAlgorithm => "weak-algorithm",
            Self::OtherNonce => "other-nonce",
            Self::ResponderUnchecked => "responder-unchecked",
            Self::FromTheFuture => "from-the-future",
            Self::AfterTheEnd => "after-the-end",
            Self::Stale => "stale",
            Self::UnknownToResponder => "unknown-to-responder",
        }
    }
}

impl fmt::Display for UnknownCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
