//! Erasing one signed file of a dossier that stays.

use super::Erasures;
use super::beginning::{Beginning, Condition, ErasureBegun};
use super::by::By;
use super::hold_on::HoldOn;
use super::pending::Erased;
use super::trace::{ErasureCause, ErasureKind};
use crate::applications::{Addition, Dossier, DossierChange, EventKind, Stamp};
use crate::error::StoreError;
use crate::expression::text;
use crate::instant;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::Username;
use form::Id;

impl Erasures {
    /// Erases a signed file of a dossier, as it was read: what is known of it stays, and that it was erased is noted in the
    /// history of the dossier too, as done by `username`. `Changed` when something happened to the dossier since, or there is no such file.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn begin_file(
        &self,
        dossier: &Dossier,
        which: &Id,
        (by, username): (&By, &Username),
    ) -> Result<ErasureBegun, StoreError> {
        let Some(file) = dossier.stage.signed(which).filter(|file| file.erased_at.is_none()) else {
            return Ok(ErasureBegun::Changed);
        };
        let stamp = Stamp {
            event: by.event,
            at: by.at,
            organisation: dossier.owner.clone(),
            username: username.clone(),
        };
        let event = EventKind::SignedFileErased { which: which.clone() };
        let addition = Addition::of(dossier.id, dossier.history, event, &stamp)?;
        let values = [(":erased", text(instant::fixed_width(by.at)))];
        let update = format!(", #stage.#signing.#signed.#{which}.#erased_at = :erased");
        let change = DossierChange { update: &update, condition: "", values: &values };
        let labels = (Condition::Unchanged, Condition::Unchanged);
        let transaction = Transaction::new(Dossier::WHAT);
        let transaction = addition.with(transaction, &self.table, labels, change)?;
        let of = Erased::File { dossier: dossier.id, which: which.clone() };
        let cause = ErasureCause::IdentityDocuments;
        let beginning = Beginning {
            of: of.clone(),
            holds: &HoldOn::of_dossier(dossier),
            prefix: file.key.clone(),
            protocol: None,
            kind: ErasureKind::Begun { of, cause, head: None, sent: None },
        };
        self.begin(beginning, transaction, by).await
    }
}
