//! Deleting a payment request, with all that was written in it (manual 6): its application goes on without it, or with
//! another.

use super::super::Applications;
use super::super::chain::{ABSENT, DossierChange, DossierRef};
use super::super::discard::Awaiting;
use super::super::events::{EventKind, Stamp};
use super::super::records::Dossier;
use super::super::stage::Stage;
use crate::error::StoreError;
use crate::expression::text;
use crate::history::Added;
use crate::instant;
use crate::record::Record;
use crate::transaction::Transaction;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::{PairMove, PairRefusal};

/// What errors call it.
const DELETION: &str = "the deletion of a payment request";

/// How deleting a payment request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentDeletion {
    /// It is deleted, now or before.
    Done,
    /// It stays.
    Refused(PairRefusal),
}

impl Applications {
    /// Deletes a payment request, as it and its application were read: nobody reaches it any more, and it is erased as
    /// what was thrown away is. It cannot be had back.
    pub async fn delete_payment(
        &self,
        application: &Dossier,
        payment: &Dossier,
        stamp: &Stamp,
    ) -> Result<PaymentDeletion, StoreError> {
        let Some(stage) = deleted(&payment.stage, stamp) else {
            return self.why_not_deleted(application, payment).await;
        };
        let stage = serde_dynamo::to_item(&stage)
            .map_err(|source| StoreError::Encode { what: DELETION, source })?;
        let awaiting = Awaiting { dossier: payment.id, discarded_at: instant::cut(stamp.at) };
        let (table, id) = (&self.table, text(payment.id.to_string()));
        let transaction = Transaction::new(DELETION).put(
            (),
            table,
            awaiting.item(&awaiting.key())?,
            ABSENT,
            &[],
        )?;
        let stages = [(":draft", text("draft")), (":validated", text("validated"))];
        let unsent = "#stage.#name = :draft OR #stage.#name = :validated";
        let goes: Vec<_> = stages
            .iter()
            .cloned()
            .chain([
                (":stage", AttributeValue::M(stage)),
                (":at", text(instant::fixed_width(stamp.at))),
                (":by", text(stamp.username.as_str())),
            ])
            .collect();
        let goes = DossierChange {
            update: ", #stage = :stage, #updated_at = :at, #updated_by = :by",
            condition: unsent,
            values: &goes,
        };
        let stays: Vec<_> = stages.into_iter().chain([(":payment", id)]).collect();
        let stays = DossierChange {
            update: " REMOVE #payment",
            condition: &format!("#payment = :payment AND ({unsent})"),
            values: &stays,
        };
        let kind = EventKind::PaymentDeleted { payment: payment.id };
        let both = (DossierRef::from(payment), Some(DossierRef::from(application)));
        let commit = table.with_events(both, &kind, stamp, |of_payment, of_application| {
            let transaction = of_payment.with(transaction.clone(), table, ((), ()), goes)?;
            match of_application {
                Some(addition) => addition.with(transaction, table, ((), ()), stays),
                None => Ok(transaction),
            }
        });
        match commit.await? {
            Added::Done(_) => Ok(PaymentDeletion::Done),
            Added::Refused(_) => self.why_not_deleted(application, payment).await,
        }
    }

    async fn why_not_deleted(
        &self,
        application: &Dossier,
        payment: &Dossier,
    ) -> Result<PaymentDeletion, StoreError> {
        if let Stage::Discarded { .. } = self.stored(payment.id).await?.stage {
            return Ok(PaymentDeletion::Done);
        }
        let application = self.stored(application.id).await?;
        match self.pair(&application).await?.after(PairMove::DeleteRequest) {
            Err(why) => Ok(PaymentDeletion::Refused(why)),
            // Somebody moved it in that very moment.
            Ok(_) => Err(StoreError::Contended { what: DELETION }),
        }
    }
}

/// The stage of what is deleted; nothing for what cannot be.
fn deleted(stage: &Stage, stamp: &Stamp) -> Option<Stage> {
    let changes = match stage {
        Stage::Draft { changes } => *changes,
        Stage::Validated { signing } => signing.changes,
        Stage::Arrived { .. } | Stage::Protocolled { .. } | Stage::Discarded { .. } => return None,
    };
    let (discarded_at, discarded_by) = (instant::cut(stamp.at), stamp.username.clone());
    Some(Stage::Discarded { changes, discarded_at, discarded_by })
}
