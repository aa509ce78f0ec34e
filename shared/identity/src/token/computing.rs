//! What `jsonwebtoken` computes with: ring, which is there for TLS already.

use jsonwebtoken::crypto::{CryptoProvider, JwtSigner, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{ErrorKind, Result};
use jsonwebtoken::signature::{Error, Signer, Verifier};
use jsonwebtoken::{Algorithm, DecodingKey, DecodingKeyKind, EncodingKey};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED,
    EcdsaKeyPair, EcdsaSigningAlgorithm, EcdsaVerificationAlgorithm, RSA_PKCS1_2048_8192_SHA256,
    RSA_PKCS1_2048_8192_SHA512, RSA_PKCS1_SHA256, RSA_PSS_2048_8192_SHA256,
    RSA_PSS_2048_8192_SHA512, RsaKeyPair, RsaParameters, RsaPublicKeyComponents, UnparsedPublicKey,
};

/// How EC keys sign (`ES256`).
pub(crate) const EC_SIGNING: &EcdsaSigningAlgorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;

/// What signing draws by itself, for each signature: no value of the portal depends on it.
pub(crate) fn random() -> SystemRandom {
    SystemRandom::new()
}

static RING: CryptoProvider = CryptoProvider {
    signer_factory: signer,
    verifier_factory: verifier,
    key_utils: KeyUtils::new_unimplemented(),
};

/// To be called before anything is signed or verified; again does nothing.
pub(crate) fn compute_with_ring() {
    // A second time it says that it is there.
    let _ = RING.install_default();
}

struct Verifying {
    algorithm: Algorithm,
    key: PublicKey,
}

enum PublicKey {
    Rsa { parameters: &'static RsaParameters, modulus: Vec<u8>, exponent: Vec<u8> },
    Ec { curve: &'static EcdsaVerificationAlgorithm, point: Vec<u8> },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that jsonwebtoken asks for")]
fn verifier(algorithm: &Algorithm, key: &DecodingKey) -> Result<Box<dyn JwtVerifier>> {
    let key = match key.kind() {
        DecodingKeyKind::RsaModulusExponent { n, e } => PublicKey::Rsa {
            parameters: rsa(*algorithm).ok_or(ErrorKind::InvalidAlgorithm)?,
            modulus: n.clone(),
            exponent: e.clone(),
        },
        DecodingKeyKind::SecretOrDer(point) => PublicKey::Ec {
            curve: ec(*algorithm).ok_or(ErrorKind::InvalidAlgorithm)?,
            point: point.clone(),
        },
    };
    Ok(Box::new(Verifying { algorithm: *algorithm, key }))
}

fn rsa(algorithm: Algorithm) -> Option<&'static RsaParameters> {
    match algorithm {
        Algorithm::RS256 => Some(&RSA_PKCS1_2048_8192_SHA256),
        Algorithm::RS512 => Some(&RSA_PKCS1_2048_8192_SHA512),
        Algorithm::PS256 => Some(&RSA_PSS_2048_8192_SHA256),
        Algorithm::PS512 => Some(&RSA_PSS_2048_8192_SHA512),
        _ => None,
    }
}

fn ec(algorithm: Algorithm) -> Option<&'static EcdsaVerificationAlgorithm> {
    match algorithm {
        Algorithm::ES256 => Some(&ECDSA_P256_SHA256_FIXED),
        Algorithm::ES384 => Some(&ECDSA_P384_SHA384_FIXED),
        _ => None,
    }
}

impl Verifier<Vec<u8>> for Verifying {
    fn verify(&self, message: &[u8], signature: &Vec<u8>) -> std::result::Result<(), Error> {
        let outcome = match &self.key {
            PublicKey::Rsa { parameters, modulus, exponent } => {
                RsaPublicKeyComponents { n: modulus, e: exponent }
                    .verify(parameters, message, signature)
            }
            PublicKey::Ec { curve, point } => {
                UnparsedPublicKey::new(*curve, point).verify(message, signature)
            }
        };
        outcome.map_err(|_| Error::new())
    }
}

impl JwtVerifier for Verifying {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
}

struct Signing {
    algorithm: Algorithm,
    key: EncodingKey,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    reason = "the shape that jsonwebtoken asks for"
)]
fn signer(algorithm: &Algorithm, key: &EncodingKey) -> Result<Box<dyn JwtSigner>> {
    Ok(Box::new(Signing { algorithm: *algorithm, key: key.clone() }))
}

impl Signer<Vec<u8>> for Signing {
    fn try_sign(&self, message: &[u8]) -> std::result::Result<Vec<u8>, Error> {
        let der = self.key.as_bytes();
        match self.algorithm {
            Algorithm::ES256 => {
                let pair = EcdsaKeyPair::from_pkcs8(EC_SIGNING, der, &random());
                let signature = pair.map_err(|_| Error::new())?.sign(&random(), message);
                signature.map(|it| it.as_ref().to_vec()).map_err(|_| Error::new())
            }
            Algorithm::RS256 => {
                let pair = RsaKeyPair::from_pkcs8(der).map_err(|_| Error::new())?;
                let mut signature = vec![0; pair.public().modulus_len()];
                let signed = pair.sign(&RSA_PKCS1_SHA256, &random(), message, &mut signature);
                signed.map(|()| signature).map_err(|_| Error::new())
            }
            _ => Err(Error::new()),
        }
    }
}

impl JwtSigner for Signing {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
}
