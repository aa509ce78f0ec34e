//! The list's own signature (TS 119 612 §5.7: `XAdES`, and enveloped; W3C XML Signature 1.1).
//!
//! Only one shape is accepted, the one that the rules prescribe: one signature in the root, over the
//! whole document but itself, and over its own properties, which name the certificate. So there is
//! nothing to wrap: what is read afterwards is the very document that was signed.

mod algorithm;
mod canonical;
mod outline;
mod properties;
mod reference;

use super::element::Element;
use super::error::{ListError, SealFault};
use super::names::ds;
use super::service::certificate;
use super::signer::{ListSigner, Pins};
use algorithm::SignatureMethod;
use canonical::Canonical;
use domain::Digest;
use outline::Outline;
use uppsala::Document;

/// Who signed the list, if it is somebody who is pinned.
pub(super) fn verify(
    document: &Document<'_>,
    root: Element<'_>,
    pins: &Pins,
) -> Result<ListSigner, ListError> {
    Ok(seal(document, root, pins)?)
}

fn seal(document: &Document<'_>, root: Element<'_>, pins: &Pins) -> Result<ListSigner, SealFault> {
    let outline = Outline::read(root)?;
    let signer = signer(&outline, pins)?;
    let canonical = Canonical::of(document);
    let whole = canonical.all_but(outline.signature)?;
    let properties = canonical.below(outline.properties)?;
    outline.whole.must_be_of(&whole)?;
    outline.own.must_be_of(&properties)?;
    let information = canonical.below(outline.information)?;
    let method = SignatureMethod::named(&outline.method)?;
    if method.verifies(&signer.key, &information, &outline.value)? {
        Ok(signer)
    } else {
        Err(SealFault::Value)
    }
}

/// The certificate that the properties name, out of those that come along: the key of nobody else is
/// ever used.
fn signer(outline: &Outline<'_>, pins: &Pins) -> Result<ListSigner, SealFault> {
    let named = properties::certificate_names(outline.properties)?;
    let data = [ds("KeyInfo"), ds("X509Data"), ds("X509Certificate")];
    let along = outline.signature.at(&data).into_iter().filter_map(certificate);
    let mut meant = along.filter(|it| named.iter().all(|named| named.is_of(it)));
    let certificate = meant.next().ok_or(SealFault::Certificate)?;
    let digest = Digest::of(&certificate);
    if !pins.contains(&digest) {
        return Err(SealFault::NotPinned(digest));
    }
    Ok(ListSigner::from_der(&certificate)?)
}
