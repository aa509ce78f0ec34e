//! Where a file names its algorithms beside the signature.

use crate::builder::{Builder, RSA, SHA_256, attribute, made_of, tlv};
use crate::world::{DOCUMENT, World, outcome};

/// id-aa-CMSAlgorithmProtect (RFC 6211).
const PROTECTION: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x34];
const SHA_256_WITH_RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
const SHA_512_WITH_RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0d];
const SHA_512: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03];
const NULL: &[u8] = &[5, 0];

fn protection(digest: &[u8], signature: &[u8]) -> Vec<u8> {
    attribute(PROTECTION, &[&made_of(0x30, &[digest, signature])])
}

#[test]
fn the_attribute_that_protects_them() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let with = |attributes: &[Vec<u8>]| {
        let mut builder = Builder::new(&signer, DOCUMENT);
        builder.attributes.as_mut().unwrap().extend(attributes.iter().cloned());
        outcome(&world.verify(&builder.signed().file()))
    };
    let sha_256 = made_of(0x30, &[&tlv(6, SHA_256)]);
    let sha_256_null = made_of(0x30, &[&tlv(6, SHA_256), NULL]);
    let sha_512 = made_of(0x30, &[&tlv(6, SHA_512)]);
    let tagged = |oid: &[u8]| made_of(0xa1, &[&tlv(6, oid), NULL]);
    assert_eq!(with(&[protection(&sha_256, &tagged(RSA))]), "valid");
    assert_eq!(with(&[protection(&sha_256_null, &tagged(RSA))]), "valid", "NULL or nothing");
    assert_eq!(
        with(&[protection(&sha_256, &tagged(SHA_256_WITH_RSA))]),
        "valid",
        "two names of one"
    );
    let broken = "malformed: broken-attributes";
    assert_eq!(with(&[protection(&sha_512, &tagged(RSA))]), broken);
    assert_eq!(with(&[protection(&sha_256, &tagged(SHA_512_WITH_RSA))]), broken);
    assert_eq!(with(&[protection(&sha_256, &[])]), broken, "no signature's algorithm");
    let mac = made_of(0xa2, &[&tlv(6, RSA), NULL]);
    assert_eq!(with(&[protection(&sha_256, &mac)]), broken, "of a MAC");
    assert_eq!(with(&[attribute(PROTECTION, &[])]), broken);
    let good = protection(&sha_256, &tagged(RSA));
    assert_eq!(with(&[good.clone(), good]), broken, "twice");
}

/// The list of digests is an unsigned hint for readers in one pass: what it says wrong, or does not
/// say, is no contradiction that matters (RFC 5652 §5.1).
#[test]
fn the_list_of_digests_is_a_hint() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let mut builder = Builder::new(&signer, DOCUMENT).signed();
    for list in [vec![], made_of(0x30, &[&tlv(6, SHA_512)]), builder.digest_algorithms.repeat(3)] {
        builder.digest_algorithms = list;
        assert_eq!(outcome(&world.verify(&builder.file())), "valid");
    }
}
