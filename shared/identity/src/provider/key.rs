//! The key with which the portal signs for a provider.

use super::secret::SecretText;
use crate::token::{EC_SIGNING, compute_with_ring, random};
use der::Document;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use ring::signature::{EcdsaKeyPair, RsaKeyPair};
use serde::Serialize;

/// A private key with the name by which the provider knows its public half.
#[derive(Debug, Clone)]
pub struct SigningKey {
    id: String,
    algorithm: Algorithm,
    key: EncodingKey,
}

impl SigningKey {
    /// Reads PKCS#8 in PEM, of a P-256 key (signs `ES256`) or of an RSA key (`RS256`).
    pub(super) fn read(pem: &SecretText, id: String) -> Option<Self> {
        let (label, document) = Document::from_pem(pem.expose().trim()).ok()?;
        if label != "PRIVATE KEY" {
            return None;
        }
        let der = document.as_bytes();
        if EcdsaKeyPair::from_pkcs8(EC_SIGNING, der, &random()).is_ok() {
            return Some(Self {
                id,
                algorithm: Algorithm::ES256,
                key: EncodingKey::from_ec_der(der),
            });
        }
        RsaKeyPair::from_pkcs8(der).ok()?;
        Some(Self { id, algorithm: Algorithm::RS256, key: EncodingKey::from_rsa_der(der) })
    }

    /// Claims as a signed token.
    pub(crate) fn sign(&self, claims: &impl Serialize) -> jsonwebtoken::errors::Result<String> {
        compute_with_ring();
        let header = Header { kid: Some(self.id.clone()), ..Header::new(self.algorithm) };
        jsonwebtoken::encode(&header, claims, &self.key)
    }
}
