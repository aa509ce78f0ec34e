//! Signed files assembled by hand, to be wrong in ways openssl never is.

use crate::authority::Identity;
use crate::command::openssl;
use der::{Decode, Encode};
use sha2::{Digest, Sha256};
use std::fs;
use x509_cert::Certificate;

/// id-data.
pub(crate) const DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01];
const SIGNED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
pub(crate) const SHA_256: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
pub(crate) const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
const CONTENT_TYPE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x03];
const MESSAGE_DIGEST: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x04];
const SIGNING_CERTIFICATE_V2: &[u8] =
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x02, 0x2f];

/// An element in DER.
pub(crate) fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let mut element = vec![tag];
    if length < 0x80 {
        element.push(length.to_le_bytes()[0]);
    } else {
        let bytes = length.to_be_bytes();
        let digits = &bytes[bytes.iter().take_while(|&&byte| byte == 0).count()..];
        element.push(0x80 | digits.len().to_le_bytes()[0]);
        element.extend(digits);
    }
    element.extend(content);
    element
}

/// An element made of elements.
pub(crate) fn made_of(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    tlv(tag, &parts.concat())
}

pub(crate) fn attribute(oid: &[u8], values: &[&[u8]]) -> Vec<u8> {
    made_of(0x30, &[&tlv(6, oid), &made_of(0x31, values)])
}

pub(crate) fn content_type(oid: &[u8]) -> Vec<u8> {
    attribute(CONTENT_TYPE, &[&tlv(6, oid)])
}

pub(crate) fn message_digest(contents: &[&[u8]]) -> Vec<u8> {
    let digests: Vec<Vec<u8>> =
        contents.iter().map(|content| tlv(4, &Sha256::digest(content))).collect();
    let digests: Vec<&[u8]> = digests.iter().map(Vec::as_slice).collect();
    attribute(MESSAGE_DIGEST, &digests)
}

/// `algorithm` is an encoded `AlgorithmIdentifier`, or empty for the default, SHA-256.
pub(crate) fn signing_certificate(algorithm: &[u8], digest: &[u8]) -> Vec<u8> {
    let id = made_of(0x30, &[algorithm, &tlv(4, digest)]);
    attribute(SIGNING_CERTIFICATE_V2, &[&made_of(0x30, &[&made_of(0x30, &[&id])])])
}

/// A file by one RSA signer, of parts that a test may replace.
#[derive(Clone)]
pub(crate) struct Builder {
    pub(crate) signer: Identity,
    /// The issuer's name, encoded, by which the signature names its certificate.
    pub(crate) issuer: Vec<u8>,
    /// The element inside `[0]` of the encapsulated content.
    pub(crate) content: Vec<u8>,
    /// What goes into the envelope's certificates.
    pub(crate) certificates: Vec<u8>,
    /// Signed attributes in the order they are written; `None`: none at all.
    pub(crate) attributes: Option<Vec<Vec<u8>>>,
    pub(crate) signature_algorithm: Vec<u8>,
    pub(crate) signature: Vec<u8>,
    /// What the envelope says of the digests used.
    pub(crate) digest_algorithms: Vec<u8>,
    /// What follows the signature.
    pub(crate) unsigned: Vec<u8>,
    /// The encoded `SignedData.crls`, or nothing.
    pub(crate) choices: Vec<u8>,
    /// How often the signature is written.
    pub(crate) times: usize,
}

impl Builder {
    /// A good file over `content`; the signature is still to be made.
    pub(crate) fn new(signer: &Identity, content: &[u8]) -> Self {
        let certificate = certificate_der(signer);
        Self {
            signer: signer.clone(),
            issuer: fields_of(&certificate).tbs_certificate().issuer().to_der().unwrap(),
            content: tlv(4, content),
            attributes: Some(vec![
                content_type(DATA),
                message_digest(&[content]),
                signing_certificate(&[], &Sha256::digest(&certificate)),
            ]),
            certificates: certificate,
            signature_algorithm: made_of(0x30, &[&tlv(6, RSA), &[5, 0]]),
            signature: Vec::new(),
            digest_algorithms: made_of(0x30, &[&tlv(6, SHA_256)]),
            unsigned: Vec::new(),
            choices: Vec::new(),
            times: 1,
        }
    }

    /// Signs the attributes as they are written.
    pub(crate) fn signed(mut self) -> Self {
        let attributes = self.attributes.as_ref().unwrap().concat();
        self.signature = sign(&self.signer, &tlv(0x31, &attributes));
        self
    }

    /// Signs the attributes in the order of DER.
    pub(crate) fn signed_sorted(mut self) -> Self {
        let mut attributes = self.attributes.clone().unwrap();
        attributes.sort();
        self.signature = sign(&self.signer, &tlv(0x31, &attributes.concat()));
        self
    }

    /// The file.
    pub(crate) fn file(&self) -> Vec<u8> {
        let certificate = fields_of(&certificate_der(&self.signer));
        let serial = certificate.tbs_certificate().serial_number().to_der().unwrap();
        let id = made_of(0x30, &[&self.issuer, &serial]);
        let sha_256 = made_of(0x30, &[&tlv(6, SHA_256)]);
        let attributes = self.attributes.as_ref().map(|own| tlv(0xa0, &own.concat()));
        let signer = made_of(
            0x30,
            &[
                &tlv(2, &[1]),
                &id,
                &sha_256,
                &attributes.unwrap_or_default(),
                &self.signature_algorithm,
                &tlv(4, &self.signature),
                &self.unsigned,
            ],
        );
        let signed_data = made_of(
            0x30,
            &[
                &tlv(2, &[1]),
                &tlv(0x31, &self.digest_algorithms),
                &made_of(0x30, &[&tlv(6, DATA), &tlv(0xa0, &self.content)]),
                &tlv(0xa0, &self.certificates),
                &self.choices,
                &tlv(0x31, &signer.repeat(self.times)),
            ],
        );
        made_of(0x30, &[&tlv(6, SIGNED_DATA), &tlv(0xa0, &signed_data)])
    }
}

fn fields_of(certificate: &[u8]) -> Certificate {
    Certificate::from_der(certificate).unwrap()
}

/// The DER bytes of an identity's certificate.
pub(crate) fn certificate_der(identity: &Identity) -> Vec<u8> {
    der::pem::decode_vec(&identity.certificate_pem()).unwrap().1
}

/// The encoded subject's name of an identity.
pub(crate) fn subject_name(identity: &Identity) -> Vec<u8> {
    fields_of(&certificate_der(identity)).tbs_certificate().subject().to_der().unwrap()
}

/// Over `message`, with SHA-256: RSA PKCS#1 v1.5 or ECDSA.
pub(crate) fn sign(identity: &Identity, message: &[u8]) -> Vec<u8> {
    let directory = &identity.directory;
    fs::write(directory.join("message"), message).unwrap();
    openssl(directory, &format!("dgst -sha256 -sign {}.key -out signature message", identity.name));
    fs::read(directory.join("signature")).unwrap()
}
