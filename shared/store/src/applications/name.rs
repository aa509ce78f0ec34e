//! What an organisation calls its applications.

use super::Applications;
use super::chain::DossierChange;
use super::events::{EventKind, Stamp};
use super::records::Dossier;
use crate::error::StoreError;
use crate::expression::text;
use crate::history::Added;
use crate::transaction::Transaction;
use domain::ApplicationName;

/// What errors call it.
const NAMING: &str = "the naming of an application";

impl Applications {
    /// Gives a dossier, as it was read, a name, or takes it away. It is no answer: it changes whatever the stage, but for
    /// what was thrown away. Gives the dossier as it is now; `None` if it was thrown away.
    pub async fn name(
        &self,
        dossier: &Dossier,
        name: Option<ApplicationName>,
        stamp: &Stamp,
    ) -> Result<Option<Dossier>, StoreError> {
        let mut values = vec![(":discarded", text("discarded"))];
        values.extend(name.as_ref().map(|name| (":called", text(name.as_str()))));
        let update = match &name {
            Some(_) => ", #name = :called",
            None => " REMOVE #name",
        };
        let change =
            DossierChange { update, condition: "#stage.#name <> :discarded", values: &values };
        let table = &self.table;
        let commit = table.with_event(dossier, EventKind::Named { name }, stamp, |addition| {
            addition.with(Transaction::new(NAMING), table, ((), ()), change)
        });
        match commit.await? {
            Added::Done(_) => Ok(Some(self.stored(dossier.id).await?)),
            Added::Refused(_) => Ok(None),
        }
    }
}
