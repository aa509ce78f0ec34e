//! Who may answer for an authority (RFC 6960 §4.2.2.2).

use super::cert_id::{NamingHash, key_bits};
use super::response::{BasicResponse, ResponderId};
use crate::certificate::Certificate;
use crate::name::Name;
use crate::revocation::{Issued, UnknownCause};
use crate::signed::IssueFault;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280::ID_KP_OCSP_SIGNING;
use x509_cert::ext::pkix::ExtendedKeyUsage;

/// id-pkix-ocsp-nocheck (RFC 6960 §4.2.2.2.1).
const NO_CHECK: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.5");

/// Who signed an answer, entitled to it.
#[derive(Debug)]
pub(crate) enum Responder<'r, 'a> {
    /// The authority that issued the certificate.
    Authority,
    /// A responder whose certificate, issued by that authority, says that it need not be checked.
    Trusted,
    /// A responder whose certificate may have been revoked.
    ToBeChecked(&'r Certificate<'a>),
}

/// Who signed `response`, which speaks of the certificate `issued`.
pub(super) fn find<'r, 'a>(
    response: &'r BasicResponse<'a>,
    issued: &Issued<'_, '_>,
) -> Result<Responder<'r, 'a>, UnknownCause> {
    if is(&response.responder, &issued.certificate.issuer, issued.issuer_spki) {
        match response.signed.issued_with(issued.issuer_spki) {
            Ok(()) => return Ok(Responder::Authority),
            Err(fault) => not_weak(fault)?,
        }
    }
    let mut nearest = UnknownCause::OtherSigner;
    for certificate in &response.certificates {
        if !is(&response.responder, &certificate.subject, certificate.spki) {
            continue;
        }
        match response.signed.issued_with(certificate.spki) {
            Ok(()) => {}
            Err(fault) => {
                not_weak(fault)?;
                continue;
            }
        }
        if is_entitled(certificate, issued, response) {
            return Ok(delegated(certificate));
        }
        nearest = UnknownCause::ResponderNotEntitled;
    }
    Err(nearest)
}

fn not_weak(fault: IssueFault) -> Result<(), UnknownCause> {
    match fault {
        IssueFault::OtherKey => Ok(()),
        IssueFault::WeakAlgorithm | IssueFault::WeakKey => Err(UnknownCause::WeakAlgorithm),
    }
}

fn is(id: &ResponderId<'_>, name: &Name, spki: &[u8]) -> bool {
    match id {
        ResponderId::Name(own) => own == name,
        ResponderId::KeyHash(hash) => {
            key_bits(spki).is_ok_and(|key| *hash == NamingHash::Sha1.of(key))
        }
    }
}

/// Issued by the same authority directly, for this purpose, and valid when it answered.
fn is_entitled(
    certificate: &Certificate<'_>,
    issued: &Issued<'_, '_>,
    response: &BasicResponse<'_>,
) -> bool {
    let (not_before, not_after) = certificate.validity();
    let usage = certificate.decoded.tbs_certificate().get_extension::<ExtendedKeyUsage>();
    let for_answers =
        usage.is_ok_and(|found| found.is_some_and(|(_, own)| own.0.contains(&ID_KP_OCSP_SIGNING)));
    for_answers
        && certificate.is_understood()
        && certificate.may_sign_answers()
        && (not_before..=not_after).contains(&response.produced_at)
        && certificate.issuer == issued.certificate.issuer
        && certificate.issued_with(issued.issuer_spki).is_ok()
}

fn delegated<'r, 'a>(certificate: &'r Certificate<'a>) -> Responder<'r, 'a> {
    let extensions = certificate.decoded.tbs_certificate().extensions();
    let unchecked = extensions.into_iter().flatten().any(|own| own.extn_id == NO_CHECK);
    if unchecked { Responder::Trusted } else { Responder::ToBeChecked(certificate) }
}
