//! Certificates (RFC 5280 §4), kept as the bytes they were signed as.

use crate::ber::{BerError, tag};
use crate::name::Name;
use crate::signed::{IssueFault, Signed};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280::{
    ID_CE_AUTHORITY_KEY_IDENTIFIER, ID_CE_BASIC_CONSTRAINTS, ID_CE_CERTIFICATE_POLICIES,
    ID_CE_CRL_DISTRIBUTION_POINTS, ID_CE_EXT_KEY_USAGE, ID_CE_KEY_USAGE, ID_CE_SUBJECT_ALT_NAME,
    ID_CE_SUBJECT_KEY_IDENTIFIER,
};
use der::Decode;
use jiff::Timestamp;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, SubjectKeyIdentifier};
use x509_cert::time::Time;

/// id-pe-qcStatements (RFC 3739 §3.2.6).
pub(crate) const QC_STATEMENTS: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.1.3");
/// Extensions that may be marked critical: processed here, or of no effect on what is judged here.
/// Any other critical extension makes a certificate unusable (RFC 5280 §4.2).
const UNDERSTOOD: [ObjectIdentifier; 9] = [
    ID_CE_KEY_USAGE,
    ID_CE_BASIC_CONSTRAINTS,
    ID_CE_CERTIFICATE_POLICIES,
    ID_CE_EXT_KEY_USAGE,
    ID_CE_SUBJECT_ALT_NAME,
    ID_CE_CRL_DISTRIBUTION_POINTS,
    ID_CE_AUTHORITY_KEY_IDENTIFIER,
    ID_CE_SUBJECT_KEY_IDENTIFIER,
    QC_STATEMENTS,
];

/// Why bytes are not a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CertificateError {
    #[error("decoding the text of a certificate")]
    Text,
    #[error("reading the outline of a certificate")]
    Outline(#[from] BerError),
    #[error("decoding the fields of a certificate")]
    Fields(#[from] der::Error),
    #[error("a certificate is not encoded in DER")]
    NotDer,
}

/// A certificate: the slices its signature and its identity rest on, and the decoded fields.
#[derive(Clone, Debug)]
pub(crate) struct Certificate<'a> {
    /// The whole certificate.
    pub(crate) raw: &'a [u8],
    /// The issuer's name.
    pub(crate) issuer: Name,
    /// The same, encoded: what OCSP names the issuer by.
    pub(crate) issuer_der: &'a [u8],
    /// The serial number: content of an INTEGER.
    pub(crate) serial: &'a [u8],
    /// The subject's name.
    pub(crate) subject: Name,
    /// The `SubjectPublicKeyInfo`, encoded.
    pub(crate) spki: &'a [u8],
    /// All fields.
    pub(crate) decoded: x509_cert::Certificate,
    signed: Signed<'a>,
}

impl<'a> Certificate<'a> {
    /// Reads the DER bytes of one certificate.
    pub(crate) fn read(raw: &'a [u8]) -> Result<Self, CertificateError> {
        let (signed, mut fields) = Signed::read(raw)?;
        fields.optional(tag::CONTEXT_0)?;
        let serial = fields.expect(tag::INTEGER)?.content;
        signed.read_algorithm(&mut fields)?;
        let issuer_der = fields.expect(tag::SEQUENCE)?.raw;
        fields.expect(tag::SEQUENCE)?;
        let subject = Name::read(fields.expect(tag::SEQUENCE)?.raw);
        let spki = fields.expect(tag::SEQUENCE)?.raw;
        Ok(Self {
            raw,
            issuer: Name::read(issuer_der),
            issuer_der,
            serial,
            subject,
            spki,
            decoded: x509_cert::Certificate::from_der(raw)?,
            signed,
        })
    }

    /// First and last instant of validity.
    pub(crate) fn validity(&self) -> (Timestamp, Timestamp) {
        let validity = self.decoded.tbs_certificate().validity();
        (instant(validity.not_before), instant(validity.not_after))
    }

    /// Whether the certificate was signed with the key in `issuer_spki`.
    pub(crate) fn issued_with(&self, issuer_spki: &[u8]) -> Result<(), IssueFault> {
        self.signed.issued_with(issuer_spki)
    }

    /// Whether it may issue certificates when `below` authorities stand between it and the signer
    /// (RFC 5280 §4.2.1.9 and §4.2.1.3). Extensions that cannot be decoded grant nothing.
    pub(crate) fn may_issue(&self, below: usize) -> bool {
        let fields = self.decoded.tbs_certificate();
        let Ok(Some((_, constraints))) = fields.get_extension::<BasicConstraints>() else {
            return false;
        };
        let long_enough =
            constraints.path_len_constraint.is_none_or(|longest| below <= usize::from(longest));
        constraints.ca && long_enough && self.usage_allows(KeyUsage::key_cert_sign)
    }

    /// Whether it may sign OCSP answers (key usage digitalSignature or nonRepudiation: RFC 5280
    /// §4.2.1.12 names them beside this purpose).
    pub(crate) fn may_sign_answers(&self) -> bool {
        self.usage_allows(|usage| usage.digital_signature() || usage.non_repudiation())
    }

    /// Whether it may sign revocation lists.
    pub(crate) fn may_sign_crls(&self) -> bool {
        self.usage_allows(KeyUsage::crl_sign)
    }

    /// The encoded value of the extension `oid`, when there is one.
    pub(crate) fn extension(&self, oid: ObjectIdentifier) -> Option<&[u8]> {
        let mut all = self.decoded.tbs_certificate().extensions().into_iter().flatten();
        let found = all.find(|extension| extension.extn_id == oid)?;
        Some(found.extn_value.as_bytes())
    }

    /// Whether every critical extension is understood here.
    pub(crate) fn is_understood(&self) -> bool {
        let extensions = self.decoded.tbs_certificate().extensions();
        extensions
            .into_iter()
            .flatten()
            .all(|extension| !extension.critical || UNDERSTOOD.contains(&extension.extn_id))
    }

    /// Whether its subject key identifier is `identifier`.
    pub(crate) fn has_key_identifier(&self, identifier: &[u8]) -> bool {
        let found = self.decoded.tbs_certificate().get_extension::<SubjectKeyIdentifier>();
        found.is_ok_and(|found| found.is_some_and(|(_, own)| own.0.as_bytes() == identifier))
    }

    /// RFC 5280 §4.2.1.3: without the extension, the key may be used for anything.
    fn usage_allows(&self, allows: impl Fn(&KeyUsage) -> bool) -> bool {
        match self.decoded.tbs_certificate().get_extension::<KeyUsage>() {
            Ok(Some((_, usage))) => allows(&usage),
            Ok(None) => true,
            Err(_) => false,
        }
    }
}

/// An X.509 time, to the second. The years X.509 can write (1970 to 9999) all fit.
pub(crate) fn instant(time: Time) -> Timestamp {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX)
}
