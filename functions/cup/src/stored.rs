//! What is kept of a conversion in the documents bucket. A key says what is in it, so that doing
//! the same work twice stores the same files.

use crate::actor::Actor;
use bytes::Bytes;
use domain::Digest;
use edge::Refusal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::time::Duration;
use store::StoreError;
use store::cup::{ConversionFile, ConversionRecord, FileKind};

/// The media type of workbooks.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The media type of requests and answers.
pub(crate) const XML: &str = "application/xml";
const JSON: &str = "application/json";
/// The longest document that is read back, in bytes: some ten thousand rows of a list.
const LONGEST: u64 = 16 * 1024 * 1024;

/// How long another writer of the same bytes is waited for.
const WAITS: [Duration; 4] = [
    Duration::from_millis(50),
    Duration::from_millis(100),
    Duration::from_millis(200),
    Duration::from_millis(400),
];

/// The media type of a file of a conversion.
pub(crate) fn media_type(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Request | FileKind::Response => XML,
        FileKind::Source | FileKind::Marked | FileKind::Codes | FileKind::Rejected => XLSX,
    }
}

/// A file on its way to the bucket.
pub(crate) struct NewFile {
    pub(crate) file: String,
    pub(crate) name: String,
    pub(crate) kind: FileKind,
    pub(crate) bytes: Bytes,
    pub(crate) requests: Option<u32>,
}

/// Stores a file of a conversion.
pub(crate) async fn keep(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
    new: NewFile,
) -> Result<ConversionFile, Refusal> {
    let (size, sha256) = (new.bytes.len() as u64, Digest::of(&new.bytes));
    let key = key(conversion, sha256);
    put(actor, &key, new.bytes, media_type(new.kind)).await?;
    Ok(ConversionFile {
        file: new.file,
        name: new.name,
        kind: new.kind,
        key,
        size,
        sha256,
        requests: new.requests,
        at: actor.now,
    })
}

/// Stores a value of a conversion, and gives its key.
pub(crate) async fn keep_json<T: Serialize>(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
    value: &T,
) -> Result<String, Refusal> {
    let bytes = serde_json::to_vec(value).map_err(Refusal::fault)?;
    let key = key(conversion, Digest::of(&bytes));
    put(actor, &key, bytes.into(), JSON).await?;
    Ok(key)
}

/// Stores bytes under a key of theirs. The page and the storage may tell of an upload in the same
/// moment: who comes second finds what the first is writing, and waits for it.
async fn put(actor: &Actor<'_>, key: &str, bytes: Bytes, media_type: &str) -> Result<(), Refusal> {
    for wait in WAITS {
        match actor.context.stores.files.put_document(key, bytes.clone(), media_type).await {
            Err(StoreError::Contended { .. }) => tokio::time::sleep(wait).await,
            outcome => return outcome.map(drop).map_err(Refusal::from),
        }
    }
    actor.context.stores.files.put_document(key, bytes, media_type).await?;
    Ok(())
}

/// Reads back a value of a conversion.
pub(crate) async fn read_json<T: DeserializeOwned>(
    actor: &Actor<'_>,
    key: &str,
) -> Result<T, Refusal> {
    serde_json::from_slice(&read(actor, key).await?).map_err(Refusal::fault)
}

/// Reads back a file of a conversion.
pub(crate) async fn read(actor: &Actor<'_>, key: &str) -> Result<Bytes, Refusal> {
    let bytes = actor.context.stores.files.document(key, LONGEST).await?;
    bytes.ok_or_else(|| Refusal::fault("a file of a conversion is not in its bucket"))
}

fn key(conversion: &ConversionRecord, sha256: Digest) -> String {
    format!("cup/{}/{}/{sha256}", conversion.administration, conversion.id)
}
