//! Lists that are not believed: the wrong ones, and those that would cost too much.

use crate::fixtures::{digest, file, now, pins, refused, text};
use ristoro_trust::list::{LONGEST_LIST, ListError, Pins, SealFault, SignerError, read};

fn fault(xml: &[u8]) -> SealFault {
    match refused(xml) {
        ListError::Seal(fault) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_changed_letter_anywhere_is_seen() {
    let list = text("list-141.xml");
    for (was, is) in [
        ("Alfa CA 1</Name>", "Alfa CA I</Name>"),
        ("withdrawn", "granted"),
        ("ForeSeals", "ForeSignatures"),
        ("2016-06-30T22:00:00Z", "2006-06-30T22:00:00Z"),
        ("<TSLSequenceNumber>141", "<TSLSequenceNumber>241"),
        ("2099-06-30", "2199-06-30"),
        ("  <SchemeInformation>", " <SchemeInformation>"),
    ] {
        assert!(list.contains(was), "{was}");
        let changed = list.replacen(was, is, 1);
        assert!(matches!(fault(changed.as_bytes()), SealFault::Digest), "{was}");
    }
    let changed = list.replacen("<xades:SigningTime>2026", "<xades:SigningTime>2025", 1);
    assert!(matches!(fault(changed.as_bytes()), SealFault::Digest), "the properties");
}

#[test]
fn comments_are_no_part_of_what_is_signed_nor_of_what_is_read() {
    let list = text("list-141.xml").replace("with", "with<!-- a -->");
    let list = list.replace("made by", "drawn by").replacen(
        "Alfa CA 2</Name>",
        "Alfa <!---->CA 2</Name>",
        2,
    );
    let read = read(list.as_bytes(), &pins(), now()).unwrap();
    assert_eq!(read.services, crate::fixtures::read("list-141.xml").services);
}

#[test]
fn a_changed_signature_value_is_seen() {
    let list = text("list-141.xml");
    let at = list.find("<ds:SignatureValue>").unwrap() + 30;
    let letter = if &list[at..=at] == "A" { "B" } else { "A" };
    let changed = format!("{}{letter}{}", &list[..at], &list[at + 1..]);
    assert!(matches!(fault(changed.as_bytes()), SealFault::Value));
    let start = list.find("<ds:SignatureValue>").unwrap() + 19;
    let end = list.find("</ds:SignatureValue>").unwrap();
    for value in ["", "AAAA", "!"] {
        let changed = format!("{}{value}{}", &list[..start], &list[end..]);
        let fault = fault(changed.as_bytes());
        assert!(matches!(fault, SealFault::Value | SealFault::Part(_)), "{value}: {fault:?}");
    }
}

#[test]
fn nobody_else_may_sign() {
    let others: Pins = [digest("p256.pem"), digest("europe.pem")].into_iter().collect();
    for pins in [Pins::default(), others] {
        let refused = read(&file("list-141.xml"), &pins, now()).unwrap_err();
        let ListError::Seal(SealFault::NotPinned(found)) = refused else { panic!("{refused:?}") };
        assert_eq!(found, digest("rsa.pem"));
    }
    let refused = read(&file("not-for-lists.xml"), &pins(), now()).unwrap_err();
    let not_for_lists = ListError::Seal(SealFault::Signer(SignerError::NotForLists));
    assert_eq!(format!("{refused:?}"), format!("{not_for_lists:?}"));
    let early = refused_signer("early.xml");
    assert!(matches!(early, SignerError::NotValid { .. }), "{early:?}");
    assert!(matches!(refused_signer("weak-key.xml"), SignerError::Key));
}

fn refused_signer(name: &str) -> SignerError {
    match fault(&file(name)) {
        SealFault::Signer(error) => error,
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn weak_digests_are_refused() {
    for name in ["sha1.xml", "sha1-digests.xml", "sha1-name.xml"] {
        let fault = fault(&file(name));
        assert!(matches!(&fault, SealFault::Algorithm(it) if it.ends_with("sha1")), "{fault:?}");
    }
}

#[test]
fn other_lists_are_refused() {
    let france = refused(&file("france.xml"));
    assert!(matches!(&france, ListError::Territory { found, .. } if found == "FR"), "{france:?}");
    assert!(matches!(refused(&file("lotl.xml")), ListError::Kind(_)));
    assert!(matches!(refused(&file("version-4.xml")), ListError::Version(it) if it == "4"));
    let closed = refused(&file("closed.xml"));
    assert!(matches!(closed, ListError::NotOnce { name: "dateTime", .. }), "{closed:?}");
}

#[test]
fn a_list_has_its_time() {
    let at = |now: &str| read(&file("list-141.xml"), &pins(), now.parse().unwrap());
    assert!(at("2099-06-29T23:59:59Z").is_ok());
    assert!(matches!(at("2099-06-30T00:00:00Z"), Err(ListError::Expired(_))));
    assert!(matches!(at("2020-01-01T00:00:00Z"), Err(ListError::NotYet(_))));
}

#[test]
fn a_document_type_is_refused_whatever_it_declares() {
    let list = text("list-141.xml");
    for kind in [
        "<!DOCTYPE TrustServiceStatusList>",
        "<!DOCTYPE t [<!ENTITY a \"b\">]>",
        "<!DOCTYPE t SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE t [<!ATTLIST X Id ID #IMPLIED>]>",
    ] {
        let list = list.replacen("?>\n", &format!("?>\n{kind}"), 1);
        assert!(matches!(refused(list.as_bytes()), ListError::Xml(_)), "{kind}");
    }
    let entity = list.replacen("Alfa CA 1", "&alfa;", 1);
    assert!(matches!(refused(entity.as_bytes()), ListError::Xml(_)));
}

#[test]
fn what_would_cost_too_much_is_refused_early() {
    let long = [file("list-141.xml"), vec![b' '; 30 * 1024 * 1024]].concat();
    assert!(matches!(refused(&long), ListError::TooLong { limit: LONGEST_LIST }));
    let deep = "<a>".repeat(100_000);
    assert!(matches!(refused(deep.as_bytes()), ListError::Xml(_)));
    let many = format!("<a>{}</a>", "<b/>".repeat(2_000_000));
    assert!(matches!(refused(many.as_bytes()), ListError::TooMuch { what: "elements" }));
    let wide: String = " a=''".repeat(150_000);
    let wide = format!("<a{wide}/>");
    assert!(matches!(refused(wide.as_bytes()), ListError::TooMuch { .. }));
}

#[test]
fn nonsense_is_refused() {
    for nonsense in ["", " ", "<", "<a/>", "<html></html>", "%PDF-1.7", "\u{feff}", "{}"] {
        let error = refused(nonsense.as_bytes());
        assert!(matches!(error, ListError::Xml(_) | ListError::NotAList), "{nonsense}: {error:?}");
    }
    assert!(matches!(refused(b"\xff\xfe<\x00"), ListError::Encoding(_)));
    let empty = format!("<TrustServiceStatusList xmlns=\"{}\"/>", "http://uri.etsi.org/02231/v2#");
    assert!(matches!(refused(empty.as_bytes()), ListError::Seal(SealFault::NotOne)));
}
