//! All at once: each over a connection of its own, as so many browsers would.

use crate::work::now;
use reqwest::header::COOKIE;
use ristoro_tests::{Application, Running};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tokio::time::sleep;

/// How long a page waits before it asks for the number again.
const ASKS_AGAIN: Duration = Duration::from_secs(2);

/// Sends all in the same moment: how long each took until the receipt with its number was there, in milliseconds. Numbers
/// are distinct and without a gap, and there is one confirmation for each.
pub(crate) async fn burst(portal: &Running, all: &[Application]) -> Vec<f64> {
    let before = portal.letters().len();
    let start = Arc::new(Barrier::new(all.len()));
    let mut senders = JoinSet::new();
    for application in all {
        let sender = Sender::of(portal, application);
        senders.spawn(sender.send(Arc::clone(&start)));
    }
    let sent = senders.join_all().await;
    let numbers: BTreeSet<u32> = sent.iter().map(|(number, _)| *number).collect();
    let expected: BTreeSet<u32> = (1..=u32::try_from(all.len()).unwrap()).collect();
    assert_eq!(numbers, expected, "distinct and without gaps");
    // Confirmations of those whose number came later, some hundreds at a time.
    for _ in 0..all.len().div_ceil(300) {
        portal.wake_courier().await;
    }
    assert_eq!(portal.letters().len() - before, all.len(), "a confirmation each");
    sent.into_iter().map(|(_, took)| took).collect()
}

/// Somebody's browser, which is about to send.
struct Sender {
    http: reqwest::Client,
    address: String,
    origin: String,
    csrf: String,
    cookies: String,
}

impl Sender {
    fn of(portal: &Running, application: &Application) -> Self {
        let origin = portal.portal.origin().to_owned();
        let base = origin.replace("localhost", "127.0.0.1");
        Self {
            http: reqwest::Client::new(),
            address: format!("{base}{}", application.at("")),
            origin,
            csrf: application.client.csrf().unwrap().to_owned(),
            cookies: application.client.cookies().join("; "),
        }
    }

    /// Opens its connection, waits for the others, and sends.
    async fn send(self, start: Arc<Barrier>) -> (u32, f64) {
        let session = self.address.split("/applications").next().unwrap().to_owned() + "/session";
        let opened = self.http.get(session).send().await.unwrap();
        opened.bytes().await.unwrap();
        start.wait().await;
        let since = now();
        let sent = self.http.post(self.at("/submit")).header("content-type", "application/json");
        let mut receipt = self.asked(sent.body("{}")).await;
        // It arrived, and its number comes a little later: the page asks again.
        while receipt["protocol"].is_null() {
            sleep(ASKS_AGAIN).await;
            receipt = self.asked(self.http.get(self.at("/receipt"))).await;
        }
        let took = since.elapsed().as_secs_f64() * 1000.0;
        let protocol = receipt["protocol"].as_str().unwrap();
        (protocol.rsplit('/').next().unwrap().parse().unwrap(), took)
    }

    fn at(&self, rest: &str) -> String {
        format!("{}{rest}", self.address)
    }

    async fn asked(&self, request: reqwest::RequestBuilder) -> Value {
        let request = request.header("origin", &self.origin).header(COOKIE, &self.cookies);
        let reply = request.header("x-csrf-token", &self.csrf).send().await.unwrap();
        let body = reply.bytes().await.unwrap();
        let receipt: Value = serde_json::from_slice(&body).unwrap();
        assert!(receipt["submitted_at"].is_object(), "{receipt}");
        receipt
    }
}
