//! Limits of time, size, number and place.

use crate::pki::{Pki, missed, now, verdict};
use crate::server::Deed;
use bytes::Bytes;
use ristoro_trust::fetch::{Allowance, Fetcher, Limits, NoCache};
use std::time::Duration;
use tokio::time::Instant;

#[tokio::test]
async fn a_silent_responder_leaves_time_for_the_list() {
    let pki = Pki::new().await;
    let file = pki.sign(&[&pki.signer("signer", "elsewhere")], "");
    pki.server.on("/ocsp", Deed::Silence);
    pki.server.on("/list.crl", Deed::Give(pki.list()));
    let start = Instant::now();
    let judged = pki.judge(&file).await;
    assert_eq!(verdict(&judged), "valid");
    assert_eq!(missed(&judged), ["too-slow"]);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[tokio::test]
async fn nobody_waits_longer_than_the_whole() {
    let pki = Pki::new().await;
    let file = pki.sign(&[&pki.signer("signer", "elsewhere")], "");
    pki.server.on("/ocsp", Deed::Silence);
    pki.server.on("/list.crl", Deed::Silence);
    let limits = Limits {
        ocsp: Duration::from_millis(300),
        whole: Duration::from_millis(700),
        ..Limits::WHILE_WAITING
    };
    let start = Instant::now();
    let judged = pki.judge_with(&file, limits, &NoCache).await;
    assert_eq!(verdict(&judged), "revocation-unknown");
    assert_eq!(missed(&judged), ["too-slow", "too-slow"]);
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
}

#[tokio::test]
async fn huge_redirecting_and_failing_servers() {
    let pki = Pki::new().await;
    let file = pki.sign(&[&pki.signer("signer", "elsewhere")], "");
    let zeros = Bytes::from(vec![0; 65_536]);
    pki.server.on("/ocsp", Deed::Repeat(zeros, 10));
    pki.server.on("/list.crl", Deed::Redirect("/other.crl".to_owned()));
    pki.server.on("/other.crl", Deed::Give(pki.list()));
    let judged = pki.judge(&file).await;
    assert_eq!(missed(&judged), ["too-large", "redirected"]);
    assert_eq!(pki.server.asked(), ["/ocsp", "/list.crl"]);

    // A list whose header promises a lot, and whose bytes go on for ever.
    pki.server.on("/ocsp", Deed::Status(503));
    pki.server.on("/list.crl", Deed::Repeat(Bytes::from_static(b"plain text, no list\n"), 9_000));
    let limits = Limits { list_bytes: 100_000, ..Limits::WHILE_WAITING };
    let judged = pki.judge_with(&file, limits, &NoCache).await;
    assert_eq!(missed(&judged), ["status 503", "too-large"]);
    assert_eq!(verdict(&judged), "revocation-unknown");
}

#[tokio::test]
async fn so_many_fetches_for_a_file() {
    let pki = Pki::new().await;
    let file = pki.sign(&[&pki.signer("signer", "elsewhere")], "");
    let limits = Limits { fetches: 1, ..Limits::WHILE_WAITING };
    let judged = pki.judge_with(&file, limits, &NoCache).await;
    assert_eq!(missed(&judged), ["status 404", "too-many"]);
    assert_eq!(pki.server.asked(), ["/ocsp"]);
}

/// Without an allowance the very same addresses are not asked; nor names that lead inside.
#[tokio::test]
async fn private_addresses_are_refused() {
    let pki = Pki::new().await;
    pki.configure(
        &pki.authority,
        "[inside]\nkeyUsage = critical, nonRepudiation\n\
         1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements\n\
         authorityInfoAccess = OCSP;URI:http://localhost/ocsp, OCSP;URI:http://127.0.0.1/ocsp, \
         OCSP;URI:http://[::1]/ocsp\n\
         crlDistributionPoints = URI:http://169.254.169.254/latest, URI:http://0x7f.1/list.crl\n",
    );
    let fetcher = Fetcher::new(Limits::WHILE_WAITING, Allowance::none());
    let elsewhere = pki.sign(&[&pki.signer("signer", "elsewhere")], "");
    let judged = pki.judge_by(&elsewhere, &fetcher, &NoCache, now()).await;
    assert_eq!(missed(&judged), ["other-port", "other-port"]);
    let inside = pki.sign(&[&pki.signer("inside", "inside")], "");
    let judged = pki.judge_by(&inside, &fetcher, &NoCache, now()).await;
    let numeric = "numeric-host";
    assert_eq!(missed(&judged), ["not-public", numeric, numeric, numeric, numeric]);
    assert_eq!(pki.server.asked(), [""; 0]);
}
