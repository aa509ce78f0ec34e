//! Servers that do not give what they should.

use crate::authority::{Authority, Key, Request, SIGNER};
use crate::command::openssl;
use crate::pki::{FRESH, Pki, RESPONDER, der_of, missed, verdict};
use crate::responder::Responder;
use crate::server::Deed;
use bytes::Bytes;
use std::fs;

/// What openssl answers about `name`, with options.
fn answer(authority: &Authority, name: &str, options: &str) -> Bytes {
    let directory = &authority.own.directory;
    openssl(directory, &format!("ocsp -issuer own.pem -cert {name}.pem -reqout request -no_nonce"));
    openssl(
        directory,
        &format!(
            "ocsp -index index.txt -CA own.pem -rsigner own.pem -rkey own.key -reqin request \
             -respout response {options}"
        ),
    );
    Bytes::from(fs::read(directory.join("response")).unwrap())
}

#[tokio::test]
async fn answers() {
    let pki = Pki::new().await;
    let signer = pki.signer("signer", "elsewhere");
    pki.signer("other", "elsewhere");
    let file = pki.sign(&[&signer], "");
    let namesake = Authority::root(pki.path(), "namesake", "Trusted_CA", Key::P256);
    fs::copy(signer.certificate(), namesake.own.directory.join("signer.pem")).unwrap();
    for file in ["index.txt", "index.txt.attr"] {
        let index = pki.authority.own.directory.join(file);
        fs::copy(index, namesake.own.directory.join(file)).unwrap();
    }
    let cases = [
        (answer(&pki.authority, "other", "-ndays 1"), "other-certificate"),
        (answer(&namesake, "signer", "-ndays 1"), "other-certificate"),
        (answer(&pki.authority, "signer", "-ndays 1 -badsig"), "other-signer"),
        (answer(&pki.authority, "signer", "-ndays 1 -rmd sha1"), "weak-algorithm"),
        (Bytes::from_static(&[0x30, 3, 0x0a, 1, 3]), "no-answer"),
        (Bytes::from_static(b"<html>"), "unreadable"),
    ];
    for (bytes, expected) in cases {
        pki.server.on("/ocsp", Deed::Give(bytes));
        let judged = pki.judge(&file).await;
        assert_eq!(verdict(&judged), "revocation-unknown", "{expected}");
        let status = serde_json::to_value(&judged.report.signers[0].revocation[0]).unwrap();
        assert_eq!(status["why"], expected);
    }
    pki.server.on("/ocsp", Deed::Give(answer(&pki.authority, "signer", "-ndays 1")));
    assert_eq!(verdict(&pki.judge(&file).await), "valid");
}

#[tokio::test]
async fn a_responder_that_knows_nothing() {
    let pki = Pki::new().await;
    let file = pki.sign(&[&pki.signer("signer", "asked")], "");
    fs::write(pki.authority.own.directory.join("index.txt"), "").unwrap();
    let identity = pki.authority.issue("responder", RESPONDER);
    let _responder = Responder::start(&pki.authority, &identity, pki.responder_port);
    assert_eq!(verdict(&pki.judge(&file).await), "revocation-unknown");
}

#[tokio::test]
async fn lists() {
    let pki = Pki::new().await;
    let part = |name: &str, path: &str| {
        format!(
            "[{name}]\nissuingDistributionPoint = critical, @{name}_scope\n[{name}_scope]\n\
             fullname = URI:http://localhost:{}/{path}\nonlyuser = TRUE\n",
            pki.server.port
        )
    };
    pki.configure(
        &pki.authority,
        &format!("{}{}", part("own_part", "list.crl"), part("other_part", "other.crl")),
    );
    let signer = pki.signer("signer", "listed");
    let file = pki.sign(&[&signer], "");
    let namesake = Authority::root(pki.path(), "namesake", "Trusted_CA", Key::P256);
    let of_kind = |section| der_of(&pki.authority.crl_of_kind(FRESH, section));
    let stale = der_of(&pki.authority.crl(("20261001000000Z", "20261101000000Z")));
    let whole = pki.list();
    let cases = [
        (of_kind("own_part"), "valid", ""),
        (whole.clone(), "valid", ""),
        (of_kind("other_part"), "revocation-unknown", "out-of-scope"),
        (of_kind("authorities_only"), "revocation-unknown", "out-of-scope"),
        (of_kind("indirect"), "revocation-unknown", "indirect-list"),
        (of_kind("some_reasons"), "revocation-unknown", "some-reasons-only"),
        (of_kind("delta"), "revocation-unknown", "delta-list"),
        (stale, "revocation-unknown", "stale"),
        (der_of(&namesake.crl(FRESH)), "revocation-unknown", "other-signer"),
        (whole.slice(..whole.len() - 1), "revocation-unknown", "no-evidence"),
    ];
    for (list, expected, why) in cases {
        pki.server.on("/list.crl", Deed::Give(list));
        let judged = pki.judge(&file).await;
        assert_eq!(verdict(&judged), expected, "{why}");
        let status = serde_json::to_value(&judged.report.signers[0].revocation[0]).unwrap();
        assert_eq!(status["why"].as_str().unwrap_or_default(), why);
        let cut = if why == "no-evidence" { vec!["unusable unreadable"] } else { vec![] };
        assert_eq!(missed(&judged), cut, "{why}");
    }
}

#[tokio::test]
async fn nothing_is_asked_for_files_that_are_refused_anyway() {
    let pki = Pki::new().await;
    let stranger = Authority::root(pki.path(), "stranger", "Other_CA", Key::P256);
    pki.configure(&stranger, "");
    let strange = stranger.issue("signer", Request { profile: "listed", ..SIGNER });
    let expired =
        Request { profile: "listed", validity: ("20200101000000Z", "20230101000000Z"), ..SIGNER };
    let expired = pki.authority.issue("expired", expired);
    let good = pki.signer("good", "listed");
    for signers in [vec![&strange], vec![&expired], vec![&good, &strange]] {
        let judged = pki.judge(&pki.sign(&signers, "")).await;
        assert!(!judged.report.is_valid());
        assert_eq!(pki.server.asked(), [""; 0]);
        assert!(judged.evidence.missed.is_empty());
    }
}
