//! The outcomes of a verification, in their order of precedence.

use serde::Serialize;
use std::fmt;

/// The outcome. The order of the variants is the order of precedence: when several things are
/// wrong, the first in this order is the verdict, because it makes the later ones meaningless or
/// less useful to know (see the crate's documentation).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Not a signed file at all.
    NotSignedData,
    /// A signed file that cannot be read to its end.
    Malformed,
    /// A signed file of a form that is not accepted.
    Unsupported,
    /// Signed with an algorithm or key that is not safe.
    WeakAlgorithm,
    /// The content was changed after signing.
    DigestMismatch,
    /// The signature does not verify with the signer's key.
    BadSignature,
    /// The signer's certificate leads to no trust anchor.
    Untrusted,
    /// A certificate was past its end at the time of the verification.
    Expired,
    /// A certificate had not begun at the time of the verification.
    NotYetValid,
    /// A certificate is revoked.
    Revoked,
    /// A certificate is suspended.
    Suspended,
    /// A good signature, on another document than the expected one.
    ContentMismatch,
    /// A good signature of the document, by another person than the one who must sign.
    WrongSignatory,
    /// Everything else is good, but nothing sound says whether a certificate is revoked.
    RevocationUnknown,
    /// Every check passed.
    Valid,
}

impl Verdict {
    /// The name, as it is serialised.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotSignedData => "not-signed-data",
            Self::Malformed => "malformed",
            Self::Unsupported => "unsupported",
            Self::WeakAlgorithm => "weak-algorithm",
            Self::DigestMismatch => "digest-mismatch",
            Self::BadSignature => "bad-signature",
            Self::Untrusted => "untrusted",
            Self::Expired => "expired",
            Self::NotYetValid => "not-yet-valid",
            Self::Revoked => "revoked",
            Self::Suspended => "suspended",
            Self::ContentMismatch => "content-mismatch",
            Self::WrongSignatory => "wrong-signatory",
            Self::RevocationUnknown => "revocation-unknown",
            Self::Valid => "valid",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
