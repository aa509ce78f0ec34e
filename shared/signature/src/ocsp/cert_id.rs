//! How a request and its answer name a certificate (RFC 6960 §4.1.1): by digests of its issuer.

use crate::ber::{BerError, Element, Reader, tag};
use crate::revocation::Issued;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{ID_SHA_1, ID_SHA_256};
use sha1::Sha1;
use sha2::{Digest, Sha256};

/// The digest functions that name certificates. SHA-1 is what responders use: nothing rests on it,
/// because the answer that names a certificate is itself signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NamingHash {
    Sha1,
    Sha256,
}

impl NamingHash {
    pub(super) fn oid(self) -> ObjectIdentifier {
        match self {
            Self::Sha1 => ID_SHA_1,
            Self::Sha256 => ID_SHA_256,
        }
    }

    pub(super) fn of(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => Sha1::digest(bytes).to_vec(),
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
        }
    }

    fn named(oid: &[u8]) -> Option<Self> {
        [Self::Sha1, Self::Sha256].into_iter().find(|hash| hash.oid().as_bytes() == oid)
    }
}

/// A `CertID`, read.
#[derive(Clone, Copy, Debug)]
pub(super) struct CertId<'a> {
    hash: Option<NamingHash>,
    issuer_name: &'a [u8],
    issuer_key: &'a [u8],
    serial: &'a [u8],
}

impl<'a> CertId<'a> {
    pub(super) fn read(reader: &Reader<'a>, element: &Element<'a>) -> Result<Self, BerError> {
        element.content_of(tag::SEQUENCE)?;
        let mut fields = reader.inside(element)?;
        let mut algorithm = fields.enter(tag::SEQUENCE)?;
        let hash = NamingHash::named(algorithm.expect(tag::OBJECT_IDENTIFIER)?.content);
        let issuer_name = fields.expect(tag::OCTET_STRING)?.content;
        let issuer_key = fields.expect(tag::OCTET_STRING)?.content;
        let serial = fields.expect(tag::INTEGER)?.content;
        fields.finish()?;
        Ok(Self { hash, issuer_name, issuer_key, serial })
    }

    /// Whether it names this certificate of this issuer.
    pub(super) fn names(&self, issued: &Issued<'_, '_>) -> bool {
        let certificate = issued.certificate;
        let (Some(hash), Ok(key)) = (self.hash, key_bits(issued.issuer_spki)) else {
            return false;
        };
        self.serial == certificate.serial
            && self.issuer_name == hash.of(certificate.issuer_der)
            && self.issuer_key == hash.of(key)
    }
}

/// The key itself in a `SubjectPublicKeyInfo`: the content of its BIT STRING.
pub(super) fn key_bits(spki: &[u8]) -> Result<&[u8], BerError> {
    let mut fields = Reader::new(spki).enter(tag::SEQUENCE)?;
    fields.expect(tag::SEQUENCE)?;
    fields.any()?.whole_bit_string()
}
