//! DynamoDB on an SQL database, in memory or in one file, called in this process.

use super::error::Cause;
use crate::data_folder::DataFolder;
use bytes::Bytes;
use dynoxide::{Database, DynoxideError};
use futures::future::BoxFuture;
use http::header::CONTENT_TYPE;
use http_body_util::{BodyExt, Full};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt;
use std::path::Path;
use store::{Engine, EngineAnswer};

/// The file of a data folder that holds the records.
const FILE: &str = "records.sqlite";
/// What was written last, until it is folded into the file.
const JOURNAL: &str = "records.sqlite-wal";
const ORPHAN: &str = "records.sqlite-wal is there without records.sqlite, to which it belongs: put \
                      that back beside it, or move both away to start anew";
/// The header that names the operation, and what its value begins with.
const TARGET: &str = "x-amz-target";
const TARGET_PREFIX: &str = "DynamoDB_20120810.";
/// What the database's sentences begin with when it refuses a request that it is still reading. Its own
/// HTTP server takes these marks off too.
const MARKS: [&str; 2] = ["VALIDATION:", "VALIDATION_REQUEST:"];

/// The DynamoDB engine. Clones share the database.
#[derive(Clone)]
pub struct RecordsEngine(Database);

impl RecordsEngine {
    pub(super) fn in_memory() -> Result<Self, Cause> {
        Ok(Self(Database::memory()?))
    }

    pub(super) fn is_in(data: &DataFolder) -> bool {
        data.path(FILE).exists()
    }

    pub(super) fn in_folder(data: &DataFolder) -> Result<Self, Cause> {
        Ok(Self(Database::new(text(&data.path(FILE))?)?))
    }

    /// Puts a copy into a folder, whole or not at all; none if there is a database already.
    pub(super) fn copy_into(&self, data: &DataFolder) -> Result<(), Cause> {
        let journal = data.path(JOURNAL);
        let make = |file: &Path| {
            // It would be taken for that of the new database.
            if journal.exists() {
                return Err(ORPHAN.into());
            }
            Ok(self.0.vacuum_into(text(file)?)?)
        };
        data.make_whole(FILE, make).map(drop)
    }

    /// The database itself: tests start its own HTTP server on it, for programs that are not in this
    /// process.
    pub fn database(&self) -> &Database {
        &self.0
    }
}

fn text(path: &Path) -> Result<&str, Cause> {
    path.to_str().ok_or_else(|| "the path is not text".into())
}

impl fmt::Debug for RecordsEngine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RecordsEngine")
    }
}

impl Engine for RecordsEngine {
    /// On a thread of its own: the database waits for its turn and for the disk.
    fn answer(&self, request: http::Request<Bytes>) -> BoxFuture<'static, EngineAnswer> {
        let database = self.0.clone();
        Box::pin(
            async move { tokio::task::spawn_blocking(move || answer(&database, &request)).await? },
        )
    }
}

fn answer(database: &Database, request: &http::Request<Bytes>) -> EngineAnswer {
    let (status, body) = match run(database, operation(request), request.body()) {
        Ok(body) => (200, body),
        Err(error) => (error.status_code(), error.to_json().into_bytes()),
    };
    let body = Full::from(body).map_err(|never| match never {}).boxed();
    let response = http::Response::builder()
        .status(status)
        .header(CONTENT_TYPE, "application/x-amz-json-1.0")
        .body(body)?;
    Ok(response)
}

fn operation(request: &http::Request<Bytes>) -> &str {
    let target = request.headers().get(TARGET).and_then(|target| target.to_str().ok());
    target.and_then(|target| target.strip_prefix(TARGET_PREFIX)).unwrap_or_default()
}

/// The operations on tables and records, each with a request and a reply of its own type.
fn run(database: &Database, operation: &str, body: &[u8]) -> dynoxide::Result<Vec<u8>> {
    match operation {
        "BatchGetItem" => called(body, |request| database.batch_get_item(request)),
        "BatchWriteItem" => called(body, |request| database.batch_write_item(request)),
        "CreateTable" => called(body, |request| database.create_table(request)),
        "DeleteItem" => called(body, |request| database.delete_item(request)),
        "GetItem" => called(body, |request| database.get_item(request)),
        "PutItem" => called(body, |request| database.put_item(request)),
        "Query" => called(body, |request| database.query(request)),
        "Scan" => called(body, |request| database.scan(request)),
        "TransactGetItems" => called(body, |request| database.transact_get_items(request)),
        "TransactWriteItems" => called(body, |request| database.transact_write_items(request)),
        "UpdateItem" => called(body, |request| database.update_item(request)),
        "UpdateTimeToLive" => called(body, |request| database.update_time_to_live(request)),
        other => Err(DynoxideError::UnsupportedCapability(other.to_owned())),
    }
}

fn called<Request: DeserializeOwned, Reply: Serialize>(
    body: &[u8],
    operation: impl FnOnce(Request) -> dynoxide::Result<Reply>,
) -> dynoxide::Result<Vec<u8>> {
    let request = serde_json::from_slice(body).map_err(|error| refused(&error.to_string()))?;
    let reply = operation(request)?;
    serde_json::to_vec(&reply)
        .map_err(|error| DynoxideError::InternalServerError(error.to_string()))
}

/// What a request that cannot be read is refused with.
fn refused(sentence: &str) -> DynoxideError {
    match MARKS.iter().find_map(|mark| sentence.strip_prefix(mark)) {
        Some(reason) => {
            let reason = reason.split(" at line ").next().unwrap_or(reason);
            DynoxideError::ValidationException(reason.to_owned())
        }
        None => DynoxideError::SerializationException(sentence.to_owned()),
    }
}
