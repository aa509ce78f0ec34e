//! What responders and lists say.

use crate::authority::Request;
use crate::pki::{Pki, RESPONDER, missed, verdict};
use crate::responder::Responder;
use crate::server::Deed;

const EACH: [(&str, Option<&str>, &str); 3] = [
    ("good", None, "valid"),
    ("revoked", Some("keyCompromise"), "revoked"),
    ("held", Some("certificateHold"), "suspended"),
];

#[tokio::test]
async fn by_a_responder_with_nocheck() {
    let pki = Pki::new().await;
    let files = EACH.map(|(name, reason, expected)| {
        let signer = pki.signer(name, "asked");
        if let Some(reason) = reason {
            pki.authority.revoke(&signer, reason);
        }
        (pki.sign(&[&signer], ""), expected)
    });
    let identity = pki.authority.issue("responder", RESPONDER);
    let _responder = Responder::start(&pki.authority, &identity, pki.responder_port);
    for (file, expected) in &files {
        let judged = pki.judge(file).await;
        assert_eq!(verdict(&judged), *expected);
        assert_eq!(missed(&judged), [""; 0]);
    }
}

#[tokio::test]
async fn by_a_responder_that_has_to_be_checked() {
    let pki = Pki::new().await;
    let file = pki.sign(&[&pki.signer("good", "both")], "");
    let request = Request { profile: "responder_to_be_checked", ..RESPONDER };
    let identity = pki.authority.issue("responder", request);
    let _responder = Responder::start(&pki.authority, &identity, pki.responder_port);
    let judged = pki.judge(&file).await;
    assert_eq!(verdict(&judged), "revocation-unknown", "there is no list");
    assert_eq!(missed(&judged), ["status 404"]);
    pki.server.on("/list.crl", Deed::Give(pki.list()));
    assert_eq!(verdict(&pki.judge(&file).await), "valid");
}

#[tokio::test]
async fn by_lists_and_after_a_hold() {
    let pki = Pki::new().await;
    for (name, reason, expected) in EACH {
        let signer = pki.signer(name, "listed");
        if let Some(reason) = reason {
            pki.authority.revoke(&signer, reason);
        }
        let file = pki.sign(&[&signer], "");
        pki.server.on("/list.crl", Deed::Give(pki.list()));
        assert_eq!(verdict(&pki.judge(&file).await), expected, "{name}");
    }
    let file = pki.sign(&[&pki.signer("un-held", "listed")], "");
    let index = pki.authority.own.directory.join("index.txt");
    let before = std::fs::read_to_string(&index).unwrap();
    let held = crate::authority::Identity {
        directory: pki.authority.own.directory.clone(),
        name: "un-held".to_owned(),
    };
    pki.authority.revoke(&held, "certificateHold");
    pki.server.on("/list.crl", Deed::Give(pki.list()));
    assert_eq!(verdict(&pki.judge(&file).await), "suspended");
    std::fs::write(&index, before).unwrap();
    pki.server.on("/list.crl", Deed::Give(pki.list()));
    assert_eq!(verdict(&pki.judge(&file).await), "valid", "no more on hold");
}

#[tokio::test]
async fn a_list_when_the_responder_is_down() {
    let pki = Pki::new().await;
    let signer = pki.signer("signer", "both");
    let file = pki.sign(&[&signer], "");
    let judged = pki.judge(&file).await;
    assert_eq!(verdict(&judged), "revocation-unknown");
    assert_eq!(missed(&judged), ["unreachable", "status 404"]);
    pki.server.on("/list.crl", Deed::Give(pki.list()));
    assert_eq!(verdict(&pki.judge(&file).await), "valid");
    pki.authority.revoke(&signer, "superseded");
    pki.server.on("/list.crl", Deed::Give(pki.list()));
    assert_eq!(verdict(&pki.judge(&file).await), "revoked");
}
