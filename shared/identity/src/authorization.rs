//! The request with which the browser is sent to the provider (OpenID Connect Core 1.0, 3.1.2.1).

use crate::documents::Metadata;
use crate::error::IdentityError;
use crate::provider::{ClientAuthentication, Provider};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use form_urlencoded::Serializer;
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// How long a signed request may be used, in seconds.
const REQUEST_SECONDS: i64 = 300;

/// What ties an answer to its request. The state travels; the others are kept by the portal until the
/// answer comes: the nonce is in the token, the verifier shows that who brings the code asked for it
/// (RFC 7636).
#[derive(Clone, PartialEq, Eq)]
pub struct Secrets {
    /// What comes back with the answer.
    pub state: String,
    /// What comes back in the token.
    pub nonce: String,
    /// What the code was asked for with.
    pub verifier: String,
}

impl Secrets {
    /// Of 256 random bits each.
    pub fn new(random: [u8; 96]) -> Self {
        let text = |from: usize| URL_SAFE_NO_PAD.encode(&random[from..from + 32]);
        Self { state: text(0), nonce: text(32), verifier: text(64) }
    }

    fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier.as_bytes()))
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secrets(…)")
    }
}

/// The address that the browser is sent to.
pub(crate) fn address(
    provider: &Provider,
    metadata: &Metadata,
    secrets: &Secrets,
    redirect: &str,
    now: Timestamp,
) -> Result<String, IdentityError> {
    let parameters = parameters(provider, secrets, redirect);
    let mut query = Serializer::new(String::new());
    match &provider.authentication {
        ClientAuthentication::Key(key) if provider.signed_requests => {
            let claims = signed(provider, metadata, (parameters.clone(), secrets), now);
            // What the federations want beside the object (and RFC 6749 has always wanted).
            for name in
                ["client_id", "response_type", "scope", "code_challenge", "code_challenge_method"]
            {
                query.extend_pairs(parameters.get(name).map(|value| (name, in_query(value))));
            }
            query.append_pair("request", &key.sign(&claims).map_err(IdentityError::Sign)?);
        }
        ClientAuthentication::Key(_) | ClientAuthentication::Secret(_) => {
            query.extend_pairs(parameters.iter().map(|(name, value)| (name, in_query(value))));
        }
    }
    Ok(metadata.authorization_endpoint.with(&query.finish()))
}

fn parameters(provider: &Provider, secrets: &Secrets, redirect: &str) -> Map<String, Value> {
    let scope = ["openid"].into_iter().chain(provider.scopes.iter().map(String::as_str));
    let mut parameters = Map::from_iter([
        ("response_type".to_owned(), json!("code")),
        ("client_id".to_owned(), json!(provider.client_id)),
        ("redirect_uri".to_owned(), json!(redirect)),
        ("scope".to_owned(), json!(scope.collect::<Vec<_>>().join(" "))),
        ("state".to_owned(), json!(secrets.state)),
        ("nonce".to_owned(), json!(secrets.nonce)),
        ("code_challenge".to_owned(), json!(secrets.challenge())),
        ("code_challenge_method".to_owned(), json!("S256")),
        ("ui_locales".to_owned(), json!("it")),
    ]);
    if !provider.levels.is_empty() {
        parameters.insert("acr_values".to_owned(), json!(provider.levels.join(" ")));
    }
    if let Some(prompt) = &provider.prompt {
        parameters.insert("prompt".to_owned(), json!(prompt));
    }
    if provider.asks_claims {
        parameters.insert("claims".to_owned(), claims(provider));
    }
    parameters
}

/// The attributes, one by one (5.5): no more than registration shows.
fn claims(provider: &Provider) -> Value {
    json!({ "userinfo": {
        provider.fiscal_code_claim.as_str(): { "essential": true },
        "given_name": null, "family_name": null, "email": null,
    } })
}

/// A request as the claims of an object (RFC 9101). It has no `sub`, so that it can never be taken for
/// the word of the client about itself.
fn signed(
    provider: &Provider,
    metadata: &Metadata,
    (mut claims, secrets): (Map<String, Value>, &Secrets),
    now: Timestamp,
) -> Map<String, Value> {
    let seconds = now.as_second();
    let audience = [metadata.issuer.as_str(), metadata.authorization_endpoint.as_str()];
    let id = URL_SAFE_NO_PAD.encode(Sha256::digest(secrets.state.as_bytes()));
    claims.extend([
        ("iss".to_owned(), json!(provider.client_id)),
        ("aud".to_owned(), json!(audience)),
        ("iat".to_owned(), json!(seconds)),
        ("exp".to_owned(), json!(seconds + REQUEST_SECONDS)),
        ("jti".to_owned(), json!(id)),
    ]);
    claims
}

/// A value in the query: structures as JSON (5.5).
fn in_query(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::tests::demonstration;

    #[test]
    fn the_verifier_stays_at_home() {
        let secrets = Secrets::new(std::array::from_fn(|at| u8::try_from(at).unwrap()));
        let endpoint = |path: &str| format!("https://id.example.org{path}").parse().unwrap();
        let metadata = Metadata {
            issuer: "https://id.example.org".parse().unwrap(),
            authorization_endpoint: endpoint("/authorize?tenant=1"),
            token_endpoint: endpoint("/token"),
            jwks_uri: endpoint("/keys"),
            userinfo_endpoint: None,
        };
        let provider = Provider { asks_claims: true, ..demonstration() };
        let redirect = "https://ristoro.example.org/api/identity/prova/return";
        let now = Timestamp::from_second(0).unwrap();
        let address = address(&provider, &metadata, &secrets, redirect, now).unwrap();
        assert!(address.starts_with("https://id.example.org/authorize?tenant=1&"), "{address}");
        assert!(!address.contains(&secrets.verifier), "{address}");
        let (_, query) = address.split_once('?').unwrap();
        let given: Map<String, Value> = form_urlencoded::parse(query.as_bytes())
            .map(|(name, value)| (name.into_owned(), json!(value)))
            .collect();
        assert_eq!(given["redirect_uri"], redirect);
        assert_eq!(given["acr_values"], "https://www.spid.gov.it/SpidL2");
        assert_eq!(given["scope"], "openid");
        assert!(given["claims"].as_str().unwrap().starts_with("{\"userinfo\":{"), "{given:?}");
    }

    #[test]
    fn the_challenge_is_the_published_example() {
        // RFC 7636, appendix B.
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned();
        let secrets = Secrets { verifier, ..Secrets::new([0; 96]) };
        assert_eq!(secrets.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
