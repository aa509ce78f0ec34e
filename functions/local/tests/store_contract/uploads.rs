//! Files that browsers post straight to the incoming bucket.

use crate::bench::{Bench, bench, config_over, stores_over};
use jiff::{SignedDuration, Timestamp};
use reqwest::multipart::{Form, Part};
use reqwest::{Client, StatusCode};
use ristoro_tests::EngineServers;
use std::time::Duration;
use store::files::{Bucket, Download, Files, PostRequest};
use store::{Endpoint, PostForm, StoreError};

const MEGABYTE: usize = 1024 * 1024;
const REQUEST: PostRequest<'static> =
    PostRequest { key: "R1/a1/upload-1", media_type: "application/pdf", max: 20 * 1024 * 1024 };

#[expect(clippy::disallowed_methods, reason = "the engine compares expiries with the real time")]
fn now() -> Timestamp {
    Timestamp::now()
}

/// Buckets that browsers reach: they have an address on the network.
struct Reached {
    servers: EngineServers,
    files: Files,
    _bench: Bench,
}

async fn reached() -> Reached {
    let bench = bench().await;
    let servers = EngineServers::start(&bench.engines);
    let mut config = config_over(&bench.engines, &bench.outbox, None);
    config.endpoints.s3 = Endpoint::Url(servers.s3.clone());
    Reached { servers, files: store::connect(&config).files, _bench: bench }
}

/// Posts as a browser does: the fields in order, then the file.
async fn post(form: &PostForm, bytes: Vec<u8>) -> (StatusCode, String) {
    let mut body = Form::new();
    for (name, value) in &form.fields {
        body = body.text(name.clone(), value.clone());
    }
    let file = Part::bytes(bytes).file_name("perizia.pdf");
    let body = body.part("file", file.mime_str("application/pdf").expect("a media type"));
    let client =
        Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let answer = client.post(&form.url).multipart(body).send().await.expect("an answer");
    let status = answer.status();
    (status, answer.text().await.expect("a body"))
}

fn altered(form: &PostForm, field: &str, value: &str) -> PostForm {
    let mut form = form.clone();
    for (name, content) in &mut form.fields {
        if name == field {
            value.clone_into(content);
        }
    }
    form
}

#[tokio::test]
async fn the_right_file_is_taken() {
    let reached = reached().await;
    let files = &reached.files;
    assert_eq!(files.incoming(REQUEST.key, 100).await.expect("read"), None);
    let form = files.post_form(&REQUEST, now()).await.expect("a form");
    assert_eq!(form.url, format!("{}/incoming", reached.servers.s3));
    let (status, body) = post(&form, b"%PDF-1.7".to_vec()).await;
    assert_eq!(status, StatusCode::CREATED, "{body}");

    let bytes = files.incoming(REQUEST.key, 100).await.expect("read").expect("there");
    assert_eq!(&bytes[..], b"%PDF-1.7");
    let head = files.head_incoming(REQUEST.key).await.expect("read").expect("there");
    assert_eq!((head.size, head.media_type.as_deref()), (8, Some("application/pdf")));
    let longer = files.incoming(REQUEST.key, 7).await;
    assert!(matches!(longer, Err(StoreError::FileTooLarge { max: 7 })));
    files.delete_incoming(REQUEST.key).await.expect("removed");
    files.delete_incoming(REQUEST.key).await.expect("removed twice");
    assert_eq!(files.incoming(REQUEST.key, 100).await.expect("read"), None);
}

#[tokio::test]
async fn a_file_too_long_or_empty_is_refused() {
    let reached = reached().await;
    let files = &reached.files;
    let form = files.post_form(&REQUEST, now()).await.expect("a form");
    let (status, body) = post(&form, vec![b'x'; 21 * MEGABYTE]).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(body.contains("EntityTooLarge"), "{body}");
    let (status, body) = post(&form, Vec::new()).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{body}");
    let (status, body) = post(&form, vec![b'x'; 20 * MEGABYTE]).await;
    assert_eq!(status, StatusCode::CREATED, "{body}");
}

/// Wherever the network cuts such a file, the cut looks like the beginning of the form's boundary.
#[tokio::test]
async fn what_is_in_a_file_makes_no_difference() {
    let reached = reached().await;
    let files = &reached.files;
    let form = files.post_form(&REQUEST, now()).await.expect("a form");
    let bytes = vec![b'\r'; 4 * MEGABYTE];
    let (status, body) = post(&form, bytes.clone()).await;
    assert_eq!(status, StatusCode::CREATED, "{body}");
    let kept = files.incoming(REQUEST.key, REQUEST.max).await.expect("read").expect("there");
    assert!(kept == bytes, "other bytes were kept");
}

#[tokio::test]
async fn another_key_type_or_signature_is_refused() {
    let reached = reached().await;
    let files = &reached.files;
    let form = files.post_form(&REQUEST, now()).await.expect("a form");
    for (field, value) in [
        ("key", "R2/a9/upload-1"),
        ("Content-Type", "text/html"),
        ("x-amz-signature", "00"),
        ("x-amz-date", "20200101T000000Z"),
    ] {
        let (status, body) = post(&altered(&form, field, value), b"%PDF-1.7".to_vec()).await;
        assert!(status.is_client_error(), "{field}: {status} {body}");
    }
    assert_eq!(files.incoming("R2/a9/upload-1", 100).await.expect("read"), None);
    assert_eq!(files.incoming(REQUEST.key, 100).await.expect("read"), None);
}

#[tokio::test]
async fn a_form_works_for_fifteen_minutes() {
    let reached = reached().await;
    let files = &reached.files;
    let old = now() - SignedDuration::from_mins(15) - SignedDuration::from_secs(1);
    let form = files.post_form(&REQUEST, old).await.expect("a form");
    let (status, body) = post(&form, b"%PDF-1.7".to_vec()).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "{body}");
    assert!(body.contains("expired"), "{body}");
    let recent = now() - SignedDuration::from_mins(14);
    let form = files.post_form(&REQUEST, recent).await.expect("a form");
    let (status, body) = post(&form, b"%PDF-1.7".to_vec()).await;
    assert_eq!(status, StatusCode::CREATED, "{body}");
}

#[tokio::test]
async fn a_download_link_gives_the_file_with_its_name() {
    let reached = reached().await;
    let files = &reached.files;
    let pdf = bytes::Bytes::from_static(b"%PDF-1.7");
    files.put_document("f/1", pdf.clone(), "application/pdf").await.expect("stored");
    let download = Download {
        bucket: Bucket::Documents,
        key: "f/1",
        file_name: "domanda però.pdf",
        valid_for: Duration::from_mins(1),
    };
    let link = files.download_link(&download, now()).await.expect("a link");
    let answer = reqwest::get(&link).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK);
    let disposition = answer.headers()["content-disposition"].to_str().expect("text").to_owned();
    assert_eq!(
        disposition,
        "attachment; filename=\"domanda per_.pdf\"; filename*=UTF-8''domanda%20per%C3%B2.pdf"
    );
    assert_eq!(answer.bytes().await.expect("a body"), pdf);
    let (unsigned, _) = link.split_once('?').expect("a query");
    let refused = reqwest::get(unsigned).await.expect("an answer");
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn browsers_are_sent_to_the_public_address() {
    let bench = bench().await;
    let stores = stores_over(&bench.engines, &bench.outbox, Some("/_s3"));
    let form = stores.files.post_form(&REQUEST, now()).await.expect("a form");
    assert_eq!(form.url, "/_s3/incoming");
    let download = Download {
        bucket: Bucket::Documents,
        key: "f/1",
        file_name: "a.pdf",
        valid_for: Duration::from_mins(1),
    };
    let link = stores.files.download_link(&download, now()).await.expect("a link");
    assert!(link.starts_with("/_s3/documents/f/1?"), "{link}");
}
