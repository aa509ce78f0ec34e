//! Only qualified certificates for signatures: every other kind is refused for its own reason.

use crate::authority::{Request, SIGNER};
use crate::world::{CADES, DOCUMENT, World, notes, outcome};
use ristoro_signature::Report;

fn report_of(world: &World, profile: &'static str) -> Report {
    let signer = world.signer(profile, Request { profile, ..SIGNER });
    world.verify(&world.sign(&[&signer], DOCUMENT, CADES))
}

#[test]
fn other_kinds_are_refused() {
    let world = World::new();
    for (profile, code) in [
        ("authority", "authority-certificate"),
        ("card_authentication", "authentication-certificate"),
        ("card_policy", "authentication-certificate"),
        ("client", "authentication-certificate"),
        ("logon", "authentication-certificate"),
        ("identity_card", "authentication-certificate"),
        ("digital_signature", "not-for-signing"),
        ("without_usage", "not-for-signing"),
        ("encryption", "not-for-signing"),
        ("tls", "web-site-certificate"),
        ("tls_and_more", "web-site-certificate"),
        ("qualified_web", "web-site-certificate"),
        ("mail", "mail-certificate"),
        ("time_stamping", "time-stamping-certificate"),
        ("ocsp", "ocsp-certificate"),
        ("code", "code-signing-certificate"),
        ("other_purpose", "certificate-for-other-purposes"),
        ("seal_of_organisation", "seal-certificate"),
        ("unqualified", "not-qualified"),
        ("by_other_law", "not-qualified"),
        ("broken_statements", "not-qualified"),
        ("device_without_compliance", "not-qualified"),
    ] {
        let report = report_of(&world, profile);
        assert_eq!(outcome(&report), format!("untrusted: {code}"), "{profile}");
        assert!(report.notes.is_empty() || code == "not-qualified", "{profile}");
    }
}

#[test]
fn signers_certificates_are_accepted() {
    let world = World::new();
    for (profile, noted) in [
        ("signer", ""),
        ("any_purpose", ""),
        ("documents", ""),
        ("more_usage", ""),
        ("without_type", "no-secure-device"),
        ("signature_and_seal_type", "no-secure-device"),
        ("plain", "unstated-use"),
    ] {
        let report = report_of(&world, profile);
        assert_eq!(outcome(&report), "valid", "{profile}");
        assert_eq!(notes(&report), noted, "{profile}");
    }
}

/// Whoever took the wrong certificate of a card is told that, although its authority is unknown.
#[test]
fn what_it_is_comes_before_who_issued_it() {
    let world = World::new();
    let stranger = crate::authority::Authority::root(
        world.path(),
        "other",
        "Card_CA",
        crate::authority::Key::P256,
    );
    for (profile, expected) in [
        ("card_authentication", "untrusted: authentication-certificate"),
        ("seal_of_organisation", "untrusted: seal-certificate"),
        ("unqualified", "untrusted: unknown-issuer"),
        ("plain", "untrusted: unknown-issuer"),
    ] {
        let signer = stranger.issue(profile, Request { profile, ..SIGNER });
        let report = world.verify(&world.sign(&[&signer], DOCUMENT, CADES));
        assert_eq!(outcome(&report), expected, "{profile}");
    }
}

#[test]
fn one_wrong_certificate_among_good_ones() {
    let world = World::new();
    let good = world.signer("good", SIGNER);
    let seal = world.signer("seal", Request { profile: "seal_of_organisation", ..SIGNER });
    let beside = world.sign(&[&good, &seal], DOCUMENT, CADES);
    assert_eq!(outcome(&world.verify(&beside)), "untrusted: seal-certificate");
    let inside = world.sign(&[&good], &world.sign(&[&seal], DOCUMENT, CADES), CADES);
    assert_eq!(outcome(&world.verify(&inside)), "untrusted: seal-certificate");
}

#[test]
fn what_should_be_known_of_the_holder() {
    let world = World::new();
    let subject = "/C=IT/CN=Volpe/pseudonym=Volpe/serialNumber=PASIT-YA1234567";
    let signer = world.signer("fox", Request { subject, ..SIGNER });
    let report = world.verify(&world.sign(&[&signer], DOCUMENT, CADES));
    assert_eq!(outcome(&report), "valid");
    assert_eq!(notes(&report), "no-fiscal-code pseudonym");
    assert_eq!(report.signers[0].pseudonym.as_deref(), Some("Volpe"));
}
