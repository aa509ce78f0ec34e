//! Revocation lists: revoked, on hold, unknown.

use crate::authority::{Authority, Key, Request, SIGNER};
use crate::world::{CADES, DOCUMENT, World, outcome};
use ristoro_signature::Crl;

/// A list's validity around [`crate::world::NOW`].
const FRESH: (&str, &str) = ("20261120000000Z", "20261130000000Z");

#[test]
fn what_lists_say() {
    let world = World::new();
    let [good, revoked, held] = ["good", "revoked", "held"].map(|name| world.signer(name, SIGNER));
    world.authority.revoke(&revoked, "keyCompromise");
    world.authority.revoke(&held, "certificateHold");
    let fresh = world.authority.crl(FRESH);
    let outcome_of = |signer, lists: &[Vec<u8>]| {
        outcome(&world.verify_with_crls(&world.sign(&[signer], DOCUMENT, CADES), lists))
    };
    let lists = std::slice::from_ref(&fresh);
    assert_eq!(outcome_of(&good, lists), "valid");
    assert_eq!(outcome_of(&revoked, lists), "revoked: certificate-revoked");
    assert_eq!(outcome_of(&held, lists), "suspended: certificate-suspended");

    let unknown = "revocation-unknown: revocation-unknown";
    assert_eq!(outcome_of(&good, &[]), unknown, "no list");
    let stale = world.authority.crl(("20261001000000Z", "20261101000000Z"));
    assert_eq!(outcome_of(&good, &[stale]), unknown, "an old list");
    let future = world.authority.crl(("20261201000000Z", "20261231000000Z"));
    assert_eq!(outcome_of(&good, &[future]), unknown, "a list to come");
    let namesake = Authority::root(world.path(), "namesake", "Trusted_CA", Key::P256);
    let forged = namesake.crl(FRESH);
    assert_eq!(outcome_of(&good, std::slice::from_ref(&forged)), unknown, "a forged list");
    assert_eq!(outcome_of(&good, &[forged, fresh]), "valid", "a forged list and a good one");
}

#[test]
fn authorities_are_judged_too() {
    let world = World::new();
    let request = Request { subject: "/C=IT/CN=Second_CA", profile: "authority", ..SIGNER };
    let second = world.authority.issue("second", request);
    let acting = Authority::acting_as(world.path(), "second", &second);
    let signer = acting.issue("signer", SIGNER);
    let options = format!("-certfile {} {CADES}", second.certificate().display());
    let file = world.sign(&[&signer], DOCUMENT, &options);

    let own = acting.crl(FRESH);
    let above = world.authority.crl(FRESH);
    assert_eq!(outcome(&world.verify_with_crls(&file, &[own.clone(), above])), "valid");
    assert_eq!(
        outcome(&world.verify_with_crls(&file, std::slice::from_ref(&own))),
        "revocation-unknown: revocation-unknown"
    );
    world.authority.revoke(&second, "cACompromise");
    let above = world.authority.crl(FRESH);
    assert_eq!(outcome(&world.verify_with_crls(&file, &[own, above])), "revoked: issuer-revoked");
}

#[test]
fn scopes_of_lists() {
    let world = World::new();
    let whole = world.signer("whole", SIGNER);
    let part = world.signer("part", Request { profile: "partitioned", ..SIGNER });
    let unknown = "revocation-unknown: revocation-unknown";
    for (section, of_whole, of_part) in [
        ("first_part", unknown, "valid"),
        ("second_part", unknown, unknown),
        ("authorities_only", unknown, unknown),
        ("indirect", unknown, unknown),
        ("some_reasons", unknown, unknown),
        ("delta", unknown, unknown),
        ("list", "valid", "valid"),
    ] {
        let lists = [world.authority.crl_of_kind(FRESH, section)];
        for (signer, expected) in [(&whole, of_whole), (&part, of_part)] {
            let file = world.sign(&[signer], DOCUMENT, CADES);
            let report = world.verify_with_crls(&file, &lists);
            assert_eq!(outcome(&report), expected, "{section}, {}", signer.name);
        }
    }
}

#[test]
fn lists_that_cannot_be_read() {
    for file in [&b""[..], b"list", &[0x30, 0], b"-----BEGIN X509 CRL-----\nMAA=\n"] {
        assert!(Crl::read(file).is_err());
    }
}
