//! Paths: who may issue, whose name and key count, and what each certificate is for.

use crate::authority::{Authority, Identity, Key, Request, SIGNER};
use crate::world::{CADES, DOCUMENT, World, outcome};
use ristoro_signature::{Anchors, Policy, verify};
use std::fs;

const AUTHORITY: Request =
    Request { subject: "/C=IT/CN=Second_CA", profile: "authority", ..SIGNER };

/// Signs with the certificates of `others` in the envelope, and gives the outcome.
fn signed_with(world: &World, signer: &Identity, others: &[&Identity]) -> String {
    let bundle = world.path().join("bundle.pem");
    let certificates: Vec<Vec<u8>> = others.iter().map(|other| other.certificate_pem()).collect();
    fs::write(&bundle, certificates.concat()).unwrap();
    let options = match others {
        [] => CADES.to_owned(),
        _ => format!("-certfile {} {CADES}", bundle.display()),
    };
    outcome(&world.verify(&world.sign(&[signer], DOCUMENT, &options)))
}

#[test]
fn strangers() {
    let world = World::new();
    let other = Authority::root(world.path(), "other", "Other_CA", Key::P256);
    let signer = other.issue("signer", SIGNER);
    assert_eq!(signed_with(&world, &signer, &[&other.own]), "untrusted: unknown-issuer");

    let namesake = Authority::root(world.path(), "namesake", "Trusted_CA", Key::P256);
    let signer = namesake.issue("signer", SIGNER);
    assert_eq!(signed_with(&world, &signer, &[&namesake.own]), "untrusted: unknown-issuer");
    let both = [&namesake.own, &world.authority.own];
    assert_eq!(signed_with(&world, &signer, &both), "untrusted: unknown-issuer");

    let self_signed = Authority::root(world.path(), "self", "Mario_Rossi", Key::P256);
    assert_eq!(
        signed_with(&world, &self_signed.own, &[]),
        "untrusted: authority-certificate",
        "a certificate for issuing"
    );

    let file = world.sign(&[&world.signer("good", SIGNER)], DOCUMENT, CADES);
    let nobody = Anchors::none();
    let report = verify(&file, &Policy { anchors: &nobody, ..world.policy() });
    assert_eq!(outcome(&report), "untrusted: unknown-issuer");
}

#[test]
fn those_who_may_not_issue() {
    let world = World::new();
    let leaf = world.signer("leaf", SIGNER);
    let plain = world.signer("unlimited", Request { profile: "plain", ..SIGNER });
    let profile = "authority_without_usage";
    let without_usage = world.signer("usage", Request { profile, ..AUTHORITY });
    for (folder, identity) in [("leaf", leaf), ("plain", plain), ("usage", without_usage)] {
        let acting = Authority::acting_as(world.path(), folder, &identity);
        let signer = acting.issue("signer", SIGNER);
        assert_eq!(
            signed_with(&world, &signer, &[&acting.own]),
            "untrusted: issuer-not-authority",
            "{folder}"
        );
    }
}

#[test]
fn lengths_of_paths() {
    let world = World::new();
    let last = Request { profile: "last_authority", ..AUTHORITY };
    let last = world.authority.subordinate(world.path(), "last", last);
    let signer = last.issue("signer", SIGNER);
    assert_eq!(signed_with(&world, &signer, &[&last.own]), "valid");
    let beyond = Request { subject: "/C=IT/CN=Third_CA", ..AUTHORITY };
    let beyond = last.subordinate(world.path(), "beyond", beyond);
    let signer = beyond.issue("signer", SIGNER);
    assert_eq!(
        signed_with(&world, &signer, &[&beyond.own, &last.own]),
        "untrusted: issuer-not-authority"
    );

    let subjects = ["/C=IT/CN=A2", "/C=IT/CN=A3", "/C=IT/CN=A4", "/C=IT/CN=A5", "/C=IT/CN=A6"];
    let folders = ["a2", "a3", "a4", "a5", "a6"];
    let mut authorities: Vec<Authority> = Vec::new();
    for (subject, folder) in subjects.into_iter().zip(folders) {
        let issuer = authorities.last().unwrap_or(&world.authority);
        let next = issuer.subordinate(world.path(), folder, Request { subject, ..AUTHORITY });
        let signer = next.issue("signer", SIGNER);
        authorities.push(next);
        let others: Vec<&Identity> = authorities.iter().map(|authority| &authority.own).collect();
        let expected = if authorities.len() <= 4 { "valid" } else { "untrusted: unknown-issuer" };
        assert_eq!(signed_with(&world, &signer, &others), expected, "{folder}");
    }
}

#[test]
fn authorities_out_of_their_time() {
    let world = World::new();
    let expired = Request { validity: ("20200101000000Z", "20230101000000Z"), ..AUTHORITY };
    let expired = world.authority.subordinate(world.path(), "expired", expired);
    let signer = expired.issue("signer", SIGNER);
    assert_eq!(signed_with(&world, &signer, &[&expired.own]), "expired: issuer-expired");
    let future = Request { validity: ("20280101000000Z", "20300101000000Z"), ..AUTHORITY };
    let future = world.authority.subordinate(world.path(), "future", future);
    let signer = future.issue("signer", SIGNER);
    assert_eq!(signed_with(&world, &signer, &[&future.own]), "not-yet-valid: issuer-not-yet-valid");
}

#[test]
fn certificates_for_other_purposes() {
    let world = World::new();
    let encryption = world.signer("encryption", Request { profile: "encryption", ..SIGNER });
    assert_eq!(signed_with(&world, &encryption, &[]), "untrusted: not-for-signing");
    let restricted = world.signer("restricted", Request { profile: "restricted", ..SIGNER });
    assert_eq!(signed_with(&world, &restricted, &[]), "untrusted: unknown-restriction");
}
