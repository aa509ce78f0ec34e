//! Certificate revocation lists (RFC 5280 §5), read entry by entry: real ones have 100,000.

use crate::armour::pem_blocks;
use crate::ber::{BerError, Element, Reader, tag};
use crate::certificate::instant;
use crate::error::Error;
use crate::signed::Signed;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280::ID_CE_CRL_REASONS;
use der::Decode;
use jiff::Timestamp;
use x509_cert::time::Time;

/// A certificate revocation list, as published by an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crl {
    der: Vec<u8>,
}

impl Crl {
    /// Reads the lists in `file`: one in DER, or any number in PEM.
    ///
    /// # Errors
    ///
    /// [`Error::ReadCrl`] when there is none, or one cannot be read.
    pub fn read(file: &[u8]) -> Result<Vec<Self>, Error> {
        let lists = if file.first() == Some(&0x30) {
            vec![Some(file.to_vec())]
        } else {
            pem_blocks(file, "X509 CRL")
        };
        if lists.is_empty() {
            return Err(Error::ReadCrl);
        }
        lists.into_iter().map(|list| list.and_then(Self::checked).ok_or(Error::ReadCrl)).collect()
    }

    fn checked(der: Vec<u8>) -> Option<Self> {
        CrlFields::read(&der).ok()?;
        Some(Self { der })
    }

    /// The fields of the list.
    pub(crate) fn fields(&self) -> Result<CrlFields<'_>, BerError> {
        CrlFields::read(&self.der)
    }
}

/// The fields of a `CertificateList` (RFC 5280 §5.1).
#[derive(Debug)]
pub(crate) struct CrlFields<'a> {
    /// The issuer's name, encoded.
    pub(crate) issuer: &'a [u8],
    /// When it was issued.
    pub(crate) this_update: Timestamp,
    /// When the next one will have been; a list that does not say is not believed fresh.
    pub(crate) next_update: Option<Timestamp>,
    /// Extensions of the list.
    pub(crate) extensions: Vec<Extension<'a>>,
    entries: Option<Reader<'a>>,
    signed: Signed<'a>,
}

/// One extension, of a list or of an entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extension<'a> {
    pub(crate) oid: &'a [u8],
    pub(crate) critical: bool,
    /// The encoded value.
    pub(crate) value: &'a [u8],
}

/// What a list says of one certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Entry {
    NotListed,
    OnHold,
    Revoked,
}

impl<'a> CrlFields<'a> {
    fn read(der: &'a [u8]) -> Result<Self, BerError> {
        let (signed, mut fields) = Signed::read(der)?;
        fields.optional(tag::INTEGER)?;
        signed.read_algorithm(&mut fields)?;
        let issuer = fields.expect(tag::SEQUENCE)?.raw;
        let this_update = optional_time(&mut fields)?.ok_or(BerError::Unexpected)?;
        let next_update = optional_time(&mut fields)?;
        let entries = fields.enter_optional(tag::SEQUENCE)?;
        let extensions = match fields.enter_optional(tag::CONTEXT_0)? {
            Some(mut wrapper) => read_extensions(wrapper.enter(tag::SEQUENCE)?)?,
            None => Vec::new(),
        };
        fields.finish()?;
        Ok(Self { issuer, this_update, next_update, extensions, entries, signed })
    }

    /// Whether the list was signed with the key in `issuer_spki`.
    pub(crate) fn signed_with(&self, issuer_spki: &[u8]) -> bool {
        self.signed.issued_with(issuer_spki).is_ok()
    }

    /// What the list says of the certificate with this serial number (content of the INTEGER).
    ///
    /// # Errors
    ///
    /// When an entry cannot be read, or carries a critical extension not understood here.
    pub(crate) fn entry_of(&self, serial: &[u8]) -> Result<Entry, BerError> {
        let mut worst = Entry::NotListed;
        let Some(mut entries) = self.entries.clone() else {
            return Ok(worst);
        };
        while let Some(entry) = entries.next()? {
            let mut fields = entries.inside(&entry)?;
            let listed = fields.expect(tag::INTEGER)?.content == serial;
            fields.any()?;
            let extensions = match fields.enter_optional(tag::SEQUENCE)? {
                Some(extensions) => read_extensions(extensions)?,
                None => Vec::new(),
            };
            if extensions.iter().any(|extension| extension.critical) {
                // Only the certificate issuer of indirect lists is critical (RFC 5280 §5.3.3).
                return Err(BerError::Unexpected);
            }
            if listed {
                worst = worst.max(kind_of_entry(&extensions));
            }
        }
        Ok(worst)
    }
}

/// RFC 5280 §5.3.1: certificateHold is 6. An entry without a readable reason is a revocation.
fn kind_of_entry(extensions: &[Extension<'_>]) -> Entry {
    const ON_HOLD: [u8; 3] = [tag::ENUMERATED, 1, 6];
    let on_hold = extensions
        .iter()
        .any(|extension| is(extension, ID_CE_CRL_REASONS) && extension.value == ON_HOLD);
    if on_hold { Entry::OnHold } else { Entry::Revoked }
}

/// Whether `extension` is the one named `oid`.
pub(crate) fn is(extension: &Extension<'_>, oid: ObjectIdentifier) -> bool {
    extension.oid == oid.as_bytes()
}

fn read_extensions(mut extensions: Reader<'_>) -> Result<Vec<Extension<'_>>, BerError> {
    let mut all = Vec::new();
    while let Some(extension) = extensions.next()? {
        let mut fields = extensions.inside(&extension)?;
        let oid = fields.expect(tag::OBJECT_IDENTIFIER)?.content;
        let critical = fields.optional(tag::BOOLEAN)?.is_some_and(|flag| flag.content != [0]);
        let value = fields.expect(tag::OCTET_STRING)?.content;
        fields.finish()?;
        all.push(Extension { oid, critical, value });
    }
    Ok(all)
}

fn optional_time(fields: &mut Reader<'_>) -> Result<Option<Timestamp>, BerError> {
    let element: Option<Element<'_>> = match fields.optional(tag::UTC_TIME)? {
        Some(element) => Some(element),
        None => fields.optional(tag::GENERALIZED_TIME)?,
    };
    match element {
        None => Ok(None),
        Some(element) => match Time::from_der(element.raw) {
            Ok(time) => Ok(Some(instant(time))),
            Err(_) => Err(BerError::Unexpected),
        },
    }
}
