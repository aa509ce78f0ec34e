//! Trust anchors: the authorities a path must end at.

mod grant;

pub(crate) use grant::{Grant, Word};

use crate::armour::{CERTIFICATE, pem_blocks};
use crate::certificate::{Certificate, CertificateError};
use crate::error::Error;
use crate::name::Name;
use crate::service::TrustService;
use crate::subject;
use sha2::{Digest, Sha256};

/// One trusted authority: a name and a key (RFC 5280 §6.1.1 d). Its own signature and end are not
/// looked at: being in the trusted list is what makes it an anchor, and a good part of the
/// authorities of the Italian list are self-signed with SHA-1 or past their end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// The subject's name.
    pub(crate) name: Name,
    /// The `SubjectPublicKeyInfo`, encoded.
    pub(crate) spki: Vec<u8>,
    /// The subject's name, as people read it.
    pub(crate) display: String,
    /// SHA-256 of the certificate that it was read from, the first if there were several.
    pub(crate) sha256: [u8; 32],
    /// By whose word it is trusted. One key may serve several services of the list.
    pub(crate) grants: Vec<Grant>,
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
    /// between them. They are trusted by the operator's word: for signatures, for ever.
    ///
    /// # Errors
    ///
    /// [`Error::NoAnchor`] when there is none, [`Error::ReadAnchor`] when one cannot be read.
    pub fn read(file: &[u8]) -> Result<Self, Error> {
        let (anchors, mut unread) = Self::read_what_can_be(file);
        if unread.is_empty() { Ok(anchors) } else { Err(unread.remove(0)) }
    }

    /// The same, but what cannot be read is told beside what can: the authorities, and an error for
    /// each certificate that was passed over (one for a file without any).
    pub fn read_what_can_be(file: &[u8]) -> (Self, Vec<Error>) {
        let certificates = if file.first() == Some(&0x30) {
            vec![Some(file.to_vec())]
        } else {
            pem_blocks(file, CERTIFICATE)
        };
        let mut anchors = Self::none();
        let mut unread = Vec::new();
        for (index, certificate) in certificates.iter().enumerate() {
            let certificate = certificate.as_deref().ok_or(CertificateError::Text);
            match certificate.and_then(|der| Anchor::read(der, Grant::Operator)) {
                Ok(anchor) => anchors.add(anchor),
                Err(fault) => {
                    unread.push(Error::ReadAnchor { position: index + 1, source: fault.into() });
                }
            }
        }
        if certificates.is_empty() {
            unread.push(Error::NoAnchor);
        }
        (anchors, unread)
    }

    /// The authorities of a trusted list, each for what and for when the list says; and the
    /// services whose certificate cannot be read, each with the reason.
    pub fn from_services(
        services: impl IntoIterator<Item = TrustService>,
    ) -> (Self, Vec<(TrustService, Error)>) {
        let mut anchors = Self::none();
        let mut unread = Vec::new();
        for (index, service) in services.into_iter().enumerate() {
            match Anchor::read(&service.certificate, Grant::Listed(Box::new(service.clone()))) {
                Ok(anchor) => anchors.add(anchor),
                Err(fault) => unread.push((
                    service,
                    Error::ReadAnchor { position: index + 1, source: fault.into() },
                )),
            }
        }
        (anchors, unread)
    }

    /// These authorities and `others`.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        for anchor in others.anchors {
            self.add(anchor);
        }
        self
    }

    /// How many there are: different names or keys.
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

    /// Adds an authority, or its grants to the one of the same name and key.
    fn add(&mut self, anchor: Anchor) {
        let is_same = |own: &&mut Anchor| own.name == anchor.name && own.spki == anchor.spki;
        let Some(own) = self.anchors.iter_mut().find(is_same) else {
            self.anchors.push(anchor);
            return;
        };
        for grant in anchor.grants {
            if !own.grants.contains(&grant) {
                own.grants.push(grant);
            }
        }
    }
}

impl Anchor {
    fn read(der: &[u8], grant: Grant) -> Result<Self, CertificateError> {
        let certificate = Certificate::read(der)?;
        Ok(Self {
            display: subject::display_name(certificate.decoded.tbs_certificate().subject()),
            sha256: Sha256::digest(der).into(),
            name: certificate.subject,
            spki: certificate.spki.to_vec(),
            grants: vec![grant],
        })
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
