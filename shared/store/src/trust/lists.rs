//! Putting a list in force, reading it, and going back.

use super::keys::list_key;
use super::records::{KeptList, ListInForce, TrustRecords};
use crate::error::StoreError;
use crate::expression::number;
use crate::record::Record;
use bytes::Bytes;
use domain::Digest;
use jiff::Timestamp;

const MEDIA_TYPE: &str = "application/json";
/// The longest list that is read back, in bytes.
const LONGEST: u64 = 40 * 1024 * 1024;

/// A list to be put in force.
#[derive(Debug, Clone)]
pub struct NewList {
    /// Its number.
    pub sequence: u64,
    /// What is kept of it: JSON, opaque here.
    pub json: Bytes,
    /// When.
    pub at: Timestamp,
    /// Who does it.
    pub author: String,
}

impl TrustRecords {
    /// Which list is in force, if one was ever imported.
    pub async fn list_in_force(&self) -> Result<Option<ListInForce>, StoreError> {
        self.table.record(&list_key()).await
    }

    /// What is kept of a list.
    pub async fn list(&self, list: &KeptList) -> Result<Option<Bytes>, StoreError> {
        self.files.document(&list.key(), LONGEST).await
    }

    /// Puts a list in force in place of `replaced`, which was in force when it was decided. `false`
    /// if another one is by now, or if the number is not higher than all before it.
    pub async fn put_list(
        &self,
        new: NewList,
        replaced: Option<&ListInForce>,
    ) -> Result<bool, StoreError> {
        if replaced.is_some_and(|in_force| new.sequence <= in_force.newest) {
            return Ok(false);
        }
        let list = KeptList {
            sequence: new.sequence,
            digest: Digest::of(&new.json),
            imported_at: new.at,
            imported_by: new.author,
        };
        self.files.put_document(&list.key(), new.json, MEDIA_TYPE).await?;
        let changed = ListInForce {
            version: replaced.map_or(1, |in_force| in_force.version + 1),
            newest: list.sequence,
            list,
            before: replaced.map(|in_force| in_force.list.clone()),
        };
        self.change(&changed, replaced).await
    }

    /// Goes back to the list that was in force before. The number of the one that is taken back stays
    /// taken, so that it does not come again by itself. Gives what is in force then; nothing if there
    /// is no list to go back to, or another one is in force by now.
    pub async fn take_back(
        &self,
        in_force: &ListInForce,
    ) -> Result<Option<ListInForce>, StoreError> {
        let Some(before) = in_force.before.clone() else { return Ok(None) };
        let changed = ListInForce {
            version: in_force.version + 1,
            list: before,
            newest: in_force.newest,
            before: None,
        };
        Ok(self.change(&changed, Some(in_force)).await?.then_some(changed))
    }

    async fn change(
        &self,
        to: &ListInForce,
        from: Option<&ListInForce>,
    ) -> Result<bool, StoreError> {
        let item = to.item(&list_key())?;
        let what = ListInForce::WHAT;
        match from {
            None => self.table.put(what, item, Some("attribute_not_exists(pk)"), &[]).await,
            Some(from) => {
                let values = [(":version", number(from.version))];
                self.table.put(what, item, Some("#version = :version"), &values).await
            }
        }
    }
}
