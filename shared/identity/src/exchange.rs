//! The code for tokens, and the tokens for attributes (OpenID Connect Core 1.0, 3.1.3 and 5.3).

use crate::authorization::Secrets;
use crate::documents::Metadata;
use crate::error::IdentityError;
use crate::provider::{ClientAuthentication, Provider};
use crate::transport::{Answer, Transport};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use form_urlencoded::{Serializer, byte_serialize};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

/// How long the client's word about itself may be used, in seconds.
const ASSERTION_SECONDS: i64 = 120;
/// What such a word is (RFC 7523, 2.2).
const ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

const TOKENS: &str = "the tokens for a code";
/// What errors call the attributes.
pub(crate) const ATTRIBUTES: &str = "the attributes of a person";

/// What the provider gives for a code.
#[derive(Deserialize)]
pub(crate) struct Tokens {
    pub(crate) id_token: String,
    pub(crate) access_token: String,
}

/// A code that came back to the portal, with what was kept for it.
#[derive(Debug, Clone, Copy)]
pub struct Proof<'a> {
    /// The code.
    pub code: &'a str,
    /// What ties it to its request.
    pub secrets: &'a Secrets,
    /// Where it came back to: the address that the request named.
    pub redirect: &'a str,
    /// A text that was never used before, for what the portal signs.
    pub id: &'a str,
}

/// Brings a code back.
pub(crate) async fn tokens(
    transport: &Transport,
    (provider, metadata): (&Provider, &Metadata),
    proof: &Proof<'_>,
    now: Timestamp,
) -> Result<Tokens, IdentityError> {
    let (form, authorization) = request((provider, metadata), proof, now)?;
    let endpoint = &metadata.token_endpoint;
    transport.post(TOKENS, endpoint, form, authorization.as_deref()).await?.json(TOKENS)
}

/// What is posted, and the header `Authorization` if the client shows there who it is.
fn request(
    (provider, metadata): (&Provider, &Metadata),
    proof: &Proof<'_>,
    now: Timestamp,
) -> Result<(String, Option<String>), IdentityError> {
    let mut form = Serializer::new(String::new());
    form.append_pair("grant_type", "authorization_code")
        .append_pair("code", proof.code)
        .append_pair("redirect_uri", proof.redirect)
        .append_pair("code_verifier", &proof.secrets.verifier)
        .append_pair("client_id", &provider.client_id);
    let authorization = match &provider.authentication {
        ClientAuthentication::Secret(secret) => Some(basic(&provider.client_id, secret.expose())),
        ClientAuthentication::Key(key) => {
            let seconds = now.as_second();
            // Both names by which a token endpoint may know itself (RFC 7523, 3, and its revision).
            let audience = [metadata.issuer.as_str(), metadata.token_endpoint.as_str()];
            let claims = json!({
                "iss": provider.client_id, "sub": provider.client_id, "aud": audience,
                "iat": seconds, "exp": seconds + ASSERTION_SECONDS, "jti": proof.id,
            });
            let assertion = key.sign(&claims).map_err(IdentityError::Sign)?;
            form.append_pair("client_assertion_type", ASSERTION)
                .append_pair("client_assertion", &assertion);
            None
        }
    };
    Ok((form.finish(), authorization))
}

/// The attributes, if the provider gives them on their own.
pub(crate) async fn attributes(
    transport: &Transport,
    metadata: &Metadata,
    tokens: &Tokens,
) -> Result<Option<Answer>, IdentityError> {
    let Some(endpoint) = &metadata.userinfo_endpoint else { return Ok(None) };
    transport.get(ATTRIBUTES, endpoint, Some(&tokens.access_token)).await.map(Some)
}

/// A client's name and secret, each encoded first (RFC 6749, 2.3.1).
fn basic(client_id: &str, secret: &str) -> String {
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    format!("Basic {}", STANDARD.encode(format!("{}:{}", encoded(client_id), encoded(secret))))
}
