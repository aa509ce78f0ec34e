//! How it stands with the code of an application, and the conditions on it.

use super::registry::CupRecords;
use crate::applications::{
    ApplicationCup, Dossier, DossierChange, EventKind, Stamp, cup_key, dossier_key, listed,
};
use crate::error::StoreError;
use crate::expression::text;
use crate::history::Added;
use crate::transaction::{Commit, Transaction};
use aws_sdk_dynamodb::types::AttributeValue;
use domain::{ApplicationId, ApplicationState};

/// Values bound to the names of a condition.
type Bound = Vec<(&'static str, AttributeValue)>;

/// The condition that how it stands with an application is still what was read.
fn unchanged(cup: &ApplicationCup) -> (&'static str, Bound) {
    match cup {
        ApplicationCup::Free => ("attribute_not_exists(pk)", Vec::new()),
        ApplicationCup::Requested { conversion, .. } => (
            "#state = :requested AND #conversion = :conversion",
            vec![(":requested", text("requested")), (":conversion", text(conversion.to_string()))],
        ),
        ApplicationCup::Assigned { cup, .. } => (
            "#state = :assigned AND #cup = :cup",
            vec![(":assigned", text("assigned")), (":cup", text(cup.as_str()))],
        ),
        ApplicationCup::Revoked { cup, .. } => (
            "#state = :revoked AND #cup = :cup",
            vec![(":revoked", text("revoked")), (":cup", text(cup.as_str()))],
        ),
    }
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

    /// Adds what becomes of the record of an application, provided that it is still what was read.
    pub(super) fn change_standing<Label: Copy>(
        &self,
        transaction: Transaction<Label>,
        label: Label,
        dossier: &Dossier,
        (before, after): (&ApplicationCup, &ApplicationCup),
    ) -> Result<Transaction<Label>, StoreError> {
        let key = cup_key(dossier.id);
        let (condition, values) = unchanged(before);
        if *after == ApplicationCup::Free {
            return transaction.delete(label, &self.table, &key, Some(condition), &values);
        }
        let item = after.listed_item(&key, listed(dossier))?;
        transaction.put(label, &self.table, item, condition, &values)
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
