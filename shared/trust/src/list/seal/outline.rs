//! The one shape of a signature that is accepted.

use super::algorithm::Hash;
use super::reference::Reference;
use crate::list::element::Element;
use crate::list::error::SealFault;
use crate::list::names::{Name, ds, xades};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;

/// Leaving the signature out of what is signed (XML Signature §6.6.4).
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
/// Exclusive canonical XML, without comments.
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
/// What a reference to the properties says it is (EN 319 132-1 §4.4.2).
const OF_PROPERTIES: &str = "http://uri.etsi.org/01903#SignedProperties";

/// The parts of a signature, each where it must be.
pub(super) struct Outline<'d> {
    pub(super) signature: Element<'d>,
    pub(super) information: Element<'d>,
    pub(super) properties: Element<'d>,
    pub(super) method: String,
    pub(super) value: Vec<u8>,
    pub(super) whole: Reference,
    pub(super) own: Reference,
}

impl<'d> Outline<'d> {
    pub(super) fn read(root: Element<'d>) -> Result<Self, SealFault> {
        identifiers_are_unique(root)?;
        let signature = the_signature(root)?;
        let information = only(signature, ds("SignedInfo"))?;
        exactly(only(information, ds("CanonicalizationMethod"))?, EXCLUSIVE)?;
        let method = only(information, ds("SignatureMethod"))?;
        let properties = properties(signature)?;
        let [whole, own] = references(information, properties)?;
        Ok(Self {
            signature,
            information,
            properties,
            method: method.attribute("Algorithm").unwrap_or_default().to_owned(),
            value: decoded(only(signature, ds("SignatureValue"))?, "SignatureValue")?,
            whole,
            own,
        })
    }
}

/// The one signature of the document.
fn the_signature(root: Element<'_>) -> Result<Element<'_>, SealFault> {
    let mut all = root.below().filter(|element| element.is(ds("Signature")));
    match (all.next(), all.next()) {
        (Some(one), None) if one.parent().is_some_and(|parent| parent.id == root.id) => Ok(one),
        _ => Err(SealFault::NotOne),
    }
}

fn identifiers_are_unique(root: Element<'_>) -> Result<(), SealFault> {
    let mut seen: BTreeSet<&str> = root.identifiers().collect();
    for identifier in root.below().flat_map(Element::identifiers) {
        if !seen.insert(identifier) {
            return Err(SealFault::Identifier(identifier.chars().take(60).collect()));
        }
    }
    Ok(())
}

/// The properties that this signature signs about itself.
fn properties(signature: Element<'_>) -> Result<Element<'_>, SealFault> {
    let object = only(signature, ds("Object"))?;
    let qualifying = only(object, xades("QualifyingProperties"))?;
    let target = qualifying.attribute("Target").and_then(|target| target.strip_prefix('#'));
    if target.is_none() || target != signature.attribute("Id") {
        return Err(SealFault::Coverage);
    }
    only(qualifying, xades("SignedProperties"))
}

/// The reference to the whole document and the one to the properties: these two, in either order.
fn references(
    information: Element<'_>,
    properties: Element<'_>,
) -> Result<[Reference; 2], SealFault> {
    let all: Vec<_> = information.all(ds("Reference")).collect();
    let [first, second] = all[..] else { return Err(SealFault::Coverage) };
    let is_whole = |reference: Element<'_>| reference.attribute("URI") == Some("");
    let (whole, own) = if is_whole(first) { (first, second) } else { (second, first) };
    let target = own.attribute("URI").and_then(|uri| uri.strip_prefix('#'));
    if !is_whole(whole)
        || target.is_none()
        || target != properties.attribute("Id")
        || own.attribute("Type") != Some(OF_PROPERTIES)
    {
        return Err(SealFault::Coverage);
    }
    Ok([reference(whole, &[ENVELOPED, EXCLUSIVE])?, reference(own, &[EXCLUSIVE])?])
}

/// A reference that is transformed just so.
fn reference(reference: Element<'_>, transforms: &[&str]) -> Result<Reference, SealFault> {
    let found: Vec<_> = only(reference, ds("Transforms"))?.children().collect();
    if found.len() != transforms.len() {
        return Err(SealFault::Coverage);
    }
    for (transform, algorithm) in found.into_iter().zip(transforms) {
        exactly(transform, algorithm)?;
    }
    let method = only(reference, ds("DigestMethod"))?;
    let hash = Hash::named(method.attribute("Algorithm").unwrap_or_default())?;
    let digest = decoded(only(reference, ds("DigestValue"))?, "DigestValue")?;
    Ok(Reference { hash, digest })
}

/// An algorithm without parameters.
fn exactly(element: Element<'_>, algorithm: &str) -> Result<(), SealFault> {
    let found = element.attribute("Algorithm").unwrap_or_default();
    if found == algorithm && element.children().next().is_none() {
        Ok(())
    } else {
        Err(SealFault::Algorithm(found.chars().take(100).collect()))
    }
}

pub(super) fn only(element: Element<'_>, name: Name) -> Result<Element<'_>, SealFault> {
    element.only(name).map_err(|_| SealFault::Part(name.1))
}

pub(super) fn decoded(element: Element<'_>, name: &'static str) -> Result<Vec<u8>, SealFault> {
    STANDARD.decode(element.code()).map_err(|_| SealFault::Part(name))
}
