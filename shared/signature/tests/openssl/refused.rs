//! Files that openssl made and that must be refused, each for its own reason.

use crate::authority::{Authority, Key, Request, SIGNER};
use crate::world::{CADES, DOCUMENT, World, outcome};
use ristoro_signature::{Anchors, Policy, content, verify};

/// Where `wanted` first stands in `file`.
fn position(file: &[u8], wanted: &[u8]) -> usize {
    file.windows(wanted.len()).position(|window| window == wanted).unwrap()
}

fn flipped(file: &[u8], position: usize) -> Vec<u8> {
    let mut file = file.to_vec();
    file[position] ^= 1;
    file
}

#[test]
fn not_signed_files() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let recipient = world.rsa_signer("recipient").certificate();
    let encrypted = world.cms(DOCUMENT, &format!("-encrypt -outform DER {}", recipient.display()));
    let with_password = world.cms(
        DOCUMENT,
        "-EncryptedData_encrypt -outform DER -secretkey 000102030405060708090a0b0c0d0e0f -aes128",
    );
    let digested = world.cms(DOCUMENT, "-digest_create -outform DER");
    let mime = world.sign(&[&signer], DOCUMENT, "-cades -nodetach -outform SMIME");
    let cases: [(&str, &[u8], &str); 9] = [
        ("nothing", b"", "not-signed-data: empty-file"),
        ("PDF", DOCUMENT, "not-signed-data: plain-pdf"),
        ("encrypted", &encrypted, "not-signed-data: encrypted"),
        ("encrypted data", &with_password, "not-signed-data: encrypted"),
        ("digested", &digested, "not-signed-data: not-signed-data"),
        ("MIME", &mime, "not-signed-data: mail-message"),
        ("text", "Gentile ufficio, buongiorno".as_bytes(), "not-signed-data: not-signed-data"),
        ("zip", b"PK\x03\x04", "not-signed-data: archive"),
        (
            "certificate",
            &world.authority.own.certificate_pem(),
            "not-signed-data: certificate-file",
        ),
    ];
    for (name, file, expected) in cases {
        let report = world.verify(file);
        assert_eq!(outcome(&report), expected, "{name}");
        assert!(report.content_digest.is_none(), "{name}");
        assert!(content(file).is_err(), "{name}");
    }
}

#[test]
fn forms_that_are_not_cades() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let cases = [
        ("-nodetach -outform DER", "unsupported: not-cades"),
        ("-nodetach -noattr -outform DER", "unsupported: no-signed-attributes"),
        ("-cades -outform DER", "unsupported: detached"),
        ("-cades -nodetach -nocerts -outform DER", "unsupported: certificate-missing"),
        (
            "-cades -nodetach -outform DER -econtent_type 1.2.840.113549.1.9.16.1.4",
            "unsupported: content-not-data",
        ),
        ("-cades -nodetach -md sha1 -outform DER", "weak-algorithm: weak-algorithm"),
        ("-cades -nodetach -md sha224 -outform DER", "weak-algorithm: weak-algorithm"),
        ("-cades -nodetach -md sha3-256 -outform DER", "unsupported: unknown-algorithm"),
        (
            "-cades -nodetach -outform DER -keyopt rsa_padding_mode:pss -keyopt rsa_mgf1_md:sha1",
            "weak-algorithm: weak-algorithm",
        ),
    ];
    for (options, expected) in cases {
        let report = world.verify(&world.sign(&[&signer], DOCUMENT, options));
        assert!(outcome(&report).starts_with(expected), "{options}: {}", outcome(&report));
    }
}

#[test]
fn weak_keys() {
    let world = World::new();
    let short = world.signer("short", Request { key: Key::Rsa(1024), ..SIGNER });
    let report = world.verify(&world.sign(&[&short], DOCUMENT, CADES));
    assert_eq!(outcome(&report), "weak-algorithm: weak-key");

    let old = world.signer("old", Request { digest: "sha1", ..SIGNER });
    let report = world.verify(&world.sign(&[&old], DOCUMENT, CADES));
    assert_eq!(outcome(&report), "weak-algorithm: weak-algorithm");

    let root = Authority::root(world.path(), "short", "Short_CA", Key::Rsa(1024));
    let signer = root.issue("signer", SIGNER);
    let anchors = Anchors::read(&root.own.certificate_pem()).unwrap();
    let file = world.sign(&[&signer], DOCUMENT, CADES);
    let report = verify(&file, &Policy { anchors: &anchors, ..world.policy() });
    assert_eq!(outcome(&report), "weak-algorithm: weak-key");
}

#[test]
fn damaged_files() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let file = world.sign(&[&signer], DOCUMENT, CADES);
    let stream = world.sign(&[&signer], DOCUMENT, "-cades -nodetach -stream -outform DER");
    let pem = world.sign(&[&signer], DOCUMENT, "-cades -nodetach -outform PEM");
    let altered = flipped(&file, position(&file, b"Domanda"));
    let message_digest = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x04];
    let cases = [
        ("altered content", altered.clone(), "digest-mismatch: content-altered other-content"),
        (
            "altered digest attribute",
            flipped(&file, position(&file, &message_digest) + 14),
            "digest-mismatch: content-altered",
        ),
        (
            "altered signing time",
            flipped(&file, position(&file, b"\x09\x05\x31\x0f\x17\x0d") + 17),
            "bad-signature: signature-wrong",
        ),
        ("altered signature", flipped(&file, file.len() - 1), "bad-signature: signature-wrong"),
        ("cut short", file[..file.len() - 1].to_vec(), "malformed: broken-structure"),
        ("cut in half", file[..file.len() / 2].to_vec(), "malformed: broken-structure"),
        ("stream cut short", stream[..stream.len() - 1].to_vec(), "malformed: broken-structure"),
        ("a document after it", [&file[..], DOCUMENT].concat(), "malformed: trailing-bytes"),
        ("a letter after it", [&file[..], b"\n\0x"].concat(), "malformed: trailing-bytes"),
        ("a space after it", [&file[..], b" "].concat(), "malformed: trailing-bytes"),
        ("itself after it", [&file[..], &file[..]].concat(), "malformed: trailing-bytes"),
        ("stream and a byte", [&stream[..], b"\x01"].concat(), "malformed: trailing-bytes"),
        ("PEM and words", [&pem[..], b"Cordiali saluti"].concat(), "malformed: trailing-bytes"),
        ("PEM without its end", pem[..pem.len() - 9].to_vec(), "malformed: broken-encoding"),
        (
            "PEM with other signs",
            String::from_utf8(pem).unwrap().replace("MII", "M*I").into_bytes(),
            "malformed: broken-encoding",
        ),
        (
            "damaged inside a good envelope",
            world.sign(&[&signer], &altered, CADES),
            "digest-mismatch: content-altered other-content",
        ),
        (
            "cut inside a good envelope",
            world.sign(&[&signer], &file[..file.len() - 9], CADES),
            "malformed: broken-structure",
        ),
    ];
    for (name, file, expected) in cases {
        assert_eq!(outcome(&world.verify(&file)), expected, "{name}");
    }
}

#[test]
fn another_document() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    for other in [&b"%PDF-1.7\nAltra\n"[..], &DOCUMENT[..DOCUMENT.len() - 1], b""] {
        let report = world.verify(&world.sign(&[&signer], other, CADES));
        assert_eq!(outcome(&report), "content-mismatch: other-content");
        assert_eq!(report.signers[0].verdict.as_str(), "valid");
    }
    let longer = [DOCUMENT, b"\n"].concat();
    let file = world.sign(&[&signer], &longer, "-cades -nodetach -stream -outform DER");
    assert_eq!(outcome(&world.verify(&file)), "content-mismatch: other-content");
    let any = Policy { expected_content: None, ..world.policy() };
    assert_eq!(outcome(&verify(&file, &any)), "valid");
}

#[test]
fn one_bad_signature_among_many() {
    let world = World::new();
    let good = world.rsa_signer("good");
    let other = Authority::root(world.path(), "other", "Other_CA", Key::P256);
    let stranger = other.issue("stranger", SIGNER);
    let report = world.verify(&world.sign(&[&good, &stranger], DOCUMENT, CADES));
    assert_eq!(outcome(&report), "untrusted: unknown-issuer");
    assert_eq!(report.signers.iter().filter(|own| own.verdict.as_str() == "valid").count(), 1);

    let inner = world.sign(&[&stranger], DOCUMENT, CADES);
    let report = world.verify(&world.sign(&[&good], &inner, CADES));
    assert_eq!(outcome(&report), "untrusted: unknown-issuer");
    assert_eq!(report.reasons[0].signer, Some(1));
}

#[test]
fn certificates_out_of_their_time() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    let file = world.sign(&[&signer], DOCUMENT, CADES);
    for (at, expected) in [
        ("2025-12-31T23:59:59Z", "not-yet-valid: certificate-not-yet-valid"),
        ("2026-01-01T00:00:00Z", "valid"),
        ("2029-01-01T00:00:00Z", "valid"),
        ("2029-01-01T00:00:01Z", "expired: certificate-expired"),
    ] {
        assert_eq!(outcome(&world.verify_at(&file, at)), expected, "{at}");
    }
    let expired = Request { validity: ("20200101000000Z", "20230101000000Z"), ..SIGNER };
    let expired = world.signer("expired", expired);
    let report = world.verify(&world.sign(&[&expired], b"other", CADES));
    assert_eq!(outcome(&report), "expired: certificate-expired other-content");
    assert!(report.reasons[0].message.contains("01/01/2023"), "{}", report.reasons[0].message);
}
