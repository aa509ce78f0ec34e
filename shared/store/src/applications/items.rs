//! Saving and removing items of lists.

use super::Applications;
use super::chain::DossierRef;
use super::edits::{Edit, field_edits};
use super::events::{EventKind, Stamp};
use super::keys::{document_key, item_key};
use super::records::{ItemKey, ItemRecord};
use super::write::{Change, Condition, Saved};
use crate::error::StoreError;
use crate::expression::number;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{ApplicationId, DocumentId};
use form::Entries;

/// What errors call the change of an item.
const ITEM: &str = "an item";

/// What goes away together with an item: everything within it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removal {
    /// Items of its sub-lists.
    pub items: Vec<ItemKey>,
    /// The attachments of the item and of those items.
    pub documents: Vec<DocumentId>,
    /// The counter of changes that came with what was read: nothing may have been added since.
    pub changes: u64,
}

impl Applications {
    /// Stores the answers of an item, provided it still has the version that the caller read.
    pub async fn save_item(
        &self,
        dossier: impl Into<DossierRef>,
        key: &ItemKey,
        edit: Edit<'_>,
        stamp: &Stamp,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        let (dossier, expected) = (dossier.into(), edit.version);
        let id = dossier.id;
        let record = ItemRecord {
            key: key.clone(),
            version: expected.saturating_add(1),
            entries: edit.after.clone(),
            updated_at: stamp.at,
            updated_by: stamp.username.clone(),
        };
        let values = [(":expected", number(expected))];
        let (condition, values) = match expected {
            0 => ("attribute_not_exists(pk)", &values[..0]),
            _ => ("#version = :expected", &values[..]),
        };
        let item = record.item(&item_key(id, key))?;
        let transaction =
            Transaction::new(ITEM).put(Condition::Record, &self.table, item, condition, values)?;
        let transaction = self.with_open_section(transaction, id, &key.section)?;
        let transaction = self.with_parent(transaction, id, key.parent().as_ref())?;
        let event =
            EventKind::ItemSaved { item: key.clone(), edits: edit.fields(), auto: edit.auto };
        let change = Change { dossier, transaction, event, stamp, read: None };
        self.change_draft(change, record, || self.item(id, key)).await
    }

    /// Removes an item, as the caller read it, with everything within it. When something else of the
    /// dossier changed meanwhile, it is a conflict with the item as it is: what lies within is to be looked
    /// up again.
    ///
    /// One transaction holds 100 records: an item with more within it is refused with
    /// [`StoreError::TooManyRecords`], and is to be emptied first.
    pub async fn delete_item(
        &self,
        dossier: impl Into<DossierRef>,
        read: &ItemRecord,
        within: &Removal,
        stamp: &Stamp,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        let (key, dossier) = (&read.key, dossier.into());
        let id = dossier.id;
        let mut transaction = Transaction::new("the removal of an item").delete(
            Condition::Record,
            &self.table,
            &item_key(id, key),
            Some("#version = :expected"),
            &[(":expected", number(read.version))],
        )?;
        let items = within.items.iter().map(|item| item_key(id, item));
        let documents = within.documents.iter().map(|&document| document_key(id, document));
        for key in items.chain(documents) {
            transaction = transaction.delete(Condition::Record, &self.table, &key, None, &[])?;
        }
        let transaction = self.with_open_section(transaction, id, &key.section)?;
        let edits = field_edits(&read.entries, &Entries::new());
        let event = EventKind::ItemDeleted { item: key.clone(), edits };
        let change = Change { dossier, transaction, event, stamp, read: Some(within.changes) };
        self.change_draft(change, read.clone(), || self.item(id, key)).await
    }

    /// One item, as it is now.
    pub async fn item(
        &self,
        dossier: ApplicationId,
        key: &ItemKey,
    ) -> Result<Option<ItemRecord>, StoreError> {
        self.table.record(&item_key(dossier, key)).await
    }
}
