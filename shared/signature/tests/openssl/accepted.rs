//! Every form of signed file in use that must be accepted.

use crate::authority::{Key, Request, SIGNER};
use crate::world::{CADES, DOCUMENT, World, outcome};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ristoro_signature::{Policy, content, verify};

#[test]
fn encodings() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let sign = |options: &str| world.sign(&[&signer], DOCUMENT, options);

    let der = sign(CADES);
    let pem = sign("-cades -nodetach -outform PEM");
    let lines: Vec<&[u8]> = pem.split(|&byte| byte == b'\n').collect();
    let base64 = lines[1..lines.len() - 2].join(&b"\r\n"[..]);
    let pkcs7 = String::from_utf8(pem.clone()).unwrap().replace(" CMS-", " PKCS7-");
    let files = [
        ("DER", der),
        ("BER", sign("-cades -nodetach -stream -outform DER")),
        ("PEM", pem),
        ("PEM of PKCS7", pkcs7.into_bytes()),
        ("base64 in lines", base64.clone()),
        (
            "base64 in one line",
            base64.split(|byte| b"\r\n".contains(byte)).collect::<Vec<_>>().concat(),
        ),
    ];
    for (name, file) in &files {
        assert_eq!(outcome(&world.verify(file)), "valid", "{name}");
        assert_eq!(content(file).unwrap(), DOCUMENT, "{name}");
    }
}

#[test]
fn algorithms() {
    let world = World::new();
    let rsa = world.rsa_signer("rsa");
    let p256 = world.signer("p256", SIGNER);
    let p384 = world.signer("p384", Request { key: Key::P384, ..SIGNER });
    let pss = world.signer("pss", Request { key: Key::RsaPss, ..SIGNER });
    let long = world.signer("long", Request { key: Key::Rsa(4096), ..SIGNER });
    let cases = [
        (&rsa, "-md sha256", "SHA-256 RSA PKCS#1 v1.5"),
        (&rsa, "-md sha384", "SHA-384 RSA PKCS#1 v1.5"),
        (&rsa, "-md sha512", "SHA-512 RSA PKCS#1 v1.5"),
        (&rsa, "-keyopt rsa_padding_mode:pss", "SHA-256 RSA-PSS"),
        (&rsa, "-md sha512 -keyopt rsa_padding_mode:pss", "SHA-512 RSA-PSS"),
        (&rsa, "-keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:0", "SHA-256 RSA-PSS"),
        (&rsa, "-keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:32", "SHA-256 RSA-PSS"),
        (&long, "-md sha256", "SHA-256 RSA PKCS#1 v1.5"),
        (&pss, "-keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:32", "SHA-256 RSA-PSS"),
        (&p256, "-md sha256", "SHA-256 ECDSA"),
        (&p256, "-md sha512", "SHA-512 ECDSA"),
        (&p384, "-md sha256", "SHA-256 ECDSA"),
        (&p384, "-md sha384", "SHA-384 ECDSA"),
        (&p256, "-md sha256 -keyid", "SHA-256 ECDSA"),
    ];
    for (signer, options, algorithms) in cases {
        let report = world.verify(&world.sign(&[signer], DOCUMENT, &format!("{options} {CADES}")));
        assert_eq!(outcome(&report), "valid", "{} {options}", signer.name);
        let own = &report.signers[0];
        let named =
            format!("{} {}", own.digest_algorithm.unwrap(), own.signature_algorithm.unwrap());
        assert_eq!(named, algorithms, "{} {options}", signer.name);
    }
}

#[test]
fn authorities_with_other_keys() {
    for (folder, key, digest) in [
        ("rsa", Key::Rsa(2048), "sha256"),
        ("p384", Key::P384, "sha384"),
        ("long", Key::Rsa(3072), "sha512"),
    ] {
        let world = World::new();
        let root = crate::authority::Authority::root(world.path(), folder, "Other_CA", key);
        let anchors = ristoro_signature::Anchors::read(&root.own.certificate_pem()).unwrap();
        let signer = root.issue("signer", Request { digest, ..SIGNER });
        let file = world.sign(&[&signer], DOCUMENT, CADES);
        let report = verify(&file, &Policy { anchors: &anchors, ..world.policy() });
        assert_eq!(outcome(&report), "valid", "{folder}");
        let both = anchors.and(world.anchors.clone());
        assert_eq!(both.len(), 2);
        let report = verify(&file, &Policy { anchors: &both, ..world.policy() });
        assert_eq!(outcome(&report), "valid", "{folder}, among two");
    }
}

#[test]
fn several_signatures() {
    let world = World::new();
    let first = world.rsa_signer("first");
    let second = world.signer("second", SIGNER);

    let both = world.sign(&[&first, &second], DOCUMENT, CADES);
    let report = world.verify(&both);
    assert_eq!(outcome(&report), "valid");
    assert_eq!(report.signers.len(), 2);

    let mut nested = DOCUMENT.to_vec();
    for layers in 1..=4 {
        let form = if layers % 2 == 0 { CADES } else { "-cades -nodetach -stream -outform DER" };
        nested = world.sign(&[&first], &nested, form);
        let report = world.verify(&nested);
        assert_eq!(outcome(&report), "valid", "{layers} layers");
        let found: Vec<usize> = report.signers.iter().map(|signer| signer.layer).collect();
        assert_eq!(found, (1..=layers).collect::<Vec<_>>());
        assert_eq!(content(&nested).unwrap(), DOCUMENT);
    }
    nested = world.sign(&[&first], &nested, CADES);
    assert_eq!(outcome(&world.verify(&nested)), "unsupported: too-many");
    assert!(content(&nested).is_err());

    let inner = world.sign(&[&first], DOCUMENT, "-cades -nodetach -outform PEM");
    let report = world.verify(&world.sign(&[&second], &inner, CADES));
    assert_eq!(outcome(&report), "valid", "PEM inside DER");
    assert_eq!(report.signers.len(), 2);
}

/// Zeros and line ends after an envelope hide nothing: mails and archives leave them there.
#[test]
fn padding_after_the_envelope() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    let der = world.sign(&[&signer], DOCUMENT, CADES);
    let stream = world.sign(&[&signer], DOCUMENT, "-cades -nodetach -stream -outform DER");
    let pem = world.sign(&[&signer], DOCUMENT, "-cades -nodetach -outform PEM");
    let paddings = [&b"\0"[..], b"\n", b"\r\n", b"\0\0\n\r\0", &[0; 4096]];
    for padding in paddings {
        for file in [&der, &stream, &pem] {
            let padded = [&file[..], padding].concat();
            assert_eq!(outcome(&world.verify(&padded)), "valid", "{padding:?}");
            assert_eq!(content(&padded).unwrap(), DOCUMENT);
            let between = world.sign(&[&signer], &padded, CADES);
            assert_eq!(outcome(&world.verify(&between)), "valid", "between layers");
            assert_eq!(content(&between).unwrap(), DOCUMENT);
        }
        let inside = STANDARD.encode([&der[..], padding].concat());
        assert_eq!(outcome(&world.verify(inside.as_bytes())), "valid", "in base64");
    }
    let long = [&der[..], &vec![0; 20_000_000]].concat();
    assert_eq!(outcome(&world.verify(&long)), "valid", "20 MB");
}

#[test]
fn path_through_a_subordinate_authority() {
    let world = World::new();
    let authority = Request { subject: "/C=IT/CN=Second_CA", profile: "authority", ..SIGNER };
    let second = world.authority.subordinate(world.path(), "second", authority);
    let signer = second.issue("signer", SIGNER);
    let options = format!("-certfile {} {CADES}", second.own.certificate().display());
    let file = world.sign(&[&signer], DOCUMENT, &options);
    assert_eq!(outcome(&world.verify(&file)), "valid");
}

#[test]
fn large_content_in_chunks() {
    let world = World::new();
    let signer = world.signer("signer", SIGNER);
    let large: Vec<u8> = (0..5_000_000_u32).map(|n| n.to_le_bytes()[1]).collect();
    for form in [CADES, "-cades -nodetach -stream -outform DER", "-cades -nodetach -outform PEM"] {
        let file = world.sign(&[&signer], &large, form);
        let report = verify(&file, &Policy { expected_content: Some(&large), ..world.policy() });
        assert_eq!(outcome(&report), "valid", "{form}");
    }
}

#[test]
fn certificates_without_usage_or_fiscal_code() {
    let world = World::new();
    let subject = "/C=IT/CN=Anna_Verdi/serialNumber=PASIT-YA1234567";
    let signer = world.signer("plain", Request { profile: "plain", subject, ..SIGNER });
    let report = world.verify(&world.sign(&[&signer], DOCUMENT, CADES));
    assert_eq!(outcome(&report), "valid");
    assert_eq!(report.signers[0].fiscal_code, None);
    assert!(!report.signers[0].qualified);
}
