//! Where a certificate says that its revocation can be asked about.

use crate::certificate::Certificate;
use const_oid::ObjectIdentifier;
use x509_cert::ext::pkix::name::{DistributionPointName, GeneralName};
use x509_cert::ext::pkix::{AuthorityInfoAccessSyntax, CrlDistributionPoints};

/// id-ad-ocsp (RFC 5280 §4.2.2.1).
const OCSP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1");

/// Most places of one kind taken from a certificate.
const MAX_PLACES: usize = 4;
/// Longest address taken from a certificate, in bytes.
const MAX_ADDRESS: usize = 1024;

/// Responders that answer over http (RFC 5280 §4.2.2.1).
pub(super) fn ocsp_urls(certificate: &Certificate<'_>) -> Vec<String> {
    let fields = certificate.decoded.tbs_certificate();
    let Ok(Some((_, access))) = fields.get_extension::<AuthorityInfoAccessSyntax>() else {
        return Vec::new();
    };
    let responders = access.0.iter().filter(|place| place.access_method == OCSP);
    http_urls(responders.map(|place| &place.access_location))
}

/// Lists to be fetched over http (RFC 5280 §4.2.1.13), complete and of the issuer itself.
pub(super) fn list_urls(certificate: &Certificate<'_>) -> Vec<String> {
    let fields = certificate.decoded.tbs_certificate();
    let Ok(Some((_, points))) = fields.get_extension::<CrlDistributionPoints>() else {
        return Vec::new();
    };
    let usable = points.0.iter().filter(|own| own.reasons.is_none() && own.crl_issuer.is_none());
    let names = usable.filter_map(|point| match &point.distribution_point {
        Some(DistributionPointName::FullName(names)) => Some(names),
        Some(DistributionPointName::NameRelativeToCRLIssuer(_)) | None => None,
    });
    http_urls(names.flatten())
}

/// Those over http: `ldap` is passed over, and `https` would need a judgement of its own.
fn http_urls<'n>(names: impl Iterator<Item = &'n GeneralName>) -> Vec<String> {
    let mut urls: Vec<String> = Vec::new();
    for name in names {
        let GeneralName::UniformResourceIdentifier(address) = name else { continue };
        let address = address.as_str();
        let scheme = address.get(..7).is_some_and(|own| own.eq_ignore_ascii_case("http://"));
        let known = urls.iter().any(|url| url == address);
        if scheme && !known && address.len() <= MAX_ADDRESS && urls.len() < MAX_PLACES {
            urls.push(address.to_owned());
        }
    }
    urls
}
