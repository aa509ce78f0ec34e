//! Stored files on their way to who may have them.

use crate::reply::Download as Reply;
use crate::{Context, Reader, Refusal, Request, Response};
use bytes::Bytes;
use std::time::Duration;
use store::files::{Bucket, Download};

/// The longest file that goes through a function, in bytes. Lambda gives back 6 MB at most, and
/// counts files in base64.
const LONGEST_REPLY: u64 = 4 * 1024 * 1024;
/// How long a link to a longer file works: browsers follow it at once.
const LINK: Duration = Duration::from_mins(1);

/// A file in the storage.
#[derive(Debug, Clone, Copy)]
pub struct StoredFile<'a> {
    /// Its key in the bucket.
    pub key: &'a str,
    /// Its media type.
    pub media_type: &'a str,
    /// The name under which it is saved.
    pub name: &'a str,
    /// Its length, in bytes.
    pub size: u64,
}

/// The reply that gives a stored file, to be saved: its bytes or, when it is too long for a
/// function to carry, the way to the storage. Who asks must have been let in before.
///
/// # Errors
/// A fault, when the file is not there or cannot be read.
pub async fn download<K>(
    context: &Context,
    request: &Request,
    file: &StoredFile<'_>,
) -> Result<Reply<K>, Refusal> {
    if file.size > LONGEST_REPLY {
        return elsewhere(context, request, file, Bucket::Documents).await;
    }
    let bytes = context.stores.files.document(file.key, LONGEST_REPLY).await?;
    let bytes = bytes.ok_or_else(|| Refusal::fault("a stored file is not in its bucket"))?;
    Ok(Reply::new(Response::attachment(file.media_type, file.name, bytes)))
}

/// The same of a file that somebody uploaded: where the deployment has uploads scanned, only once that was done and found
/// nothing.
///
/// # Errors
/// [`crate::Denied::Withheld`]; those of [`download`].
pub async fn download_uploaded<K>(
    context: &Context,
    request: &Request,
    file: &StoredFile<'_>,
    reader: Reader,
) -> Result<Reply<K>, Refusal> {
    context.config.malware_protection.let_through(&context.stores.files, file.key, reader).await?;
    download(context, request, file).await
}

/// The bytes of a file that somebody uploaded, to show what it says: under the same condition.
///
/// # Errors
/// [`crate::Denied::Withheld`]; a fault, when the file is not there or cannot be read.
pub async fn read_uploaded(
    context: &Context,
    (key, size): (&str, u64),
    reader: Reader,
) -> Result<Bytes, Refusal> {
    context.config.malware_protection.let_through(&context.stores.files, key, reader).await?;
    let bytes = context.stores.files.document(key, size).await?;
    bytes.ok_or_else(|| Refusal::fault("a document is not in its bucket"))
}

/// The reply that gives a file that was just made, to be saved: its bytes or, when it is too long for a function to carry,
/// the way to the storage, where it lies for a day.
///
/// # Errors
/// A fault, when it cannot be stored.
pub async fn download_made<K>(
    context: &Context,
    request: &Request,
    file: &StoredFile<'_>,
    bytes: Bytes,
) -> Result<Reply<K>, Refusal> {
    if file.size <= LONGEST_REPLY {
        return Ok(Reply::new(Response::attachment(file.media_type, file.name, bytes)));
    }
    context.stores.files.put_passing(file.key, bytes, file.media_type).await?;
    elsewhere(context, request, file, Bucket::Incoming).await
}

/// The way to a file in the storage.
async fn elsewhere<K>(
    context: &Context,
    request: &Request,
    file: &StoredFile<'_>,
    bucket: Bucket,
) -> Result<Reply<K>, Refusal> {
    let link = Download { bucket, key: file.key, file_name: file.name, valid_for: LINK };
    let link = context.stores.files.download_link(&link, request.now).await?;
    Ok(Reply::new(Response::elsewhere(&link)))
}
