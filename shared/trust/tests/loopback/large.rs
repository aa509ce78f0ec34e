//! Lists of large authorities.

use crate::command::openssl;
use crate::pki::{Pki, missed, now, verdict};
use crate::server::Deed;
use bytes::Bytes;
use ristoro_trust::fetch::{Limits, NoCache};
use std::fmt::Write as _;
use std::fs;

/// The list of the authority with `count` certificates of nobody more.
fn large_list(pki: &Pki, count: u32) -> Bytes {
    let index = pki.authority.own.directory.join("index.txt");
    let mut text = fs::read_to_string(&index).unwrap();
    for n in 0..count {
        writeln!(
            text,
            "R\t281101000000Z\t261101000000Z,certificateHold\tF0000000{n:08X}\tunknown\t/CN=x"
        )
        .unwrap();
    }
    fs::write(&index, text).unwrap();
    openssl(
        &pki.authority.own.directory,
        "ca -gencrl -config ca.cnf -cert own.pem -keyfile own.key -crlexts list \
         -crl_lastupdate 20261101000000Z -crl_nextupdate 20281101000000Z -out large.crl",
    );
    openssl(&pki.authority.own.directory, "crl -in large.crl -out large.der -outform DER");
    Bytes::from(fs::read(pki.authority.own.directory.join("large.der")).unwrap())
}

async fn judged_by_a_list_of(count: u32) {
    let pki = Pki::new().await;
    let [good, revoked] = ["good", "revoked"].map(|name| pki.signer(name, "listed"));
    pki.authority.revoke(&revoked, "keyCompromise");
    let files = [(&good, "valid"), (&revoked, "revoked")];
    let files = files.map(|(signer, expected)| (pki.sign(&[signer], ""), expected));
    let list = large_list(&pki, count);
    pki.server.on("/list.crl", Deed::Give(list.clone()));
    let fetcher = pki.fetcher(Limits::AT_LEISURE);
    for (file, expected) in &files {
        let judged = pki.judge_by(file, &fetcher, &NoCache, now()).await;
        assert_eq!(verdict(&judged), *expected);
        assert_eq!(missed(&judged), [""; 0]);
        assert_eq!(judged.evidence.pieces[0].bytes, None);
        assert_eq!(judged.evidence.pieces[0].size, list.len() as u64);
    }
}

#[tokio::test]
async fn a_list_of_290_000() {
    judged_by_a_list_of(290_000).await;
}

#[tokio::test]
#[ignore = "takes a quarter of a minute without optimisation"]
async fn a_list_of_a_million() {
    judged_by_a_list_of(1_000_000).await;
}
