//! Keeping what was made for good.

use bytes::Bytes;
use edge::{Context, Refusal};
use store::StoreError;

/// Keeps a file, and tells how large the one is that is kept: of two that are made at once the first stays.
pub(crate) async fn keep_once(
    context: &Context,
    key: &str,
    made: Vec<u8>,
    media_type: &str,
) -> Result<u64, Refusal> {
    let files = &context.stores.files;
    match files.put_document(key, Bytes::from(made), media_type).await {
        Ok(_) | Err(StoreError::DocumentDiffers) => {}
        Err(error) => return Err(error.into()),
    }
    let kept = files.head_document(key).await?;
    kept.map(|head| head.size).ok_or_else(|| Refusal::fault("what was kept is not there"))
}
