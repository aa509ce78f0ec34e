//! What is read.

use crate::fixtures::{digest, file, now, pins, read, signer};
use domain::Digest;
use ristoro_trust::list::{ListSigner, Pins, SignerError, TrustedList, signers_of_italy};
use signature::CertificateUse::{Seals, Signatures, WebSites};
use signature::{Assertion, Criterion, Qualifier, ServiceKind, ServiceStatus, TrustService};
use std::collections::BTreeSet;

fn service<'l>(list: &'l TrustedList, name: &str) -> &'l TrustService {
    list.services.iter().find(|service| service.name == name).unwrap()
}

#[test]
fn the_list_says_what_it_is() {
    let list = read("list-141.xml");
    assert_eq!(list.sequence, 141);
    assert_eq!(list.next_update, "2099-06-30T00:00:00Z".parse().unwrap());
    assert!(list.issued < now() && list.imported_at == now());
    assert_eq!(list.digest, Digest::of(&file("list-141.xml")));
    assert_eq!(list.signer, digest("rsa.pem"));
    assert_eq!(list.unreadable, 1, "one granted service has no certificate");
}

#[test]
fn services_are_those_that_issue_what_signatures_are_made_with() {
    let list = read("list-141.xml");
    let names: Vec<_> =
        list.services.iter().map(|it| (it.provider.as_str(), it.name.as_str(), it.kind)).collect();
    let qualified = ServiceKind::QualifiedCertificates;
    assert_eq!(
        names,
        [
            ("Alfa Firma S.p.A.", "Alfa CA 1", qualified),
            ("Alfa Firma S.p.A.", "Alfa CA 2", qualified),
            ("Beta S.r.l.", "Beta Sigilli CA", qualified),
            ("Beta S.r.l.", "Beta Web CA", qualified),
            ("Gamma", "Gamma CA", qualified),
            ("Gamma", "Gamma CA", qualified),
            ("Ministero dell'Interno", "CIE SUBCA1", ServiceKind::NationalAdvancedSignature),
        ]
    );
    assert_ne!(list.services[4].certificate, list.services[5].certificate);
    assert!(list.services.iter().all(|service| service.certificate[0] == 0x30));
}

#[test]
fn periods_come_newest_first_with_what_they_issue() {
    let list = read("list-141.xml");
    let told = |name| -> Vec<_> {
        let periods = service(&list, name).periods.iter();
        periods.map(|it| (it.since.to_string(), it.status, it.issues.clone())).collect()
    };
    let only = |uses: &[signature::CertificateUse]| uses.iter().copied().collect::<BTreeSet<_>>();
    assert_eq!(
        told("Alfa CA 1"),
        [
            ("2016-06-30T22:00:00Z".into(), ServiceStatus::Granted, only(&[Signatures, Seals])),
            ("2012-01-01T00:00:00Z".into(), ServiceStatus::BeforeRegulation, only(&[Signatures])),
            ("2010-05-04T12:00:00Z".into(), ServiceStatus::BeforeRegulation, only(&[Signatures])),
        ]
    );
    assert_eq!(
        told("Alfa CA 2"),
        [
            ("2022-03-01T00:00:00Z".into(), ServiceStatus::Withdrawn, only(&[Signatures])),
            ("2016-07-01T00:00:00Z".into(), ServiceStatus::Granted, only(&[Signatures])),
        ]
    );
    assert_eq!(told("Beta Sigilli CA")[0].2, only(&[Seals]));
    assert_eq!(told("Beta Web CA")[0].2, only(&[WebSites]));
    assert_eq!(told("CIE SUBCA1")[0].1, ServiceStatus::Granted);
}

#[test]
fn groups_of_certificates_are_kept_if_they_change_a_verdict() {
    let list = read("list-141.xml");
    let groups = &service(&list, "Gamma CA").periods[0].qualifications;
    assert_eq!(groups.len(), 2, "who manages a device for others changes nothing: {groups:?}");
    assert_eq!(groups[0].says, BTreeSet::from([Qualifier::NotQualified]));
    assert_eq!(groups[0].assert, Assertion::AtLeastOne);
    let policies = vec!["1.3.76.16.2.1".to_owned(), "1.3.76.99.1".to_owned()];
    assert_eq!(
        groups[0].criteria,
        [Criterion::Policies(policies), Criterion::KeyUsage(vec![(1, false), (0, true)])]
    );
    assert_eq!(groups[1].says, BTreeSet::from([Qualifier::ForSeals]));
    assert_eq!(groups[1].assert, Assertion::All);
    assert_eq!(
        groups[1].criteria,
        [Criterion::Policies(vec!["1.3.76.99.2".to_owned()]), Criterion::Unread]
    );
}

#[test]
fn every_accepted_way_of_signing_is_read_alike() {
    let lists = ["list-142.xml", "list-142-p384.xml", "list-142-rsa-sha512.xml"].map(read);
    for (list, by) in lists.iter().zip(["p256.pem", "p384.pem", "rsa.pem"]) {
        assert_eq!(list.signer, digest(by));
        assert_eq!(list.services, lists[0].services);
        assert_eq!(list.sequence, 142);
    }
}

#[test]
fn what_is_kept_is_what_is_read_back() {
    let list = read("list-141.xml");
    let json = serde_json::to_string(&list).unwrap();
    assert_eq!(serde_json::from_str::<TrustedList>(&json).unwrap(), list);
}

#[test]
fn a_mark_of_the_byte_order_is_no_part_of_the_list() {
    let marked = [b"\xef\xbb\xbf".to_vec(), file("list-141.xml")].concat();
    let list = ristoro_trust::list::read(&marked, &pins(), now()).unwrap();
    assert_eq!(list.services, read("list-141.xml").services);
}

#[test]
fn the_list_of_the_lists_names_the_italian_signers_in_xml() {
    let europe = Pins::from_iter([digest("europe.pem")]);
    let signers = signers_of_italy(&file("lotl.xml"), &europe, now()).unwrap();
    let digests: Vec<_> = signers.iter().map(|signer| signer.digest).collect();
    assert_eq!(digests, [digest("rsa.pem"), digest("p256.pem")]);
    assert_eq!(signers[0].subject, "CN=Agenzia RSA,O=Agenzia,C=IT");
    assert!(signers_of_italy(&file("lotl.xml"), &Pins::default(), now()).is_err());
    assert!(signers_of_italy(&file("list-141.xml"), &pins(), now()).is_err(), "another kind");
}

#[test]
fn only_certificates_for_lists_can_be_pinned() {
    assert_eq!(signer("rsa.pem").digest, digest("rsa.pem"));
    let wrong = ListSigner::read(&file("not-for-lists.pem")).unwrap_err();
    assert!(matches!(wrong, SignerError::NotForLists), "{wrong:?}");
    for nonsense in [&b""[..], b"-----BEGIN CERTIFICATE-----", b"\x30\x03\x02\x01\x01"] {
        assert!(matches!(ListSigner::read(nonsense), Err(SignerError::Read(_))));
    }
}
