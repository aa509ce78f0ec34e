//! Removing items of lists with everything in them, however much it is.

use super::Applications;
use super::chain::DossierRef;
use super::edits::field_edits;
use super::events::{EventKind, Stamp};
use super::keys::{document_key, item_key};
use super::records::{ItemKey, ItemRecord};
use super::write::{Change, Condition, Saved};
use crate::error::StoreError;
use crate::expression::number;
use crate::transaction::{MOST_STEPS, Transaction};
use domain::{ApplicationId, DocumentId};
use form::Entries;

/// What errors call it.
const REMOVAL: &str = "the removal of an item";
/// How much of what is within an item goes away in one transaction. Its other steps are of the item, its section, the
/// dossier and the event.
const MOST: usize = MOST_STEPS - 4;

/// What goes away together with an item: everything within it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removal {
    /// Items of its sub-lists, and entries that other lists have for it or for one of them. Whatever lies in one of
    /// them stands before it: what is left by an interruption can be found again.
    pub items: Vec<ItemKey>,
    /// The attachments of the item and of those items.
    pub documents: Vec<DocumentId>,
    /// The counter of changes that came with what was read: nothing may have been added since.
    pub changes: u64,
}

impl Removal {
    /// As much as has to go before, in a transaction of its own, for the rest to go with the item; `None` once
    /// everything fits. What is left comes after that change.
    pub fn part(&mut self) -> Option<Self> {
        if self.items.len() + self.documents.len() <= MOST {
            return None;
        }
        let documents: Vec<_> = self.documents.drain(..self.documents.len().min(MOST)).collect();
        let room = MOST - documents.len();
        let items: Vec<_> = self.items.drain(..self.items.len().min(room)).collect();
        let part = Self { items, documents, changes: self.changes };
        self.changes = self.changes.saturating_add(1);
        Some(part)
    }
}

impl Applications {
    /// Removes part of what is within an item, as the caller read it: when something else of the dossier changed
    /// meanwhile, it is a conflict with the item as it is. The item stays, and its removal is to be gone on with.
    pub async fn empty_item(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        read: &ItemRecord,
        part: &Removal,
        stamp: &Stamp,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        let (key, dossier) = (&read.key, dossier.into());
        let transaction = Transaction::new(REMOVAL).check(
            Condition::Record,
            &self.table,
            &item_key(dossier.id, key),
            "#version = :expected",
            &[(":expected", number(read.version))],
        )?;
        let (items, documents) = (part.items.len(), part.documents.len());
        let event = EventKind::ItemEmptied { item: key.clone(), items, documents };
        self.remove(dossier, (read, part), transaction, event, stamp).await
    }

    /// Removes an item, as the caller read it, with everything within it. When something else of the
    /// dossier changed meanwhile, it is a conflict with the item as it is: what lies within is to be looked
    /// up again.
    ///
    /// One transaction holds 100 records: of an item with more within it, [parts](Removal::part) go before.
    pub async fn delete_item(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        read: &ItemRecord,
        within: &Removal,
        stamp: &Stamp,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        let (key, dossier) = (&read.key, dossier.into());
        let transaction = Transaction::new(REMOVAL).delete(
            Condition::Record,
            &self.table,
            &item_key(dossier.id, key),
            Some("#version = :expected"),
            &[(":expected", number(read.version))],
        )?;
        let edits = field_edits(&read.entries, &Entries::new(), None);
        let event = EventKind::ItemDeleted { item: key.clone(), edits };
        self.remove(dossier, (read, within), transaction, event, stamp).await
    }

    async fn remove(
        &self,
        dossier: DossierRef<'_>,
        (read, within): (&ItemRecord, &Removal),
        transaction: Transaction<Condition>,
        event: EventKind,
        stamp: &Stamp,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        let (key, id) = (&read.key, dossier.id);
        let transaction = self.without(transaction, id, within)?;
        let transaction = self.with_open_section(transaction, id, &key.section)?;
        let change = Change { dossier, transaction, event, stamp, read: Some(within.changes) };
        self.change_draft(change, read.clone(), || self.item(id, key)).await
    }

    fn without(
        &self,
        mut transaction: Transaction<Condition>,
        dossier: ApplicationId,
        within: &Removal,
    ) -> Result<Transaction<Condition>, StoreError> {
        let items = within.items.iter().map(|item| item_key(dossier, item));
        let documents = within.documents.iter().map(|&document| document_key(dossier, document));
        for key in items.chain(documents) {
            transaction = transaction.delete(Condition::Record, &self.table, &key, None, &[])?;
        }
        Ok(transaction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn removal(items: u64, documents: u64) -> Removal {
        let item = |number| ItemKey {
            section: "s".parse().unwrap(),
            within: Vec::new(),
            list: "l".parse().unwrap(),
            item: domain::ItemId::new(number, &[0; 10]),
        };
        Removal {
            items: (0..items).map(item).collect(),
            documents: (0..documents).map(|number| DocumentId::new(number, &[0; 10])).collect(),
            changes: 7,
        }
    }

    #[test]
    fn what_fits_goes_at_once() {
        assert_eq!(removal(0, 0).part(), None);
        assert_eq!(removal(90, 6).part(), None);
        assert!(removal(90, 7).part().is_some());
    }

    #[test]
    fn attachments_go_first_then_items_in_their_order() {
        let whole = removal(150, 60);
        let mut left = whole.clone();
        let first = left.part().unwrap();
        assert_eq!((first.items.as_slice(), first.documents.len()), (&whole.items[..36], 60));
        assert_eq!((first.changes, left.changes), (7, 8));
        let second = left.part().unwrap();
        assert_eq!((second.items.as_slice(), second.changes), (&whole.items[36..132], 8));
        assert_eq!(left.part(), None);
        assert_eq!((left.items.as_slice(), left.changes), (&whole.items[132..], 9));
    }
}
