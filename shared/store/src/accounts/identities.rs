//! Who shows who they are to an identity provider: from the way there to the proof, each for minutes.

use super::Accounts;
use super::keys::{identity_key, identity_start_key};
use crate::error::StoreError;
use crate::instant;
use crate::record::Record;
use domain::{Digest, PersonFiscalCode, ProviderId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What somebody wants to do once it is known who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentityPurpose {
    /// To sign in.
    SignIn,
    /// To register.
    Registration,
}

/// A way to an identity provider that somebody is on. It is found by the digest of its state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityStart {
    /// To whom.
    pub provider: ProviderId,
    /// What must come back in the token.
    pub nonce: String,
    /// What the code was asked for with.
    pub verifier: String,
    /// The digest of what only the browser holds that went there.
    pub browser: Digest,
    /// What for.
    pub purpose: IdentityPurpose,
    /// The page of the site to go on from.
    pub back: String,
    /// When it is too late to come back.
    #[serde(with = "instant::epoch")]
    pub expires_at: Timestamp,
}

impl Record for IdentityStart {
    const TAG: &'static str = "IDENTITY_START";
    const WHAT: &'static str = "a way to an identity provider";
}

/// Who somebody is, by the word of an identity provider. It is found by the digest of what only their
/// browser holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvenIdentity {
    /// By whose word.
    pub provider: ProviderId,
    /// The fiscal code.
    pub fiscal_code: PersonFiscalCode,
    /// The given names, if they are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// The surname, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// The address for mail, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// With which level of assurance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// When it does not count any more.
    #[serde(with = "instant::epoch")]
    pub expires_at: Timestamp,
}

impl Record for ProvenIdentity {
    const TAG: &'static str = "IDENTITY";
    const WHAT: &'static str = "a proven identity";
}

/// Nothing of this is ever written over.
const ABSENT: Option<&str> = Some("attribute_not_exists(pk)");

impl Accounts {
    /// Keeps what is needed when somebody comes back from a provider. `state` is the digest of what comes
    /// back with them.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn start_identity(
        &self,
        state: &Digest,
        start: &IdentityStart,
    ) -> Result<(), StoreError> {
        let item = start.item(&identity_start_key(state))?;
        let kept = self.table.put(IdentityStart::WHAT, item, ABSENT, &[]).await?;
        drawn_once(kept, IdentityStart::WHAT)
    }

    /// Takes what was kept for somebody who comes back: once, and in time.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn take_identity_start(
        &self,
        state: &Digest,
        now: Timestamp,
    ) -> Result<Option<IdentityStart>, StoreError> {
        let start = self.table.remove_record::<IdentityStart>(&identity_start_key(state)).await?;
        Ok(start.filter(|start| now < start.expires_at))
    }

    /// Keeps who somebody is. `token` is the digest of what their browser holds.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn keep_identity(
        &self,
        token: &Digest,
        identity: &ProvenIdentity,
    ) -> Result<(), StoreError> {
        let item = identity.item(&identity_key(token))?;
        let kept = self.table.put(ProvenIdentity::WHAT, item, ABSENT, &[]).await?;
        drawn_once(kept, ProvenIdentity::WHAT)
    }

    /// Who somebody is, while that counts.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn identity(
        &self,
        token: &Digest,
        now: Timestamp,
    ) -> Result<Option<ProvenIdentity>, StoreError> {
        let identity: Option<ProvenIdentity> = self.table.record(&identity_key(token)).await?;
        Ok(identity.filter(|identity| now < identity.expires_at))
    }

    /// Takes who somebody is, so that it does not count again.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn take_identity(
        &self,
        token: &Digest,
        now: Timestamp,
    ) -> Result<Option<ProvenIdentity>, StoreError> {
        let identity = self.table.remove_record::<ProvenIdentity>(&identity_key(token)).await?;
        Ok(identity.filter(|identity| now < identity.expires_at))
    }
}

fn drawn_once(kept: bool, what: &'static str) -> Result<(), StoreError> {
    if kept { Ok(()) } else { Err(StoreError::write(what)("the token was drawn before".into())) }
}
