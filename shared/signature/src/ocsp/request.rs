//! A request for the status of one certificate (RFC 6960 §4.1).

use super::cert_id::{NamingHash, key_bits};
use crate::revocation::Issued;
use const_oid::ObjectIdentifier;
use der::asn1::{AnyRef, Int, Null, OctetString};
use der::{Encode, Sequence};
use x509_cert::ext::Extension;
use x509_cert::spki::AlgorithmIdentifierRef;

/// id-pkix-ocsp-nonce (RFC 6960 §4.4.1).
pub(super) const NONCE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.2");

#[derive(Sequence)]
struct OcspRequest<'a> {
    tbs_request: TbsRequest<'a>,
}

#[derive(Sequence)]
struct TbsRequest<'a> {
    request_list: Vec<SingleRequest<'a>>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    extensions: Option<Vec<Extension>>,
}

#[derive(Sequence)]
struct SingleRequest<'a> {
    cert_id: CertId<'a>,
}

#[derive(Sequence)]
struct CertId<'a> {
    hash_algorithm: AlgorithmIdentifierRef<'a>,
    issuer_name_hash: OctetString,
    issuer_key_hash: OctetString,
    serial_number: Int,
}

/// The request in DER, with the nonce that the answer has to repeat when there is one. The
/// certificate is named by SHA-1, which all responders know.
pub(crate) fn request(issued: &Issued<'_, '_>, nonce: Option<&[u8]>) -> Option<Vec<u8>> {
    let hash = NamingHash::Sha1;
    let octets = |bytes: &[u8]| OctetString::new(hash.of(bytes)).ok();
    let cert_id = CertId {
        hash_algorithm: AlgorithmIdentifierRef {
            oid: hash.oid(),
            parameters: Some(AnyRef::from(Null)),
        },
        issuer_name_hash: octets(issued.certificate.issuer_der)?,
        issuer_key_hash: octets(key_bits(issued.issuer_spki).ok()?)?,
        serial_number: Int::new(issued.certificate.serial).ok()?,
    };
    let extensions = match nonce {
        Some(nonce) => Some(vec![nonce_extension(nonce)?]),
        None => None,
    };
    let tbs_request = TbsRequest { request_list: vec![SingleRequest { cert_id }], extensions };
    OcspRequest { tbs_request }.to_der().ok()
}

fn nonce_extension(nonce: &[u8]) -> Option<Extension> {
    let value = OctetString::new(nonce).ok()?.to_der().ok()?;
    let extn_value = OctetString::new(value).ok()?;
    Some(Extension { extn_id: NONCE, critical: false, extn_value })
}
