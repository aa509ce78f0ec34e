//! What is known of one certificate.

use super::cause::UnknownCause;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// Whether one certificate of a path is revoked, at [`Policy::at`](crate::Policy::at).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateRevocation {
    /// The subject's common name, or its whole name when it has none.
    pub subject: String,
    /// The certificate's serial number, in lower-case hexadecimal.
    pub serial: String,
    /// What is known of it.
    #[serde(flatten)]
    pub status: RevocationStatus,
}

/// What is known of one certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum RevocationStatus {
    /// Neither revoked nor on hold.
    Good {
        /// Who says so.
        source: RevocationSource,
        /// When this was known to be right.
        this_update: Timestamp,
        /// When something newer will have been published.
        next_update: Option<Timestamp>,
    },
    /// Revoked, for ever.
    Revoked {
        /// Since when, as the authority says.
        at: Timestamp,
        /// Why, as the authority says.
        reason: RevocationReason,
        /// Who says so.
        source: RevocationSource,
    },
    /// On hold (`certificateHold`): revoked for now.
    Suspended {
        /// Since when, as the authority says.
        since: Timestamp,
        /// Who says so.
        source: RevocationSource,
    },
    /// Nothing sound says anything.
    Unknown {
        /// What was wrong with the piece of evidence that came nearest.
        why: UnknownCause,
    },
}

impl RevocationStatus {
    /// Whether something sound says how it is, good or bad.
    pub fn is_known(&self) -> bool {
        self.source().is_some()
    }

    /// The piece of evidence that decided.
    pub fn source(&self) -> Option<RevocationSource> {
        match *self {
            Self::Good { source, .. }
            | Self::Revoked { source, .. }
            | Self::Suspended { source, .. } => Some(source),
            Self::Unknown { .. } => None,
        }
    }
}

/// A piece of evidence, by its kind and its digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RevocationSource {
    /// What it is.
    pub kind: EvidenceKind,
    /// Its digest.
    pub sha256: EvidenceDigest,
}

/// What a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// An OCSP response (RFC 6960).
    Ocsp,
    /// A certificate revocation list (RFC 5280 §5).
    Crl,
}

/// The SHA-256 digest of a piece of evidence, as it came: in DER or PEM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EvidenceDigest(pub(crate) [u8; 32]);

impl EvidenceDigest {
    /// The digest's bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for EvidenceDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl Serialize for EvidenceDigest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EvidenceDigest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut digest = [0; 32];
        let text = String::deserialize(deserializer)?;
        hex::decode_to_slice(text, &mut digest).map_err(de::Error::custom)?;
        Ok(Self(digest))
    }
}

/// Why a certificate was revoked (RFC 5280 §5.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RevocationReason {
    /// The authority does not say, or not readably.
    Unspecified,
    /// The private key is known, or believed, to be in other hands.
    KeyCompromise,
    /// The same of the authority's key.
    CaCompromise,
    /// The subject's name or other data changed.
    AffiliationChanged,
    /// A newer certificate takes its place.
    Superseded,
    /// It is not needed any more.
    CessationOfOperation,
    /// On hold, for now.
    CertificateHold,
    /// No more on hold: the certificate is good.
    RemoveFromCrl,
    /// A privilege that it contains was withdrawn.
    PrivilegeWithdrawn,
    /// The key of the authority for attributes is in other hands.
    AaCompromise,
}

impl RevocationReason {
    /// The reason with this number in RFC 5280; 7 is not used.
    pub(crate) fn numbered(code: u8) -> Self {
        match code {
            1 => Self::KeyCompromise,
            2 => Self::CaCompromise,
            3 => Self::AffiliationChanged,
            4 => Self::Superseded,
            5 => Self::CessationOfOperation,
            6 => Self::CertificateHold,
            8 => Self::RemoveFromCrl,
            9 => Self::PrivilegeWithdrawn,
            10 => Self::AaCompromise,
            _ => Self::Unspecified,
        }
    }
}
