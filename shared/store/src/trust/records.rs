//! The record of the list in force.

use crate::files::Files;
use crate::instant;
use crate::record::Record;
use crate::table::Table;
use domain::Digest;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Trusted lists and the pinned signers of them.
#[derive(Debug, Clone)]
pub struct TrustRecords {
    pub(crate) table: Table,
    pub(crate) files: Files,
}

/// A list that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptList {
    /// Its number.
    pub sequence: u64,
    /// The digest of what is kept of it; its key is made from that.
    pub digest: Digest,
    /// When it was imported.
    #[serde(with = "instant")]
    pub imported_at: Timestamp,
    /// Who did it.
    pub imported_by: String,
}

impl KeptList {
    /// Where the list is kept.
    pub(super) fn key(&self) -> String {
        format!("trust/lists/{}-{}.json", self.sequence, self.digest)
    }
}

/// Which list is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListInForce {
    /// Grows by one with every change.
    pub(super) version: u64,
    /// The list in force.
    pub list: KeptList,
    /// The highest number that was ever in force: a list that was taken back has it too.
    pub newest: u64,
    /// The list that was in force before, to which one can go back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<KeptList>,
}

impl Record for ListInForce {
    const TAG: &'static str = "TRUSTED_LIST";
    const WHAT: &'static str = "the trusted list in force";
}
