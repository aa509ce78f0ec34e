//! The person who must sign.

use crate::authority::{Identity, Request, SIGNER};
use crate::world::{CADES, DOCUMENT, World, notes, outcome};
use ristoro_signature::{Policy, Report, Revocation, RevocationEvidence, Signatory, verify};

const VERDI: &str = "/C=IT/CN=Anna_Verdi/SN=Verdi/GN=Anna/serialNumber=TINIT-VRDNNA75T41H501X";

fn person(fiscal_code: &str, given_name: &str, family_name: &str) -> Signatory {
    let fiscal_code = Some(fiscal_code).filter(|code| !code.is_empty());
    Signatory {
        fiscal_code: fiscal_code.map(|code| code.parse().unwrap()),
        given_name: given_name.to_owned(),
        family_name: family_name.to_owned(),
    }
}

fn rossi() -> Signatory {
    person("RSSMRA80A01F257G", "Mario", "Rossi")
}

fn judged(world: &World, file: &[u8], wanted: &Signatory) -> Report {
    verify(file, &Policy { signatory: Some(wanted), ..world.policy() })
}

fn named(world: &World, name: &str, subject: &'static str) -> Identity {
    world.signer(name, Request { subject, ..SIGNER })
}

#[test]
fn by_fiscal_code() {
    let world = World::new();
    let file = world.sign(&[&world.signer("rossi", SIGNER)], DOCUMENT, CADES);
    let right = judged(&world, &file, &rossi());
    assert_eq!((outcome(&right), notes(&right)), ("valid".to_owned(), String::new()));
    // The code decides, whatever the names.
    let renamed = judged(&world, &file, &person("RSSMRA80A01F257G", "Marius", "Rot"));
    assert_eq!(outcome(&renamed), "valid");

    let wrong = judged(&world, &file, &person("VRDNNA75T41H501X", "Mario", "Rossi"));
    assert_eq!(outcome(&wrong), "wrong-signatory: another-signer");
    assert_eq!(
        wrong.reasons[0].message,
        "Il documento è firmato da Mario_Rossi (RSSMRA80A01F257G), mentre lo deve firmare Mario \
         Rossi (VRDNNA75T41H501X). Fai firmare il documento a Mario Rossi (VRDNNA75T41H501X), con \
         il suo certificato, e carica il nuovo file .p7m."
    );
    assert_eq!(wrong.signers[0].verdict.as_str(), "valid", "the signature itself is good");
}

#[test]
fn codes_changed_by_omocodia() {
    let world = World::new();
    let subject = "/C=IT/CN=Mario_Rossi/SN=Rossi/GN=Mario/serialNumber=TINIT-RSSMRA80A01F25TD";
    let file = world.sign(&[&named(&world, "omocode", subject)], DOCUMENT, CADES);
    assert_eq!(
        outcome(&judged(&world, &file, &rossi())),
        "valid",
        "{:?}",
        judged(&world, &file, &rossi()).reasons
    );
    assert_eq!(notes(&judged(&world, &file, &rossi())), "matched-by-omocode");
    let homonym = person("RSSMRA80A01F257G", "Mara", "Rossi");
    assert_eq!(outcome(&judged(&world, &file, &homonym)), "wrong-signatory: another-signer");
}

#[test]
fn by_name_for_want_of_a_code() {
    let world = World::new();
    let subject = "/C=IT/CN=ROSSI_MARIO/SN=ROSSI/GN=MARIO_GIUSEPPE/serialNumber=PASIT-YA1234567";
    let file = world.sign(&[&named(&world, "nobody", subject)], DOCUMENT, CADES);
    let exact = person("RSSMRA80A01F257G", "Mario Giuseppe", "Rossi");
    let part = rossi();
    for (wanted, expected, noted) in [
        (&exact, "valid", "no-fiscal-code matched-by-name"),
        (&part, "valid", "no-fiscal-code matched-by-name"),
        (&person("", "Mario", "Rossi"), "valid", "no-fiscal-code matched-by-name"),
        (
            &person("", "Mario Giuseppe Maria", "Rossi"),
            "valid",
            "no-fiscal-code matched-by-part-of-name",
        ),
        (&person("", "Paola", "Testi"), "wrong-signatory: another-signer", "no-fiscal-code"),
        (&person("", "", ""), "wrong-signatory: another-signer", "no-fiscal-code"),
    ] {
        let report = judged(&world, &file, wanted);
        assert_eq!(outcome(&report), expected, "{wanted:?}");
        assert_eq!(notes(&report), noted, "{wanted:?}");
    }
    let own = world.sign(&[&world.signer("rossi", SIGNER)], DOCUMENT, CADES);
    let without_code = judged(&world, &own, &person("", "Mario", "Rossi"));
    assert_eq!(
        (outcome(&without_code), notes(&without_code)),
        ("valid".into(), "matched-by-name".into())
    );
}

/// A code of 11 digits, or of another country, is no personal code: the names are compared, with a note.
/// Another personal code refuses, whatever the names.
#[test]
fn beside_another_code() {
    let world = World::new();
    let homonym = "wrong-signatory: another-signer";
    for (name, serial, expected, noted) in [
        ("eleven", "TINIT-00743110157", "valid", "matched-by-name"),
        ("foreign", "TINFR-1234567890123", "valid", "no-fiscal-code matched-by-name"),
        ("passport", "PASIT-YA1234567", "valid", "no-fiscal-code matched-by-name"),
        ("another", "TINIT-RSSMRA81A01F257H", homonym, ""),
        ("bare", "RSSMRA81A01F257H", homonym, ""),
    ] {
        let subject = format!("/C=IT/CN=Mario_Rossi/SN=Rossi/GN=Mario/serialNumber={serial}");
        let signer = named(&world, name, Box::leak(subject.into_boxed_str()));
        let report = judged(&world, &world.sign(&[&signer], DOCUMENT, CADES), &rossi());
        assert_eq!(outcome(&report), expected, "{serial}");
        assert_eq!(notes(&report), noted, "{serial}");
        let stranger = person("TSTPLA75T41H501V", "Paola", "Testi");
        let report = judged(&world, &world.sign(&[&signer], DOCUMENT, CADES), &stranger);
        assert_eq!(outcome(&report), homonym, "{serial}");
    }
}

#[test]
fn among_several_signers() {
    let world = World::new();
    let signer = world.signer("rossi", SIGNER);
    let verdi = named(&world, "verdi", VERDI);
    let beside = world.sign(&[&signer, &verdi], DOCUMENT, CADES);
    let inside = world.sign(&[&verdi], &world.sign(&[&signer], DOCUMENT, CADES), CADES);
    for file in [&beside, &inside] {
        assert_eq!(outcome(&judged(&world, file, &rossi())), "valid");
        let missing = judged(&world, file, &person("", "Paola", "Testi"));
        assert_eq!(outcome(&missing), "wrong-signatory: another-signer");
        let message = &missing.reasons[0].message;
        for name in ["Mario_Rossi (RSS", "Anna_Verdi (VRD", "Paola Testi"] {
            assert!(message.contains(name), "{message}");
        }
    }
    // The right one is there, and another is no good.
    let seal = Request { profile: "seal_of_organisation", ..SIGNER };
    let seal = world.signer("seal", Request { subject: VERDI, ..seal });
    let with_seal = world.sign(&[&signer, &seal], DOCUMENT, CADES);
    assert_eq!(outcome(&judged(&world, &with_seal, &rossi())), "untrusted: seal-certificate");
}

#[test]
fn beside_other_faults() {
    let world = World::new();
    let verdi = named(&world, "verdi", VERDI);
    let other = world.sign(&[&verdi], b"%PDF-1.7\nAltro\n", CADES);
    assert_eq!(
        outcome(&judged(&world, &other, &rossi())),
        "content-mismatch: other-content another-signer"
    );
    let nameless = world.sign(&[&verdi], DOCUMENT, &format!("-nocerts {CADES}"));
    assert_eq!(outcome(&judged(&world, &nameless, &rossi())), "unsupported: certificate-missing");
    assert_eq!(outcome(&judged(&world, b"%PDF-1.7", &rossi())), "not-signed-data: plain-pdf");
    let unknown = Policy { signatory: Some(&rossi()), ..world.policy() };
    let none = RevocationEvidence::none();
    let unknown = Policy { revocation: Revocation::Evidence(&none), ..unknown };
    let file = world.sign(&[&verdi], DOCUMENT, CADES);
    assert_eq!(
        outcome(&verify(&file, &unknown)),
        "wrong-signatory: another-signer revocation-unknown"
    );
}
