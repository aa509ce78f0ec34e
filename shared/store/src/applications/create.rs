//! Beginning dossiers.

use super::Applications;
use super::chain::{ABSENT, Addition};
use super::events::{EventKind, Stamp};
use super::index::listed;
use super::keys::dossier_key;
use super::records::Dossier;
use crate::error::StoreError;
use crate::history::Head;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};

/// How beginning a dossier ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Creation {
    /// It is there.
    Done,
    /// The same was begun before with this id, by the same person: the request came twice. The dossier as it is now.
    Already(Box<Dossier>),
    /// The id is that of something else.
    IdTaken,
}

impl Applications {
    /// Stores a new dossier, with the beginning of its history. The same twice is one.
    pub async fn create(&self, dossier: &Dossier, stamp: &Stamp) -> Result<Creation, StoreError> {
        self.begin(dossier, EventKind::Created, Transaction::new(Dossier::WHAT), stamp).await
    }

    /// The same, with the event that begins its history and with what else is written in the same transaction.
    pub(super) async fn begin(
        &self,
        dossier: &Dossier,
        event: EventKind,
        transaction: Transaction<()>,
        stamp: &Stamp,
    ) -> Result<Creation, StoreError> {
        let created = Addition::of(dossier.id, Head::start(), event, stamp)?;
        let dossier = Dossier { history: created.head(), ..dossier.clone() };
        let mut item = dossier.item(&dossier_key(dossier.id))?;
        item.extend(listed(&dossier));
        let commit = transaction
            .put((), &self.table, item, ABSENT, &[])?
            .put((), &self.table, created.item()?, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(Creation::Done),
            // Events without a dossier are those of one that is being erased.
            Commit::Refused(_) => Ok(match self.dossier(dossier.id).await? {
                Some(there) if there.is_same_beginning(&dossier) => {
                    Creation::Already(Box::new(there))
                }
                Some(_) | None => Creation::IdTaken,
            }),
        }
    }
}

impl Dossier {
    /// Whether it and another with its id were begun by the same person to the same call: the request came twice.
    pub fn is_same_beginning(&self, other: &Self) -> bool {
        let begun = |it: &Self| (it.owner.clone(), it.created_by.clone(), it.call.call.clone());
        begun(self) == begun(other)
    }
}
