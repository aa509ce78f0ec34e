//! Signature wrapping: a good signature kept while what is read becomes something else.

use crate::fixtures::{digest, now, pins, refused, text};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ristoro_trust::list::{ListError, SealFault, read};

fn fault(xml: &str) -> SealFault {
    match refused(xml.as_bytes()) {
        ListError::Seal(fault) => fault,
        other => panic!("{other:?}"),
    }
}

/// The signature of a list.
fn signature(list: &str) -> &str {
    let start = list.find("<ds:Signature ").unwrap();
    let end = list.find("</ds:Signature>").unwrap() + "</ds:Signature>".len();
    &list[start..end]
}

/// The list without its XML declaration.
fn body(list: &str) -> &str {
    list.split_once("?>").unwrap().1
}

#[test]
fn no_signature_or_a_second_one() {
    let list = text("list-141.xml");
    let seal = signature(&list);
    assert!(matches!(fault(&list.replace(seal, "")), SealFault::NotOne));
    let twice = list.replace(seal, &format!("{seal}{seal}"));
    assert!(matches!(fault(&twice), SealFault::Identifier(_)));
    let renamed = seal.replace("\"signature\"", "\"s2\"").replace("#signature", "#s2");
    let renamed = renamed.replace("\"properties\"", "\"p2\"").replace("#properties", "#p2");
    let renamed = renamed.replace("\"whole\"", "\"w2\"");
    for both in [format!("{seal}{renamed}"), format!("{renamed}{seal}")] {
        assert!(matches!(fault(&list.replace(seal, &both)), SealFault::NotOne));
    }
}

#[test]
fn the_signature_elsewhere() {
    let list = text("list-141.xml");
    let seal = signature(&list);
    let without = list.replace(seal, "");
    let inside = without.replacen("<SchemeInformation>", &format!("<SchemeInformation>{seal}"), 1);
    assert!(matches!(fault(&inside), SealFault::NotOne));
    // First in the root instead of last: the same document is signed, and the same is read.
    let first = without.replacen("<SchemeInformation>", &format!("{seal}<SchemeInformation>"), 1);
    let services = read(first.as_bytes(), &pins(), now()).unwrap().services;
    assert_eq!(services, crate::fixtures::read("list-141.xml").services);
}

#[test]
fn the_signed_list_inside_another() {
    let list = text("list-141.xml");
    let forged = text("shrunken-143.xml");
    let inner = body(&list);
    let outer = forged.replace(signature(&forged), &format!("<Extension>{inner}</Extension>"));
    assert!(matches!(fault(&outer), SealFault::Identifier(_)), "two identifiers «list»");
    let outer = outer.replacen(" Id=\"list\"", "", 1);
    assert!(matches!(fault(&outer), SealFault::NotOne));
    // With the signature pulled out to where it is looked for, and the list it signed kept below.
    let seal = signature(&list);
    let kept = body(&list).replace(seal, "");
    let outer = text("shrunken-143.xml").replacen(" Id=\"list\"", "", 1);
    let outer = outer.replace(signature(&forged), &format!("<Extension>{kept}</Extension>{seal}"));
    assert!(matches!(fault(&outer), SealFault::Digest));
}

#[test]
fn a_reference_to_something_else() {
    let list = text("list-141.xml");
    for (was, is) in [
        ("URI=\"\"", "URI=\"#list\""),
        ("URI=\"\"", "URI=\"#xpointer(/)\""),
        ("URI=\"\"", "URI=\"https://example.org/list.xml\""),
        (" URI=\"\"", ""),
        ("URI=\"#properties\"", "URI=\"#signature\""),
        ("URI=\"#properties\"", "URI=\"\""),
        ("Type=\"http://uri.etsi.org/01903#SignedProperties\" ", ""),
        ("Target=\"#signature\"", "Target=\"#list\""),
    ] {
        assert!(list.contains(was), "{was}");
        assert!(matches!(fault(&list.replacen(was, is, 1)), SealFault::Coverage), "{is}");
    }
    let reference = &list[list.find("<ds:Reference Type").unwrap()..];
    let reference = &reference[..reference.find("</ds:Reference>").unwrap() + 15];
    for instead in [String::new(), format!("{reference}{reference}")] {
        assert!(matches!(fault(&list.replace(reference, &instead)), SealFault::Coverage));
    }
}

#[test]
fn other_transforms() {
    let list = text("list-141.xml");
    let enveloped =
        "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>";
    let exclusive = "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>";
    let other = "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"/>";
    let with_prefixes = "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"><e:InclusiveNamespaces \
        xmlns:e=\"http://www.w3.org/2001/10/xml-exc-c14n#\" PrefixList=\"q\"/></ds:Transform>";
    for (was, is) in [
        (enveloped, String::new()),
        (enveloped, format!("{enveloped}{enveloped}")),
        (exclusive, other.to_owned()),
        (exclusive, format!("{other}{exclusive}")),
        (exclusive, with_prefixes.to_owned()),
    ] {
        assert!(list.contains(was), "{was}");
        let fault = fault(&list.replacen(was, &is, 1));
        assert!(matches!(fault, SealFault::Coverage | SealFault::Algorithm(_)), "{is}: {fault:?}");
    }
    let comments = list.replacen(
        "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"",
        "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"",
        1,
    );
    assert!(matches!(fault(&comments), SealFault::Algorithm(_)));
}

#[test]
fn another_certificate_beside_the_signature() {
    let list = text("shrunken-143.xml");
    let pem = text("p256.pem");
    let other: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let start = list.find("<ds:X509Certificate>").unwrap();
    let end = list.find("</ds:X509Certificate>").unwrap();
    let swapped = format!("{}<ds:X509Certificate>{other}{}", &list[..start], &list[end..]);
    assert!(matches!(fault(&swapped), SealFault::Certificate), "the properties name another");
    // Named by the properties as well, which are signed.
    let named = &list[list.find("<xades:CertDigest>").unwrap()..];
    let value = &named[named.find("<ds:DigestValue>").unwrap() + 16..];
    let value = &value[..value.find('<').unwrap()];
    let renamed = swapped.replace(value, &STANDARD.encode(digest("p256.pem").as_bytes()));
    assert!(matches!(fault(&renamed), SealFault::Digest));
    // Both named, one by each property, is neither.
    let both = list.replace(
        "</xades:SigningCertificateV2>",
        "</xades:SigningCertificateV2><xades:SigningCertificateV2/>",
    );
    assert!(matches!(fault(&both), SealFault::Certificate));
    let none = list.replace("SigningCertificateV2", "SigningCertificateV3");
    assert!(matches!(fault(&none), SealFault::Certificate));
}

#[test]
fn identifiers_hidden_in_other_spellings() {
    let list = text("list-141.xml");
    for hidden in ["ID=\"properties\"", "id=\"list\"", "xml:id=\"signature\"", "x:Id=\"whole\""] {
        let list = list.replacen("<TSPServices>", &format!("<TSPServices {hidden}>"), 1);
        assert!(matches!(fault(&list), SealFault::Identifier(_)), "{hidden}");
    }
}
