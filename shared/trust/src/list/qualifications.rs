//! Groups of certificates of which a list says more (TS 119 612 §5.5.9.2).

use super::element::Element;
use super::names::{Name, TRUST_SERVICES, qualification, tsl, xades};
use signature::{Assertion, Criterion, Qualification, Qualifier};
use std::collections::BTreeSet;

const ELEMENTS: [Name; 4] = [
    tsl("ServiceInformationExtensions"),
    tsl("Extension"),
    qualification("Qualifications"),
    qualification("QualificationElement"),
];
const QUALIFIERS: [Name; 2] = [qualification("Qualifiers"), qualification("Qualifier")];
const POLICIES: [Name; 2] = [qualification("PolicyIdentifier"), xades("Identifier")];

/// The bits of a key usage by their names here, in the order of RFC 5280 §4.2.1.3.
const KEY_USAGES: [&str; 9] = [
    "digitalSignature",
    "nonRepudiation",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "crlSign",
    "encipherOnly",
    "decipherOnly",
];

/// The groups that change a verdict.
pub(crate) fn read(information: Element<'_>) -> Vec<Qualification> {
    let elements = information.at(&ELEMENTS).into_iter();
    elements.map(one).filter(|qualification| !qualification.says.is_empty()).collect()
}

fn one(element: Element<'_>) -> Qualification {
    let says: BTreeSet<_> = element.at(&QUALIFIERS).into_iter().filter_map(qualifier).collect();
    let list = element.first(qualification("CriteriaList"));
    let asserted = list.and_then(|list| list.attribute("assert")).and_then(assertion);
    match (list, asserted) {
        (Some(list), Some(assert)) => {
            let criteria = list.children().filter_map(criterion).collect();
            Qualification { says, assert, criteria }
        }
        // What they are is not said in a way that can be read.
        _ => Qualification { says, assert: Assertion::All, criteria: vec![Criterion::Unread] },
    }
}

fn qualifier(element: Element<'_>) -> Option<Qualifier> {
    let address = element.attribute("uri")?.trim();
    match address.strip_prefix(TRUST_SERVICES)?.strip_prefix("TrustedList/SvcInfoExt/")? {
        "NotQualified" => Some(Qualifier::NotQualified),
        "QCForESig" => Some(Qualifier::ForSignatures),
        "QCForESeal" => Some(Qualifier::ForSeals),
        "QCForWSA" => Some(Qualifier::ForWebSites),
        "QCStatement" => Some(Qualifier::Qualified),
        _ => None,
    }
}

fn assertion(text: &str) -> Option<Assertion> {
    match text {
        "all" => Some(Assertion::All),
        "atLeastOne" => Some(Assertion::AtLeastOne),
        "none" => Some(Assertion::None),
        _ => None,
    }
}

/// A criterion; words that explain are none.
fn criterion(element: Element<'_>) -> Option<Criterion> {
    if element.is(qualification("Description")) {
        None
    } else if element.is(qualification("PolicySet")) {
        Some(policies(element).map_or(Criterion::Unread, Criterion::Policies))
    } else if element.is(qualification("KeyUsage")) {
        Some(key_usage(element).map_or(Criterion::Unread, Criterion::KeyUsage))
    } else {
        Some(Criterion::Unread)
    }
}

/// The policies, in dotted form; nothing if one of them cannot be read.
fn policies(set: Element<'_>) -> Option<Vec<String>> {
    let policies = set.at(&POLICIES).into_iter().map(|it| oid(&it.code()));
    policies.collect::<Option<Vec<_>>>().filter(|policies| !policies.is_empty())
}

/// An object identifier, bare or as the URN of RFC 3061.
fn oid(text: &str) -> Option<String> {
    let urn = text.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("urn:oid:"));
    let dotted = if urn { &text[8..] } else { text };
    const_oid::ObjectIdentifier::new(dotted).ok().map(|oid| oid.to_string())
}

fn key_usage(element: Element<'_>) -> Option<Vec<(u8, bool)>> {
    let bits = element.all(qualification("KeyUsageBit")).map(|bit| {
        let name = bit.attribute("name")?;
        let number = KEY_USAGES.iter().position(|usage| usage.eq_ignore_ascii_case(name))?;
        Some((u8::try_from(number).ok()?, boolean(&bit.text())?))
    });
    bits.collect::<Option<Vec<_>>>().filter(|bits| !bits.is_empty())
}

fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}
