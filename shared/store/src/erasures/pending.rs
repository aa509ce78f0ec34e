//! What is being erased: for whoever goes on with it.

use super::keys::ERASING;
use crate::instant;
use crate::keys::{Key, join};
use crate::record::Record;
use domain::{ApplicationId, EventId, OrganisationCode, ProtocolNumber};
use form::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What is erased.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Erased {
    /// A dossier, with its history and its files.
    Dossier {
        /// Which.
        dossier: ApplicationId,
    },
    /// A signed file of a dossier, which stays.
    File {
        /// Of which.
        dossier: ApplicationId,
        /// What its form calls the file.
        which: Id,
    },
    /// The account of an organisation, with its users and its history.
    Account {
        /// Which.
        organisation: OrganisationCode,
    },
}

impl fmt::Display for Erased {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dossier { dossier } => write!(formatter, "application/{dossier}"),
            Self::File { dossier, which } => {
                write!(formatter, "application/{dossier}, file «{which}»")
            }
            Self::Account { organisation } => write!(formatter, "account/{organisation}"),
        }
    }
}

/// Something that is being erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingErasure {
    /// The event with which it began.
    pub id: EventId,
    /// What.
    pub of: Erased,
    /// Who began it.
    pub author: String,
    /// Why.
    pub reason: String,
    /// Not before this instant: until then the storage locks what is left.
    #[serde(with = "instant")]
    pub due_at: Timestamp,
    /// How many records went so far.
    pub records: u64,
    /// How many versions of files.
    pub files: u64,
    /// What the keys of its files begin with.
    pub(super) prefix: String,
    /// The number that is kept for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) protocol: Option<ProtocolNumber>,
}

impl Record for PendingErasure {
    const TAG: &'static str = "ERASING";
    const WHAT: &'static str = "something that is being erased";
}

/// What the sort keys of everything that is being erased begin with.
pub(super) const AT: &str = "AT#";

impl PendingErasure {
    pub(super) fn key(&self) -> Key {
        let at = instant::fixed_width(self.due_at);
        Key::new(ERASING.to_owned(), join("AT", &[&at, &self.id.to_string()]))
    }
}
