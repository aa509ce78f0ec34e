//! What browsers reach of the storage through the portal: what a signed form or link allows.

use crate::bare::bare;
use bytes::Bytes;
use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method, RequestBuilder, Response};
use ristoro::{Limits, Portal};
use std::time::Duration;
use store::files::{Bucket, Download, Files, PostRequest};
use store::{Endpoint, MailConfig, PostForm, StaticCredentials};

const REQUEST: PostRequest<'static> =
    PostRequest { key: "R1/a1/upload-1", media_type: "application/pdf", max: 1024 };
const PDF: &[u8] = b"%PDF-1.7";

fn files(portal: &Portal) -> &Files {
    &portal.context().stores.files
}

fn request(portal: &Portal, method: Method, path: &str) -> RequestBuilder {
    let address = portal.origin().replace("localhost", "127.0.0.1");
    Client::new().request(method, format!("{address}{path}"))
}

async fn post(portal: &Portal, form: &PostForm) -> Response {
    let mut body = Form::new();
    for (name, value) in &form.fields {
        body = body.text(name.clone(), value.clone());
    }
    let file = Part::bytes(PDF).file_name("perizia.pdf").mime_str("application/pdf").unwrap();
    let body = body.part("file", file);
    request(portal, Method::POST, &form.url).multipart(body).send().await.unwrap()
}

async fn link(portal: &Portal) -> String {
    files(portal).put_document("f/1", Bytes::from_static(PDF), "application/pdf").await.unwrap();
    let download = Download {
        bucket: Bucket::Documents,
        key: "f/1",
        file_name: "perizia.pdf",
        valid_for: Duration::from_mins(1),
    };
    files(portal).download_link(&download, portal.context().clock.now()).await.unwrap()
}

#[tokio::test]
async fn a_signed_form_and_a_signed_link_are_all_that_it_takes() {
    let portal = bare(Limits::default()).await;
    let form = files(&portal).post_form(&REQUEST, portal.context().clock.now()).await.unwrap();
    assert_eq!(form.url, "/_s3/incoming");
    assert_eq!(post(&portal, &form).await.status(), 201);
    let kept = files(&portal).incoming(REQUEST.key, 100).await.unwrap().unwrap();
    assert_eq!(kept, PDF);

    let link = link(&portal).await;
    let answer = request(&portal, Method::GET, &link).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["content-type"], "application/pdf");
    assert_eq!(answer.bytes().await.unwrap(), PDF);
    portal.stop().await;
}

#[tokio::test]
async fn nothing_else_comes_through() {
    let portal = bare(Limits::default()).await;
    let link = link(&portal).await;
    let (bare, query) = link.split_once('?').unwrap();
    let another = format!("/_s3/documents/f/2?{query}");
    let altered = link.replace("perizia", "tesoro");
    let (put, delete) = (Method::PUT, Method::DELETE);
    for (method, path) in [
        (Method::GET, bare),
        (Method::GET, "/_s3/"),
        (Method::GET, "/_s3/documents?list-type=2"),
        (Method::GET, &another),
        (Method::GET, &altered),
        (Method::HEAD, &link),
        (put.clone(), &link),
        (put, "/_s3/documents/f/3"),
        (delete.clone(), &link),
        (delete, "/_s3/documents/f/1"),
        (Method::OPTIONS, "/_s3/incoming"),
    ] {
        let answer = request(&portal, method.clone(), path).body("x").send().await.unwrap();
        assert_eq!(answer.status(), 403, "{method} {path}");
    }
    assert_eq!(files(&portal).document("f/1", 100).await.unwrap().unwrap(), PDF);
    assert_eq!(files(&portal).document("f/3", 100).await.unwrap(), None);
    portal.stop().await;
}

/// Earlier versions signed with a key that stands in their source.
#[tokio::test]
async fn nobody_knows_the_key() {
    let portal = bare(Limits::default()).await;
    let other = bare(Limits::default()).await;
    let mail = MailConfig::Outbox { folder: "outbox".into(), from: String::new() };
    let mut config = portal.engines().store_config(mail, Some("/_s3".to_owned()));
    config.endpoints.s3 = Endpoint::Aws;
    config.credentials = StaticCredentials::new("ristoro-local", "ristoro-local-secret");
    let now = portal.context().clock.now();
    for files in [&store::connect(&config).files, files(&other)] {
        let form = files.post_form(&REQUEST, now).await.unwrap();
        assert_eq!(post(&portal, &form).await.status(), 403);
    }
    assert_eq!(files(&portal).incoming(REQUEST.key, 100).await.unwrap(), None);
    portal.stop().await;
}

#[tokio::test]
async fn pages_of_other_sites_read_nothing() {
    let portal = bare(Limits::default()).await;
    let link = link(&portal).await;
    for path in [link.as_str(), "/_s3/incoming", "/api/session", "/posta/messages.json"] {
        for method in [Method::GET, Method::OPTIONS, Method::POST] {
            let asked = request(&portal, method.clone(), path)
                .header("origin", "https://example.org")
                .header("access-control-request-method", "POST");
            let answer = asked.send().await.unwrap();
            let allowed =
                answer.headers().keys().find(|name| name.as_str().contains("allow-origin"));
            assert_eq!(allowed, None, "{method} {path}");
        }
    }
    portal.stop().await;
}
