//! Copying: an item beside itself, or the answers of a dossier into a new one.

use super::Applications;
use super::chain::{ABSENT, DossierRef};
use super::create::Creation;
use super::edits::Edit;
use super::events::{EventKind, Stamp};
use super::keys::{item_key, section_key};
use super::records::{Dossier, ItemKey, ItemRecord, SectionRecord};
use super::write::{Change, Condition, Saved};
use crate::error::StoreError;
use crate::record::Record;
use crate::transaction::{MOST_STEPS, Transaction};
use domain::ApplicationId;
use form::Entries;

/// Most records that one copy writes: they are written together or not at all, beside what else a transaction holds.
pub const MOST_COPIED: usize = MOST_STEPS - 4;

/// The records that come along into a new dossier.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Copied {
    /// Its sections.
    pub sections: Vec<SectionRecord>,
    /// Its items.
    pub items: Vec<ItemRecord>,
}

impl Copied {
    /// How many records they are.
    pub fn count(&self) -> usize {
        self.sections.len() + self.items.len()
    }
}

impl Applications {
    /// Stores a new dossier with answers of another one: all of them or nothing. The same twice is one.
    pub async fn create_copy(
        &self,
        dossier: &Dossier,
        (from, copied): (ApplicationId, &Copied),
        stamp: &Stamp,
    ) -> Result<Creation, StoreError> {
        let id = dossier.id;
        let mut transaction = Transaction::new(Dossier::WHAT);
        for record in &copied.sections {
            let item = record.item(&section_key(id, &record.section))?;
            transaction = transaction.put((), &self.table, item, ABSENT, &[])?;
        }
        for record in &copied.items {
            let item = record.item(&item_key(id, &record.key))?;
            transaction = transaction.put((), &self.table, item, ABSENT, &[])?;
        }
        let (sections, items) = (copied.sections.len(), copied.items.len());
        let event = EventKind::CopiedFrom { application: from, sections, items };
        self.begin(dossier, event, transaction, stamp).await
    }

    /// Whether a dossier was begun as the copy of another one.
    pub async fn is_copy_of(
        &self,
        dossier: ApplicationId,
        of: ApplicationId,
    ) -> Result<bool, StoreError> {
        let first = self.events(dossier, 1..=1).await?;
        let first = first.first().map(|placed| &placed.event.kind);
        Ok(matches!(first, Some(EventKind::CopiedFrom { application, .. }) if *application == of))
    }

    /// Stores the copy of an item, the first of these records, with the copies of what lies in it.
    pub async fn copy_item(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        (from, copy, inside): (&ItemKey, &ItemRecord, &[ItemRecord]),
        stamp: &Stamp,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        let dossier = dossier.into();
        let (id, nothing) = (dossier.id, Entries::new());
        let mut transaction = Transaction::new(ItemRecord::WHAT);
        for record in std::iter::once(copy).chain(inside) {
            let item = record.item(&item_key(id, &record.key))?;
            transaction = transaction.put(Condition::Record, &self.table, item, ABSENT, &[])?;
        }
        let transaction = self.with_open_section(transaction, id, &copy.key.section)?;
        let transaction = self.with_parent(transaction, id, copy.key.parent().as_ref())?;
        let (before, after) = (Some(&nothing), &copy.entries);
        let edit = Edit { version: 0, before, after, proposed: None, auto: false };
        let event = EventKind::ItemCopied {
            item: copy.key.clone(),
            of: from.item,
            items: inside.len(),
            edits: edit.fields(),
        };
        let change = Change { dossier, transaction, event, stamp, read: None };
        self.change_draft(change, copy.clone(), || self.item(id, &copy.key)).await
    }
}
