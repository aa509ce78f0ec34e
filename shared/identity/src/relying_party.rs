//! The portal's side of OpenID Connect: the relying party.

use crate::authorization::{self, Secrets};
use crate::documents::{METADATA_PATH, Metadata};
use crate::error::{IdentityError, TokenFault};
use crate::exchange::{self, ATTRIBUTES, Proof, Tokens};
use crate::person::{Attributes, Person, names_the_person, person};
use crate::provider::Provider;
use crate::token::{Expected, Keys, believed, verified};
use crate::transport::{Answer, Transport};
use domain::ProviderId;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long what a provider publishes is remembered.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(1);
/// How soon keys are asked for again because a token names one that is not known.
const ASKED_AGAIN: SignedDuration = SignedDuration::from_secs(30);

const METADATA: &str = "the metadata";
const KEYS: &str = "the keys";

/// The portal's side. One serves a whole process, and remembers what providers publish of themselves.
#[derive(Debug)]
pub struct RelyingParty {
    transport: Transport,
    published: Mutex<BTreeMap<ProviderId, Published>>,
}

/// What a provider publishes.
#[derive(Debug, Clone)]
struct Published {
    at: Timestamp,
    metadata: Metadata,
    keys: Keys,
}

impl RelyingParty {
    /// One that remembers nothing yet.
    ///
    /// # Errors
    /// [`IdentityError::Authorities`].
    pub fn new() -> Result<Self, IdentityError> {
        Ok(Self { transport: Transport::new()?, published: Mutex::default() })
    }

    /// The address that a browser is sent to, so that a person shows there who they are; they come back
    /// to `redirect`.
    ///
    /// # Errors
    /// When the provider's metadata cannot be had, or the request cannot be signed.
    pub async fn address(
        &self,
        provider: &Provider,
        secrets: &Secrets,
        redirect: &str,
        now: Timestamp,
    ) -> Result<String, IdentityError> {
        let published = self.published(provider, REMEMBERED, now).await?;
        authorization::address(provider, &published.metadata, secrets, redirect, now)
    }

    /// Who the person is that came back with a code.
    ///
    /// # Errors
    /// When it is not known, and why.
    pub async fn prove(
        &self,
        provider: &Provider,
        proof: &Proof<'_>,
        now: Timestamp,
    ) -> Result<Person, IdentityError> {
        let mut published = self.published(provider, REMEMBERED, now).await?;
        let at = (provider, &published.metadata);
        let tokens = exchange::tokens(&self.transport, at, proof, now).await?;
        let claims = match verified(&tokens.id_token, &published.keys) {
            // The provider may have new keys.
            Err(TokenFault::UnknownKey) => {
                published = self.published(provider, ASKED_AGAIN, now).await?;
                verified(&tokens.id_token, &published.keys)?
            }
            other => other?,
        };
        let level = believed(&claims, &Expected { provider, nonce: &proof.secrets.nonce, now })?;
        if names_the_person(provider, &claims) {
            return person(provider, &claims, level);
        }
        let attributes = self.attributes(&published, &tokens, &claims).await?;
        person(provider, &attributes, level)
    }

    /// The attributes that the provider gives on their own: of the person of the token (5.3.2).
    async fn attributes(
        &self,
        published: &Published,
        tokens: &Tokens,
        claims: &Attributes,
    ) -> Result<Attributes, IdentityError> {
        let answer = exchange::attributes(&self.transport, &published.metadata, tokens).await?;
        let answer = answer.ok_or(IdentityError::NoFiscalCode)?;
        let attributes = read(&answer, &published.keys)?;
        if attributes.get("sub") == claims.get("sub") {
            Ok(attributes)
        } else {
            Err(IdentityError::OtherSubject)
        }
    }

    /// What the provider publishes, not older than this.
    async fn published(
        &self,
        provider: &Provider,
        oldest: SignedDuration,
        now: Timestamp,
    ) -> Result<Published, IdentityError> {
        let known = self.lock().get(&provider.id).cloned();
        if let Some(known) = known.filter(|known| now.duration_since(known.at) < oldest) {
            return Ok(known);
        }
        let metadata = match &provider.metadata {
            Some(configured) => configured.clone(),
            None => self.discover(provider).await?,
        };
        let keys = self.transport.get(KEYS, &metadata.jwks_uri, None).await?.json(KEYS)?;
        let published = Published { at: now, metadata, keys };
        self.lock().insert(provider.id.clone(), published.clone());
        Ok(published)
    }

    async fn discover(&self, provider: &Provider) -> Result<Metadata, IdentityError> {
        let place = provider.issuer.below(METADATA_PATH);
        let place = place
            .map_err(|error| IdentityError::Unreadable { what: METADATA, source: error.into() })?;
        let metadata: Metadata =
            self.transport.get(METADATA, &place, None).await?.json(METADATA)?;
        metadata.check(&provider.issuer)?;
        Ok(metadata)
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<ProviderId, Published>> {
        self.published.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Attributes in JSON, which TLS vouches for, or in a signed token.
fn read(answer: &Answer, keys: &Keys) -> Result<Attributes, IdentityError> {
    if !answer.is_token {
        return answer.json(ATTRIBUTES);
    }
    let token = str::from_utf8(&answer.body)
        .map_err(|error| IdentityError::Unreadable { what: ATTRIBUTES, source: error.into() })?;
    Ok(verified(token.trim(), keys)?)
}
