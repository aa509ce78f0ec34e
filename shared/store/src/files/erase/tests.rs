//! What a bucket with versions and locks answers.

use crate::{
    Buckets, Endpoint, Endpoints, Engine, EngineAnswer, MailConfig, StaticCredentials, StoreConfig,
    Tables, connect,
};
use bytes::Bytes;
use futures::future::BoxFuture;
use http_body_util::{BodyExt, Full};
use jiff::Timestamp;
use std::sync::{Arc, Mutex};

/// A bucket with versions of two documents and a mark of a third, as S3 lists them. What is called `locked` is not
/// deleted; until when it is locked, it says.
#[derive(Debug)]
struct Versioned {
    retention: (u16, &'static str),
    asked: Mutex<Vec<String>>,
}

const LISTED: &str = "<ListVersionsResult><IsTruncated>false</IsTruncated>\
    <Version><Key>a/free</Key><VersionId>1</VersionId><IsLatest>true</IsLatest></Version>\
    <Version><Key>a/locked</Key><VersionId>2</VersionId><IsLatest>true</IsLatest></Version>\
    <Version><Key>a/locked</Key><VersionId>3</VersionId><IsLatest>false</IsLatest></Version>\
    <Version><Key>a/locked-before</Key><VersionId>5</VersionId><IsLatest>false</IsLatest></Version>\
    <DeleteMarker><Key>a/locked-before</Key><VersionId>6</VersionId><IsLatest>true</IsLatest></DeleteMarker>\
    <DeleteMarker><Key>a/gone</Key><VersionId>4</VersionId><IsLatest>true</IsLatest></DeleteMarker>\
    </ListVersionsResult>";
const DENIED: &str = "<Error><Code>AccessDenied</Code><Message>no</Message></Error>";
const UNTIL: &str = "<Retention><Mode>COMPLIANCE</Mode>\
    <RetainUntilDate>2036-11-30T23:00:00Z</RetainUntilDate></Retention>";

impl Engine for Versioned {
    fn answer(&self, request: http::Request<Bytes>) -> BoxFuture<'static, EngineAnswer> {
        let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
        let asked = format!("{} {path}?{query}", request.method());
        let (status, body) = match request.method().as_str() {
            "GET" if query.contains("retention") => self.retention,
            "GET" => (200, LISTED),
            _ if path.contains("locked") && query.contains("versionId") => (403, DENIED),
            _ => (204, ""),
        };
        self.asked.lock().unwrap().push(asked);
        let body = Full::from(body).map_err(|never| match never {}).boxed();
        let answer = http::Response::builder().status(status).body(body);
        Box::pin(async move { Ok(answer?) })
    }
}

fn files(retention: (u16, &'static str)) -> (Arc<Versioned>, crate::files::Files) {
    let engine = Arc::new(Versioned { retention, asked: Mutex::default() });
    let s3: Arc<dyn Engine> = engine.clone();
    let config = StoreConfig {
        region: "eu-south-1".to_owned(),
        endpoints: Endpoints { s3: Endpoint::InProcess(s3), ..Endpoints::default() },
        credentials: StaticCredentials::new("name", "key"),
        tables: Tables { accounts: String::new(), applications: String::new() },
        buckets: Buckets { incoming: "incoming".to_owned(), documents: "documents".to_owned() },
        public_s3: None,
        mail: MailConfig::Outbox { folder: "outbox".into(), from: String::new() },
    };
    (engine, connect(&config).files)
}

fn now() -> Timestamp {
    "2026-11-30T23:00:00Z".parse().unwrap()
}

#[tokio::test]
async fn what_is_locked_stays_hidden_and_it_is_said_until_when() {
    let (engine, files) = files((200, UNTIL));
    let swept = files.erase_documents("a/", None, 100, now()).await.unwrap();
    assert_eq!((swept.erased, swept.next), (2, None));
    let locked = swept.locked.unwrap();
    assert_eq!((locked.versions, locked.until.to_string()), (3, "2036-11-30T23:00:00Z".into()));
    let asked = engine.asked.lock().unwrap().join("\n");
    let hidden = asked.lines().filter(|line| {
        line.starts_with("DELETE") && line.contains("locked") && !line.contains("versionId")
    });
    assert_eq!(hidden.count(), 1, "the latest version is hidden, once: {asked}");
    assert!(!asked.contains("versionId=6"), "what hides it already stays: {asked}");
    let locked = files.locked_documents("a/", now()).await.unwrap().unwrap();
    assert_eq!(locked.versions, 4, "the storage was asked of each version");
}

#[tokio::test]
async fn what_is_refused_for_another_reason_is_a_fault() {
    const NO_LOCK: &str = "<Error><Code>NoSuchObjectLockConfiguration</Code></Error>";
    const PAST: &str =
        "<Retention><RetainUntilDate>2020-01-01T00:00:00Z</RetainUntilDate></Retention>";
    for retention in [(404, NO_LOCK), (200, PAST), (403, DENIED)] {
        let (_, files) = files(retention);
        assert!(files.erase_documents("a/", None, 100, now()).await.is_err(), "{retention:?}");
    }
    let (_, files) = files((404, NO_LOCK));
    assert_eq!(files.locked_documents("a/", now()).await.unwrap(), None);
}
