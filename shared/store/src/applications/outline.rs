//! What lists say of a dossier besides its record: worked out from everything that lies in it, and kept on the record, so that
//! a list needs to read nothing else.
//!
//! Whoever changes a draft works it out from what was read and hands it over with the change. When somebody else changed
//! something meanwhile, elsewhere in the dossier, it tells of neither: the counter of changes is then beyond the one that it
//! names, and it is not believed. The same holds of whatever changed a dossier without handing one over.

use super::stage::Stage;
use crate::error::StoreError;
use aws_sdk_dynamodb::types::AttributeValue;
use serde::{Deserialize, Serialize};

/// What lists say of a dossier besides its record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// The counter of changes at which it holds.
    pub changes: u64,
    /// Who asks for the grant, where the answers say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beneficiary: Option<Beneficiary>,
    /// How many sections are done.
    pub done: usize,
    /// How many are asked for.
    pub asked: usize,
    /// The share of it, in hundredths: all of it only when nothing is missing at all.
    pub percent: usize,
}

/// Who asks for the grant, as the answers say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beneficiary {
    /// The name.
    pub name: String,
    /// The fiscal code.
    pub fiscal_code: String,
}

impl Outline {
    /// What errors call it.
    const WHAT: &'static str = "the outline of a dossier";

    pub(super) fn value(&self) -> Result<AttributeValue, StoreError> {
        let encoded = serde_dynamo::to_attribute_value(self);
        encoded.map_err(|source| StoreError::Encode { what: Self::WHAT, source })
    }
}

impl Stage {
    /// How many changes there were to its answers and attachments, whatever became of it since.
    pub fn all_changes(&self) -> u64 {
        match self {
            Self::Draft { changes } | Self::Discarded { changes, .. } => *changes,
            Self::Validated { signing }
            | Self::Arrived { signing, .. }
            | Self::Protocolled { signing, .. } => signing.changes,
        }
    }
}
