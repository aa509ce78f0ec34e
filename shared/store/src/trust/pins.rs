//! The signers of lists that an operator pinned.

use super::keys::{PARTITION, PINS, pin_key};
use super::records::TrustRecords;
use crate::error::StoreError;
use crate::instant;
use crate::query::Range;
use crate::record::Record;
use domain::Digest;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A certificate with which trusted lists may be signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinnedSigner {
    /// Its digest.
    pub certificate: Digest,
    /// Whose it is, if the certificate was at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Until when it is valid, if the certificate was at hand.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "instant::option")]
    pub until: Option<Timestamp>,
    /// When it was pinned.
    #[serde(with = "instant")]
    pub pinned_at: Timestamp,
    /// Who did it.
    pub pinned_by: String,
}

impl Record for PinnedSigner {
    const TAG: &'static str = "LIST_SIGNER";
    const WHAT: &'static str = "a signer of trusted lists";
}

impl TrustRecords {
    /// The pinned signers, by digest.
    pub async fn pins(&self) -> Result<Vec<PinnedSigner>, StoreError> {
        self.table.records(&Range { partition: PARTITION, sort_prefix: PINS }).await
    }

    /// Pins a signer. `false` if it was pinned before; that stays.
    pub async fn pin(&self, signer: &PinnedSigner) -> Result<bool, StoreError> {
        let item = signer.item(&pin_key(&signer.certificate))?;
        self.table.put(PinnedSigner::WHAT, item, Some("attribute_not_exists(pk)"), &[]).await
    }

    /// Unpins a signer, and gives it back if it was pinned.
    pub async fn unpin(&self, certificate: &Digest) -> Result<Option<PinnedSigner>, StoreError> {
        self.table.remove_record(&pin_key(certificate)).await
    }
}
