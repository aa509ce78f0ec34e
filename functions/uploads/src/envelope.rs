//! Giving back a signed file.

use dossier::own_record;
use edge::reply::{Download, SIGNED, SignedEnvelope};
use edge::{Context, Refusal, Request, StoredFile, download};

/// A signed file that was accepted, byte for byte.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Download<SignedEnvelope>, Refusal> {
    let dossier = own_record(context, request).await?;
    let file = dossier.stage.signed(&request.which()?).filter(|file| file.erased_at.is_none());
    let file = file.ok_or(Refusal::NotFound)?;
    let name = file.file_name.as_str();
    let stored = StoredFile { key: &file.key, media_type: SIGNED, name, size: file.size };
    download(context, request, &stored).await
}
