//! The algorithms that are accepted (RFC 9231; ETSI TS 119 312).

use crate::list::error::SealFault;
use crate::list::signer::SignerError;
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::pkcs8::DecodePublicKey;
use rsa::traits::PublicKeyParts;
use rsa::{Pkcs1v15Sign, RsaPublicKey};
use sha2::{Digest, Sha256, Sha384, Sha512};

/// Shortest RSA modulus accepted, in bits.
const RSA_MIN_BITS: u32 = 2048;

/// How a digest is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub(super) fn named(algorithm: &str) -> Result<Self, SealFault> {
        match algorithm {
            "http://www.w3.org/2001/04/xmlenc#sha256" => Ok(Self::Sha256),
            "http://www.w3.org/2001/04/xmldsig-more#sha384" => Ok(Self::Sha384),
            "http://www.w3.org/2001/04/xmlenc#sha512" => Ok(Self::Sha512),
            other => Err(SealFault::Algorithm(other.chars().take(100).collect())),
        }
    }

    pub(super) fn of(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
            Self::Sha384 => Sha384::digest(bytes).to_vec(),
            Self::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }
}

/// How a signature is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SignatureMethod {
    Rsa(Hash),
    Ecdsa(Hash),
}

impl SignatureMethod {
    pub(super) fn named(algorithm: &str) -> Result<Self, SealFault> {
        match algorithm.strip_prefix("http://www.w3.org/2001/04/xmldsig-more#") {
            Some("rsa-sha256") => Ok(Self::Rsa(Hash::Sha256)),
            Some("rsa-sha384") => Ok(Self::Rsa(Hash::Sha384)),
            Some("rsa-sha512") => Ok(Self::Rsa(Hash::Sha512)),
            Some("ecdsa-sha256") => Ok(Self::Ecdsa(Hash::Sha256)),
            Some("ecdsa-sha384") => Ok(Self::Ecdsa(Hash::Sha384)),
            Some("ecdsa-sha512") => Ok(Self::Ecdsa(Hash::Sha512)),
            _ => Err(SealFault::Algorithm(algorithm.chars().take(100).collect())),
        }
    }

    /// Whether a signature is that of a key, encoded as `SubjectPublicKeyInfo`, over some bytes.
    pub(super) fn verifies(
        self,
        key: &[u8],
        bytes: &[u8],
        signature: &[u8],
    ) -> Result<bool, SealFault> {
        match self {
            Self::Rsa(hash) => verifies_rsa(key, hash, &hash.of(bytes), signature),
            Self::Ecdsa(hash) => verifies_ecdsa(key, &hash.of(bytes), signature),
        }
    }
}

fn verifies_rsa(
    key: &[u8],
    hash: Hash,
    digest: &[u8],
    signature: &[u8],
) -> Result<bool, SealFault> {
    let key = RsaPublicKey::from_public_key_der(key).map_err(|_| SignerError::Key)?;
    if key.n().bits() < RSA_MIN_BITS {
        return Err(SignerError::Key.into());
    }
    let padding = match hash {
        Hash::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
        Hash::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
        Hash::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
    };
    Ok(key.verify(padding, digest, signature).is_ok())
}

/// The two numbers of the signature stand side by side, each as long as the order of the curve
/// (XML Signature §6.4.3).
fn verifies_ecdsa(key: &[u8], digest: &[u8], signature: &[u8]) -> Result<bool, SealFault> {
    if let Ok(key) = p256::ecdsa::VerifyingKey::from_public_key_der(key) {
        let signature = p256::ecdsa::Signature::from_slice(signature);
        return Ok(signature.is_ok_and(|it| key.verify_prehash(digest, &it).is_ok()));
    }
    let key = p384::ecdsa::VerifyingKey::from_public_key_der(key).map_err(|_| SignerError::Key)?;
    let signature = p384::ecdsa::Signature::from_slice(signature);
    Ok(signature.is_ok_and(|it| key.verify_prehash(digest, &it).is_ok()))
}
