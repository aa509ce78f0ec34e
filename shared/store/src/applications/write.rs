//! The transaction that every change of a draft goes through.

use super::Applications;
use super::chain::{DossierChange, DossierRef};
use super::events::{EventKind, Stamp};
use super::keys::{dossier_key, item_key, section_key};
use super::records::{Dossier, ItemKey};
use crate::error::StoreError;
use crate::expression::{boolean, number, text};
use crate::history::{Added, Link};
use crate::instant;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::{ApplicationId, ApplicationState};
use form::Id;
use std::future::Future;

/// How a change ended. `Kept` is the record that was being changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Saved<Kept> {
    /// Stored: the record as it is now.
    Saved(Kept),
    /// Someone changed the same record since it was read: nothing was stored.
    Conflict {
        /// The record as it is now; `None` if it is not there (any more).
        current: Option<Kept>,
    },
    /// The dossier is not a draft any more: nothing was stored.
    NotDraft {
        /// Where it is.
        state: ApplicationState,
    },
    /// The section is frozen: nothing was stored.
    Frozen,
    /// The item it belongs to was removed: nothing was stored.
    NoParent,
}

/// What the conditions of a change are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    Record,
    Section,
    Parent,
    Dossier,
    Event,
}

/// A change of a draft, with what it leaves in the history.
pub(super) struct Change<'a> {
    pub(super) dossier: DossierRef<'a>,
    pub(super) transaction: Transaction<Condition>,
    pub(super) event: EventKind,
    pub(super) stamp: &'a Stamp,
    /// The counter of changes that came with what the caller read, when nothing at all may have changed
    /// since.
    pub(super) read: Option<u64>,
}

impl Applications {
    /// The section of an item or attachment must not be frozen.
    pub(super) fn with_open_section(
        &self,
        transaction: Transaction<Condition>,
        dossier: ApplicationId,
        section: &Id,
    ) -> Result<Transaction<Condition>, StoreError> {
        let condition = "attribute_not_exists(pk) OR #frozen = :no";
        let values = [(":no", boolean(false))];
        let key = section_key(dossier, section);
        transaction.check(Condition::Section, &self.table, &key, condition, &values)
    }

    /// The item that the record belongs to must be there.
    pub(super) fn with_parent(
        &self,
        transaction: Transaction<Condition>,
        dossier: ApplicationId,
        parent: Option<&ItemKey>,
    ) -> Result<Transaction<Condition>, StoreError> {
        let Some(parent) = parent else { return Ok(transaction) };
        let key = item_key(dossier, parent);
        transaction.check(Condition::Parent, &self.table, &key, "attribute_exists(pk)", &[])
    }

    /// Adds the dossier and the event to the change, and commits it. `saved` is the record as it is
    /// then; `current` reads it as it is when somebody else was faster.
    pub(super) async fn change_draft<Kept, Current>(
        &self,
        change: Change<'_>,
        saved: Kept,
        current: impl FnOnce() -> Current,
    ) -> Result<Saved<Kept>, StoreError>
    where
        Current: Future<Output = Result<Option<Kept>, StoreError>>,
    {
        let Change { dossier, transaction, event, stamp, read } = change;
        let read = read.or(dossier.changes);
        let table = &self.table;
        let mut values = vec![
            (":draft", text("draft")),
            (":at", text(instant::fixed_width(stamp.at))),
            (":by", text(stamp.username.as_str())),
            (":one", number(1)),
        ];
        values.extend(read.map(|changes| (":read", number(changes))));
        let mut update = ", #stage.#changes = #stage.#changes + :one, #updated_at = :at, \
                          #updated_by = :by"
            .to_owned();
        if let Some(outline) = dossier.outline {
            values.push((":outline", outline.value()?));
            update.push_str(", #outline = :outline");
        }
        let condition = match read {
            Some(_) => "#stage.#name = :draft AND #stage.#changes = :read",
            None => "#stage.#name = :draft",
        };
        let change = DossierChange { update: &update, condition, values: &values };
        let labels = (Condition::Dossier, Condition::Event);
        if let Some(addition) = self.going_on(dossier, &event, stamp).await? {
            let together = addition.with(transaction.clone(), table, labels, change)?;
            if together.commit(&table.client).await? == Commit::Done {
                return Ok(Saved::Saved(saved));
            }
            // Somebody was faster: why, the ordinary way finds out.
        }
        let commit = table.with_event(dossier, event, stamp, |addition| {
            addition.with(transaction.clone(), table, labels, change)
        });
        let refused = match commit.await? {
            Added::Done(_) => return Ok(Saved::Saved(saved)),
            Added::Refused(conditions) => conditions,
        };
        if refused.contains(&Condition::Dossier) {
            let state = self.stored(dossier.id).await?.stage.state();
            if read.is_some() && state == ApplicationState::Draft {
                return Ok(Saved::Conflict { current: current().await? });
            }
            return Ok(Saved::NotDraft { state });
        }
        if refused.contains(&Condition::Section) {
            return Ok(Saved::Frozen);
        }
        if refused.contains(&Condition::Parent) {
            return Ok(Saved::NoParent);
        }
        if refused.contains(&Condition::Record) {
            return Ok(Saved::Conflict { current: current().await? });
        }
        Err(StoreError::Contended { what: Link::WHAT })
    }

    /// The dossier alone, as it is now.
    pub async fn dossier(&self, id: ApplicationId) -> Result<Option<Dossier>, StoreError> {
        self.table.record(&dossier_key(id)).await
    }

    /// The same of one that must be there.
    pub(super) async fn stored(&self, id: ApplicationId) -> Result<Dossier, StoreError> {
        self.dossier(id).await?.ok_or(StoreError::NoSuchApplication)
    }
}
