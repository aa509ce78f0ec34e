//! Records that say what they are, so that several kinds can lie in one partition and under one
//! index, and each is read as what it is.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::StoreError;
use crate::keys::{Item, Key};
use crate::table::{decode, encode, text};

/// The attribute that says what a record is.
const TAG: &str = "record";

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

    /// The record read back from its attributes.
    fn of(item: Item) -> Result<Self, StoreError> {
        decode(Self::WHAT, item)
    }
}
