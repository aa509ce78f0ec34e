//! Validation: the data are frozen and the final PDF is tied to them.

use domain::ApplicationState;

use super::events::{ABSENT, Act, EventKind, event_item, taken};
use super::records::FinalPdf;
use super::{Applications, meta_key, stored_state};
use crate::error::StoreError;
use crate::instant;
use crate::keys::Item;
use crate::table::{number, text};
use crate::transaction::{Commit, Transaction};

const VALIDATION: &str = "a validation";

/// How a validation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validation {
    /// Validated: the data are frozen.
    Validated,
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
enum Label {
    Meta,
    Event,
}

impl Applications {
    /// Freezes an application whose data the caller read, found complete and made into a PDF.
    /// `expected_changes` is the counter of changes that came with the data: nothing may have
    /// changed since.
    pub async fn validate(
        &self,
        application: &str,
        expected_changes: u64,
        final_pdf: &FinalPdf,
        act: &Act,
    ) -> Result<Validation, StoreError> {
        let event = event_item(application, EventKind::Validated, act)?;
        let pdf: Item = serde_dynamo::to_item(final_pdf)
            .map_err(|source| StoreError::Encode { what: VALIDATION, source })?;
        let values = [
            (":draft", stored_state(ApplicationState::Draft)),
            (":validated", stored_state(ApplicationState::Validated)),
            (":expected", number(expected_changes)),
            (":pdf", aws_sdk_dynamodb::types::AttributeValue::M(pdf)),
            (":at", text(instant::fixed_width(act.at))),
            (":by", text(act.username.as_str())),
        ];
        let update = "SET #state = :validated, #validated_at = :at, #final_pdf = :pdf, \
                      #updated_at = :at, #updated_by = :by";
        let condition = "#state = :draft AND #changes = :expected";
        let key = meta_key(application);
        let commit = Transaction::new(VALIDATION)
            .update(Label::Meta, &self.table, &key, (update, condition), &values)?
            .put(Label::Event, &self.table, event, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(Validation::Validated),
            Commit::Refused(labels) if labels.contains(&Label::Meta) => {
                let meta = self.meta(application).await?.ok_or(StoreError::NoSuchApplication)?;
                Ok(match meta.state {
                    ApplicationState::Draft => Validation::Changed { changes: meta.changes },
                    state => Validation::NotDraft { state },
                })
            }
            Commit::Refused(_) => Err(taken()),
        }
    }
}
