//! Signed files that passed the checks.

use domain::ApplicationState;

use super::events::{ABSENT, Act, EventKind, event_item, taken};
use super::records::{SignedFile, Upload};
use super::{Applications, meta_key, stored_state};
use crate::error::StoreError;
use crate::instant;
use crate::keys::Item;
use crate::table::text;
use crate::transaction::{Commit, Transaction};

const UPLOAD: &str = "a signed file";

/// How the recording of a signed file ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// Recorded; a file recorded before is replaced.
    Recorded,
    /// The application is not waiting for signed files.
    NotValidated {
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
    /// Records a signed file that passed the checks, while the application waits for it.
    pub async fn record_upload(
        &self,
        application: &str,
        upload: Upload,
        file: &SignedFile,
        act: &Act,
    ) -> Result<Recorded, StoreError> {
        let kind = EventKind::SignedFileAccepted { upload, document: file.document.clone() };
        let event = event_item(application, kind, act)?;
        let file: Item = serde_dynamo::to_item(file)
            .map_err(|source| StoreError::Encode { what: UPLOAD, source })?;
        let values = [
            (":validated", stored_state(ApplicationState::Validated)),
            (":file", aws_sdk_dynamodb::types::AttributeValue::M(file)),
            (":at", text(instant::fixed_width(act.at))),
            (":by", text(act.username.as_str())),
        ];
        let update = match upload {
            Upload::Application => {
                "SET #signed_application = :file, #updated_at = :at, #updated_by = :by"
            }
            Upload::Identity => {
                "SET #signed_identity = :file, #updated_at = :at, #updated_by = :by"
            }
        };
        let change = (update, "#state = :validated");
        let commit = Transaction::new(UPLOAD)
            .update(Label::Meta, &self.table, &meta_key(application), change, &values)?
            .put(Label::Event, &self.table, event, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(Recorded::Recorded),
            Commit::Refused(labels) if labels.contains(&Label::Meta) => {
                let meta = self.meta(application).await?.ok_or(StoreError::NoSuchApplication)?;
                Ok(Recorded::NotValidated { state: meta.state })
            }
            Commit::Refused(_) => Err(taken()),
        }
    }
}
