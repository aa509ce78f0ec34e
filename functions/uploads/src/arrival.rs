//! Files on their way: posted by the browser straight to the incoming bucket, fetched from there,
//! checked, and kept in the documents bucket.

use bytes::Bytes;
use domain::{ApplicationId, DocumentId};
use edge::api::Upload;
use edge::{Context, IncomingFile, Refusal, Request};
use store::files::documents_of;

/// Where an upload waits, under the key that its document gets. The application is part of it: nobody can name another's
/// upload; and so is a fixed beginning, so that the function's role needs no right on anything else there.
fn incoming(
    context: &Context,
    application: ApplicationId,
    document: DocumentId,
) -> IncomingFile<'_> {
    IncomingFile::new(context, &document_key(application, document))
}

/// Where a document is kept.
pub(crate) fn document_key(application: ApplicationId, document: DocumentId) -> String {
    format!("{}{document}", documents_of(application))
}

/// A form with which the browser can post one file, and the id of the document to be.
pub(crate) async fn form(
    context: &Context,
    request: &Request,
    application: ApplicationId,
    media_type: &str,
    max: u64,
) -> Result<Upload, Refusal> {
    let document = DocumentId::new(request.millis(), &context.random.bytes()?);
    let upload =
        incoming(context, application, document).form(media_type, max, request.now).await?;
    Ok(Upload { document: document.to_string(), upload })
}

/// The bytes that arrived.
pub(crate) async fn fetch(
    context: &Context,
    application: ApplicationId,
    document: DocumentId,
    max: u64,
) -> Result<Bytes, Refusal> {
    incoming(context, application, document).fetch(max).await
}

/// Whether the scanner of the storage found a threat in what arrived already.
pub(crate) async fn is_known_threat(
    context: &Context,
    application: ApplicationId,
    document: DocumentId,
) -> Result<bool, Refusal> {
    incoming(context, application, document).is_known_threat().await
}

/// Forgets an upload that was dealt with.
pub(crate) async fn forget(context: &Context, application: ApplicationId, document: DocumentId) {
    incoming(context, application, document).forget().await;
}
