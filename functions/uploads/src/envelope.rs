//! Giving back a signed file.

use dossier::{own_record, sent_record};
use edge::reply::{Download, SIGNED, SignedEnvelope};
use edge::{Context, Reader, Refusal, Request, StoredFile, download_uploaded};
use store::applications::Dossier;
use store::reads::ReadThing;

/// A signed file that was accepted, byte for byte.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Download<SignedEnvelope>, Refusal> {
    let dossier = own_record(context, request).await?;
    give(context, request, &dossier, Reader::Applicant).await
}

/// The same, for an official who reads what was sent.
pub(crate) async fn read_sent(
    context: &Context,
    request: &Request,
) -> Result<Download<SignedEnvelope>, Refusal> {
    let dossier = sent_record(context, request, ReadThing::SignedFile).await?;
    give(context, request, &dossier, Reader::Official).await
}

async fn give(
    context: &Context,
    request: &Request,
    dossier: &Dossier,
    reader: Reader,
) -> Result<Download<SignedEnvelope>, Refusal> {
    let file = dossier.stage.signed(&request.which()?).filter(|file| file.erased_at.is_none());
    let file = file.ok_or(Refusal::NotFound)?;
    let name = file.file_name.as_str();
    let stored = StoredFile { key: &file.key, media_type: SIGNED, name, size: file.size };
    download_uploaded(context, request, &stored, reader).await
}
