//! Identity providers, as an operator configures them.

mod key;
mod secret;

pub use key::SigningKey;
pub use secret::SecretText;

use crate::address::ProviderAddress;
use crate::documents::Metadata;
use domain::ProviderId;
use serde::Deserialize;
use std::collections::BTreeSet;

/// The claim in which the Italian federations give the fiscal code.
const FISCAL_NUMBER: &str = "https://attributes.eid.gov.it/fiscal_number";
/// As many buttons as a page can show.
const MOST: usize = 8;

/// The identity providers of a portal, in the order of their buttons. None, unless configured.
#[derive(Debug, Clone, Default)]
pub struct Providers(Vec<Provider>);

/// An identity provider.
#[derive(Debug, Clone)]
pub struct Provider {
    /// How addresses and records call it.
    pub id: ProviderId,
    /// How people call it, on the button: «Entra con …».
    pub name: String,
    /// Who it is: what its tokens and its metadata must say.
    pub issuer: ProviderAddress,
    /// Who the portal is there.
    pub client_id: String,
    /// How the portal shows there that it is the portal.
    pub authentication: ClientAuthentication,
    /// Whether requests are sent as signed objects.
    pub signed_requests: bool,
    /// Scopes to ask for, besides `openid`.
    pub scopes: Vec<String>,
    /// The levels of assurance that are accepted, the wanted one first; any, if there are none.
    pub levels: Vec<String>,
    /// Whether the attributes are asked for one by one (`claims`), as the federations want it.
    pub asks_claims: bool,
    /// What the provider is told to ask of the person, such as `consent login`.
    pub prompt: Option<String>,
    /// The claim with the fiscal code.
    pub fiscal_code_claim: String,
    /// The metadata, where they cannot be had by discovery.
    pub(crate) metadata: Option<Metadata>,
}

/// How a client shows who it is.
#[derive(Debug, Clone)]
pub enum ClientAuthentication {
    /// With a shared secret (`client_secret_basic`).
    Secret(SecretText),
    /// With a signature (`private_key_jwt`).
    Key(SigningKey),
}

/// Why identity providers are not configured as they should be. Nothing of a secret or a key is told.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// The text is not JSON of the right shape.
    #[error(
        "the identity providers are not described as docs/identity.md says (line {line}, column {column})"
    )]
    Shape {
        /// Where.
        line: usize,
        /// Where in the line.
        column: usize,
    },
    /// Two have the same id, or there are too many.
    #[error("at most {MOST} identity providers, each with an id of its own")]
    Several,
    /// A provider wants either a secret or a key.
    #[error("the identity provider {0} needs either a secret, or a key with its key_id")]
    Authentication(ProviderId),
    /// The key cannot be read.
    #[error("the key for the identity provider {0} is not PKCS#8 in PEM, of a P-256 or RSA key")]
    Key(ProviderId),
    /// Signed requests need a key.
    #[error("the identity provider {0} wants signed requests: it needs a key, not a secret")]
    SignedRequests(ProviderId),
    /// The metadata are another provider's.
    #[error(
        "the metadata of the identity provider {0} name another issuer, or an address without TLS"
    )]
    Metadata(ProviderId),
    /// Something is empty, or longer than it can be.
    #[error("the identity provider {0} has a name or a client_id that is empty or too long")]
    Names(ProviderId),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Described {
    id: ProviderId,
    name: String,
    issuer: ProviderAddress,
    client_id: String,
    secret: Option<SecretText>,
    key: Option<SecretText>,
    key_id: Option<String>,
    #[serde(default)]
    signed_requests: bool,
    #[serde(default)]
    scopes: Vec<String>,
    #[serde(default)]
    levels: Vec<String>,
    #[serde(default)]
    asks_claims: bool,
    prompt: Option<String>,
    fiscal_code_claim: Option<String>,
    metadata: Option<Metadata>,
}

impl Providers {
    /// Reads the description of providers: a JSON list, as `docs/identity.md` says.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(json: &str) -> Result<Self, ProviderError> {
        let described: Vec<Described> = serde_json::from_str(json)
            .map_err(|error| ProviderError::Shape { line: error.line(), column: error.column() })?;
        let ids: BTreeSet<&ProviderId> = described.iter().map(|one| &one.id).collect();
        if ids.len() != described.len() || described.len() > MOST {
            return Err(ProviderError::Several);
        }
        let providers = described.into_iter().map(Provider::of).collect::<Result<_, _>>()?;
        Ok(Self(providers))
    }

    /// The providers, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Provider> {
        self.0.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The provider by this id.
    pub fn get(&self, id: &ProviderId) -> Option<&Provider> {
        self.0.iter().find(|provider| provider.id == *id)
    }
}

impl Provider {
    fn of(described: Described) -> Result<Self, ProviderError> {
        let id = described.id.clone();
        let proper = |text: &str| (1..=500).contains(&text.trim().len());
        if !proper(&described.name) || !proper(&described.client_id) {
            return Err(ProviderError::Names(id));
        }
        let authentication = match (described.secret, described.key, described.key_id) {
            (Some(secret), None, None) if proper(secret.expose()) => {
                ClientAuthentication::Secret(secret)
            }
            (None, Some(key), Some(key_id)) => {
                let key = SigningKey::read(&key, key_id).ok_or(ProviderError::Key(id.clone()))?;
                ClientAuthentication::Key(key)
            }
            _ => return Err(ProviderError::Authentication(id)),
        };
        if described.signed_requests && matches!(authentication, ClientAuthentication::Secret(_)) {
            return Err(ProviderError::SignedRequests(id));
        }
        let fits = |metadata: &Metadata| metadata.check(&described.issuer).is_ok();
        if !described.metadata.as_ref().is_none_or(fits) {
            return Err(ProviderError::Metadata(id));
        }
        Ok(Self {
            id,
            name: described.name,
            issuer: described.issuer,
            client_id: described.client_id,
            authentication,
            signed_requests: described.signed_requests,
            scopes: described.scopes,
            levels: described.levels,
            asks_claims: described.asks_claims,
            prompt: described.prompt,
            fiscal_code_claim: described
                .fiscal_code_claim
                .unwrap_or_else(|| FISCAL_NUMBER.to_owned()),
            metadata: described.metadata,
        })
    }
}

#[cfg(test)]
pub(crate) mod tests;
