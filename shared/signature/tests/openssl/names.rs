//! One name written in two ways (RFC 5280 §7.1).

use crate::authority::{Authority, Request, SIGNER};
use crate::builder::{Builder, made_of, tlv};
use crate::command::openssl;
use crate::world::{CADES, DOCUMENT, World, outcome};
use ristoro_signature::{Anchors, Policy, verify};
use std::fs;

const COUNTRY: &[u8] = &[0x55, 4, 6];
const COMMON_NAME: &[u8] = &[0x55, 4, 3];

/// `C=IT` and a common name in a string of this type.
fn name(tag: u8, common_name: &[u8]) -> Vec<u8> {
    let part = |kind, tag, text| tlv(0x31, &made_of(0x30, &[&tlv(6, kind), &tlv(tag, text)]));
    made_of(0x30, &[&part(COUNTRY, 0x13, b"IT"), &part(COMMON_NAME, tag, common_name)])
}

#[test]
fn the_signature_names_the_issuer_in_its_own_way() {
    let world = World::new();
    let signer = world.rsa_signer("signer");
    let mut builder = Builder::new(&signer, DOCUMENT).signed();
    assert_eq!(builder.issuer, name(0x0c, b"Trusted_CA"), "as openssl writes it");
    let utf16: Vec<u8> = "Trusted_CA".encode_utf16().flat_map(u16::to_be_bytes).collect();
    for same in [
        name(0x13, b"Trusted_CA"),
        name(0x14, b"TRUSTED_CA"),
        name(0x16, b" trusted_ca  "),
        name(0x1e, &utf16),
    ] {
        builder.issuer = same;
        assert_eq!(outcome(&world.verify(&builder.file())), "valid");
    }
    for other in [name(0x13, b"Trusted CA"), name(0x13, b"Trusted_CB"), made_of(0x30, &[])] {
        builder.issuer = other;
        assert_eq!(outcome(&world.verify(&builder.file())), "unsupported: certificate-missing");
    }
}

#[test]
fn authorities_call_themselves_in_another_way() {
    let world = World::new();
    let anchors_of = |subject: &str| {
        // The same key under another name: a certificate that the operator might have been given.
        let command = format!(
            "req -x509 -new -key own.key -subj {subject} -days 3650 -utf8 -config ca.cnf \
             -extensions root -out other.pem"
        );
        openssl(&world.authority.own.directory, &command);
        Anchors::read(&fs::read(world.authority.own.directory.join("other.pem")).unwrap()).unwrap()
    };
    let file = world.sign(&[&world.signer("signer", SIGNER)], DOCUMENT, CADES);
    for (subject, expected) in [
        ("/C=IT/CN=TRUSTED_ca", "valid"),
        ("/C=it/CN=Trusted_CA", "valid"),
        ("/CN=Trusted_CA/C=IT", "untrusted: unknown-issuer"),
        ("/C=IT/CN=Trusted_CA2", "untrusted: unknown-issuer"),
    ] {
        let anchors = anchors_of(subject);
        let report = verify(&file, &Policy { anchors: &anchors, ..world.policy() });
        assert_eq!(outcome(&report), expected, "{subject}");
    }
}

#[test]
fn authorities_in_between_too() {
    let world = World::new();
    let authority = Request { subject: "/C=IT/CN=Second_CA", profile: "authority", ..SIGNER };
    let second = world.authority.issue("second", authority);
    let acting = Authority::acting_as(world.path(), "second", &second);
    let signer = acting.issue("signer", SIGNER);
    // The certificate in the envelope bears the same key and a name in capitals.
    let capitals =
        "req -new -key second.key -subj /C=IT/CN=SECOND_CA -utf8 -config ca.cnf -out again.csr";
    openssl(&world.authority.own.directory, capitals);
    openssl(
        &world.authority.own.directory,
        "ca -batch -notext -config ca.cnf -cert own.pem -keyfile own.key -startdate 20260101000000Z \
         -enddate 20290101000000Z -extfile ca.cnf -extensions authority -in again.csr -out again.pem",
    );
    let options =
        format!("-certfile {}/again.pem {CADES}", world.authority.own.directory.display());
    let file = world.sign(&[&signer], DOCUMENT, &options);
    assert_eq!(outcome(&world.verify(&file)), "valid");
}

#[test]
fn serial_numbers_of_any_size() {
    let world = World::new();
    let serials = ["8F01", "01", "7F", "00FF", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"];
    for (serial, name) in serials.into_iter().zip(["a", "b", "c", "d", "e"]) {
        fs::write(world.authority.own.directory.join("serial"), format!("{serial}\n")).unwrap();
        let signer = world.signer(name, SIGNER);
        for options in [CADES, "-keyid -cades -nodetach -outform DER"] {
            let report = world.verify(&world.sign(&[&signer], DOCUMENT, options));
            assert_eq!(outcome(&report), "valid", "{serial}");
            let shown = report.signers[0].serial.clone().unwrap();
            assert_eq!(shown, serial.to_lowercase().trim_start_matches("00"));
        }
    }
}
