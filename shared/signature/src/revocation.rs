//! Whether a certificate of a path is revoked or suspended, by revocation lists (RFC 5280 §6.3).
//!
//! Complete lists signed by the very authority that issued the certificate. Delta and indirect
//! lists are passed over, as if they were not there.

use crate::certificate::Certificate;
use crate::crl::{Crl, CrlFields, Entry, Extension, is};
use crate::fault::Fault;
use crate::name::Name;
use crate::path::Path;
use const_oid::db::rfc5280::{
    ID_CE_AUTHORITY_KEY_IDENTIFIER, ID_CE_CRL_NUMBER, ID_CE_ISSUING_DISTRIBUTION_POINT,
};
use der::Decode;
use jiff::Timestamp;
use x509_cert::ext::pkix::crl::dp::IssuingDistributionPoint;
use x509_cert::ext::pkix::name::DistributionPointName;
use x509_cert::ext::pkix::{BasicConstraints, CrlDistributionPoints};

/// Judges every certificate of `path`, the signer's first.
pub(crate) fn check(path: &Path<'_, '_>, crls: &[Crl], at: Timestamp) -> Result<(), Fault> {
    for (position, certificate) in path.certificates.iter().enumerate() {
        let issuer = path.certificates.get(position + 1);
        let issuer_spki = issuer.map_or(path.anchor.spki.as_slice(), |issuer| issuer.spki);
        let entry = if issuer.is_none_or(|issuer| issuer.may_sign_crls()) {
            status(certificate, issuer_spki, crls, at)
        } else {
            None
        };
        match entry {
            Some(Entry::NotListed) => {}
            Some(Entry::OnHold) => return Err(Fault::CertificateSuspended),
            Some(Entry::Revoked) if position == 0 => return Err(Fault::CertificateRevoked),
            Some(Entry::Revoked) => return Err(Fault::IssuerRevoked),
            None => return Err(Fault::RevocationUnknown),
        }
    }
    Ok(())
}

/// The worst that the usable lists say of `certificate`; `None` when none is usable.
fn status(
    certificate: &Certificate<'_>,
    issuer_spki: &[u8],
    crls: &[Crl],
    at: Timestamp,
) -> Option<Entry> {
    crls.iter()
        .filter_map(|crl| crl.fields().ok())
        .filter(|list| Name::read(list.issuer) == certificate.issuer && is_fresh(list, at))
        .filter(|list| covers(list, certificate) && list.signed_with(issuer_spki))
        .filter_map(|list| list.entry_of(certificate.serial).ok())
        .max()
}

fn is_fresh(list: &CrlFields<'_>, at: Timestamp) -> bool {
    list.this_update <= at && list.next_update.is_some_and(|next| at <= next)
}

/// Whether the list speaks of `certificate`: every critical extension is understood, and the part
/// of the authority's certificates it is limited to contains this one.
fn covers(list: &CrlFields<'_>, certificate: &Certificate<'_>) -> bool {
    list.extensions.iter().all(|extension| {
        if is(extension, ID_CE_ISSUING_DISTRIBUTION_POINT) {
            return scope_contains(extension, certificate);
        }
        let harmless =
            is(extension, ID_CE_CRL_NUMBER) || is(extension, ID_CE_AUTHORITY_KEY_IDENTIFIER);
        harmless || !extension.critical
    })
}

/// RFC 5280 §6.3.3 (b)(2).
fn scope_contains(extension: &Extension<'_>, certificate: &Certificate<'_>) -> bool {
    let Ok(scope) = IssuingDistributionPoint::from_der(extension.value) else {
        return false;
    };
    let fields = certificate.decoded.tbs_certificate();
    let is_authority = fields
        .get_extension::<BasicConstraints>()
        .is_ok_and(|found| found.is_some_and(|(_, constraints)| constraints.ca));
    let excluded = scope.indirect_crl
        || scope.only_contains_attribute_certs
        || scope.only_some_reasons.is_some()
        || scope.only_contains_user_certs && is_authority
        || scope.only_contains_ca_certs && !is_authority;
    if excluded {
        return false;
    }
    let Some(name) = scope.distribution_point else {
        return true;
    };
    let points = match fields.get_extension::<CrlDistributionPoints>() {
        Ok(Some((_, points))) => points.0,
        _ => return false,
    };
    points.iter().filter_map(|point| point.distribution_point.as_ref()).any(|own| {
        match (own, &name) {
            (DistributionPointName::FullName(own), DistributionPointName::FullName(names)) => {
                own.iter().any(|one| names.contains(one))
            }
            (own, name) => own == name,
        }
    })
}
