//! Records that say what they are, so that several kinds can lie in one partition and under one
//! index, and each is read as what it is.

use crate::error::StoreError;
use crate::expression::text;
use crate::keys::{Item, Key};
use crate::query::Range;
use crate::table::{Table, decode, encode};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The attribute that says what a record is.
pub(crate) const TAG: &str = "record";

/// A kind of record.
pub(crate) trait Record: Serialize + DeserializeOwned {
    /// What says so in the table. It never changes.
    const TAG: &'static str;
    /// What errors call it.
    const WHAT: &'static str;

    /// The record as attributes, with its key and its tag.
    fn item(&self, key: &Key) -> Result<Item, StoreError> {
        let mut item = encode(Self::WHAT, key, self)?;
        item.insert(TAG.to_owned(), text(Self::TAG));
        Ok(item)
    }

    /// Whether a record is of this kind.
    fn is(item: &Item) -> bool {
        item.get(TAG).and_then(|tag| tag.as_s().ok()).is_some_and(|tag| tag == Self::TAG)
    }

    /// The record read back from its attributes. One of another kind is not read as this one, however
    /// alike the two are.
    fn of(item: Item) -> Result<Self, StoreError> {
        if Self::is(&item) {
            decode(Self::WHAT, item)
        } else {
            Err(StoreError::OtherRecord { what: Self::WHAT })
        }
    }
}

impl Table {
    /// Reads one record as it is now.
    pub(crate) async fn record<R: Record>(&self, key: &Key) -> Result<Option<R>, StoreError> {
        self.get_item(R::WHAT, key).await?.map(R::of).transpose()
    }

    /// Reads the records of a range, all of one kind, in order, as they are now.
    pub(crate) async fn records<R: Record>(&self, range: &Range<'_>) -> Result<Vec<R>, StoreError> {
        self.query_items(R::WHAT, range).await?.into_iter().map(R::of).collect()
    }

    /// Reads the last records of such a range, last first: `most` of them at most.
    pub(crate) async fn latest_records<R: Record>(
        &self,
        range: &Range<'_>,
        most: usize,
    ) -> Result<Vec<R>, StoreError> {
        let items = self.query_latest_items(R::WHAT, range, most).await?;
        items.into_iter().map(R::of).collect()
    }

    /// Reads the first records of such a range, in order: `most` of them at most.
    pub(crate) async fn first_records<R: Record>(
        &self,
        range: &Range<'_>,
        most: usize,
    ) -> Result<Vec<R>, StoreError> {
        let items = self.query_first_items(R::WHAT, range, most).await?;
        items.into_iter().map(R::of).collect()
    }

    /// Reads the records of such a range that come after a key, or from the first on, in order: `most` of them at most.
    pub(crate) async fn records_after<R: Record>(
        &self,
        range: &Range<'_>,
        after: Option<&Key>,
        most: usize,
    ) -> Result<Vec<R>, StoreError> {
        let items = self.query_items_after(R::WHAT, range, after, most).await?;
        items.into_iter().map(R::of).collect()
    }

    /// Reads the records that are there among some, as they are now, in no order.
    pub(crate) async fn many_records<R: Record>(&self, keys: &[Key]) -> Result<Vec<R>, StoreError> {
        self.get_many_items(R::WHAT, keys).await?.into_iter().map(R::of).collect()
    }

    /// Removes a record and gives back what it was, if it was there.
    pub(crate) async fn remove_record<R: Record>(
        &self,
        key: &Key,
    ) -> Result<Option<R>, StoreError> {
        self.delete_item(R::WHAT, key).await?.map(R::of).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Cat {
        name: String,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Dog {
        name: String,
    }

    impl Record for Cat {
        const TAG: &'static str = "CAT";
        const WHAT: &'static str = "a cat";
    }

    impl Record for Dog {
        const TAG: &'static str = "DOG";
        const WHAT: &'static str = "a dog";
    }

    #[test]
    fn a_record_is_not_read_as_another() {
        let key = Key::new("PETS".to_owned(), "1");
        let cat = Cat { name: "Micia".to_owned() };
        let item = cat.item(&key).unwrap();
        assert!(Cat::is(&item) && !Dog::is(&item));
        assert!(matches!(Dog::of(item.clone()), Err(StoreError::OtherRecord { what: "a dog" })));
        assert_eq!(Cat::of(item).unwrap(), cat);
        let untagged = encode("a cat", &key, &cat).unwrap();
        assert!(matches!(Cat::of(untagged), Err(StoreError::OtherRecord { .. })));
    }
}
