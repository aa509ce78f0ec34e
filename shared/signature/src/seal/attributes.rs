//! The signed attributes that the builder of `cms` does not make, or makes from the machine's clock.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911::{ID_AA_SIGNING_CERTIFICATE_V_2, ID_SIGNING_TIME};
use der::asn1::{Any, GeneralizedTime, OctetString, SetOfVec, UtcTime};
use der::{Decode, Encode, Sequence};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::time::Duration;
use x509_cert::attr::Attribute;
use x509_cert::time::Time;

/// `SigningCertificateV2` (RFC 5035 §3).
#[derive(Sequence)]
struct SigningCertificateV2 {
    certs: Vec<EssCertIdV2>,
}

/// `ESSCertIDv2`: the digest function is the default, SHA-256, which DER leaves out. The issuer and
/// the serial number add nothing to the digest (EN 319 122-1 §5.2.2.3 wants them left out).
#[derive(Sequence)]
struct EssCertIdV2 {
    cert_hash: OctetString,
}

/// The signing time (RFC 5652 §11.3), to the second.
pub(super) fn signing_time(at: Timestamp) -> der::Result<Attribute> {
    let since_epoch = Duration::from_secs(at.as_second().unsigned_abs());
    // UTCTime until 2049, GeneralizedTime from then on.
    let time = match UtcTime::from_unix_duration(since_epoch) {
        Ok(short) => Time::UtcTime(short),
        Err(_) => Time::GeneralTime(GeneralizedTime::from_unix_duration(since_epoch)?),
    };
    attribute(ID_SIGNING_TIME, &time)
}

/// The signing certificate (EN 319 122-1 §5.2.2.3), whose bytes are `certificate`.
pub(super) fn signing_certificate(certificate: &[u8]) -> der::Result<Attribute> {
    let cert_hash = OctetString::new(Sha256::digest(certificate).to_vec())?;
    let value = SigningCertificateV2 { certs: vec![EssCertIdV2 { cert_hash }] };
    attribute(ID_AA_SIGNING_CERTIFICATE_V_2, &value)
}

fn attribute(oid: ObjectIdentifier, value: &impl Encode) -> der::Result<Attribute> {
    let value = Any::from_der(&value.to_der()?)?;
    Ok(Attribute { oid, values: SetOfVec::try_from([value])? })
}
