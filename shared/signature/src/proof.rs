//! What a signature was believed on: the path of certificates, and the authority at its end.

use crate::anchor::Grant;
use crate::certificate::Certificate;
use crate::path::Path;
use crate::serial::SerialNumber;
use crate::service::ServiceKind;
use crate::subject;
use jiff::Timestamp;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// One certificate of a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PathCertificate {
    /// The subject's name, in the notation of RFC 4514.
    pub subject: String,
    /// The issuer's name, in the same notation.
    pub issuer: String,
    /// The serial number, in lower-case hexadecimal.
    pub serial: String,
    /// The SHA-256 digest of the certificate, in lower-case hexadecimal.
    pub sha256: String,
    /// First instant of its validity.
    pub not_before: Timestamp,
    /// Last instant of its validity.
    pub not_after: Timestamp,
}

/// The trusted authority at the end of a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrustedAuthority {
    /// Its common name, or its whole name when it has none.
    pub name: String,
    /// The SHA-256 digest of its certificate, in lower-case hexadecimal.
    pub sha256: String,
    /// The service of the trusted list that it is; `None`: the operator's word.
    pub service: Option<TrustedService>,
}

/// A service of the trusted list, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrustedService {
    /// The provider's name.
    pub provider: String,
    /// The service's name.
    pub name: String,
    /// What kind of service it is.
    pub kind: ServiceKind,
}

/// The certificates of `path`, the signer's first.
pub(crate) fn certificates(path: &Path<'_, '_>) -> Vec<PathCertificate> {
    path.certificates.iter().map(|certificate| described(certificate)).collect()
}

fn described(certificate: &Certificate<'_>) -> PathCertificate {
    let fields = certificate.decoded.tbs_certificate();
    let (not_before, not_after) = certificate.validity();
    PathCertificate {
        subject: subject::whole_name(fields.subject()),
        issuer: subject::whole_name(fields.issuer()),
        serial: SerialNumber::new(certificate.serial).to_string(),
        sha256: hex::encode(Sha256::digest(certificate.raw)),
        not_before,
        not_after,
    }
}

/// The authority at the end of `path`.
pub(crate) fn authority(path: &Path<'_, '_>) -> TrustedAuthority {
    let service = match path.grant {
        Grant::Operator => None,
        Grant::Listed(service) => Some(TrustedService {
            provider: service.provider.clone(),
            name: service.name.clone(),
            kind: service.kind,
        }),
    };
    TrustedAuthority {
        name: path.anchor.display.clone(),
        sha256: hex::encode(path.anchor.sha256),
        service,
    }
}
