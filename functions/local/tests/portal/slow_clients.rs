//! Clients that are slow, or stop halfway, over real sockets: each ends in time and holds nobody up.

use crate::bare::bare;
use ristoro::{Limits, Portal};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

const SOON: Duration = Duration::from_millis(300);
const NEVER: Duration = Duration::from_hours(1);
/// How long something may take that should come at once, on a machine with other things to do.
const AT_ONCE: Duration = Duration::from_secs(5);

/// Limits that nobody reaches, but for one.
const PATIENT: Limits =
    Limits { head: NEVER, pause: NEVER, body: NEVER, upload: NEVER, stop: NEVER };

/// A client that said something, and says no more until it is told to.
struct Client(TcpStream);

impl Client {
    async fn saying(portal: &Portal, text: &str) -> Self {
        let address = portal.origin().trim_start_matches("http://localhost");
        let mut stream = TcpStream::connect(format!("127.0.0.1{address}")).await.unwrap();
        let text = text.replace("ORIGIN", portal.origin());
        stream.write_all(text.as_bytes()).await.unwrap();
        Self(stream)
    }

    /// What the portal says until it closes the connection. A reset, which is what writing to a closed
    /// connection gives, is an end too.
    async fn hears(&mut self) -> String {
        let mut heard = Vec::new();
        let end = timeout(AT_ONCE, self.0.read_to_end(&mut heard)).await;
        drop(end.unwrap_or_else(|_| panic!("still open: {}", String::from_utf8_lossy(&heard))));
        String::from_utf8_lossy(&heard).into_owned()
    }
}

fn post(path: &str, announced: usize) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\norigin: ORIGIN\r\n\
         content-type: application/json\r\ncontent-length: {announced}\r\n\r\n"
    )
}

const HALF_A_HEAD: &str = "GET /api/session HTTP/1.1\r\nhost: localh";
const WHOLE: &str = "GET /api/session HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

fn half_a_body() -> String {
    post("/api/session", 1000) + "{\"organisation\":"
}

/// The beginning of a posted form, as far as the file.
fn half_a_form() -> String {
    let part = "--b\r\ncontent-disposition: form-data; name=\"key\"\r\n\r\nR1/a1";
    post("/_s3/incoming", 1000).replace("application/json", "multipart/form-data; boundary=b")
        + part
}

#[tokio::test]
async fn a_head_that_does_not_end_is_cut_off() {
    let portal = bare(Limits { head: SOON, ..PATIENT }).await;
    for text in ["", HALF_A_HEAD] {
        let heard = Client::saying(&portal, text).await.hears().await;
        assert!(!heard.contains(" 200 "), "{heard}");
    }
    // The same after a first request, on a connection that stays open.
    let again = WHOLE.replace("connection: close\r\n", "") + HALF_A_HEAD;
    let heard = Client::saying(&portal, &again).await.hears().await;
    assert_eq!(heard.matches("HTTP/1.1 200 ").count(), 1, "{heard}");
    portal.stop().await;
}

#[tokio::test]
async fn a_body_that_does_not_end_is_cut_off() {
    let pausing = bare(Limits { pause: SOON, ..PATIENT }).await;
    let heard = Client::saying(&pausing, &half_a_body()).await.hears().await;
    assert!(heard.starts_with("HTTP/1.1 408 "), "{heard}");
    let heard = Client::saying(&pausing, &half_a_form()).await.hears().await;
    assert!(heard.starts_with("HTTP/1.1 400 "), "{heard}");
    pausing.stop().await;
}

#[tokio::test]
async fn a_body_that_drips_is_cut_off() {
    let limits = Limits { pause: SOON, body: 3 * SOON, upload: 3 * SOON, ..PATIENT };
    let portal = bare(limits).await;
    for (beginning, status) in [(half_a_body(), "408"), (half_a_form(), "400")] {
        let mut client = Client::saying(&portal, &beginning).await;
        let dripping = async {
            while client.0.write_all(b" ").await.is_ok() {
                sleep(SOON / 6).await;
            }
        };
        drop(timeout(6 * SOON, dripping).await);
        let heard = client.hears().await;
        assert!(heard.starts_with(&format!("HTTP/1.1 {status} ")), "{status}: {heard}");
    }
    portal.stop().await;
}

#[tokio::test]
async fn whoever_takes_their_time_within_the_limits_is_answered() {
    let portal = bare(Limits { head: AT_ONCE, pause: 3 * SOON, ..PATIENT }).await;
    let (half, rest) = WHOLE.split_at(20);
    let mut client = Client::saying(&portal, half).await;
    sleep(SOON).await;
    client.0.write_all(rest.as_bytes()).await.unwrap();
    let heard = client.hears().await;
    assert!(heard.starts_with("HTTP/1.1 200 "), "{heard}");

    let mut client = Client::saying(&portal, &post("/api/session", 7)).await;
    for piece in ["{\"a\"", ":", "1", "}"] {
        sleep(SOON).await;
        client.0.write_all(piece.as_bytes()).await.unwrap();
    }
    let mut heard = [0; 13];
    timeout(AT_ONCE, client.0.read_exact(&mut heard)).await.unwrap().unwrap();
    assert_eq!(heard, *b"HTTP/1.1 400 ", "{}", String::from_utf8_lossy(&heard));
    portal.stop().await;
}

#[tokio::test]
async fn slow_clients_hold_nobody_up() {
    let portal = bare(PATIENT).await;
    let mut slow = Vec::new();
    for text in [HALF_A_HEAD, &half_a_body(), &half_a_form()] {
        for _ in 0..60 {
            slow.push(Client::saying(&portal, text).await);
        }
    }
    for _ in 0..20 {
        let heard = Client::saying(&portal, WHOLE).await.hears().await;
        assert!(heard.starts_with("HTTP/1.1 200 "), "{heard}");
    }
    drop(slow);
    portal.stop().await;
}

#[tokio::test]
async fn stopping_does_not_wait_for_them() {
    for text in [HALF_A_HEAD, &half_a_body(), &half_a_form(), WHOLE, ""] {
        let portal = bare(Limits { stop: SOON, ..PATIENT }).await;
        let client = Client::saying(&portal, text).await;
        sleep(SOON).await;
        timeout(AT_ONCE, portal.stop()).await.unwrap_or_else(|_| panic!("does not stop: {text}"));
        drop(client);
    }
}

#[tokio::test]
async fn stopping_waits_for_a_request_that_is_under_way() {
    let portal = bare(PATIENT).await;
    let mut client = Client::saying(&portal, &post("/api/session", 2)).await;
    sleep(SOON).await;
    let stopping = tokio::spawn(portal.stop());
    sleep(SOON).await;
    client.0.write_all(b"{}").await.unwrap();
    let heard = client.hears().await;
    assert!(heard.starts_with("HTTP/1.1 400 "), "{heard}");
    timeout(AT_ONCE, stopping).await.unwrap().unwrap();
}
