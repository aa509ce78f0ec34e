//! How far a dossier is. Each stage holds what a dossier has by then, and nothing else: a validated
//! dossier without its PDF, or a sent one without its number, cannot be written.

use crate::history::Head;
use crate::instant;
use domain::{ApplicationState, Digest, DocumentId, FileName, ProtocolNumber, Username};
use form::Id;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

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
        /// What is signed.
        signing: Signing,
    },
    /// It was sent, and nothing changes any more; its number is being given.
    Arrived {
        /// What it was sent with.
        signing: Signing,
        /// When it was sent: when the request reached the portal.
        #[serde(with = "instant")]
        arrived_at: Timestamp,
        /// The head of its history when it was sent, which the receipt names.
        history: Head,
    },
    /// It was sent and has its protocol number.
    Protocolled {
        /// What it was sent with.
        signing: Signing,
        /// When it was sent.
        #[serde(with = "instant")]
        arrived_at: Timestamp,
        /// The head of its history when it was sent, which the receipt names.
        history: Head,
        /// The protocol number.
        protocol: ProtocolNumber,
    },
    /// It was thrown away while it was being filled in.
    Discarded {
        /// How many changes there were until then.
        changes: u64,
        /// When.
        #[serde(with = "instant")]
        discarded_at: Timestamp,
        /// By whom.
        discarded_by: Username,
    },
}

/// What validation fixed, and the signed files that came since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signing {
    /// How many changes there were until then.
    pub changes: u64,
    /// When it was validated.
    #[serde(with = "instant")]
    pub validated_at: Timestamp,
    /// The PDF made then, to be signed.
    pub pdf: FinalPdf,
    /// The signed files that were accepted, by what the form calls them.
    pub signed: BTreeMap<Id, SignedFile>,
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
    /// Length, in bytes.
    pub size: u64,
    /// The digest of its bytes.
    pub sha256: Digest,
    /// The digest of what was signed, which is inside.
    pub content: Option<Digest>,
    /// When it was uploaded.
    #[serde(with = "instant")]
    pub uploaded_at: Timestamp,
    /// Who signed it.
    pub signers: Vec<SignedBy>,
    /// What is known of the revocation of the certificates it was signed with.
    pub revocation: Revocation,
    /// What should be known of the signatures although nothing is wrong with them, in Italian: as it was
    /// said when the file was accepted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Keys in the documents bucket of what was judged and on which evidence, each time that it was: the
    /// latest last.
    pub judgements: Vec<String>,
    /// When its bytes were erased, because they were not to be kept any longer: what is known of it stays.
    #[serde(default, with = "instant::option", skip_serializing_if = "Option::is_none")]
    pub erased_at: Option<Timestamp>,
}

/// Someone who signed a file, as the certificate says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedBy {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The fiscal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_code: Option<String>,
    /// Who issued the certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// The last instant of the certificate.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub not_after: Option<Timestamp>,
}

/// What is known of the revocation of the certificates that a file was signed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum Revocation {
    /// They were good at the upload.
    Good,
    /// It could not be known in time, and is to be judged.
    ToBeJudged,
    /// It could not be known, and the call takes such files with this note.
    Noted,
    /// One was revoked or suspended already when the file was uploaded.
    Revoked {
        /// When that was found out.
        #[serde(with = "instant")]
        judged_at: Timestamp,
    },
    /// It will never be known: the certificates ended long ago, and nobody says any more how they stood.
    Unknowable {
        /// When it was given up.
        #[serde(with = "instant")]
        judged_at: Timestamp,
    },
}

impl fmt::Display for SignedBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name.as_deref().unwrap_or("firmatario senza nome");
        match &self.fiscal_code {
            Some(code) => write!(f, "{name} ({code})"),
            None => f.write_str(name),
        }
    }
}

/// How long after the end of its certificates it is asked how a file's stood. Authorities keep their lists for a
/// while; after this nobody is asked any more.
const ASKED_AFTER_THE_END: SignedDuration = SignedDuration::from_hours(24 * 366);

impl SignedFile {
    /// Whether it is too late to know how its certificates stood: they ended a year ago, or, where their end is not
    /// known, that long ago it was uploaded.
    pub fn is_past_knowing(&self, now: Timestamp) -> bool {
        let ends = self.signers.iter().filter_map(|signer| signer.not_after);
        let last = ends.max().unwrap_or(self.uploaded_at).max(self.uploaded_at);
        now.duration_since(last) > ASKED_AFTER_THE_END
    }

    /// Everybody who signed it, as people read it.
    pub fn signer(&self) -> String {
        let names: Vec<String> = self.signers.iter().map(ToString::to_string).collect();
        names.join(", ")
    }
}

impl Stage {
    /// The state, for the rules of the domain.
    pub fn state(&self) -> ApplicationState {
        match self {
            Self::Draft { .. } => ApplicationState::Draft,
            Self::Validated { .. } => ApplicationState::Validated,
            Self::Arrived { .. } | Self::Protocolled { .. } => ApplicationState::Submitted,
            Self::Discarded { .. } => ApplicationState::Discarded,
        }
    }

    /// How many changes there were to a draft's answers and attachments.
    pub fn changes(&self) -> Option<u64> {
        match self {
            Self::Draft { changes } => Some(*changes),
            Self::Validated { .. }
            | Self::Arrived { .. }
            | Self::Protocolled { .. }
            | Self::Discarded { .. } => None,
        }
    }

    /// What validation fixed.
    pub fn signing(&self) -> Option<&Signing> {
        match self {
            Self::Draft { .. } | Self::Discarded { .. } => None,
            Self::Validated { signing }
            | Self::Arrived { signing, .. }
            | Self::Protocolled { signing, .. } => Some(signing),
        }
    }

    /// When it was validated.
    pub fn validated_at(&self) -> Option<Timestamp> {
        self.signing().map(|signing| signing.validated_at)
    }

    /// The PDF made at validation.
    pub fn pdf(&self) -> Option<&FinalPdf> {
        self.signing().map(|signing| &signing.pdf)
    }

    /// A signed file that was accepted, by what the form calls it.
    pub fn signed(&self, which: &Id) -> Option<&SignedFile> {
        self.signing().and_then(|signing| signing.signed.get(which))
    }

    /// When the last of the signed files came.
    pub fn uploaded_at(&self) -> Option<Timestamp> {
        let signed = self.signing().into_iter().flat_map(|signing| signing.signed.values());
        signed.map(|file| file.uploaded_at).max()
    }

    /// When it was sent.
    pub fn arrived_at(&self) -> Option<Timestamp> {
        match self {
            Self::Draft { .. } | Self::Validated { .. } | Self::Discarded { .. } => None,
            Self::Arrived { arrived_at, .. } | Self::Protocolled { arrived_at, .. } => {
                Some(*arrived_at)
            }
        }
    }

    /// The head of its history when it was sent.
    pub fn history(&self) -> Option<Head> {
        match self {
            Self::Draft { .. } | Self::Validated { .. } | Self::Discarded { .. } => None,
            Self::Arrived { history, .. } | Self::Protocolled { history, .. } => Some(*history),
        }
    }

    /// The protocol number.
    pub fn protocol(&self) -> Option<&ProtocolNumber> {
        match self {
            Self::Draft { .. }
            | Self::Validated { .. }
            | Self::Arrived { .. }
            | Self::Discarded { .. } => None,
            Self::Protocolled { protocol, .. } => Some(protocol),
        }
    }
}
