//! The certificates of a seal.

use crate::armour::{CERTIFICATE, pem_blocks};
use crate::certificate::{Certificate, CertificateError, instant};
use crate::error::Error;
use der::Encode;
use jiff::Timestamp;

/// The certificate of the key, and those above it.
pub(super) struct SealCertificates {
    own: x509_cert::Certificate,
    above: Vec<x509_cert::Certificate>,
}

impl SealCertificates {
    /// Reads certificates in PEM, one of which belongs to `public_key`, a `SubjectPublicKeyInfo`.
    pub(super) fn read(pem: &[u8], public_key: &[u8]) -> Result<Self, Error> {
        let (mut own, mut above) = (None, Vec::new());
        for (index, block) in pem_blocks(pem, CERTIFICATE).into_iter().enumerate() {
            let unreadable = |source: CertificateError| Error::ReadSealCertificate {
                position: index + 1,
                source: source.into(),
            };
            let block = block.ok_or(CertificateError::Text).map_err(unreadable)?;
            let certificate = Certificate::read(&block).map_err(unreadable)?;
            let is_own = certificate.spki == public_key;
            let decoded = faithful(certificate).map_err(unreadable)?;
            if is_own && own.is_none() { own = Some(decoded) } else { above.push(decoded) }
        }
        own.map(|own| Self { own, above }).ok_or(Error::SealOfAnotherKey)
    }

    /// The certificate of the key.
    pub(super) fn own(&self) -> &x509_cert::Certificate {
        &self.own
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &x509_cert::Certificate> {
        [&self.own].into_iter().chain(&self.above)
    }

    /// Refuses to seal outside the validity of the key's certificate.
    pub(super) fn check_validity(&self, at: Timestamp) -> Result<(), Error> {
        let validity = self.own.tbs_certificate().validity();
        let (not_before, not_after) = (instant(validity.not_before), instant(validity.not_after));
        // The last second counts whole.
        if not_before.as_second() <= at.as_second() && at.as_second() <= not_after.as_second() {
            return Ok(());
        }
        Err(Error::SealNotValid { not_before, not_after })
    }
}

/// The decoded fields, provided that they are written again as they were read: the envelope is
/// built from them, and other bytes would break the authority's signature.
fn faithful(certificate: Certificate<'_>) -> Result<x509_cert::Certificate, CertificateError> {
    if certificate.decoded.to_der()? == certificate.raw {
        Ok(certificate.decoded)
    } else {
        Err(CertificateError::NotDer)
    }
}
