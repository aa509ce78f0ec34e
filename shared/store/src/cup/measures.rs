//! What the project codes of a call are asked for with, as published.

use super::registry::CupRecords;
use crate::error::StoreError;
use crate::keys::{Key, join};
use crate::record::Record;
use form::CallId;
use serde::{Deserialize, Serialize};

/// A measure as it is kept: JSON, opaque here.
#[derive(Serialize, Deserialize)]
struct Published {
    json: String,
}

impl Record for Published {
    const TAG: &'static str = "CUP_MEASURE";
    const WHAT: &'static str = "the measure of a call";
}

impl CupRecords {
    /// Publishes the measure of a call, in place of the one before.
    pub async fn put_measure(&self, call: &CallId, json: &str) -> Result<(), StoreError> {
        let published = Published { json: json.to_owned() };
        let item = published.item(&measure_key(call))?;
        self.table.put(Published::WHAT, item, None, &[]).await.map(drop)
    }

    /// The measure of a call in JSON, if it has one.
    pub async fn measure(&self, call: &CallId) -> Result<Option<String>, StoreError> {
        let published: Option<Published> = self.table.record(&measure_key(call)).await?;
        Ok(published.map(|published| published.json))
    }
}

fn measure_key(call: &CallId) -> Key {
    Key::new(join("CALL", &[call.as_str()]), "MEASURE")
}
