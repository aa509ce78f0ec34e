//! What machines read: the report as JSON.

use crate::authority::{Request, SIGNER};
use crate::world::{CADES, DOCUMENT, World};
use sha2::{Digest, Sha256};

/// The report without what differs from run to run.
fn json(world: &World, file: &[u8]) -> String {
    let mut report = world.verify(file);
    for signer in &mut report.signers {
        assert!(signer.signing_time.take().is_some());
        // Keys are made afresh, so digests of certificates differ from run to run.
        let own = signer.path.iter_mut().map(|certificate| &mut certificate.sha256);
        for sha256 in own.chain(signer.authority.iter_mut().map(|authority| &mut authority.sha256))
        {
            assert_eq!(sha256.len(), 64);
            "…".clone_into(sha256);
        }
    }
    serde_json::to_string_pretty(&report).unwrap()
}

#[test]
fn valid() {
    let world = World::new();
    let subject =
        "/C=IT/CN=Niccolò_Dell'Òrco/SN=Dell'Òrco/GN=Niccolò/serialNumber=TINIT-DLLNCL75T31D704P";
    let signer = world.signer("signer", Request { subject, ..SIGNER });
    let file = world.sign(&[&signer], DOCUMENT, CADES);
    insta::assert_snapshot!("valid", json(&world, &file));
    let digest = world.verify(&file).content_digest.unwrap();
    assert_eq!(digest.as_bytes()[..], Sha256::digest(DOCUMENT)[..]);
    assert_eq!(digest.to_string(), hex::encode(Sha256::digest(DOCUMENT)));
}

#[test]
fn several_things_wrong() {
    let world = World::new();
    let good = world.rsa_signer("good");
    let expired = Request { validity: ("20200101000000Z", "20230101000000Z"), ..SIGNER };
    let expired = world.signer("expired", expired);
    let file = world.sign(&[&good, &expired], b"%PDF-1.7\nAltro\n", CADES);
    insta::assert_snapshot!("several_things_wrong", json(&world, &file));
}

#[test]
fn unreadable() {
    insta::assert_snapshot!("unreadable", json(&World::new(), b"%PDF-1.7\n"));
}
