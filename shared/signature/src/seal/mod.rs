//! The seal of the portal: an envelope around a document that the portal itself made.

mod attributes;
mod certificates;
mod key;

use crate::error::Error;
use certificates::SealCertificates;
use cms::builder::{self, SignedDataBuilder, SignerInfoBuilder};
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::signed_data::{EncapsulatedContentInfo, SignerIdentifier};
use const_oid::db::rfc5911::ID_DATA;
use der::asn1::Any;
use der::{Encode, Tag};
use jiff::Timestamp;
use key::SealKey;
use p256::ecdsa::signature::{Keypair, Signer};
use std::fmt;
use x509_cert::spki::{
    DynSignatureAlgorithmIdentifier, EncodePublicKey, SignatureBitStringEncoding,
};

/// A key with its certificates: what the portal seals its receipts with.
pub struct Seal {
    key: SealKey,
    certificates: SealCertificates,
}

/// Says nothing of the key.
impl fmt::Debug for Seal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Seal").finish_non_exhaustive()
    }
}

impl Seal {
    /// Takes a key (PKCS#8 in PEM, not encrypted: RSA of 2048 bits or more, or EC over P-256 or P-384)
    /// and certificates in PEM, in any order: the key's own, and those of the authorities above it,
    /// which go into every envelope.
    ///
    /// # Errors
    ///
    /// [`Error::ReadSealKey`], [`Error::SealKeyKind`], [`Error::ReadSealCertificate`], and
    /// [`Error::SealOfAnotherKey`] when none of the certificates is the key's.
    pub fn read(key_pem: &[u8], certificates_pem: &[u8]) -> Result<Self, Error> {
        let key = SealKey::read(key_pem)?;
        let certificates = SealCertificates::read(certificates_pem, &key.public_key()?)?;
        Ok(Self { key, certificates })
    }

    /// The envelope, in DER: CAdES-B-B (EN 319 122-1 §6) with `content` inside, declared to be
    /// made at `at`. The same content at the same instant gives the same bytes: RSASSA-PKCS1-v1_5
    /// and ECDSA as in RFC 6979 draw nothing. (The crate `rsa` blinds its computation with
    /// randomness of the operating system, which leaves no trace in the result.)
    ///
    /// # Errors
    ///
    /// [`Error::SealNotValid`] when the certificate is not valid at `at`; [`Error::BuildSeal`].
    pub fn sign(&self, content: &[u8], at: Timestamp) -> Result<Vec<u8>, Error> {
        self.certificates.check_validity(at)?;
        let envelope = match &self.key {
            SealKey::Rsa(key) => self.envelope::<_, rsa::pkcs1v15::Signature>(key, content, at),
            SealKey::P256(key) => self.envelope::<_, p256::ecdsa::DerSignature>(key, content, at),
            SealKey::P384(key) => self.envelope::<_, p384::ecdsa::DerSignature>(key, content, at),
        };
        envelope.map_err(|source| Error::BuildSeal(source.into()))
    }

    fn envelope<S, G>(
        &self,
        key: &S,
        content: &[u8],
        at: Timestamp,
    ) -> Result<Vec<u8>, builder::Error>
    where
        S: Keypair + DynSignatureAlgorithmIdentifier + Signer<G>,
        S::VerifyingKey: EncodePublicKey,
        G: SignatureBitStringEncoding,
    {
        let content = EncapsulatedContentInfo {
            econtent_type: ID_DATA,
            econtent: Some(Any::new(Tag::OctetString, content)?),
        };
        let digest = self.key.digest();
        let mut signer = SignerInfoBuilder::new(self.signer(), digest.clone(), &content, None)?;
        // The builder adds the content's type and its digest.
        signer.add_signed_attribute(attributes::signing_time(at)?)?;
        let own = self.certificates.own();
        signer.add_signed_attribute(attributes::signing_certificate(&own.to_der()?)?)?;
        let mut envelope = SignedDataBuilder::new(&content);
        envelope.add_digest_algorithm(digest)?;
        for certificate in self.certificates.all() {
            envelope.add_certificate(CertificateChoices::Certificate(certificate.clone()))?;
        }
        envelope.add_signer_info::<S, G>(signer, key)?;
        Ok(envelope.build()?.to_der()?)
    }

    fn signer(&self) -> SignerIdentifier {
        let fields = self.certificates.own().tbs_certificate();
        SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: fields.issuer().clone(),
            serial_number: fields.serial_number().clone(),
        })
    }
}
