//! The envelope: `SignedData` (RFC 5652 §5), in DER or BER.

use crate::algorithm::Identifier;
use crate::armour;
use crate::ber::{BerError, Element, Octets, Reader, tag};
use crate::certificate::Certificate;
use crate::content::Content;
use crate::fault::Fault;
use crate::name::Name;
use crate::other_file::OtherFile;
use crate::revocation::Embedded;
use crate::signed_attributes::SignedAttributes;
use cms::signed_data::SignerIdentifier;
use const_oid::db::rfc5911::{ID_DATA, ID_SIGNED_DATA};
use der::{Decode, Encode};

/// Most certificates read from one envelope. A signer's path has five at most.
const MAX_CERTIFICATES: usize = 64;
/// Most signatures read from one envelope.
const MAX_SIGNERS: usize = 16;

impl From<BerError> for Fault {
    fn from(_: BerError) -> Self {
        Self::BrokenStructure
    }
}

/// An envelope, read but not judged.
#[derive(Debug)]
pub(crate) struct SignedData<'a> {
    pub(crate) content: Content<'a>,
    /// The certificates that could be read.
    pub(crate) certificates: Vec<Certificate<'a>>,
    /// At least one.
    pub(crate) signers: Vec<SignerInfo<'a>>,
    /// What it carries about the revocation of certificates.
    pub(crate) evidence: Embedded<'a>,
}

impl<'a> SignedData<'a> {
    /// Reads the whole of `bytes` as `ContentInfo { id-signedData, SignedData }`.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, Fault> {
        let mut reader = Reader::new(bytes);
        let mut content_info = reader.enter(tag::SEQUENCE)?;
        let content_type = content_info.expect(tag::OBJECT_IDENTIFIER)?.content;
        if content_type != ID_SIGNED_DATA.as_bytes() {
            return Err(Fault::NotSigned(OtherFile::Unknown));
        }
        if !armour::is_padding(reader.rest()) {
            return Err(Fault::TrailingBytes);
        }
        let mut wrapper = content_info.enter(tag::CONTEXT_0)?;
        content_info.finish()?;
        let mut signed_data = wrapper.enter(tag::SEQUENCE)?;
        wrapper.finish()?;

        signed_data.expect(tag::INTEGER)?;
        signed_data.expect(tag::SET)?;
        let encapsulated = signed_data.enter(tag::SEQUENCE)?;
        let certificates = signed_data.enter_optional(tag::CONTEXT_0)?;
        let choices = signed_data.enter_optional(tag::CONTEXT_1)?;
        let signers = signed_data.enter(tag::SET)?;
        signed_data.finish()?;

        let signers = read_signers(signers)?;
        let evidence = read_evidence(choices, &signers);
        let content = read_content(encapsulated)?;
        let certificates = certificates.map_or(Ok(Vec::new()), read_certificates)?;
        Ok(Self { content, certificates, signers, evidence })
    }
}

/// `EncapsulatedContentInfo` (RFC 5652 §5.2).
fn read_content(mut encapsulated: Reader<'_>) -> Result<Content<'_>, Fault> {
    let content_type = encapsulated.expect(tag::OBJECT_IDENTIFIER)?.content;
    if content_type != ID_DATA.as_bytes() {
        return Err(Fault::ContentNotData);
    }
    let mut inside = encapsulated.enter_optional(tag::CONTEXT_0)?.ok_or(Fault::Detached)?;
    encapsulated.finish()?;
    let element = inside.any()?;
    let octets = Octets::read(&inside, &element)?;
    inside.finish()?;
    Ok(Content::new(octets))
}

/// `CertificateSet` (RFC 5652 §10.2.3). Attribute certificates and other old kinds are passed over,
/// and so is a certificate that cannot be read: it matters only when it is a signer's, and then it
/// is missed.
fn read_certificates(mut set: Reader<'_>) -> Result<Vec<Certificate<'_>>, Fault> {
    let mut certificates: Vec<Certificate<'_>> = Vec::new();
    let mut count = 0;
    while let Some(element) = set.next()? {
        count += 1;
        if count > MAX_CERTIFICATES {
            return Err(Fault::TooMany);
        }
        let repeated = certificates.iter().any(|known| known.raw == element.raw);
        if element.tag == tag::SEQUENCE && !repeated {
            certificates.extend(Certificate::read(element.raw));
        }
    }
    Ok(certificates)
}

fn read_signers(mut set: Reader<'_>) -> Result<Vec<SignerInfo<'_>>, Fault> {
    let mut signers = Vec::new();
    while let Some(element) = set.next()? {
        if signers.len() == MAX_SIGNERS {
            return Err(Fault::TooMany);
        }
        element.content_of(tag::SEQUENCE)?;
        signers.push(SignerInfo::read(set.inside(&element)?)?);
    }
    if signers.is_empty() { Err(Fault::NoSigners) } else { Ok(signers) }
}

/// What the envelope and its signatures carry; broken evidence is passed over.
fn read_evidence<'a>(choices: Option<Reader<'a>>, signers: &[SignerInfo<'a>]) -> Embedded<'a> {
    let mut evidence = Embedded::default();
    if let Some(choices) = choices {
        evidence.take_choices(choices);
    }
    for attributes in signers.iter().filter_map(|signer| signer.unsigned_attributes.clone()) {
        evidence.take_attributes(attributes);
    }
    evidence
}

/// How a signature names its certificate (RFC 5652 §5.3, `SignerIdentifier`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SignerId {
    /// By the issuer's name and the content of the serial number.
    IssuerAndSerial(Name, Vec<u8>),
    /// By the subject key identifier.
    KeyIdentifier(Vec<u8>),
}

impl SignerId {
    /// Reads the whole element `encoded`.
    fn read(encoded: &[u8]) -> Result<Self, der::Error> {
        match SignerIdentifier::from_ber(encoded)? {
            SignerIdentifier::IssuerAndSerialNumber(id) => {
                let issuer = Name::read(&id.issuer.to_der()?);
                Ok(Self::IssuerAndSerial(issuer, id.serial_number.as_bytes().to_vec()))
            }
            SignerIdentifier::SubjectKeyIdentifier(id) => {
                Ok(Self::KeyIdentifier(id.0.into_bytes().into_vec()))
            }
        }
    }

    /// Whether it names `certificate`.
    pub(crate) fn names(&self, certificate: &Certificate<'_>) -> bool {
        match self {
            Self::IssuerAndSerial(issuer, serial) => {
                certificate.serial == *serial && certificate.issuer == *issuer
            }
            Self::KeyIdentifier(identifier) => certificate.has_key_identifier(identifier),
        }
    }
}

/// One signature (RFC 5652 §5.3). Of the unsigned attributes, archived revocation data are used, which
/// prove themselves; time stamps and counter-signatures are passed over.
#[derive(Debug)]
pub(crate) struct SignerInfo<'a> {
    /// How it names its certificate; `None` when that cannot be read, and names none.
    pub(crate) id: Option<SignerId>,
    pub(crate) digest_algorithm: Identifier<'a>,
    pub(crate) signed_attributes: Option<SignedAttributes<'a>>,
    pub(crate) signature_algorithm: Identifier<'a>,
    pub(crate) signature: Vec<u8>,
    unsigned_attributes: Option<Reader<'a>>,
}

impl<'a> SignerInfo<'a> {
    fn read(mut fields: Reader<'a>) -> Result<Self, Fault> {
        fields.expect(tag::INTEGER)?;
        let id = SignerId::read(fields.any()?.raw).ok();
        let digest_algorithm = read_algorithm(&mut fields)?;
        let signed_attributes = match fields.optional(tag::CONTEXT_0)? {
            Some(element) => Some(SignedAttributes::read(&fields, element)?),
            None => None,
        };
        let signature_algorithm = read_algorithm(&mut fields)?;
        let signature = fields.any()?;
        let signature = Octets::read(&fields, &signature)?.chunks().concat();
        let unsigned_attributes = fields.enter_optional(tag::CONTEXT_1)?;
        fields.finish()?;
        Ok(Self {
            id,
            digest_algorithm,
            signed_attributes,
            signature_algorithm,
            signature,
            unsigned_attributes,
        })
    }
}

fn read_algorithm<'a>(fields: &mut Reader<'a>) -> Result<Identifier<'a>, BerError> {
    let element: Element<'a> = fields.expect(tag::SEQUENCE)?;
    Identifier::read(fields, &element)
}
