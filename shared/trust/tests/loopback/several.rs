//! Several signers, and authorities between them and the anchor.

use crate::authority::{Request, SIGNER};
use crate::pki::{FRESH, Pki, der_of, verdict};
use crate::server::Deed;
use ristoro_trust::fetch::{Limits, MemoryCache};

#[tokio::test]
async fn one_list_for_several_signers() {
    let pki = Pki::new().await;
    let [first, second] = ["first", "second"].map(|name| pki.signer(name, "listed"));
    let file = pki.sign(&[&first, &second], "");
    pki.server.on("/list.crl", Deed::Give(pki.list()));
    let judged = pki.judge(&file).await;
    assert_eq!(verdict(&judged), "valid");
    assert_eq!(pki.server.asked(), ["/list.crl"]);
    assert_eq!(judged.evidence.certificates.len(), 2);
    pki.authority.revoke(&second, "keyCompromise");
    pki.server.on("/list.crl", Deed::Give(pki.list()));
    let judged = pki.judge(&file).await;
    assert_eq!(verdict(&judged), "revoked");
    let verdicts = judged.report.signers.iter().filter(|own| own.verdict.as_str() == "valid");
    assert_eq!(verdicts.count(), 1);
}

#[tokio::test]
async fn intermediate_authorities_are_asked_about_too() {
    let pki = Pki::new().await;
    let port = pki.server.port;
    let between = format!(
        "[between]\nbasicConstraints = critical, CA:TRUE\nkeyUsage = critical, keyCertSign, cRLSign\n\
         crlDistributionPoints = URI:http://localhost:{port}/root.crl\n"
    );
    pki.configure(&pki.authority, &between);
    let request = Request { subject: "/C=IT/CN=Second_CA", profile: "between", ..SIGNER };
    let second = pki.authority.subordinate(pki.path(), "second", request);
    pki.configure(&second, "");
    let signer = second.issue("signer", Request { profile: "listed", ..SIGNER });
    let file = pki.sign(&[&signer], &format!("-certfile {}", second.own.certificate().display()));
    pki.server.on("/list.crl", Deed::Give(der_of(&second.crl(FRESH))));
    assert_eq!(verdict(&pki.judge(&file).await), "revocation-unknown", "nothing about the second");
    pki.server.on("/root.crl", Deed::Give(pki.list()));
    assert_eq!(verdict(&pki.judge(&file).await), "valid");
    let identity = crate::authority::Identity {
        directory: pki.authority.own.directory.clone(),
        name: "second".to_owned(),
    };
    pki.authority.revoke(&identity, "cACompromise");
    pki.server.on("/root.crl", Deed::Give(pki.list()));
    assert_eq!(verdict(&pki.judge(&file).await), "revoked");
}

#[tokio::test]
async fn lists_are_fetched_once_while_they_are_fresh() {
    let pki = Pki::new().await;
    let [first, second] = ["first", "second"].map(|name| pki.signer(name, "listed"));
    pki.authority.revoke(&second, "superseded");
    let cache = MemoryCache::default();
    let judge = async |signer| {
        let file = pki.sign(&[signer], "");
        let judged = pki.judge_with(&file, Limits::WHILE_WAITING, &cache).await;
        (verdict(&judged), judged.evidence.pieces.iter().any(|piece| piece.cached))
    };
    let stale = der_of(&pki.authority.crl(("20261001000000Z", "20261101000000Z")));
    pki.server.on("/list.crl", Deed::Give(stale));
    assert_eq!(judge(&first).await, ("revocation-unknown", false));
    pki.server.on("/list.crl", Deed::Give(pki.list()));
    assert_eq!(judge(&first).await, ("valid", false), "what did not count is not kept");
    assert_eq!(pki.server.asked().len(), 2);
    assert_eq!(judge(&first).await, ("valid", true));
    assert_eq!(judge(&second).await, ("revoked", true), "the list is searched again");
    assert_eq!(pki.server.asked(), [""; 0]);
}
