//! Trust anchors: the authorities a path must end at.

use crate::armour::pem_blocks;
use crate::certificate::{Certificate, CertificateError};
use crate::error::Error;
use crate::name::Name;

const PEM_LABEL: &str = "CERTIFICATE";

/// One trusted authority: a name and a key (RFC 5280 §6.1.1 d). Its own signature and end are not
/// looked at: being in the trusted list is what makes it an anchor, and a good part of the
/// authorities of the Italian list are self-signed with SHA-1 or past their end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// The subject's name.
    pub(crate) name: Name,
    /// The `SubjectPublicKeyInfo`, encoded.
    pub(crate) spki: Vec<u8>,
}

/// The authorities trusted to issue signing certificates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    anchors: Vec<Anchor>,
}

impl Anchors {
    /// No authority at all: every signature is untrusted.
    pub fn none() -> Self {
        Self::default()
    }

    /// Reads the certificates of the authorities: one in DER, or any number in PEM with any text
    /// between them.
    ///
    /// # Errors
    ///
    /// [`Error::NoAnchor`] when there is none, [`Error::ReadAnchor`] when one cannot be read.
    pub fn read(file: &[u8]) -> Result<Self, Error> {
        if file.first() == Some(&0x30) {
            return Self::from_certificates([Some(file.to_vec())]);
        }
        Self::from_certificates(pem_blocks(file, PEM_LABEL))
    }

    /// These authorities and `others`.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.anchors.extend(others.anchors);
        self
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.anchors.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.anchors.is_empty()
    }

    /// Those named `name`.
    pub(crate) fn named(&self, name: &Name) -> impl Iterator<Item = &Anchor> {
        self.anchors.iter().filter(move |anchor| anchor.name == *name)
    }

    fn from_certificates(
        certificates: impl IntoIterator<Item = Option<Vec<u8>>>,
    ) -> Result<Self, Error> {
        let mut anchors = Self::none();
        for (index, certificate) in certificates.into_iter().enumerate() {
            let anchor = certificate
                .ok_or(CertificateError::Text)
                .and_then(|certificate| Anchor::read(&certificate))
                .map_err(|fault| Error::ReadAnchor { position: index + 1, source: fault.into() })?;
            if !anchors.anchors.contains(&anchor) {
                anchors.anchors.push(anchor);
            }
        }
        if anchors.is_empty() { Err(Error::NoAnchor) } else { Ok(anchors) }
    }
}

impl Anchor {
    fn read(certificate: &[u8]) -> Result<Self, CertificateError> {
        let certificate = Certificate::read(certificate)?;
        Ok(Self { name: certificate.subject.clone(), spki: certificate.spki.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_without_certificates_are_refused() {
        assert!(matches!(Anchors::read(b""), Err(Error::NoAnchor)));
        assert!(matches!(Anchors::read(b"no certificate"), Err(Error::NoAnchor)));
    }

    #[test]
    fn a_broken_certificate_is_named_by_its_position() {
        let cut = b"-----BEGIN CERTIFICATE-----\nMAA=\n";
        assert!(matches!(Anchors::read(cut), Err(Error::ReadAnchor { position: 1, .. })));
        assert!(matches!(Anchors::read(&[0x30, 0]), Err(Error::ReadAnchor { position: 1, .. })));
    }
}
