//! The receipt that the portal seals.

use bytes::Bytes;
use edge::{Config, Context};
use ristoro::HANDLERS;
use ristoro_tests::{Application, Client, Golden, Running};
use serde_json::Value;
use std::fs;
use std::process::Command;
use store::MailConfig;

/// The receipt and the same sealed.
const PDF: &str = "/receipt.pdf";
const SEALED: &str = "/receipt.pdf.p7m";

async fn sent(portal: &Running) -> Application {
    let (_, application) = Golden::signed(portal).await;
    application.submit().await.done(200);
    application
}

async fn file(application: &Application, path: &str) -> Bytes {
    let answer = application.client.get(&application.at(path)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.body
}

/// What OpenSSL takes out of an envelope that the portal's own certificate sealed, as `CAdES`.
fn opened(portal: &Running, envelope: &[u8]) -> Result<Vec<u8>, String> {
    let folder = tempfile::tempdir().unwrap();
    let seal = portal.portal.context().config.seal.as_ref().unwrap();
    fs::write(folder.path().join("seal.pem"), &seal.certificates).unwrap();
    fs::write(folder.path().join("sealed"), envelope).unwrap();
    let arguments = "cms -verify -cades -binary -inform DER -in sealed -out opened -CAfile seal.pem \
                     -purpose any";
    let mut openssl = Command::new("openssl");
    openssl.args(arguments.split_whitespace()).current_dir(folder.path());
    let output = openssl.output().unwrap();
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Ok(fs::read(folder.path().join("opened")).unwrap())
}

#[tokio::test]
async fn the_receipt_is_inside_as_it_is_and_verifies() {
    let portal = Running::start().await;
    let application = sent(&portal).await;
    let answer = application.client.get(&application.at(SEALED)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/pkcs7-mime");
    let name = format!("attachment; filename=\"ricevuta-{}.pdf.p7m\"", application.id);
    assert!(answer.header("content-disposition").starts_with(&name));
    let receipt = file(&application, PDF).await;
    assert_eq!(opened(&portal, &answer.body).unwrap(), receipt);
    assert_eq!(*signature::content(&answer.body).unwrap(), *receipt);

    let mut altered = answer.body.to_vec();
    let start = altered.windows(5).position(|bytes| bytes == b"%PDF-").unwrap();
    altered[start + 5] ^= 1;
    assert!(opened(&portal, &altered).unwrap_err().contains("content verify error"));
    let other = Running::start().await;
    assert!(opened(&other, &answer.body).is_err(), "sealed by another portal");
}

#[tokio::test]
async fn it_is_sealed_once() {
    let portal = Running::start().await;
    let application = sent(&portal).await;
    let (one, other) = tokio::join!(file(&application, SEALED), file(&application, SEALED));
    assert_eq!(one, other);
    portal.clock.advance(600);
    assert_eq!(file(&application, SEALED).await, one);
}

#[tokio::test]
async fn before_sending_there_is_none_and_strangers_find_none() {
    let portal = Running::start().await;
    let (_, application) = Golden::signed(&portal).await;
    let path = application.at(SEALED);
    application.client.get(&path).await.refused(409, "not-submitted");
    application.submit().await.done(200);
    let (stranger, _) = Golden::opened(&portal).await;
    stranger.client.get(&path).await.refused(404, "not-found");
    portal.visitor().get(&path).await.refused(401, "sign-in");
}

#[tokio::test]
async fn the_receipt_says_whether_it_is_sealed() {
    let portal = Running::start().await;
    let application = sent(&portal).await;
    let receipt = application.client.get(&application.at("/receipt")).await.done(200);
    assert_eq!(receipt["sealed"], true);

    let without = without_seal(&portal);
    let (status, receipt) = ask(&without, &application.client, &application.at("/receipt")).await;
    assert_eq!((status, &receipt["sealed"]), (200, &Value::Bool(false)));
    let (status, problem) = ask(&without, &application.client, &application.at(SEALED)).await;
    assert_eq!((status, &problem["code"]), (404, &"not-found".into()));
}

/// The same portal, if it had nothing to seal with.
fn without_seal(portal: &Running) -> Context {
    let config = Config { seal: None, ..portal.portal.context().config.clone() };
    let mail = MailConfig::Outbox { folder: portal.portal.outbox().into(), from: String::new() };
    let store = portal.portal.engines().store_config(mail, None);
    Context::new(config, &store, portal.clock.clone())
}

async fn ask(context: &Context, client: &Client, path: &str) -> (u16, Value) {
    let cookies = client.cookies().join("; ");
    let request = http::Request::get(path).header("cookie", cookies).body(Bytes::new());
    let answer = edge::serve(context, &HANDLERS, request.unwrap()).await;
    (answer.status().as_u16(), serde_json::from_slice(answer.body()).unwrap())
}
