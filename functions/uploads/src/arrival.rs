//! Files on their way: posted by the browser straight to the incoming bucket, fetched from there,
//! checked, and kept in the documents bucket.

use bytes::Bytes;
use domain::{ApplicationId, DocumentId};
use edge::api::Upload;
use edge::{Context, Denied, Refusal, Request};
use store::files::PostRequest;

/// Where an upload waits. The application is part of it: nobody can name another's upload.
pub(crate) fn incoming_key(application: ApplicationId, document: DocumentId) -> String {
    format!("{application}/{document}")
}

/// Where a document is kept.
pub(crate) fn document_key(application: ApplicationId, document: DocumentId) -> String {
    format!("applications/{application}/{document}")
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
    let key = incoming_key(application, document);
    let post = PostRequest { key: &key, media_type, max, then: None };
    let post = context.stores.files.post_form(&post, request.now).await?;
    Ok(Upload { document: document.to_string(), upload: post.into() })
}

/// The bytes that arrived.
pub(crate) async fn fetch(
    context: &Context,
    application: ApplicationId,
    document: DocumentId,
    max: u64,
) -> Result<Bytes, Refusal> {
    let key = incoming_key(application, document);
    context.stores.files.incoming(&key, max).await?.ok_or_else(|| Denied::NotArrived.into())
}

/// Forgets an upload that was dealt with. What is left behind expires by itself, so a failure here
/// takes nothing from anybody.
pub(crate) async fn forget(context: &Context, application: ApplicationId, document: DocumentId) {
    let key = incoming_key(application, document);
    drop(context.stores.files.delete_incoming(&key).await);
}
