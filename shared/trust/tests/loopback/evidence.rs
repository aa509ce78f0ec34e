//! What is kept beside the signed file.

use crate::pki::{Pki, RESPONDER, now, verdict};
use crate::responder::Responder;
use crate::server::Deed;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::SignedDuration;
use ristoro_trust::fetch::{KeptEvidence, Limits, NoCache};
use sha2::{Digest as _, Sha256};
use signature::{EvidenceKind, RevocationStatus};

#[tokio::test]
async fn what_was_known_when() {
    let pki = Pki::new().await;
    let signer = pki.signer("signer", "both");
    pki.authority.revoke(&signer, "keyCompromise");
    let file = pki.sign(&[&signer], "");
    let list = pki.list();
    pki.server.on("/list.crl", Deed::Give(list.clone()));
    let by_list = pki.judge(&file).await.evidence;
    let [piece] = &by_list.pieces[..] else { panic!("{by_list:?}") };
    assert_eq!((piece.kind, piece.size), (EvidenceKind::Crl, list.len() as u64));
    assert_eq!(piece.sha256, hex::encode(Sha256::digest(&list)));
    assert_eq!(piece.bytes.as_deref(), Some(STANDARD.encode(&list)).as_deref());
    assert_eq!(piece.next_update.unwrap().to_string(), "2028-11-01T00:00:00Z");
    assert_eq!((piece.entries.len(), piece.entries[0].serial.as_str()), (1, "0a01"));
    let status = by_list.certificates[0].status;
    assert!(matches!(status, RevocationStatus::Revoked { .. }));
    assert_eq!(status.source().unwrap().sha256.to_string(), piece.sha256);

    let json = serde_json::to_string(&by_list).unwrap();
    assert_eq!(serde_json::from_str::<KeptEvidence>(&json).unwrap(), by_list);

    let limits = Limits { kept_bytes: 10, ..Limits::WHILE_WAITING };
    let evidence = pki.judge_with(&file, limits, &NoCache).await.evidence;
    assert_eq!(evidence.pieces[0].bytes, None);
    assert_eq!(evidence.pieces[0].entries, by_list.pieces[0].entries);

    let identity = pki.authority.issue("responder", RESPONDER);
    let _responder = Responder::start(&pki.authority, &identity, pki.responder_port);
    let by_answer = pki.judge(&file).await.evidence;
    let [piece] = &by_answer.pieces[..] else { panic!("{by_answer:?}") };
    let bytes = STANDARD.decode(piece.bytes.as_deref().unwrap()).unwrap();
    assert_eq!(piece.sha256, hex::encode(Sha256::digest(&bytes)));
    assert_eq!(piece.kind, EvidenceKind::Ocsp);
}

/// The list server was down at the arrival; the file is judged again hours later.
#[tokio::test]
async fn judged_again_later() {
    let pki = Pki::new().await;
    let signer = pki.signer("signer", "asked");
    let file = pki.sign(&[&signer], "");
    let fetcher = pki.fetcher(Limits::AT_LEISURE);
    let arrival = now() - SignedDuration::from_hours(5);
    let judged = pki.judge_by(&file, &fetcher, &NoCache, arrival).await;
    assert_eq!(verdict(&judged), "revocation-unknown");
    let identity = pki.authority.issue("responder", RESPONDER);
    let responder = Responder::start(&pki.authority, &identity, pki.responder_port);
    let judged = pki.judge_by(&file, &fetcher, &NoCache, arrival).await;
    assert_eq!(verdict(&judged), "valid");
    assert!(judged.evidence.gathered_at > judged.evidence.at);
    drop(responder);
    pki.authority.revoke(&signer, "keyCompromise");
    let _responder = Responder::start(&pki.authority, &identity, pki.responder_port);
    let judged = pki.judge_by(&file, &fetcher, &NoCache, arrival).await;
    assert_eq!(verdict(&judged), "valid", "it was revoked after the arrival");
    assert_eq!(verdict(&pki.judge_by(&file, &fetcher, &NoCache, now()).await), "revoked");
}
