//! Publishing what the codes of a call are asked for with.

use cup::Measure;
use store::{StoreError, Stores};

/// A measure could not be published.
#[derive(Debug, thiserror::Error)]
pub enum MeasureError {
    /// It could not be written.
    #[error("the measure could not be written")]
    Json(#[source] serde_json::Error),
    /// The stores did not take it.
    #[error("the measure could not be stored")]
    Store(#[source] StoreError),
}

/// Publishes the measure of a call, in place of the one before: what was asked for with that one
/// stays as it was written.
///
/// # Errors
/// When the measure cannot be stored.
pub async fn publish_measure(
    stores: &Stores,
    call: &str,
    measure: &Measure,
) -> Result<(), MeasureError> {
    let json = serde_json::to_string(measure).map_err(MeasureError::Json)?;
    stores.cup.put_measure(call, &json).await.map_err(MeasureError::Store)
}
