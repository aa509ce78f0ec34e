//! Which certificates a list speaks of (RFC 5280 §5.2.5 and §6.3.3).

use crate::extension::Extension;
use crate::revocation::{Issued, UnknownCause};
use const_oid::db::rfc5280::{
    ID_CE_AUTHORITY_KEY_IDENTIFIER, ID_CE_CRL_NUMBER, ID_CE_DELTA_CRL_INDICATOR,
    ID_CE_ISSUING_DISTRIBUTION_POINT,
};
use der::Decode;
use x509_cert::ext::pkix::CrlDistributionPoints;
use x509_cert::ext::pkix::crl::dp::IssuingDistributionPoint;
use x509_cert::ext::pkix::name::DistributionPointName;

/// Checks that a list with these extensions speaks of the certificate: every critical extension is
/// understood, and the part of the authority's certificates it is limited to contains this one.
pub(super) fn check(extensions: &[Extension], issued: &Issued<'_, '_>) -> Result<(), UnknownCause> {
    for extension in extensions {
        if extension.is(ID_CE_ISSUING_DISTRIBUTION_POINT) {
            check_scope(extension, issued)?;
        } else if extension.is(ID_CE_DELTA_CRL_INDICATOR) {
            return Err(UnknownCause::DeltaList);
        } else if extension.critical
            && !extension.is(ID_CE_CRL_NUMBER)
            && !extension.is(ID_CE_AUTHORITY_KEY_IDENTIFIER)
        {
            return Err(UnknownCause::CriticalExtension);
        }
    }
    Ok(())
}

fn check_scope(extension: &Extension, issued: &Issued<'_, '_>) -> Result<(), UnknownCause> {
    let scope = IssuingDistributionPoint::from_der(&extension.value)
        .map_err(|_| UnknownCause::Unreadable)?;
    if scope.indirect_crl {
        return Err(UnknownCause::IndirectList);
    }
    if scope.only_some_reasons.is_some() {
        return Err(UnknownCause::SomeReasonsOnly);
    }
    let is_authority = issued.is_authority();
    let excluded = scope.only_contains_attribute_certs
        || scope.only_contains_user_certs && is_authority
        || scope.only_contains_ca_certs && !is_authority;
    let contained = scope.distribution_point.is_none_or(|name| has_point(issued, &name));
    if excluded || !contained { Err(UnknownCause::OutOfScope) } else { Ok(()) }
}

/// Whether `name` is one of the places where the certificate says its list is.
fn has_point(issued: &Issued<'_, '_>, name: &DistributionPointName) -> bool {
    let fields = issued.certificate.decoded.tbs_certificate();
    let points = match fields.get_extension::<CrlDistributionPoints>() {
        Ok(Some((_, points))) => points.0,
        _ => return false,
    };
    points.iter().filter_map(|point| point.distribution_point.as_ref()).any(|own| {
        match (own, name) {
            (DistributionPointName::FullName(own), DistributionPointName::FullName(names)) => {
                own.iter().any(|one| names.contains(one))
            }
            (own, name) => own == name,
        }
    })
}
