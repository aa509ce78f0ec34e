//! What a request to an engine asks for, as policies name it.

use bytes::Bytes;
use deployment::{Action, Bucket, On, Table};
use http::Method;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

/// One thing that must be allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// Something on a table, an index or a whole bucket.
    Of(On, Action),
    /// Something on an object, by its key.
    Object(Bucket, String, Action),
}

/// Everything that a request asks for.
pub(super) fn asked(request: &http::Request<Bytes>) -> Vec<Asked> {
    let Some(target) = request.headers().get("x-amz-target") else {
        let file = file(request);
        let key = with_the_key(&file, request.method());
        return [file].into_iter().chain(key).collect();
    };
    let operation = target.to_str().unwrap().rsplit('.').next().unwrap();
    records(operation, &serde_json::from_slice(request.body()).unwrap())
}

/// What a request for an object asks of the key that the buckets are encrypted with: nothing for what is known without reading.
fn with_the_key(file: &Asked, method: &Method) -> Option<Asked> {
    match file {
        Asked::Object(_, _, Action::GetObject) if *method == Method::GET => {
            Some(Asked::Of(On::Key, Action::Decrypt))
        }
        Asked::Object(_, _, Action::PutObject) => Some(Asked::Of(On::Key, Action::GenerateDataKey)),
        Asked::Object(..) | Asked::Of(..) => None,
    }
}

/// Mail goes past the engines, into a folder; but whoever sends a letter has taken it before, for the time that it may last,
/// and takes it for nothing else.
fn mail(body: &Value) -> Vec<Asked> {
    if body["ExpressionAttributeValues"].get(":lease").is_none() {
        return Vec::new();
    }
    let actions = [Action::SendEmail, Action::SendRawEmail];
    let on = [On::Sender, On::MailConfiguration];
    on.into_iter().flat_map(|on| actions.map(|action| Asked::Of(on, action))).collect()
}

fn records(operation: &str, body: &Value) -> Vec<Asked> {
    let one = |action| vec![Asked::Of(on(body), action)];
    match operation {
        "GetItem" => one(Action::GetItem),
        "Query" => one(Action::Query),
        "PutItem" => one(Action::PutItem),
        "UpdateItem" => [one(Action::UpdateItem), mail(body)].concat(),
        "DeleteItem" => one(Action::DeleteItem),
        "BatchGetItem" => {
            let tables = body["RequestItems"].as_object().unwrap().keys();
            tables.map(|name| Asked::Of(On::Table(table(name)), Action::BatchGetItem)).collect()
        }
        "TransactWriteItems" => {
            let items = body["TransactItems"].as_array().unwrap();
            items.iter().flat_map(|item| item.as_object().unwrap()).map(part).collect()
        }
        other => panic!("{other} is not known here: say which right it wants"),
    }
}

/// What a part of a transaction asks for.
fn part((kind, of): (&String, &Value)) -> Asked {
    let action = match kind.as_str() {
        "Put" => Action::PutItem,
        "Update" => Action::UpdateItem,
        "Delete" => Action::DeleteItem,
        "ConditionCheck" => Action::ConditionCheckItem,
        other => panic!("{other} is not known here: say which right it wants"),
    };
    Asked::Of(on(of), action)
}

fn on(of: &Value) -> On {
    let table = table(of["TableName"].as_str().unwrap());
    match of["IndexName"].as_str() {
        None => On::Table(table),
        Some(name) => {
            let index = table.indexes().iter().find(|index| index.name == name).unwrap();
            On::Index(table, index.name)
        }
    }
}

/// A table by the name that it has here.
fn table(name: &str) -> Table {
    Table::ALL.into_iter().find(|table| table.name() == name).unwrap()
}

fn file(request: &http::Request<Bytes>) -> Asked {
    let path = request.uri().path().trim_start_matches('/');
    let (name, key) = path.split_once('/').unwrap_or((path, ""));
    let bucket = Bucket::ALL.into_iter().find(|bucket| bucket.name() == name).unwrap();
    let query: Map<String, Value> = request
        .uri()
        .query()
        .unwrap_or_default()
        .split('&')
        .map(|pair| (pair.split('=').next().unwrap_or_default().to_owned(), Value::Null))
        .collect();
    if key.is_empty() {
        let versions = query.contains_key("versions");
        let list = if versions { Action::ListBucketVersions } else { Action::ListBucket };
        return Asked::Of(On::Bucket(bucket), list);
    }
    let action = match *request.method() {
        Method::GET if query.contains_key("retention") => Action::GetObjectRetention,
        Method::GET if query.contains_key("tagging") => Action::GetObjectTagging,
        Method::GET | Method::HEAD => Action::GetObject,
        Method::PUT => Action::PutObject,
        Method::DELETE if query.contains_key("versionId") => Action::DeleteObjectVersion,
        Method::DELETE => Action::DeleteObject,
        ref other => panic!("{other} is not known here: say which right it wants"),
    };
    Asked::Object(bucket, percent_decode_str(key).decode_utf8().unwrap().into_owned(), action)
}
