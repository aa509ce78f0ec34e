//! Signed files that passed the checks.

use super::Applications;
use super::chain::{ABSENT, DossierChange, DossierRef};
use super::events::{EventKind, Stamp};
use super::judgements::OpenJudgement;
use super::stage::{Revocation, SignedFile};
use crate::error::StoreError;
use crate::expression::text;
use crate::history::Added;
use crate::instant;
use crate::record::Record;
use crate::transaction::Transaction;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::{ApplicationState, Digest};
use form::Id;

/// What errors call it.
const UPLOAD: &str = "a signed file";

/// How the recording of a signed file ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recorded {
    /// Recorded; a file recorded before is replaced.
    Recorded,
    /// This very upload was recorded before: as it stands.
    Already(Box<SignedFile>),
    /// The dossier is not waiting for signed files.
    NotValidated {
        /// Where it is.
        state: ApplicationState,
    },
}

impl Applications {
    /// Records a signed file that passed the checks, while the dossier waits for it. `which` is
    /// what the form calls it; `validated` is the digest of the PDF that the dossier was validated with when the
    /// file was examined: a signature for one validation counts for no other.
    pub async fn record_upload(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        (which, validated): (&Id, Digest),
        file: &SignedFile,
        stamp: &Stamp,
    ) -> Result<Recorded, StoreError> {
        let kind = EventKind::SignedFileAccepted { which: which.clone(), document: file.document };
        let dossier = dossier.into();
        let document = text(file.document.to_string());
        let item = serde_dynamo::to_item(file)
            .map_err(|source| StoreError::Encode { what: UPLOAD, source })?;
        let values = [
            (":validated", text("validated")),
            (":sha256", text(validated.to_string())),
            (":file", AttributeValue::M(item)),
            (":document", document),
            (":at", text(instant::fixed_width(stamp.at))),
            (":by", text(stamp.username.as_str())),
        ];
        let update = format!(
            ", #stage.#signing.#signed.#{which} = :file, #updated_at = :at, #updated_by = :by"
        );
        let condition = format!(
            "#stage.#name = :validated AND #stage.#signing.#pdf.#sha256 = :sha256 \
             AND (attribute_not_exists(#stage.#signing.#signed.#{which}) \
             OR #stage.#signing.#signed.#{which}.#document <> :document)"
        );
        let (update, condition) = (update.as_str(), condition.as_str());
        let change = DossierChange { update, condition, values: &values };
        let mut transaction = Transaction::new(UPLOAD);
        if file.revocation == Revocation::ToBeJudged {
            let open = OpenJudgement::of(dossier.id, which, file);
            let item = open.item(&open.key())?;
            transaction = transaction.put((), &self.table, item, ABSENT, &[])?;
        }
        let table = &self.table;
        let added = table.with_event(dossier, kind, stamp, |addition| {
            addition.with(transaction.clone(), table, ((), ()), change)
        });
        match added.await? {
            Added::Done(_) => Ok(Recorded::Recorded),
            Added::Refused(_) => {
                let stage = self.stored(dossier.id).await?.stage;
                match stage.signed(which).filter(|kept| kept.document == file.document) {
                    Some(kept) => Ok(Recorded::Already(Box::new(kept.clone()))),
                    None => Ok(Recorded::NotValidated { state: stage.state() }),
                }
            }
        }
    }
}
