//! Beginning a payment request on a validated application.

use super::super::Applications;
use super::super::chain::{ABSENT, Addition, DossierChange};
use super::super::events::{EventKind, Stamp};
use super::super::keys::dossier_key;
use super::super::records::Dossier;
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::history::{Added, Head};
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{PairMove, PairRefusal};

/// What errors call it.
const BEGINNING: &str = "the beginning of a payment request";

/// How beginning a payment request ended.
#[derive(Debug, Clone, PartialEq)]
pub enum PaymentCreation {
    /// It is there: as it is now.
    Done(Box<Dossier>),
    /// The same was begun before with this id, by the same person: the request came twice. As it is now.
    Already(Box<Dossier>),
    /// The id is that of something else.
    IdTaken,
    /// The application takes none now.
    Refused(PairRefusal),
}

impl Applications {
    /// Stores a new payment request on its application, as it was read. Both know of each other from the same moment on:
    /// an application has one at most. The same twice is one.
    pub async fn begin_payment(
        &self,
        application: &Dossier,
        payment: &Dossier,
        stamp: &Stamp,
    ) -> Result<PaymentCreation, StoreError> {
        let table = &self.table;
        let created = Addition::of(payment.id, Head::start(), EventKind::Created, stamp)?;
        let payment = Dossier { history: created.head(), ..payment.clone() };
        let transaction = Transaction::new(BEGINNING)
            .put((), table, payment.item(&dossier_key(payment.id))?, ABSENT, &[])?
            .put((), table, created.item()?, ABSENT, &[])?;
        let begun = application.payments_begun.saturating_add(1);
        let values = [
            (":validated", text("validated")),
            (":payment", text(payment.id.to_string())),
            (":begun", number(begun)),
        ];
        let change = DossierChange {
            update: ", #payment = :payment, #payments_begun = :begun",
            condition: "#stage.#name = :validated AND attribute_not_exists(#payment)",
            values: &values,
        };
        let kind = EventKind::PaymentBegun { payment: payment.id };
        let commit = table.with_event(application, kind, stamp, |addition| {
            addition.with(transaction.clone(), table, ((), ()), change)
        });
        match commit.await? {
            Added::Done(_) => Ok(PaymentCreation::Done(Box::new(payment))),
            Added::Refused(_) => self.why_not_begun(application, &payment).await,
        }
    }

    async fn why_not_begun(
        &self,
        application: &Dossier,
        payment: &Dossier,
    ) -> Result<PaymentCreation, StoreError> {
        if let Some(there) = self.dossier(payment.id).await? {
            return Ok(if is_same(&there, payment) {
                PaymentCreation::Already(Box::new(there))
            } else {
                PaymentCreation::IdTaken
            });
        }
        let application = self.stored(application.id).await?;
        match self.pair(&application).await?.after(PairMove::CreateRequest) {
            Err(why) => Ok(PaymentCreation::Refused(why)),
            // Events without a dossier are those of one that is being erased.
            Ok(_) => Ok(PaymentCreation::IdTaken),
        }
    }
}

/// Whether both were begun by the same person on the same application.
fn is_same(there: &Dossier, new: &Dossier) -> bool {
    let begun = |it: &Dossier| (it.owner.clone(), it.created_by.clone(), it.kind);
    begun(there) == begun(new)
}
