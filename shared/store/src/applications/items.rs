//! Saving items of lists.

use super::Applications;
use super::chain::DossierRef;
use super::edits::Edit;
use super::events::{EventKind, Stamp};
use super::keys::item_key;
use super::records::{ItemKey, ItemRecord};
use super::write::{Change, Condition, Saved};
use crate::error::StoreError;
use crate::expression::number;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::ApplicationId;

/// What errors call the change of an item.
const ITEM: &str = "an item";

impl Applications {
    /// Stores the answers of an item, provided it still has the version that the caller read.
    pub async fn save_item(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        key: &ItemKey,
        edit: Edit<'_>,
        stamp: &Stamp,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        self.save_beside(dossier.into(), (key, key.parent()), edit, stamp).await
    }

    /// The same of the entry that a list has for an item of another one, which must be there.
    pub async fn save_entry(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        key: &ItemKey,
        of: &ItemKey,
        edit: Edit<'_>,
        stamp: &Stamp,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        self.save_beside(dossier.into(), (key, Some(of.clone())), edit, stamp).await
    }

    /// Saves an item while another one is there, if it hangs on one.
    async fn save_beside(
        &self,
        dossier: DossierRef<'_>,
        (key, other): (&ItemKey, Option<ItemKey>),
        edit: Edit<'_>,
        stamp: &Stamp,
    ) -> Result<Saved<ItemRecord>, StoreError> {
        let (id, expected) = (dossier.id, edit.version);
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
        let transaction = self.with_parent(transaction, id, other.as_ref())?;
        let event =
            EventKind::ItemSaved { item: key.clone(), edits: edit.fields(), auto: edit.auto };
        let change = Change { dossier, transaction, event, stamp, read: None };
        self.change_draft(change, record, || self.item(id, key)).await
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
