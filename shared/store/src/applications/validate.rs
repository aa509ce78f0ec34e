//! Validation: the data are frozen and the final PDF is tied to them.

use super::Applications;
use super::events::{ABSENT, EventKind, Stamp, event_item, taken};
use super::keys::dossier_key;
use super::stage::{FinalPdf, Signing, Stage};
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::instant;
use crate::transaction::{Commit, Transaction};
use aws_sdk_dynamodb::types::AttributeValue;
use domain::{ApplicationId, ApplicationState};
use std::collections::BTreeMap;

/// What errors call it.
const VALIDATION: &str = "a validation";

/// How a validation ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Validation {
    /// Validated: the data are frozen, and this is the stage now.
    Validated(Stage),
    /// Something changed after the data were read: read them again and check anew.
    Changed {
        /// The counter of changes as it is now.
        changes: u64,
    },
    /// It was not a draft.
    NotDraft {
        /// Where it is.
        state: ApplicationState,
    },
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Condition {
    Dossier,
    Event,
}

impl Applications {
    /// Freezes a dossier whose data the caller read, found complete and made into a PDF.
    /// `expected_changes` is the counter of changes that came with the data: nothing may have
    /// changed since.
    pub async fn validate(
        &self,
        dossier: ApplicationId,
        expected_changes: u64,
        pdf: FinalPdf,
        stamp: &Stamp,
    ) -> Result<Validation, StoreError> {
        let event = event_item(dossier, EventKind::Validated, stamp)?;
        let validated_at = instant::cut(stamp.at);
        let (changes, signed) = (expected_changes, BTreeMap::new());
        let stage = Stage::Validated { signing: Signing { changes, validated_at, pdf, signed } };
        let attributes = serde_dynamo::to_item(&stage)
            .map_err(|source| StoreError::Encode { what: VALIDATION, source })?;
        let values = [
            (":draft", text("draft")),
            (":stage", AttributeValue::M(attributes)),
            (":expected", number(expected_changes)),
            (":at", text(instant::fixed_width(stamp.at))),
            (":by", text(stamp.username.as_str())),
        ];
        let update = "SET #stage = :stage, #updated_at = :at, #updated_by = :by";
        let condition = "#stage.#name = :draft AND #stage.#changes = :expected";
        let key = dossier_key(dossier);
        let commit = Transaction::new(VALIDATION)
            .update(Condition::Dossier, &self.table, &key, (update, condition), &values)?
            .put(Condition::Event, &self.table, event, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(Validation::Validated(stage)),
            Commit::Refused(conditions) if conditions.contains(&Condition::Dossier) => {
                Ok(match self.stored(dossier).await?.stage {
                    Stage::Draft { changes } => Validation::Changed { changes },
                    other => Validation::NotDraft { state: other.state() },
                })
            }
            Commit::Refused(_) => Err(taken()),
        }
    }
}
