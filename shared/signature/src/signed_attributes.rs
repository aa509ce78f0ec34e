//! Signed attributes (RFC 5652 §5.3 and §11, RFC 5035): what the signature itself covers.

use crate::algorithm::{AlgorithmFault, Hash, Identifier, Scheme};
use crate::ber::{BerError, Element, Reader, tag};
use crate::certificate::instant;
use crate::fault::Fault;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911::{
    ID_AA_SIGNING_CERTIFICATE, ID_AA_SIGNING_CERTIFICATE_V_2, ID_CONTENT_TYPE, ID_DATA,
    ID_MESSAGE_DIGEST, ID_SIGNING_TIME,
};
use der::Decode;
use jiff::Timestamp;
use x509_cert::time::Time;

/// id-aa-CMSAlgorithmProtect (RFC 6211 §2).
const ID_AA_CMS_ALGORITHM_PROTECTION: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.52");

/// Most signed attributes read. CAdES defines fewer than twenty.
const MAX_ATTRIBUTES: usize = 64;

/// The signed attributes of one signature.
#[derive(Debug)]
pub(crate) struct SignedAttributes<'a> {
    element: Element<'a>,
    attributes: Vec<Attribute<'a>>,
    reader: Reader<'a>,
}

#[derive(Debug)]
struct Attribute<'a> {
    raw: &'a [u8],
    oid: &'a [u8],
    values: Element<'a>,
}

/// How the attributes name the signer's certificate (RFC 5035 §3, `ESSCertIDv2`): by its digest.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SigningCertificate<'a> {
    hash: Hash,
    digest: &'a [u8],
}

impl SigningCertificate<'_> {
    /// Whether it names the certificate whose bytes are `certificate`. The digest alone decides:
    /// the issuer and serial number that may stand beside it add nothing.
    pub(crate) fn names(&self, certificate: &[u8]) -> bool {
        self.hash.of(certificate) == self.digest
    }
}

impl<'a> SignedAttributes<'a> {
    /// Reads `element`, the `[0] IMPLICIT SET OF Attribute` met by `reader`.
    pub(crate) fn read(reader: &Reader<'a>, element: Element<'a>) -> Result<Self, Fault> {
        let mut inside = reader.inside(&element)?;
        let mut attributes = Vec::new();
        while let Some(attribute) = inside.next()? {
            if attributes.len() == MAX_ATTRIBUTES {
                return Err(Fault::TooMany);
            }
            attribute.content_of(tag::SEQUENCE)?;
            let mut fields = inside.inside(&attribute)?;
            let oid = fields.expect(tag::OBJECT_IDENTIFIER)?.content;
            let values = fields.expect(tag::SET)?;
            fields.finish()?;
            attributes.push(Attribute { raw: attribute.raw, oid, values });
        }
        Ok(Self { element, attributes, reader: reader.clone() })
    }

    /// What the signature may have been made over: the attributes as they stand, tagged as a SET,
    /// and the same in the order of DER. RFC 5652 §5.4 wants the second, but programs that sign
    /// one order and write another, or sign what they write, are both in use.
    pub(crate) fn signed_messages(&self) -> [Vec<u8>; 2] {
        let mut as_they_stand = self.element.raw.to_vec();
        if let Some(first) = as_they_stand.first_mut() {
            *first = tag::SET;
        }
        let mut sorted: Vec<&[u8]> =
            self.attributes.iter().map(|attribute| attribute.raw).collect();
        sorted.sort_unstable();
        [as_they_stand, set_of(&sorted)]
    }

    /// Checks the content-type attribute: the content is declared as plain data.
    pub(crate) fn check_content_type(&self) -> Result<(), Fault> {
        let value = self.single(ID_CONTENT_TYPE)?.ok_or(Fault::BrokenAttributes)?;
        match ObjectIdentifier::from_der(value.raw) {
            Ok(content_type) if content_type == ID_DATA => Ok(()),
            _ => Err(Fault::BrokenAttributes),
        }
    }

    /// The digest of the content that was signed.
    pub(crate) fn message_digest(&self) -> Result<&'a [u8], Fault> {
        let value = self.single(ID_MESSAGE_DIGEST)?.ok_or(Fault::BrokenAttributes)?;
        value.content_of(tag::OCTET_STRING).map_err(|_| Fault::BrokenAttributes)
    }

    /// When the signer says to have signed; `None` when it does not say, or not readably.
    pub(crate) fn signing_time(&self) -> Option<Timestamp> {
        let value = self.single(ID_SIGNING_TIME).ok()??;
        matches!(value.tag, tag::UTC_TIME | tag::GENERALIZED_TIME)
            .then(|| Time::from_der(value.raw).ok())
            .flatten()
            .map(instant)
    }

    /// How the attributes name the signer's certificate. The first version of the attribute knows
    /// only SHA-1, and is not enough.
    pub(crate) fn signing_certificate(&self) -> Result<SigningCertificate<'a>, Fault> {
        let Some(value) = self.single(ID_AA_SIGNING_CERTIFICATE_V_2)? else {
            let first_version = self.single(ID_AA_SIGNING_CERTIFICATE)?;
            return Err(first_version.map_or(Fault::NotCades, |_| Fault::WeakAlgorithm));
        };
        self.first_certificate_id(&value)
    }

    /// `SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2, … }`: the first of the
    /// list is the signer's.
    fn first_certificate_id(&self, value: &Element<'a>) -> Result<SigningCertificate<'a>, Fault> {
        value.content_of(tag::SEQUENCE).map_err(|_| Fault::BrokenAttributes)?;
        let mut certificates = self.reader.inside(value)?.enter(tag::SEQUENCE)?;
        let mut fields = certificates.enter(tag::SEQUENCE)?;
        let hash = match fields.optional(tag::SEQUENCE)? {
            Some(algorithm) => {
                Hash::read(&Identifier::read(&fields, &algorithm)?).map_err(Fault::from)?
            }
            None => Hash::Sha256,
        };
        Ok(SigningCertificate { hash, digest: fields.expect(tag::OCTET_STRING)?.content })
    }

    /// Checks the algorithms named by the attribute that protects them from being exchanged (RFC
    /// 6211), when there is one: they are those of the signature.
    pub(crate) fn check_algorithms(&self, hash: Hash, scheme: Scheme) -> Result<(), Fault> {
        let Some(value) = self.single(ID_AA_CMS_ALGORITHM_PROTECTION)? else {
            return Ok(());
        };
        let same = self.protected_algorithms(&value) == Ok((hash, scheme));
        if same { Ok(()) } else { Err(Fault::BrokenAttributes) }
    }

    /// `CMSAlgorithmProtection ::= SEQUENCE { digestAlgorithm, signatureAlgorithm [1] IMPLICIT }`
    fn protected_algorithms(&self, value: &Element<'a>) -> Result<(Hash, Scheme), AlgorithmFault> {
        value.content_of(tag::SEQUENCE)?;
        let mut fields = self.reader.inside(value)?;
        let digest = fields.expect(tag::SEQUENCE)?;
        let hash = Hash::read(&Identifier::read(&fields, &digest)?)?;
        let signature = Identifier::read_tagged(&fields, &fields.clone().expect(tag::CONTEXT_1)?)?;
        Ok((hash, Scheme::read(&signature, Some(hash))?))
    }

    /// The only value of the attribute `oid`; `None` when there is no such attribute. Several, or
    /// one with several values, are refused (RFC 5652 §11).
    fn single(&self, oid: ObjectIdentifier) -> Result<Option<Element<'a>>, Fault> {
        let mut found = self.attributes.iter().filter(|attribute| attribute.oid == oid.as_bytes());
        let Some(attribute) = found.next() else {
            return Ok(None);
        };
        if found.next().is_some() {
            return Err(Fault::BrokenAttributes);
        }
        let single = || -> Result<Element<'a>, BerError> {
            let mut values = self.reader.inside(&attribute.values)?;
            let value = values.any()?;
            values.finish()?;
            Ok(value)
        };
        single().map(Some).map_err(|_| Fault::BrokenAttributes)
    }
}

impl From<AlgorithmFault> for Fault {
    fn from(fault: AlgorithmFault) -> Self {
        match fault {
            AlgorithmFault::Weak => Self::WeakAlgorithm,
            AlgorithmFault::Unsupported => Self::UnknownAlgorithm,
        }
    }
}

/// A SET with these elements, encoded in DER.
fn set_of(elements: &[&[u8]]) -> Vec<u8> {
    let length: usize = elements.iter().map(|element| element.len()).sum();
    let digits: Vec<u8> =
        length.to_be_bytes().into_iter().skip_while(|&digit| digit == 0).collect();
    let mut set = vec![tag::SET];
    match digits.as_slice() {
        [] => set.push(0),
        [short] if *short < 0x80 => set.push(*short),
        // At most eight digits: the count fits in seven bits.
        long => {
            set.push(0x80 | long.len().to_le_bytes()[0]);
            set.extend_from_slice(long);
        }
    }
    for element in elements {
        set.extend_from_slice(element);
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn set_lengths_are_minimal() {
        assert_eq!(set_of(&[]), [0x31, 0]);
        assert_eq!(set_of(&[&[5, 0], &[2, 0]]), [0x31, 4, 5, 0, 2, 0]);
        assert_eq!(&set_of(&[&[0; 0x80]])[..3], [0x31, 0x81, 0x80]);
        assert_eq!(&set_of(&[&[0; 0x100]])[..4], [0x31, 0x82, 1, 0]);
    }
}
