//! The receipt, sealed: the same PDF in an envelope with the portal's own signature.

use crate::receipt::{self, KeptReceipt};
use bytes::Bytes;
use edge::reply::{Download, SIGNED, SignedEnvelope};
use edge::{Context, Refusal, Request, SealSource, StoredFile};
use signature::Seal;
use store::StoreError;

/// The sealed receipt: made when it is first asked for, and kept beside the receipt.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Download<SignedEnvelope>, Refusal> {
    let receipt = receipt::kept(context, request).await?;
    let source = context.config.seal.as_ref().ok_or(Refusal::NotFound)?;
    let key = format!("{}.p7m", receipt.key);
    let size = match context.stores.files.head_document(&key).await? {
        Some(head) => head.size,
        None => keep(context, &key, envelope(context, request, source, &receipt).await?).await?,
    };
    let name = format!("{}.p7m", receipt.name);
    let stored = StoredFile { key: &key, media_type: SIGNED, name: &name, size };
    edge::download(context, request, &stored).await
}

/// Declared to be made now, which is true: at the arrival there may have been another certificate, or
/// none. What is kept has one instant for ever.
async fn envelope(
    context: &Context,
    request: &Request,
    source: &SealSource,
    receipt: &KeptReceipt,
) -> Result<Vec<u8>, Refusal> {
    let document = context.stores.files.document(&receipt.key, receipt.size).await?;
    let document = document.ok_or_else(|| Refusal::fault("a receipt that was kept is gone"))?;
    seal(source)?.sign(&document, request.now).map_err(Refusal::fault)
}

fn seal(source: &SealSource) -> Result<Seal, Refusal> {
    let key = source.key.as_ref();
    let key =
        key.ok_or_else(|| Refusal::fault("there is a certificate to seal with, but no key"))?;
    let seal = Seal::read(key.expose().as_bytes(), source.certificates.as_bytes());
    seal.map_err(Refusal::fault)
}

/// Keeps the envelope, and tells how large the one is that is kept: of two that are made at once the
/// first stays.
async fn keep(context: &Context, key: &str, envelope: Vec<u8>) -> Result<u64, Refusal> {
    let files = &context.stores.files;
    match files.put_document(key, Bytes::from(envelope), SIGNED).await {
        Ok(_) | Err(StoreError::DocumentDiffers) => {}
        Err(error) => return Err(error.into()),
    }
    let kept = files.head_document(key).await?;
    kept.map(|head| head.size).ok_or_else(|| Refusal::fault("what was kept is not there"))
}
