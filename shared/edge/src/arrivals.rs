//! Files that arrived in the incoming bucket, as the storage tells a function of them.

use crate::{Context, Refusal};
use domain::ErrorChain;
use futures::future::BoxFuture;
use jiff::Timestamp;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;

/// A file that arrived. The storage tells of each at least once, and at times more than once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its key in the incoming bucket.
    pub key: String,
    /// When the function was told.
    pub now: Timestamp,
    /// The id of the occasion, in the log.
    pub request_id: String,
    /// What ids of the events that follow are made with.
    pub event_seed: [u8; 10],
}

/// What a function's library does with a file that arrived.
pub type OnUpload = for<'a> fn(&'a Context, Upload) -> BoxFuture<'a, Result<(), Refusal>>;

/// Some files were not dealt with, for reasons that may pass: the storage is to tell again.
#[derive(Debug, thiserror::Error)]
#[error("{count} of the files that arrived are still to be dealt with")]
pub struct NoticeError {
    count: usize,
}

/// A notice of the storage: the event message structure 2.x of Amazon S3, what is needed of it.
#[derive(Debug, Deserialize)]
pub(crate) struct Notice {
    #[serde(rename = "Records")]
    records: Vec<Record>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    event_source: String,
    event_name: String,
    s3: Object,
}

#[derive(Debug, Deserialize)]
struct Object {
    bucket: Bucket,
    object: Named,
}

#[derive(Debug, Deserialize)]
struct Bucket {
    name: String,
}

#[derive(Debug, Deserialize)]
struct Named {
    key: String,
}

impl Notice {
    /// The notice in an event, or `None` when the event is something else.
    ///
    /// # Errors
    /// When it is a notice that cannot be read.
    pub(crate) fn of(event: &Value) -> Option<Result<Self, serde_json::Error>> {
        event.get("Records").map(|_| Self::deserialize(event))
    }

    /// The keys of the objects that were created in a bucket.
    fn keys(&self, is_incoming: impl Fn(&str) -> bool) -> Vec<String> {
        let created = |record: &&Record| {
            record.event_source == "aws:s3"
                && record.event_name.starts_with("ObjectCreated:")
                && is_incoming(&record.s3.bucket.name)
        };
        let keys = self.records.iter().filter(created).map(|record| &record.s3.object.key);
        keys.filter_map(|key| decoded(key)).collect()
    }
}

/// Keys travel as in the body of a form: a plus stands for a space, and the rest is percent-encoded.
/// What is no text is the key of nothing that was ever asked for.
fn decoded(key: &str) -> Option<String> {
    let spaced = key.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8().ok().map(Cow::into_owned)
}

/// Gives each file of a notice to the function. A refusal is final: it is noted, and that is all. A
/// fault, or too much at once, may pass: the other files are dealt with, and then the storage is
/// asked to tell again.
pub(crate) async fn receive(
    context: &Context,
    notice: &Notice,
    request_id: &str,
    on_upload: OnUpload,
) -> Result<(), NoticeError> {
    let mut count = 0;
    for key in notice.keys(|bucket| context.stores.files.is_incoming(bucket)) {
        let outcome = match upload(context, key, request_id) {
            Ok(upload) => on_upload(context, upload).await,
            Err(refusal) => Err(refusal),
        };
        match outcome {
            Ok(()) => tracing::info!(request_id, "an upload was dealt with"),
            Err(Refusal::Fault(cause)) => {
                let cause = ErrorChain(cause.as_ref()).to_string();
                tracing::error!(request_id, cause, "fault with an upload");
                count += 1;
            }
            Err(refusal) if refusal.passes() => {
                let cause = refusal.cause().map(|cause| ErrorChain(cause).to_string());
                tracing::warn!(request_id, code = %refusal.code(), cause, "an upload has to wait");
                count += 1;
            }
            Err(refusal) => {
                tracing::warn!(request_id, code = %refusal.code(), "an upload was refused");
            }
        }
    }
    if count == 0 { Ok(()) } else { Err(NoticeError { count }) }
}

fn upload(context: &Context, key: String, request_id: &str) -> Result<Upload, Refusal> {
    Ok(Upload {
        key,
        now: store::instant::cut(context.clock.now()),
        request_id: request_id.to_owned(),
        event_seed: context.random.bytes()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn record(name: &str, bucket: &str, key: &str) -> Value {
        json!({
            "eventVersion": "2.1", "eventSource": "aws:s3", "awsRegion": "eu-south-1",
            "eventTime": "2026-11-24T10:00:00.000Z", "eventName": name,
            "s3": {
                "s3SchemaVersion": "1.0", "configurationId": "uploads",
                "bucket": { "name": bucket, "arn": format!("arn:aws:s3:::{bucket}") },
                "object": { "key": key, "size": 1024, "sequencer": "0A1B2C3D4E5F678901" },
            },
        })
    }

    fn keys(records: &Value) -> Vec<String> {
        let event = json!({ "Records": records });
        Notice::of(&event).unwrap().unwrap().keys(|bucket| bucket == "incoming")
    }

    #[test]
    fn keys_are_told_as_they_are() {
        let told = keys(&json!([
            record("ObjectCreated:Post", "incoming", "cup/R7K2M9X4A/0194-1/source.xlsx"),
            record("ObjectCreated:Put", "incoming", "a+b%2Bc%C3%A8%2520"),
            record("ObjectCreated:CompleteMultipartUpload", "incoming", "%F0%9F%8F%A0+"),
        ]));
        assert_eq!(told, ["cup/R7K2M9X4A/0194-1/source.xlsx", "a b+cè%20", "🏠 "]);
    }

    #[test]
    fn other_things_that_happen_are_no_uploads() {
        let mut queue = record("ObjectCreated:Post", "incoming", "d");
        queue["eventSource"] = "aws:sqs".into();
        let told = keys(&json!([
            record("ObjectRemoved:Delete", "incoming", "a"),
            record("ObjectCreated:Post", "documents", "b"),
            record("ObjectCreated:Post", "incoming", "%FF%FE"),
            queue,
        ]));
        assert!(told.is_empty(), "{told:?}");
    }

    #[test]
    fn a_notice_is_told_from_a_request_and_from_nonsense() {
        let request = include_str!("../../../tests/fixtures/apigw-v2.json");
        assert!(Notice::of(&serde_json::from_str(request).unwrap()).is_none());
        for other in [json!({}), json!([]), json!(null), json!("Records"), json!({ "records": [] })]
        {
            assert!(Notice::of(&other).is_none(), "{other}");
        }
        for wrong in [json!({}), json!([{}]), json!([{ "s3": {} }]), json!("x")] {
            assert!(Notice::of(&json!({ "Records": wrong })).unwrap().is_err(), "{wrong}");
        }
        assert!(keys(&json!([])).is_empty());
    }
}
