//! Whatever comes in, the verification ends, and only what was signed is valid.

use crate::authority::{Authority, Identity, Key, Request, SIGNER};
use crate::builder::certificate_der;
use crate::world::{DOCUMENT, World};
use proptest::prelude::*;
use ristoro_signature::{Anchors, Policy, content, verify};
use std::ops::Range;

struct Signed {
    world: World,
    signer: Identity,
    anchors: Anchors,
    files: Vec<Vec<u8>>,
}

impl Signed {
    /// RSA throughout: the fastest to verify without optimisation.
    fn new() -> Self {
        let world = World::new();
        let root = Authority::root(world.path(), "rsa", "RSA_CA", Key::Rsa(2048));
        let anchors = Anchors::read(&root.own.certificate_pem()).unwrap();
        let signer = root.issue("signer", Request { key: Key::Rsa(2048), ..SIGNER });
        let sign = |content, form| world.sign(&[&signer], content, form);
        let der = sign(DOCUMENT, "-cades -nodetach -outform DER");
        let nested = sign(&der, "-cades -nodetach -stream -outform DER");
        let stream = sign(DOCUMENT, "-cades -nodetach -stream -outform DER");
        let pem = sign(DOCUMENT, "-cades -nodetach -outform PEM");
        Self { anchors, files: vec![der, stream, pem, nested], world, signer }
    }

    fn is_valid(&self, file: &[u8]) -> bool {
        verify(file, &Policy { anchors: &self.anchors, ..self.world.policy() }).is_valid()
    }
}

/// The parts of the DER file that the signature covers, and the signature.
fn covered(file: &[u8], certificate: &[u8]) -> Vec<Range<usize>> {
    let find =
        |wanted: &[u8]| file.windows(wanted.len()).position(|window| window == wanted).unwrap();
    let content = find(DOCUMENT);
    let bag = find(certificate);
    let attributes = find(b"\x30\x18\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03");
    let signature = file.len() - 256;
    // Before the signature: its algorithm (15 bytes) and its header (4 bytes).
    vec![
        content..content + DOCUMENT.len(),
        bag..bag + certificate.len(),
        attributes..signature - 19,
        signature..file.len(),
    ]
}

#[test]
fn damaged_files_are_never_valid() {
    let signed = Signed::new();
    for file in &signed.files {
        assert!(signed.is_valid(file));
    }
    let covered = covered(&signed.files[0], &certificate_der(&signed.signer));
    let strategy = (0..signed.files.len(), any::<prop::sample::Index>(), 0..8_u32);

    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 600,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&strategy, |(which, index, bit)| {
            let position = index.index(signed.files[which].len());
            let mut file = signed.files[which].clone();
            file[position] ^= 1 << bit;
            if signed.is_valid(&file) {
                // Some bits mean nothing, such as those of a version number; the document does.
                prop_assert_eq!(&content(&file).unwrap()[..], DOCUMENT);
                prop_assert!(which != 0 || !covered.iter().any(|part| part.contains(&position)));
            }
            let cut = &signed.files[which][..position];
            // Of a PEM file, the line end after the last line may be missing.
            prop_assert!(!signed.is_valid(cut) || which == 2 && position + 1 == file.len());
            Ok(())
        })
        .unwrap();
}

#[test]
fn pieces_of_files_are_never_valid() {
    let signed = Signed::new();
    let der = &signed.files[0];
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let strategy =
        (any::<prop::sample::Index>(), proptest::collection::vec(any::<u8>(), 0..64), 0..64_usize);
    runner
        .run(&strategy, |(index, replacement, removed)| {
            let at = index.index(der.len());
            let end = (at + removed).min(der.len());
            let file = [&der[..at], &replacement, &der[end..]].concat();
            if signed.is_valid(&file) {
                prop_assert_eq!(&content(&file).unwrap()[..], DOCUMENT);
            }
            Ok(())
        })
        .unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_are_never_valid(mut file: Vec<u8>, sequence: bool) {
        if sequence {
            file.insert(0, 0x30);
        }
        let anchors = Anchors::none();
        let policy = Policy {
            anchors: &anchors,
            at: crate::world::NOW.parse().unwrap(),
            revocation: ristoro_signature::Revocation::NotJudged,
            expected_content: None,
            advanced: ristoro_signature::AdvancedSignatures::Refused,
            signatory: None,
        };
        prop_assert!(!verify(&file, &policy).is_valid());
        let _ = Anchors::read(&file);
        let _ = ristoro_signature::Crl::read(&file);
    }
}
