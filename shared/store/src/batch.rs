//! Reading many single records at once, wherever they lie.

use crate::error::StoreError;
use crate::keys::{Item, Key};
use crate::table::Table;
use crate::transaction::{is_contention, patience};
use aws_sdk_dynamodb::types::KeysAndAttributes;
use backon::Retryable;
use std::collections::HashMap;

/// How many records DynamoDB gives at once.
const MOST: usize = 100;

impl Table {
    /// Reads the records that are there among some, as they are now, in no order, undecoded. Keys
    /// named twice are read once.
    pub(crate) async fn get_many_items(
        &self,
        what: &'static str,
        keys: &[Key],
    ) -> Result<Vec<Item>, StoreError> {
        let mut different: Vec<&Key> = keys.iter().collect();
        different.sort();
        different.dedup();
        let mut found = Vec::new();
        for keys in different.chunks(MOST) {
            let mut left: Vec<Item> = keys.iter().map(|key| key.attributes()).collect();
            // DynamoDB gives what it can and names the rest: it is asked for again, after a random
            // wait when nothing came.
            while !left.is_empty() {
                let some = || async {
                    let (items, rest) = self.get_some(what, left.clone()).await?;
                    if items.is_empty() && rest.len() == left.len() {
                        return Err(StoreError::Contended { what });
                    }
                    Ok((items, rest))
                };
                let (items, rest) = some.retry(patience()).when(is_contention).await?;
                found.extend(items);
                left = rest;
            }
        }
        Ok(found)
    }

    /// The records that came, and the keys of those still to be asked for.
    async fn get_some(
        &self,
        what: &'static str,
        keys: Vec<Item>,
    ) -> Result<(Vec<Item>, Vec<Item>), StoreError> {
        let wanted = KeysAndAttributes::builder()
            .set_keys(Some(keys))
            .consistent_read(true)
            .build()
            .map_err(|error| StoreError::read(what)(error.into()))?;
        let answer = self
            .client
            .batch_get_item()
            .set_request_items(Some(HashMap::from([(self.name.clone(), wanted)])))
            .send()
            .await
            .map_err(|error| StoreError::read(what)(error.into()))?;
        let items = answer.responses.and_then(|mut tables| tables.remove(&self.name));
        let rest = answer.unprocessed_keys.and_then(|mut tables| tables.remove(&self.name));
        Ok((items.unwrap_or_default(), rest.map(|rest| rest.keys).unwrap_or_default()))
    }
}
