//! How far a dossier is. Each stage holds what a dossier has by then, and nothing else: a validated
//! dossier without its PDF, or a sent one without its number, cannot be written.

use crate::instant;
use domain::{ApplicationState, Digest, DocumentId, FileName, ProtocolNumber};
use form::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far a dossier is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Stage {
    /// It is being filled in.
    Draft {
        /// How many changes there were to its answers and attachments.
        changes: u64,
    },
    /// Its answers are fixed; the signed files are awaited.
    Validated {
        /// When it was validated.
        #[serde(with = "instant")]
        validated_at: Timestamp,
        /// The PDF made then, to be signed.
        pdf: FinalPdf,
        /// The signed files that were accepted, by what the form calls them.
        signed: BTreeMap<Id, SignedFile>,
    },
    /// It was sent, and nothing changes any more.
    Submitted {
        /// When it was validated.
        #[serde(with = "instant")]
        validated_at: Timestamp,
        /// The PDF made then.
        pdf: FinalPdf,
        /// The signed files it was sent with.
        signed: BTreeMap<Id, SignedFile>,
        /// When it was sent.
        #[serde(with = "instant")]
        submitted_at: Timestamp,
        /// The protocol number.
        protocol: ProtocolNumber,
    },
}

/// The PDF made at validation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinalPdf {
    /// Key in the documents bucket.
    pub key: String,
    /// The digest of its bytes.
    pub sha256: Digest,
    /// Length, in bytes.
    pub size: u64,
}

/// A signed file that was uploaded and accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedFile {
    /// The document.
    pub document: DocumentId,
    /// The name it was uploaded with.
    pub file_name: FileName,
    /// Key in the documents bucket.
    pub key: String,
    /// The digest of its bytes.
    pub sha256: Digest,
    /// When it was uploaded.
    #[serde(with = "instant")]
    pub uploaded_at: Timestamp,
    /// Who signed, as the certificate says.
    pub signer: String,
}

impl Stage {
    /// The state, for the rules of the domain.
    pub fn state(&self) -> ApplicationState {
        match self {
            Self::Draft { .. } => ApplicationState::Draft,
            Self::Validated { .. } => ApplicationState::Validated,
            Self::Submitted { .. } => ApplicationState::Submitted,
        }
    }

    /// How many changes there were to a draft's answers and attachments.
    pub fn changes(&self) -> Option<u64> {
        match self {
            Self::Draft { changes } => Some(*changes),
            Self::Validated { .. } | Self::Submitted { .. } => None,
        }
    }

    /// When it was validated.
    pub fn validated_at(&self) -> Option<Timestamp> {
        match self {
            Self::Draft { .. } => None,
            Self::Validated { validated_at, .. } | Self::Submitted { validated_at, .. } => {
                Some(*validated_at)
            }
        }
    }

    /// The PDF made at validation.
    pub fn pdf(&self) -> Option<&FinalPdf> {
        match self {
            Self::Draft { .. } => None,
            Self::Validated { pdf, .. } | Self::Submitted { pdf, .. } => Some(pdf),
        }
    }

    /// A signed file that was accepted, by what the form calls it.
    pub fn signed(&self, which: &Id) -> Option<&SignedFile> {
        match self {
            Self::Draft { .. } => None,
            Self::Validated { signed, .. } | Self::Submitted { signed, .. } => signed.get(which),
        }
    }

    /// When the last of the signed files came.
    pub fn uploaded_at(&self) -> Option<Timestamp> {
        match self {
            Self::Draft { .. } => None,
            Self::Validated { signed, .. } | Self::Submitted { signed, .. } => {
                signed.values().map(|file| file.uploaded_at).max()
            }
        }
    }

    /// The protocol number and when it was sent.
    pub fn protocol(&self) -> Option<(&ProtocolNumber, Timestamp)> {
        match self {
            Self::Draft { .. } | Self::Validated { .. } => None,
            Self::Submitted { protocol, submitted_at, .. } => Some((protocol, *submitted_at)),
        }
    }
}
