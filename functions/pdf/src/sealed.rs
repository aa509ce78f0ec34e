//! The receipt, sealed: the same PDF in an envelope with the portal's own signature.

use crate::keep_once::keep_once;
use crate::receipt::{self, KeptReceipt};
use edge::reply::{Download, SIGNED, SignedEnvelope};
use edge::{Context, Refusal, Request, SealSource, StoredFile};
use signature::Seal;

/// The sealed receipt: made when it is first asked for, and kept beside the receipt.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Download<SignedEnvelope>, Refusal> {
    let receipt = Box::pin(receipt::kept(context, request)).await?;
    let source = context.config.seal.as_ref().ok_or(Refusal::NotFound)?;
    let key = format!("{}.p7m", receipt.key);
    let size = if let Some(kept) = context.stores.files.head_document(&key).await? {
        kept.size
    } else {
        let made = envelope(context, request, source, &receipt).await?;
        keep_once(context, &key, made, SIGNED).await?
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
