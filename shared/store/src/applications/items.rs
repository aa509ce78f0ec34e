//! Saving and removing items of lists.

use super::events::{Act, EventKind};
use super::records::{ItemKey, ItemRecord};
use super::write::{Label, Saved};
use super::{Applications, document_key, item_key};
use crate::Entries;
use crate::error::StoreError;
use crate::table::{encode, number};
use crate::transaction::Transaction;

const ITEM: &str = "an item";

/// What goes away together with an item: everything within it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removal {
    /// Items of its sub-lists.
    pub items: Vec<ItemKey>,
    /// Ids of the attachments of the item and of those items.
    pub documents: Vec<String>,
}

impl Applications {
    /// Stores the answers of an item, provided it still has the version that the caller read
    /// (0: a new item).
    pub async fn save_item(
        &self,
        application: &str,
        key: &ItemKey,
        expected: u64,
        entries: &Entries,
        act: &Act,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        let version = expected.saturating_add(1);
        let record = ItemRecord {
            key: key.clone(),
            version,
            entries: entries.clone(),
            updated_at: act.at,
            updated_by: act.username.clone(),
        };
        let item = encode(ITEM, &item_key(application, key), &record)?;
        let transaction = Transaction::new(ITEM);
        let transaction = if expected == 0 {
            transaction.put(Label::Record, &self.table, item, "attribute_not_exists(pk)", &[])?
        } else {
            let values = [(":expected", number(expected))];
            transaction.put(Label::Record, &self.table, item, "#version = :expected", &values)?
        };
        let transaction = self.with_open_section(transaction, application, &key.section)?;
        let transaction = self.with_parent(transaction, application, key.parent().as_ref())?;
        let kind = EventKind::ItemSaved { item: key.clone() };
        let current = || self.item(application, key);
        self.change_draft(transaction, application, version, (kind, act), current).await
    }

    /// Removes an item with everything within it, provided it still has the version that the
    /// caller read. The version given back is the one that is gone.
    ///
    /// One transaction holds 100 records: an item with more within it is refused with
    /// [`StoreError::TooManyRecords`], and is to be emptied first.
    pub async fn delete_item(
        &self,
        application: &str,
        key: &ItemKey,
        expected: u64,
        within: &Removal,
        act: &Act,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        let mut transaction = Transaction::new("the removal of an item").delete(
            Label::Record,
            &self.table,
            &item_key(application, key),
            Some("#version = :expected"),
            &[(":expected", number(expected))],
        )?;
        let items = within.items.iter().map(|item| item_key(application, item));
        let documents = within.documents.iter().map(|id| document_key(application, id));
        for key in items.chain(documents) {
            transaction = transaction.delete(Label::Record, &self.table, &key, None, &[])?;
        }
        let transaction = self.with_open_section(transaction, application, &key.section)?;
        let kind = EventKind::ItemDeleted { item: key.clone() };
        let current = || self.item(application, key);
        self.change_draft(transaction, application, expected, (kind, act), current).await
    }

    /// One item, as it is now.
    pub async fn item(
        &self,
        application: &str,
        key: &ItemKey,
    ) -> Result<Option<ItemRecord>, StoreError> {
        self.table.get(ITEM, &item_key(application, key)).await
    }
}
