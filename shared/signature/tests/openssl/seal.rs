//! The portal's own seals, judged by this crate and by OpenSSL.

use crate::authority::{Identity, Key, Request, SIGNER, VALID};
use crate::command::openssl;
use crate::world::{DOCUMENT, NOW, World, outcome};
use jiff::Timestamp;
use ristoro_signature::{Error, Seal, content};
use std::fs;

const OF_SEAL: Request = Request { profile: "seal_of_organisation", ..SIGNER };

fn seal(identity: &Identity) -> Seal {
    Seal::read(&fs::read(identity.private_key()).unwrap(), &identity.certificate_pem()).unwrap()
}

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

/// What OpenSSL takes out of an envelope, once it has verified it as `CAdES`.
fn opened(world: &World, envelope: &[u8]) -> Vec<u8> {
    fs::write(world.path().join("sealed"), envelope).unwrap();
    let anchor = world.authority.own.certificate();
    openssl(
        world.path(),
        &format!(
            "cms -verify -cades -binary -inform DER -in sealed -out opened -purpose any \
             -no_check_time -CAfile {}",
            anchor.display()
        ),
    );
    fs::read(world.path().join("opened")).unwrap()
}

#[test]
fn every_kind_of_key_makes_envelopes_that_verify() {
    let world = World::new();
    for (name, key, digest, scheme) in [
        ("p256", Key::P256, "SHA-256", "ECDSA"),
        ("p384", Key::P384, "SHA-384", "ECDSA"),
        ("rsa", Key::Rsa(2048), "SHA-256", "RSA PKCS#1 v1.5"),
    ] {
        let signer = world.signer(name, Request { key, ..OF_SEAL });
        let envelope = seal(&signer).sign(DOCUMENT, now()).unwrap();
        assert_eq!(opened(&world, &envelope), DOCUMENT, "{name}");
        assert_eq!(content(&envelope).unwrap(), DOCUMENT, "{name}");
        let report = world.verify(&envelope);
        // A seal is no person's signature: that, and nothing before it, is what is wrong.
        assert_eq!(outcome(&report), "untrusted: seal-certificate", "{name}");
        let [found] = &report.signers[..] else { panic!("{name}") };
        assert_eq!(found.signing_time, Some(now()), "{name}");
        assert_eq!(found.digest_algorithm, Some(digest), "{name}");
        assert_eq!(found.signature_algorithm, Some(scheme), "{name}");
    }
}

#[test]
fn with_a_certificate_for_signatures_the_envelope_is_valid_in_every_respect() {
    let world = World::new();
    for (name, key) in [("p256", Key::P256), ("p384", Key::P384), ("rsa", Key::Rsa(3072))] {
        let envelope = seal(&world.signer(name, Request { key, ..SIGNER })).sign(DOCUMENT, now());
        assert_eq!(outcome(&world.verify(&envelope.unwrap())), "valid", "{name}");
    }
}

#[test]
fn the_same_document_at_the_same_instant_gives_the_same_bytes() {
    let world = World::new();
    for (name, key) in [("p256", Key::P256), ("p384", Key::P384), ("rsa", Key::Rsa(2048))] {
        let signer = world.signer(name, Request { key, ..OF_SEAL });
        let first = seal(&signer).sign(DOCUMENT, now()).unwrap();
        assert_eq!(seal(&signer).sign(DOCUMENT, now()).unwrap(), first, "{name}");
        let later = Timestamp::from_second(now().as_second() + 1).unwrap();
        assert_ne!(seal(&signer).sign(DOCUMENT, later).unwrap(), first, "{name}");
    }
}

#[test]
fn a_changed_document_is_noticed() {
    let world = World::new();
    let mut envelope = seal(&world.signer("sealer", OF_SEAL)).sign(DOCUMENT, now()).unwrap();
    let start = envelope.windows(8).position(|bytes| bytes == &DOCUMENT[..8]).unwrap();
    envelope[start + 9] ^= 1;
    assert_eq!(outcome(&world.verify(&envelope)), "digest-mismatch: content-altered other-content");
}

#[test]
fn the_authorities_above_go_into_the_envelope_in_whatever_order_they_came() {
    let world = World::new();
    let between = Request { profile: "authority", subject: "/C=IT/CN=Between", ..SIGNER };
    let between = world.authority.subordinate(world.path(), "between", between);
    let signer = between.issue("sealer", OF_SEAL);
    let key = fs::read(signer.private_key()).unwrap();
    let (own, above) = (signer.certificate_pem(), between.own.certificate_pem());
    let both = Seal::read(&key, &[&own[..], &above].concat()).unwrap().sign(DOCUMENT, now());
    let envelope = both.unwrap();
    assert_eq!(opened(&world, &envelope), DOCUMENT);
    let turned = Seal::read(&key, &[&above[..], &own].concat()).unwrap().sign(DOCUMENT, now());
    assert_eq!(turned.unwrap(), envelope);
}

#[test]
fn keys_that_do_not_fit_are_refused() {
    let world = World::new();
    let signer = world.signer("sealer", OF_SEAL);
    let other = world.signer("other", OF_SEAL);
    let weak = world.signer("weak", Request { key: Key::Rsa(1024), ..OF_SEAL });
    let key = |identity: &Identity| fs::read(identity.private_key()).unwrap();
    let read = |key: &[u8], certificates: &[u8]| Seal::read(key, certificates).unwrap_err();
    let own = signer.certificate_pem();
    assert!(matches!(read(&key(&other), &own), Error::SealOfAnotherKey));
    assert!(matches!(read(&key(&signer), b""), Error::SealOfAnotherKey));
    assert!(matches!(read(&key(&weak), &weak.certificate_pem()), Error::SealKeyKind));
    assert!(matches!(read(&own, &own), Error::ReadSealKey(_)));
    assert!(matches!(read(b"\xff", &own), Error::ReadSealKey(_)));
    let cut = &own[..own.len() / 2];
    assert!(matches!(read(&key(&signer), cut), Error::ReadSealCertificate { position: 1, .. }));
}

#[test]
fn kinds_of_keys_that_are_not_used_are_refused() {
    let world = World::new();
    let own = world.signer("sealer", OF_SEAL).certificate_pem();
    for arguments in ["ED25519", "EC -pkeyopt ec_paramgen_curve:secp521r1"] {
        openssl(world.path(), &format!("genpkey -algorithm {arguments} -out odd.key"));
        let key = fs::read(world.path().join("odd.key")).unwrap();
        assert!(matches!(Seal::read(&key, &own), Err(Error::SealKeyKind)), "{arguments}");
    }
    let encrypted = "pkcs8 -topk8 -in odd.key -passout pass:segreto -out encrypted.key";
    openssl(world.path(), encrypted);
    let key = fs::read(world.path().join("encrypted.key")).unwrap();
    assert!(matches!(Seal::read(&key, &own), Err(Error::ReadSealKey(_))));
}

#[test]
fn nothing_is_sealed_outside_the_validity_of_the_certificate() {
    let world = World::new();
    let seal = seal(&world.signer("sealer", OF_SEAL));
    let at = |text: &str| seal.sign(DOCUMENT, text.parse().unwrap());
    assert_eq!(VALID, ("20260101000000Z", "20290101000000Z"));
    at("2026-01-01T00:00:00Z").unwrap();
    at("2029-01-01T00:00:00.9Z").unwrap();
    for outside in ["2025-12-31T23:59:59Z", "2029-01-01T00:00:01Z"] {
        assert!(matches!(at(outside), Err(Error::SealNotValid { .. })), "{outside}");
    }
}

#[test]
fn nothing_of_the_key_is_printed() {
    let world = World::new();
    assert_eq!(format!("{:?}", seal(&world.signer("sealer", OF_SEAL))), "Seal { .. }");
}
