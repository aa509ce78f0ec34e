//! What a certificate says it is for.

mod statements;

pub(crate) use statements::{Statement, Statements};

use crate::certificate::Certificate;
use const_oid::{AssociatedOid, ObjectIdentifier};
use der::Decode;
use der::flagset::FlagSet;
use x509_cert::ext::pkix::{BasicConstraints, CertificatePolicies, ExtendedKeyUsage, KeyUsage};

/// What a certificate says of itself: key usage (RFC 5280 §4.2.1.3), extended key usage (§4.2.1.12),
/// policies (§4.2.1.4) and statements on its quality (ETSI EN 319 412-5). An extension that cannot
/// be decoded allows nothing.
#[derive(Clone, Debug)]
pub(crate) struct Purposes {
    /// What the key may do; `None` when the certificate does not say.
    pub(crate) key_usage: Option<KeyUsage>,
    /// Which uses the certificate is limited to; `None` when it does not say.
    pub(crate) extended: Option<Vec<ObjectIdentifier>>,
    /// The policies it was issued under.
    pub(crate) policies: Vec<ObjectIdentifier>,
    /// What it states of its quality.
    pub(crate) statements: Statements,
    /// Whether it is an authority's (§4.2.1.9).
    pub(crate) authority: bool,
}

impl Purposes {
    /// Reads what `certificate` says.
    pub(crate) fn read(certificate: &Certificate<'_>) -> Self {
        let nothing = KeyUsage(FlagSet::default());
        let policies = found::<CertificatePolicies>(certificate).and_then(Result::ok);
        Self {
            key_usage: found(certificate).map(|usage| usage.unwrap_or(nothing)),
            extended: found::<ExtendedKeyUsage>(certificate)
                .map(|purposes| purposes.map(|purposes| purposes.0).unwrap_or_default()),
            policies: policies.map_or(Vec::new(), |policies| {
                policies.0.iter().map(|policy| policy.policy_identifier).collect()
            }),
            statements: Statements::read(certificate),
            authority: found::<BasicConstraints>(certificate)
                .is_some_and(|constraints| constraints.is_ok_and(|constraints| constraints.ca)),
        }
    }

    /// Whether bit `number` of the key usage is set; a certificate that does not say sets none.
    pub(crate) fn key_usage_bit(&self, number: u8) -> bool {
        self.key_usage.is_some_and(|usage| {
            usage.0.bits().checked_shr(number.into()).is_some_and(|bits| bits & 1 == 1)
        })
    }

    /// Whether the certificate says nothing at all of what it is for.
    pub(crate) fn is_silent(&self) -> bool {
        self.key_usage.is_none() && self.extended.is_none() && !self.statements.present
    }
}

/// The extension `T`: `None` when there is none, an error when it cannot be decoded.
fn found<T: AssociatedOid + for<'a> Decode<'a>>(
    certificate: &Certificate<'_>,
) -> Option<Result<T, ()>> {
    let value = certificate.extension(T::OID)?;
    Some(T::from_der(value).map_err(|_| ()))
}
