//! Who may sign lists: certificates made for that, pinned by an operator.

use const_oid::ObjectIdentifier;
use der::{Decode, DecodePem, Encode};
use domain::Digest;
use jiff::Timestamp;
use std::collections::BTreeSet;
use x509_cert::Certificate;
use x509_cert::ext::pkix::ExtendedKeyUsage;
use x509_cert::time::Time;

/// id-tsl-kp-tslSigning (TS 119 612 §5.7.1).
const SIGNS_LISTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.2231.3.0");

/// The certificates, by digest, with which lists may be signed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pins(BTreeSet<Digest>);

impl Pins {
    /// Whether a certificate is among them.
    pub fn contains(&self, certificate: &Digest) -> bool {
        self.0.contains(certificate)
    }

    /// Whether there is none: then no list is believed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Digest> for Pins {
    fn from_iter<I: IntoIterator<Item = Digest>>(digests: I) -> Self {
        Self(digests.into_iter().collect())
    }
}

/// Why a certificate is not one of a signer of lists.
#[derive(Debug, thiserror::Error)]
pub enum SignerError {
    /// Not a certificate.
    #[error("it cannot be read")]
    Read(#[from] der::Error),
    /// Made for something else.
    #[error("its extended key usage does not name the signing of trusted lists (0.4.0.2231.3.0)")]
    NotForLists,
    /// The list was issued when it was not valid.
    #[error("it was valid from {since} to {until}, and the list is not of that time")]
    NotValid {
        /// First instant.
        since: Timestamp,
        /// Last instant.
        until: Timestamp,
    },
    /// A key that is too short, or of another kind.
    #[error("its key is neither RSA of 2048 bits or more nor ECDSA over P-256 or P-384")]
    Key,
}

/// A certificate made for signing lists.
#[derive(Clone, Debug)]
pub struct ListSigner {
    /// Its digest: what is pinned.
    pub digest: Digest,
    /// Whose it is, as RFC 4514 writes names.
    pub subject: String,
    /// From when it is valid.
    pub since: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// The `SubjectPublicKeyInfo`, encoded.
    pub(crate) key: Vec<u8>,
}

impl ListSigner {
    /// Reads a certificate in PEM or DER.
    ///
    /// # Errors
    /// When it cannot be read or is not made for signing lists.
    pub fn read(file: &[u8]) -> Result<Self, SignerError> {
        if file.first() == Some(&0x30) {
            return Self::from_der(file);
        }
        Self::from_der(&Certificate::from_pem(file)?.to_der()?)
    }

    pub(crate) fn from_der(certificate: &[u8]) -> Result<Self, SignerError> {
        let decoded = Certificate::from_der(certificate)?;
        let fields = decoded.tbs_certificate();
        let usage = fields.get_extension::<ExtendedKeyUsage>()?;
        if !usage.is_some_and(|(_, usage)| usage.0.contains(&SIGNS_LISTS)) {
            return Err(SignerError::NotForLists);
        }
        Ok(Self {
            digest: Digest::of(certificate),
            subject: fields.subject().to_string(),
            since: instant(&fields.validity().not_before)?,
            until: instant(&fields.validity().not_after)?,
            key: fields.subject_public_key_info().to_der()?,
        })
    }

    /// Refuses a list issued at a time when the certificate was not valid.
    pub(crate) fn must_be_valid(&self, at: Timestamp) -> Result<(), SignerError> {
        let Self { since, until, .. } = *self;
        if since <= at && at <= until {
            Ok(())
        } else {
            Err(SignerError::NotValid { since, until })
        }
    }
}

fn instant(time: &Time) -> Result<Timestamp, der::Error> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs());
    let seconds = seconds.map_err(|_| der::Error::from(der::ErrorKind::DateTime))?;
    Timestamp::from_second(seconds).map_err(|_| der::ErrorKind::DateTime.into())
}
