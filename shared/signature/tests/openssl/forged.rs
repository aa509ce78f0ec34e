//! Forgeries and oddities assembled by hand.

use crate::authority::{Identity, SIGNER};
use crate::builder::{
    Builder, DATA, certificate_der, content_type, made_of, message_digest, signing_certificate, tlv,
};
use crate::world::{DOCUMENT, World, outcome};
use sha2::{Digest, Sha256};

/// The outcome for a good file changed by `change` and then signed as written.
fn changed(world: &World, signer: &Identity, change: impl Fn(&mut Vec<Vec<u8>>)) -> String {
    let mut builder = Builder::new(signer, DOCUMENT);
    change(builder.attributes.as_mut().unwrap());
    outcome(&world.verify(&builder.signed().file()))
}

#[test]
fn the_builder_makes_good_files() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    assert_eq!(changed(&world, &signer, |_| {}), "valid");
}

#[test]
fn order_of_attributes() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    assert_eq!(changed(&world, &signer, |attributes| attributes.reverse()), "valid");

    let mut builder = Builder::new(&signer, DOCUMENT);
    builder.attributes.as_mut().unwrap().reverse();
    let mut sorted = builder.signed_sorted();
    assert_eq!(outcome(&world.verify(&sorted.file())), "valid", "signed sorted, written reversed");
    sorted.attributes.as_mut().unwrap().swap(0, 1);
    assert_eq!(outcome(&world.verify(&sorted.file())), "valid", "another order of the same");

    let mut neither = Builder::new(&signer, DOCUMENT);
    neither.attributes.as_mut().unwrap().rotate_left(1);
    let mut neither = neither.signed();
    neither.attributes.as_mut().unwrap().rotate_left(1);
    assert_eq!(outcome(&world.verify(&neither.file())), "bad-signature: signature-wrong");
}

/// The signature over the attributes is also one over a content that consists of them, if a
/// verifier lets the attributes be absent (draft-ietf-lamps-cms-euf-cma-signeddata).
#[test]
fn attributes_as_content() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let good = Builder::new(&signer, DOCUMENT).signed();
    let mut forged = Builder::new(&signer, DOCUMENT);
    forged.content = tlv(4, &tlv(0x31, &good.attributes.as_ref().unwrap().concat()));
    forged.attributes = None;
    forged.signature = good.signature;
    assert_eq!(
        outcome(&world.verify(&forged.file())),
        "unsupported: no-signed-attributes other-content"
    );
    forged.attributes = Some(Vec::new());
    assert_eq!(
        outcome(&world.verify(&forged.file())),
        "malformed: broken-attributes other-content"
    );
}

#[test]
fn attributes_that_contradict() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let broken = "malformed: broken-attributes";
    let other_type = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
    assert_eq!(changed(&world, &signer, |own| own[0] = content_type(other_type)), broken);
    assert_eq!(changed(&world, &signer, |own| drop(own.remove(0))), broken);
    assert_eq!(changed(&world, &signer, |own| own.push(content_type(DATA))), broken);
    assert_eq!(changed(&world, &signer, |own| drop(own.remove(1))), broken);
    assert_eq!(changed(&world, &signer, |own| own.push(message_digest(&[b"x"]))), broken);
    assert_eq!(changed(&world, &signer, |own| own[1] = message_digest(&[DOCUMENT, b"x"])), broken);
    assert_eq!(changed(&world, &signer, |own| own[1] = message_digest(&[])), broken);
    assert_eq!(
        changed(&world, &signer, |own| own[1] = message_digest(&[b"x"])),
        "digest-mismatch: content-altered"
    );
    assert_eq!(
        changed(&world, &signer, |own| own.extend(vec![own[0].clone(); 64])),
        "unsupported: too-many"
    );
}

#[test]
fn another_certificate_named() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let other = Sha256::digest(certificate_der(&world.signer("other", SIGNER)));
    let named = |id: Vec<u8>| changed(&world, &signer, move |own| own[2].clone_from(&id));
    assert_eq!(named(signing_certificate(&[], &other)), "bad-signature: certificate-substituted");
    assert_eq!(named(signing_certificate(&[], b"")), "bad-signature: certificate-substituted");
    let sha_1 = made_of(0x30, &[&tlv(6, &[0x2b, 0x0e, 0x03, 0x02, 0x1a])]);
    assert_eq!(named(signing_certificate(&sha_1, &[0; 20])), "weak-algorithm: weak-algorithm");
    assert_eq!(changed(&world, &signer, |own| drop(own.remove(2))), "unsupported: not-cades");
}

#[test]
fn signatures_that_are_none() {
    let world = World::new();
    let rsa = world.rsa_signer("rsa");
    let wrong = "bad-signature: signature-wrong";
    let mut builder = Builder::new(&rsa, DOCUMENT).signed();
    let good = builder.signature.clone();
    for signature in [vec![], vec![0; 256], vec![0xff; 256], vec![1], good[1..].to_vec()] {
        builder.signature = signature;
        assert_eq!(outcome(&world.verify(&builder.file())), wrong);
    }
    builder.signature = [&[0], &good[..]].concat();
    assert_eq!(outcome(&world.verify(&builder.file())), wrong, "a zero before it");

    // SHA-512 with RSA, where the digest algorithm is SHA-256.
    let sha_512_rsa = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0d];
    builder.signature_algorithm = made_of(0x30, &[&tlv(6, &sha_512_rsa), &[5, 0]]);
    assert_eq!(outcome(&world.verify(&builder.file())), "unsupported: unknown-algorithm");

    let mut ecdsa = Builder::new(&world.signer("ecdsa", SIGNER), DOCUMENT);
    let ecdsa_sha_256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
    ecdsa.signature_algorithm = made_of(0x30, &[&tlv(6, &ecdsa_sha_256)]);
    for part in [&[0][..], &[1], &[]] {
        ecdsa.signature = made_of(0x30, &[&tlv(2, part), &tlv(2, part)]);
        assert_eq!(outcome(&world.verify(&ecdsa.file())), wrong);
    }
}

#[test]
fn counts() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let mut builder = Builder::new(&signer, DOCUMENT).signed();
    for (times, expected) in
        [(0, "malformed: no-signers"), (16, "valid"), (17, "unsupported: too-many")]
    {
        builder.times = times;
        assert_eq!(outcome(&world.verify(&builder.file())), expected, "{times} signatures");
    }
    builder.times = 1;
    let certificate = builder.certificates.clone();
    builder.certificates = certificate.repeat(64);
    assert_eq!(outcome(&world.verify(&builder.file())), "valid");
    builder.certificates = certificate.repeat(65);
    assert_eq!(outcome(&world.verify(&builder.file())), "unsupported: too-many");
    builder.certificates = [&tlv(0xa1, b""), &tlv(0x30, b"\x05\x00"), &certificate[..]].concat();
    assert_eq!(outcome(&world.verify(&builder.file())), "valid", "unreadable ones beside it");
}

#[test]
fn odd_but_sound() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let mut builder = Builder::new(&signer, DOCUMENT).signed();
    let bytes: Vec<u8> = DOCUMENT.iter().flat_map(|byte| tlv(4, &[*byte])).collect();
    builder.content = tlv(0x24, &bytes);
    assert_eq!(outcome(&world.verify(&builder.file())), "valid", "chunks of one byte");
    let (first, second) = DOCUMENT.split_at(9);
    let nested = made_of(0x24, &[&tlv(0x24, &tlv(4, first)), &tlv(4, second)]);
    builder.content = [&[0x24, 0x80][..], &nested, &[0, 0]].concat();
    assert_eq!(outcome(&world.verify(&builder.file())), "valid", "chunks of chunks");
    builder.unsigned = tlv(0xa1, &tlv(0x30, &vec![7; 5_000_000]));
    assert_eq!(outcome(&world.verify(&builder.file())), "valid", "a large unsigned attribute");
    builder.content = tlv(0x30, DOCUMENT);
    assert_eq!(outcome(&world.verify(&builder.file())), "malformed: broken-structure");
}
