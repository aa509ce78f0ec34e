//! Which documents there are.

use super::{Files, unread};
use crate::error::StoreError;

/// A document, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedDocument {
    /// Its key.
    pub key: String,
    /// Its length, in bytes.
    pub size: u64,
}

impl Files {
    /// The documents whose keys begin so, in their order, from after a key or from the first on: `most` of them at most, and
    /// at most a thousand.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub async fn documents(
        &self,
        prefix: &str,
        after: Option<&str>,
        most: usize,
    ) -> Result<Vec<ListedDocument>, StoreError> {
        let listed = self
            .client
            .list_objects_v2()
            .bucket(&self.buckets.documents)
            .prefix(prefix)
            .max_keys(i32::try_from(most).unwrap_or(i32::MAX))
            .set_start_after(after.map(str::to_owned))
            .send()
            .await
            .map_err(unread)?;
        let documents = listed.contents().iter().filter_map(|object| {
            let size = object.size().and_then(|size| u64::try_from(size).ok()).unwrap_or_default();
            Some(ListedDocument { key: object.key()?.to_owned(), size })
        });
        Ok(documents.collect())
    }
}
