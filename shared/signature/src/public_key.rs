//! Public keys, and signatures verified with them.

use crate::algorithm::{AlgorithmFault, Hash, Identifier, PssParameters, Scheme};
use crate::ber::{Reader, tag};
use const_oid::db::rfc5912::{
    ID_EC_PUBLIC_KEY, ID_RSASSA_PSS, RSA_ENCRYPTION, SECP_256_R_1, SECP_384_R_1,
};
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::pss::Pss;
use rsa::{BoxedUint, Pkcs1v15Sign, RsaPublicKey};
use sha2::{Sha256, Sha384, Sha512};

/// Shortest RSA modulus accepted, in bits (ETSI TS 119 312).
const RSA_MIN_BITS: u32 = 2048;
/// Smallest RSA exponent accepted, 65537, as its significant bytes.
const RSA_MIN_EXPONENT: [u8; 3] = [1, 0, 1];

/// Why a key is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyFault {
    /// Too short, or too small an exponent.
    Weak,
    /// Neither RSA nor ECDSA over P-256 or P-384; or not readable.
    Unsupported,
}

impl<E: Into<AlgorithmFault>> From<E> for KeyFault {
    fn from(fault: E) -> Self {
        match fault.into() {
            AlgorithmFault::Weak => Self::Weak,
            AlgorithmFault::Unsupported => Self::Unsupported,
        }
    }
}

/// A public key strong enough to be believed.
#[derive(Clone, Debug)]
pub(crate) enum PublicKey {
    Rsa(RsaPublicKey),
    /// A key that makes RSASSA-PSS signatures only (RFC 4055 §3.1); its parameters, when there.
    RsaPss(RsaPublicKey, Option<PssParameters>),
    P256(p256::ecdsa::VerifyingKey),
    P384(p384::ecdsa::VerifyingKey),
}

impl PublicKey {
    /// Reads a `SubjectPublicKeyInfo` (RFC 5280 §4.1.2.7) and judges its strength.
    pub(crate) fn read(spki: &[u8]) -> Result<Self, KeyFault> {
        let mut reader = Reader::new(spki);
        let mut fields = reader.enter(tag::SEQUENCE)?;
        reader.finish()?;
        let algorithm = fields.expect(tag::SEQUENCE)?;
        let algorithm = Identifier::read(&fields, &algorithm)?;
        let key = fields.any()?.whole_bit_string()?;
        fields.finish()?;
        if algorithm.names(RSA_ENCRYPTION) {
            return rsa_key(key).map(Self::Rsa);
        }
        if algorithm.names(ID_RSASSA_PSS) {
            let parameters = match &algorithm.parameters {
                Some(parameters) => Some(PssParameters::read(&fields, parameters)?),
                None => None,
            };
            return Ok(Self::RsaPss(rsa_key(key)?, parameters));
        }
        if algorithm.names(ID_EC_PUBLIC_KEY) {
            let curve = algorithm.parameters.ok_or(KeyFault::Unsupported)?;
            return ec_key(curve.content_of(tag::OBJECT_IDENTIFIER)?, key);
        }
        Err(KeyFault::Unsupported)
    }

    /// Whether `signature` is this key's over `message`, made by `scheme`.
    pub(crate) fn verifies(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> bool {
        self.verifies_digest(scheme, &scheme.hash().of(message), signature)
    }

    /// The same of a message whose digest, by the scheme's function, is `digest`.
    pub(crate) fn verifies_digest(&self, scheme: Scheme, digest: &[u8], signature: &[u8]) -> bool {
        match (self, scheme) {
            (Self::Rsa(key), Scheme::Pkcs1(hash)) => {
                let padding = match hash {
                    Hash::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
                    Hash::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
                    Hash::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
                };
                key.verify(padding, digest, signature).is_ok()
            }
            (Self::Rsa(key), Scheme::Pss(hash, salt)) => {
                verifies_pss(key, hash, salt, digest, signature)
            }
            (Self::RsaPss(key, restriction), Scheme::Pss(hash, salt)) => {
                restriction.is_none_or(|allowed| allowed.hash == hash && salt >= allowed.salt)
                    && verifies_pss(key, hash, salt, digest, signature)
            }
            (Self::P256(key), Scheme::Ecdsa(_)) => p256::ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()),
            (Self::P384(key), Scheme::Ecdsa(_)) => p384::ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()),
            _ => false,
        }
    }
}

fn verifies_pss(key: &RsaPublicKey, hash: Hash, salt: usize, digest: &[u8], sig: &[u8]) -> bool {
    match hash {
        Hash::Sha256 => key.verify(Pss::<Sha256>::new_with_salt(salt), digest, sig),
        Hash::Sha384 => key.verify(Pss::<Sha384>::new_with_salt(salt), digest, sig),
        Hash::Sha512 => key.verify(Pss::<Sha512>::new_with_salt(salt), digest, sig),
    }
    .is_ok()
}

/// Reads an `RSAPublicKey` (RFC 8017 §A.1.1): modulus and exponent.
fn rsa_key(key: &[u8]) -> Result<RsaPublicKey, KeyFault> {
    let mut reader = Reader::new(key);
    let mut fields = reader.enter(tag::SEQUENCE)?;
    reader.finish()?;
    let modulus = fields.any()?.unsigned()?;
    let exponent = fields.any()?.unsigned()?;
    fields.finish()?;
    let modulus = BoxedUint::from_be_slice_vartime(modulus);
    let small_exponent = exponent.len() < RSA_MIN_EXPONENT.len()
        || exponent.len() == RSA_MIN_EXPONENT.len() && exponent < &RSA_MIN_EXPONENT[..];
    if modulus.bits_vartime() < RSA_MIN_BITS || small_exponent {
        return Err(KeyFault::Weak);
    }
    let exponent = BoxedUint::from_be_slice_vartime(exponent);
    RsaPublicKey::new(modulus, exponent).map_err(|_| KeyFault::Unsupported)
}

fn ec_key(curve: &[u8], point: &[u8]) -> Result<PublicKey, KeyFault> {
    if curve == SECP_256_R_1.as_bytes() {
        let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(point);
        return key.map(PublicKey::P256).map_err(|_| KeyFault::Unsupported);
    }
    if curve == SECP_384_R_1.as_bytes() {
        let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(point);
        return key.map(PublicKey::P384).map_err(|_| KeyFault::Unsupported);
    }
    Err(KeyFault::Unsupported)
}
