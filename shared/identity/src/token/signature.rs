//! Whether a token was signed by the provider.

use super::computing::compute_with_ring;
use crate::error::TokenFault;
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::jwk::{Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation, decode, decode_header};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The ways of signing that are taken: with a public key, and nothing older than SHA-256.
const TAKEN: [Algorithm; 6] = [
    Algorithm::RS256,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
];

/// The keys that a provider publishes. Those that are not understood are passed over (RFC 7517, 5).
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Keys {
    keys: Vec<Value>,
}

impl Keys {
    /// The keys with which a token with this header may have been signed.
    fn fitting(&self, header: &Header) -> JwkSet {
        let read = |value: &Value| serde_json::from_value::<Jwk>(value.clone()).ok();
        let fits = |jwk: &Jwk| {
            let signs = matches!(jwk.common.public_key_use, None | Some(PublicKeyUse::Signature));
            let named = header.kid.is_none() || header.kid == jwk.common.key_id;
            let algorithm = jwk.common.key_algorithm.map(|known| known.to_string());
            signs && named && algorithm.is_none_or(|known| known == format!("{:?}", header.alg))
        };
        JwkSet { keys: self.keys.iter().filter_map(read).filter(fits).collect() }
    }
}

/// The claims of a token that one of the keys signed. Nothing is said of what they are.
pub(crate) fn verified(token: &str, keys: &Keys) -> Result<Map<String, Value>, TokenFault> {
    compute_with_ring();
    let header = decode_header(token).map_err(|error| match error.kind() {
        // `none`, and whatever has no name among the algorithms.
        ErrorKind::InvalidAlgorithmName | ErrorKind::InvalidAlgorithm | ErrorKind::Json(_) => {
            TokenFault::Algorithm
        }
        _ => TokenFault::Malformed,
    })?;
    if !TAKEN.contains(&header.alg) {
        return Err(TokenFault::Algorithm);
    }
    if header.crit.is_some() {
        return Err(TokenFault::Critical);
    }
    let fitting = keys.fitting(&header);
    let keys = fitting.keys.iter().filter_map(|jwk| {
        let key = DecodingKey::from_jwk(jwk).ok()?;
        (key.family() == header.alg.family()).then_some(key)
    });
    let mut fault = TokenFault::UnknownKey;
    for key in keys {
        match decode(token, &key, &signature_only(header.alg)) {
            Ok(token) => return Ok(token.claims),
            Err(_) => fault = TokenFault::Signature,
        }
    }
    Err(fault)
}

/// What a token says is judged apart, with the time that is handed in.
fn signature_only(algorithm: Algorithm) -> Validation {
    let mut validation = Validation::new(algorithm);
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_aud = false;
    validation
}
