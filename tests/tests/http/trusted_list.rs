//! Signed files under the trusted list: who it grants, who it no longer grants, and what else lies in the
//! folder of authorities.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Digest;
use ristoro_tests::{Authority, Golden, LASTING, Running};
use signature::{CertificateUse, ServiceKind, ServicePeriod, ServiceStatus, TrustService};
use std::collections::BTreeSet;
use store::trust::NewList;
use trust::list::TrustedList;

const NAME: &str = "domanda.pdf.p7m";

fn list(sequence: u64, authority: &Authority, periods: &[(&str, ServiceStatus)]) -> TrustedList {
    let pem = String::from_utf8(authority.certificate()).unwrap();
    let inner: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let periods = periods.iter().map(|(since, status)| ServicePeriod {
        since: since.parse().unwrap(),
        status: *status,
        issues: BTreeSet::from([CertificateUse::Signatures]),
        qualifications: Vec::new(),
    });
    let service = TrustService {
        provider: "Prova S.p.A.".to_owned(),
        name: "Prova CA".to_owned(),
        kind: ServiceKind::QualifiedCertificates,
        certificate: STANDARD.decode(inner).unwrap(),
        periods: periods.collect(),
    };
    TrustedList {
        sequence,
        issued: "2026-01-01T00:00:00Z".parse().unwrap(),
        next_update: "2099-01-01T00:00:00Z".parse().unwrap(),
        imported_at: "2026-01-02T00:00:00Z".parse().unwrap(),
        digest: Digest::of(b"a list"),
        signer: Digest::of(b"a signer"),
        services: vec![service],
        unreadable: 0,
    }
}

async fn put_in_force(portal: &Running, list: &TrustedList) {
    let trust = &portal.portal.context().stores.trust;
    let new = NewList {
        sequence: list.sequence,
        json: serde_json::to_vec(list).unwrap().into(),
        at: list.imported_at,
        author: "a test".to_owned(),
    };
    let before = trust.list_in_force().await.unwrap();
    assert!(trust.put_list(new, before.as_ref()).await.unwrap());
}

#[tokio::test]
async fn the_list_in_force_says_whose_certificates_count() {
    let portal = Running::start().await;
    let (_, application) = Golden::validated(&portal).await;
    let authority = Authority::new();
    let signed = authority.signer(LASTING).sign(&application.final_pdf().await);
    let upload = async || application.upload_signed("application", NAME, &signed).await;
    assert_eq!(upload().await.refused(422, "signature")["verdict"], "untrusted");

    let granted = ("2020-01-01T00:00:00Z", ServiceStatus::Granted);
    let withdrawn = ("2025-01-01T00:00:00Z", ServiceStatus::Withdrawn);
    put_in_force(&portal, &list(2, &authority, &[withdrawn, granted])).await;
    portal.clock.advance(61);
    assert_eq!(upload().await.refused(422, "signature")["verdict"], "untrusted");

    put_in_force(&portal, &list(3, &authority, &[granted])).await;
    let at_once = upload().await.refused(422, "signature");
    assert_eq!(at_once["verdict"], "untrusted", "the list that is known may be a minute old");
    portal.clock.advance(61);
    upload().await.done(200);
}

#[tokio::test]
async fn stray_files_beside_the_authorities_harm_nobody() {
    let portal = Running::start().await;
    let (_, application) = Golden::validated(&portal).await;
    let authority = Authority::new();
    let signed = authority.signer(LASTING).sign(&application.final_pdf().await);
    let folder = portal.portal.outbox().parent().unwrap().join("anchors");
    for (name, bytes) in [("LEGGIMI.txt", &b"testo"[..]), (".DS_Store", &[0; 99]), ("a.der", b"0")]
    {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    let untrusted = application.upload_signed("application", NAME, &signed).await;
    assert_eq!(untrusted.refused(422, "signature")["verdict"], "untrusted");
    portal.trust(&authority);
    application.upload_signed("application", NAME, &signed).await.done(200);
}
