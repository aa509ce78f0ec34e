//! Publishing what the codes of a call are asked for with.

use call::ProjectCodes;
use form::CallId;
use store::{StoreError, Stores};

/// What the codes of a call are asked for with could not be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishCodesError {
    /// It could not be written.
    #[error("what the codes are asked for with could not be written")]
    Json(#[source] serde_json::Error),
    /// The stores did not take it.
    #[error("what the codes are asked for with could not be stored")]
    Store(#[source] StoreError),
}

/// Publishes what the codes of a call are asked for with, in place of what was there before: what was
/// asked for with that stays as it was written.
///
/// # Errors
/// When it cannot be stored.
pub async fn publish_codes(
    stores: &Stores,
    call: &CallId,
    codes: &ProjectCodes,
) -> Result<(), PublishCodesError> {
    let json = serde_json::to_string(codes).map_err(PublishCodesError::Json)?;
    stores.cup.put_measure(call, &json).await.map_err(PublishCodesError::Store)
}
