//! Services of the trusted list: who may issue what, and when.

use crate::authority::{Authority, Identity, Request, SIGNER};
use crate::builder::certificate_der;
use crate::world::{CADES, DOCUMENT, NOW, World, notes, outcome};
use ristoro_signature::Qualifier::{ForSeals, ForSignatures, ForWebSites, NotQualified, Qualified};
use ristoro_signature::ServiceStatus::{BeforeRegulation, Granted, Withdrawn};
use ristoro_signature::{
    AdvancedSignatures, Anchors, Assertion, CertificateUse, Criterion, Policy, Qualification,
    Qualifier, Report, ServiceKind, ServicePeriod, ServiceStatus, TrustService, verify,
};

const OF_OLD: &str = "2010-01-01T00:00:00Z";

fn period(since: &str, status: ServiceStatus) -> ServicePeriod {
    ServicePeriod {
        since: since.parse().unwrap(),
        status,
        issues: [CertificateUse::Signatures].into(),
        qualifications: Vec::new(),
    }
}

fn service(authority: &Authority, periods: Vec<ServicePeriod>) -> TrustService {
    TrustService {
        provider: "Fornitore S.p.A.".to_owned(),
        name: "CA di firma".to_owned(),
        kind: ServiceKind::QualifiedCertificates,
        certificate: certificate_der(&authority.own),
        periods,
    }
}

fn granted(authority: &Authority) -> TrustService {
    service(authority, vec![period(OF_OLD, ServiceStatus::Granted)])
}

fn judged(world: &World, file: &[u8], services: Vec<TrustService>) -> Report {
    let (anchors, unread) = Anchors::from_services(services);
    assert!(unread.is_empty());
    verify(file, &Policy { anchors: &anchors, ..world.policy() })
}

fn signed(world: &World, signer: &Identity) -> Vec<u8> {
    world.sign(&[signer], DOCUMENT, CADES)
}

#[test]
fn granted_then_and_now() {
    let world = World::new();
    // Valid from 2026-01-01; judged at 2026-11-22.
    let file = signed(&world, &world.signer("signer", SIGNER));
    let day = |day: &str| format!("{day}T00:00:00Z");
    let cases: [(&[(&str, ServiceStatus)], &str); 9] = [
        (&[("2026-01-01", Granted)], "valid"),
        (&[("2010-01-01", Granted)], "valid"),
        (&[("2016-07-01", Granted), ("2010-01-01", BeforeRegulation)], "valid"),
        (&[("2026-01-02", Granted)], "untrusted: service-not-yet-granted"),
        (
            &[("2026-05-01", Granted), ("2020-01-01", Withdrawn)],
            "untrusted: service-not-yet-granted",
        ),
        (&[("2026-05-01", Withdrawn), ("2020-01-01", Granted)], "untrusted: service-withdrawn"),
        (&[("2026-11-23", Withdrawn), ("2020-01-01", Granted)], "valid"),
        (&[("2026-10-01", Granted), ("2026-05-01", Withdrawn), ("2020-01-01", Granted)], "valid"),
        (&[("2010-01-01", BeforeRegulation)], "untrusted: service-not-yet-granted"),
    ];
    for (periods, expected) in cases {
        let periods = periods.iter().map(|(since, status)| period(&day(since), *status)).collect();
        let report = judged(&world, &file, vec![service(&world.authority, periods)]);
        assert_eq!(outcome(&report), expected);
    }
    let report = judged(&world, &file, vec![service(&world.authority, vec![])]);
    assert_eq!(outcome(&report), "untrusted: service-not-yet-granted");
}

#[test]
fn certificates_from_before_the_regulation() {
    let world = World::new();
    let old = Request { validity: ("20150101000000Z", "20290101000000Z"), ..SIGNER };
    let file = signed(&world, &world.signer("old", old));
    let accredited = period(OF_OLD, BeforeRegulation);
    let since = period("2016-07-01T00:00:00Z", Granted);
    let went_on = service(&world.authority, vec![since, accredited.clone()]);
    assert_eq!(outcome(&judged(&world, &file, vec![went_on])), "valid");
    let ended = service(&world.authority, vec![accredited]);
    assert_eq!(outcome(&judged(&world, &file, vec![ended])), "untrusted: service-withdrawn");
}

#[test]
fn services_for_something_else() {
    let world = World::new();
    let file = signed(&world, &world.signer("signer", SIGNER));
    let issuing = |issues: &[CertificateUse]| {
        let mut service = granted(&world.authority);
        service.periods[0].issues = issues.iter().copied().collect();
        service
    };
    let other = "untrusted: service-not-for-signatures";
    let (seals, web) = (issuing(&[CertificateUse::Seals]), issuing(&[CertificateUse::WebSites]));
    for services in
        [vec![seals.clone()], vec![web.clone()], vec![issuing(&[])], vec![seals.clone(), web]]
    {
        assert_eq!(outcome(&judged(&world, &file, services)), other);
    }
    let two = vec![seals.clone(), granted(&world.authority)];
    assert_eq!(outcome(&judged(&world, &file, two)), "valid", "one key, two services");
    let all =
        issuing(&[CertificateUse::Seals, CertificateUse::Signatures, CertificateUse::WebSites]);
    assert_eq!(outcome(&judged(&world, &file, vec![all])), "valid");
    // The operator's word beside the list's.
    let (listed, _) = Anchors::from_services([seals]);
    let both = world.anchors.clone().and(listed);
    assert_eq!(both.len(), 1);
    let report = verify(&file, &Policy { anchors: &both, ..world.policy() });
    assert_eq!(outcome(&report), "valid");
}

#[test]
fn what_the_list_says_of_some_certificates() {
    let world = World::new();
    let qualified = |policy: &str, says: &[Qualifier]| {
        let mut service = granted(&world.authority);
        service.periods[0].qualifications = vec![Qualification {
            says: says.iter().copied().collect(),
            assert: Assertion::All,
            criteria: vec![Criterion::Policies(vec![policy.to_owned()])],
        }];
        vec![service]
    };
    let file = |profile| signed(&world, &world.signer(profile, Request { profile, ..SIGNER }));
    let [one, two, three] = ["policy_one", "policy_two", "policy_three"].map(file);
    let of = |file: &[u8], services| outcome(&judged(&world, file, services));

    assert_eq!(of(&one, qualified("1.2.3.1", &[NotQualified])), "untrusted: not-qualified");
    assert_eq!(of(&one, qualified("1.2.3.1", &[ForSeals])), "untrusted: seal-certificate");
    assert_eq!(of(&one, qualified("1.2.3.1", &[ForWebSites])), "untrusted: web-site-certificate");
    assert_eq!(of(&one, qualified("1.2.3.9", &[NotQualified, ForSeals])), "valid", "of others");

    assert_eq!(of(&two, qualified("1.2.3.9", &[])), "untrusted: not-qualified");
    assert_eq!(of(&two, qualified("1.2.3.2", &[Qualified])), "valid", "what it lacks");
    assert_eq!(of(&three, qualified("1.2.3.9", &[])), "untrusted: seal-certificate");
    assert_eq!(of(&three, qualified("1.2.3.3", &[ForSignatures])), "valid", "the list's word");

    let mut unread = qualified("1.2.3.1", &[NotQualified]);
    unread[0].periods[0].qualifications[0].criteria.push(Criterion::Unread);
    assert_eq!(of(&one, unread), "valid", "no refusal rests on what was not read");
    // Said since yesterday: against the certificate it counts, for it it does not.
    let lately = |policy, says: &[Qualifier]| {
        let mut services = qualified(policy, says);
        services[0].periods[0].since = "2026-11-21T00:00:00Z".parse().unwrap();
        services[0].periods.push(period(OF_OLD, ServiceStatus::Granted));
        services
    };
    assert_eq!(of(&one, lately("1.2.3.1", &[NotQualified])), "untrusted: not-qualified");
    assert_eq!(of(&two, lately("1.2.3.2", &[Qualified])), "untrusted: not-qualified");
}

#[test]
fn silent_certificates_need_the_operators_word() {
    let world = World::new();
    let file = signed(&world, &world.signer("plain", Request { profile: "plain", ..SIGNER }));
    let report = judged(&world, &file, vec![granted(&world.authority)]);
    assert_eq!(outcome(&report), "untrusted: not-for-signing");
    assert_eq!(outcome(&world.verify(&file)), "valid");
}

#[test]
fn the_identity_card() {
    let world = World::new();
    let subject = "/C=IT/CN=RSSMRA80A01F257G\\/1234567890.abc/SN=RSSMRA80A01F257G/GN=Mario";
    let card = Request { profile: "identity_card", subject, ..SIGNER };
    let file = signed(&world, &world.signer("card", card));
    let mut service = granted(&world.authority);
    service.kind = ServiceKind::NationalAdvancedSignature;
    let (anchors, _) = Anchors::from_services([service]);
    let policy = Policy { anchors: &anchors, ..world.policy() };
    let refused = verify(&file, &policy);
    assert_eq!(outcome(&refused), "untrusted: advanced-signature");
    assert!(refused.reasons[0].message.contains("carta d’identità elettronica"));

    let accepting = Policy { advanced: AdvancedSignatures::Accepted, ..policy };
    let accepted = verify(&file, &accepting);
    assert_eq!(outcome(&accepted), "valid");
    assert_eq!(notes(&accepted), "advanced-signature");
    assert_eq!(accepted.signers[0].fiscal_code.as_deref(), Some("RSSMRA80A01F257G"));
    let authority = accepted.signers[0].authority.as_ref().unwrap();
    let kind = authority.service.as_ref().unwrap().kind;
    assert_eq!(kind, ServiceKind::NationalAdvancedSignature);

    // Past its end, it is still not called a certificate of authentication.
    let late = Policy { at: "2030-01-01T00:00:00Z".parse().unwrap(), ..accepting };
    assert_eq!(outcome(&verify(&file, &late)), "expired: certificate-expired");
    // What is a web site's stays one.
    let tls = signed(&world, &world.signer("tls", Request { profile: "tls", ..SIGNER }));
    assert_eq!(outcome(&verify(&tls, &accepting)), "untrusted: web-site-certificate");
}

#[test]
fn below_a_service_through_another_authority() {
    let world = World::new();
    let request = Request { subject: "/C=IT/CN=Second_CA", profile: "authority", ..SIGNER };
    let second = world.authority.subordinate(world.path(), "second", request);
    let options = format!("-certfile {} {CADES}", second.own.certificate().display());
    let file = world.sign(&[&second.issue("signer", SIGNER)], DOCUMENT, &options);
    let report = judged(&world, &file, vec![granted(&world.authority)]);
    assert_eq!(outcome(&report), "valid");
    let [own, above] = &report.signers[0].path[..] else { panic!("two certificates") };
    assert!(own.subject.contains("Mario_Rossi") && above.subject.contains("Second_CA"));
    assert_eq!(report.judged_at, NOW.parse().unwrap());
}

#[test]
fn services_that_cannot_be_read_are_told() {
    let world = World::new();
    let mut broken = granted(&world.authority);
    broken.certificate.truncate(40);
    broken.name = "CA guasta".to_owned();
    let (anchors, unread) = Anchors::from_services([broken, granted(&world.authority)]);
    assert_eq!(anchors.len(), 1);
    assert_eq!(unread.len(), 1);
    assert_eq!(unread[0].0.name, "CA guasta");
    assert!(unread[0].1.to_string().contains("number 1"));
}

#[test]
fn files_of_anchors_with_a_bad_certificate() {
    let world = World::new();
    let good = world.authority.own.certificate_pem();
    let bad = b"-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
    let (anchors, unread) = Anchors::read_what_can_be(&[&bad[..], &good].concat());
    assert_eq!((anchors.len(), unread.len()), (1, 1));
    assert!(Anchors::read(&[&bad[..], &good].concat()).is_err());
    let (anchors, unread) = Anchors::read_what_can_be(b"un file qualunque");
    assert_eq!((anchors.len(), unread.len()), (0, 1));
}
