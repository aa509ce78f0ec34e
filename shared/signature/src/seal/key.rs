//! The key of a seal. Its parts overwrite themselves when they are dropped.

use crate::error::Error;
use crate::public_key::PublicKey;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{
    ID_EC_PUBLIC_KEY, ID_SHA_256, ID_SHA_384, RSA_ENCRYPTION, SECP_256_R_1, SECP_384_R_1,
};
use p256::ecdsa::signature::Keypair;
use p256::pkcs8::{PrivateKeyInfoRef, SecretDocument};
use sha2::Sha256;
use std::str;
use x509_cert::spki::{AlgorithmIdentifierOwned, EncodePublicKey};

/// The PEM label of PKCS#8 without a password (RFC 7468 §10).
const LABEL: &str = "PRIVATE KEY";

/// A key that seals.
pub(super) enum SealKey {
    Rsa(rsa::pkcs1v15::SigningKey<Sha256>),
    P256(p256::ecdsa::SigningKey),
    P384(p384::ecdsa::SigningKey),
}

impl SealKey {
    /// Reads PKCS#8 in PEM.
    pub(super) fn read(pem: &[u8]) -> Result<Self, Error> {
        let text = str::from_utf8(pem).map_err(unreadable)?;
        let (label, document) = SecretDocument::from_pem(text.trim()).map_err(unreadable)?;
        if label != LABEL {
            return Err(unreadable(format!("«{label}» in place of «{LABEL}»")));
        }
        let info = PrivateKeyInfoRef::try_from(document.as_bytes()).map_err(unreadable)?;
        let key = Self::of_kind(info)?;
        // What is too weak to be believed is too weak to seal with.
        PublicKey::read(&key.public_key()?).map_err(|_| Error::SealKeyKind)?;
        Ok(key)
    }

    fn of_kind(info: PrivateKeyInfoRef<'_>) -> Result<Self, Error> {
        let (kind, curve) = (info.algorithm.oid, info.algorithm.parameters_oid().ok());
        if kind == RSA_ENCRYPTION {
            return info.try_into().map(Self::Rsa).map_err(unreadable);
        }
        match curve.filter(|_| kind == ID_EC_PUBLIC_KEY) {
            Some(SECP_256_R_1) => info.try_into().map(Self::P256).map_err(unreadable),
            Some(SECP_384_R_1) => info.try_into().map(Self::P384).map_err(unreadable),
            _ => Err(Error::SealKeyKind),
        }
    }

    /// The `SubjectPublicKeyInfo` that belongs to it, encoded.
    pub(super) fn public_key(&self) -> Result<Vec<u8>, Error> {
        let encoded = match self {
            Self::Rsa(key) => key.verifying_key().to_public_key_der(),
            Self::P256(key) => key.verifying_key().to_public_key_der(),
            Self::P384(key) => key.verifying_key().to_public_key_der(),
        };
        encoded.map(|document| document.as_bytes().to_vec()).map_err(unreadable)
    }

    /// The digest function that it signs with, without parameters (RFC 5754 §2).
    pub(super) fn digest(&self) -> AlgorithmIdentifierOwned {
        AlgorithmIdentifierOwned { oid: self.digest_oid(), parameters: None }
    }

    fn digest_oid(&self) -> ObjectIdentifier {
        match self {
            Self::Rsa(_) | Self::P256(_) => ID_SHA_256,
            Self::P384(_) => ID_SHA_384,
        }
    }
}

fn unreadable(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::ReadSealKey(source.into())
}
