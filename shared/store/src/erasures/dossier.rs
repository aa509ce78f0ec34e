//! Taking a dossier away for good.

use super::Erasures;
use super::beginning::{Beginning, Condition, ErasureBegun};
use super::by::By;
use super::hold_on::HoldOn;
use super::pending::Erased;
use super::trace::{ErasureCause, ErasureKind};
use crate::applications::{Awaiting, Dossier, Stage, dossier_key};
use crate::error::StoreError;
use crate::expression::text;
use crate::record::Record;
use crate::transaction::Transaction;

impl Erasures {
    /// Takes away a dossier that its owner threw away, if that still holds; `Changed` when it was had back. One that is not
    /// there any more is not waited for either.
    ///
    /// # Errors
    /// When the records cannot be read or written.
    pub async fn begin_discarded(
        &self,
        awaiting: &Awaiting,
        by: &By,
    ) -> Result<ErasureBegun, StoreError> {
        let read: Option<Dossier> = self.table.record(&dossier_key(awaiting.dossier)).await?;
        let Some(dossier) = read.filter(|dossier| was_discarded(dossier, awaiting)) else {
            self.table.delete_item(Awaiting::WHAT, &awaiting.key()).await?;
            return Ok(ErasureBegun::Changed);
        };
        let change = Transaction::new(Dossier::WHAT).delete(
            Condition::Unchanged,
            &self.table,
            &awaiting.key(),
            None,
            &[],
        )?;
        self.begin_with(&dossier, ErasureCause::Discarded, change, by).await
    }

    /// Takes away a dossier, as it was read: nothing happened to it since.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn begin_dossier(
        &self,
        dossier: &Dossier,
        cause: ErasureCause,
        by: &By,
    ) -> Result<ErasureBegun, StoreError> {
        self.begin_with(dossier, cause, Transaction::new(Dossier::WHAT), by).await
    }

    async fn begin_with(
        &self,
        dossier: &Dossier,
        cause: ErasureCause,
        change: Transaction<Condition>,
        by: &By,
    ) -> Result<ErasureBegun, StoreError> {
        let head = [(":head", text(dossier.history.digest.to_string()))];
        let change = change.delete(
            Condition::Unchanged,
            &self.table,
            &dossier_key(dossier.id),
            Some("#history.#digest = :head"),
            &head,
        )?;
        let of = Erased::Dossier { dossier: dossier.id };
        let kind = ErasureKind::Begun {
            of: of.clone(),
            cause,
            head: Some(dossier.history),
            sent: dossier.stage.history(),
        };
        let beginning = Beginning {
            of,
            holds: &HoldOn::of_dossier(dossier),
            prefix: format!("applications/{}/", dossier.id),
            protocol: dossier.stage.protocol().cloned(),
            kind,
        };
        self.begin(beginning, change, by).await
    }
}

/// Whether it is where it was when it was thrown away.
fn was_discarded(dossier: &Dossier, awaiting: &Awaiting) -> bool {
    matches!(&dossier.stage, Stage::Discarded { discarded_at, .. } if *discarded_at == awaiting.discarded_at)
}
