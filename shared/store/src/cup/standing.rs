//! How it stands with the code of an application, and the conditions on it.

use super::registry::CupRecords;
use crate::applications::{
    ApplicationCup, Dossier, DossierChange, EventKind, Stamp, cup_key, dossier_key,
};
use crate::error::StoreError;
use crate::expression::text;
use crate::history::Added;
use crate::transaction::{Commit, Transaction};
use aws_sdk_dynamodb::types::AttributeValue;
use domain::{ApplicationId, ApplicationState, ConversionId};

/// The application waits for the conversion that [`waiting_for`] binds.
pub(super) const WAITS: &str = "#state = :requested AND #conversion = :conversion";

/// The values of [`WAITS`].
pub(super) fn waiting_for(conversion: ConversionId) -> [(&'static str, AttributeValue); 2] {
    [requested(), (":conversion", text(conversion.to_string()))]
}

/// The state of an application that waits, as its record holds it.
pub(super) fn requested() -> (&'static str, AttributeValue) {
    (":requested", text("requested"))
}

impl CupRecords {
    /// How it stands with the code of a submitted application; `None` if it is not there, or was
    /// not submitted.
    pub async fn standing(
        &self,
        application: ApplicationId,
    ) -> Result<Option<ApplicationCup>, StoreError> {
        if self.submitted(application).await?.is_none() {
            return Ok(None);
        }
        self.application_cup(application).await.map(Some)
    }

    /// Commits a change, with an event in the history of the application that it is about, if it is about one. Whether
    /// everything was written.
    pub(super) async fn commit_with_event<Label: Copy>(
        &self,
        transaction: Transaction<Label>,
        label: Label,
        application: Option<ApplicationId>,
        (kind, stamp): (EventKind, &Stamp),
    ) -> Result<bool, StoreError> {
        let table = &self.table;
        let Some(application) = application else {
            return Ok(matches!(transaction.commit(&table.client).await?, Commit::Done));
        };
        let added = table.with_event(application, kind, stamp, |addition| {
            addition.with(transaction.clone(), table, (label, label), DossierChange::default())
        });
        Ok(matches!(added.await?, Added::Done(_)))
    }

    /// An application that was submitted. It stays submitted: no transaction needs to look again.
    pub(super) async fn submitted(
        &self,
        application: ApplicationId,
    ) -> Result<Option<Dossier>, StoreError> {
        let dossier: Option<Dossier> = self.table.record(&dossier_key(application)).await?;
        Ok(dossier.filter(|dossier| dossier.stage.state() == ApplicationState::Submitted))
    }

    /// How it stands with the code of an application, by its record alone.
    pub(super) async fn application_cup(
        &self,
        application: ApplicationId,
    ) -> Result<ApplicationCup, StoreError> {
        let cup = self.table.record(&cup_key(application)).await?;
        Ok(cup.unwrap_or_default())
    }
}
