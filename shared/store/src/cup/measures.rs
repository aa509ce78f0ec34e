//! What the project codes of a call are asked for with, as published.

use super::CupRecords;
use crate::error::StoreError;
use crate::keys::{Key, join};
use crate::table::encode;
use form::CallId;
use serde::{Deserialize, Serialize};

const MEASURE: &str = "the measure of a call";

/// A measure as it is kept: JSON, opaque here.
#[derive(Serialize, Deserialize)]
struct Published {
    json: String,
}

impl CupRecords {
    /// Publishes the measure of a call, in place of the one before.
    pub async fn put_measure(&self, call: &CallId, json: &str) -> Result<(), StoreError> {
        let published = Published { json: json.to_owned() };
        let item = encode(MEASURE, &measure_key(call), &published)?;
        self.table.put(MEASURE, item, None, &[]).await.map(drop)
    }

    /// The measure of a call in JSON, if it has one.
    pub async fn measure(&self, call: &CallId) -> Result<Option<String>, StoreError> {
        let published: Option<Published> = self.table.get(MEASURE, &measure_key(call)).await?;
        Ok(published.map(|published| published.json))
    }
}

fn measure_key(call: &CallId) -> Key {
    Key::new(join("CALL", &[call.as_str()]), "MEASURE")
}
