//! Second factors of users: what their codes are computed from, which was used last, what recovers them.

use super::Accounts;
use super::events::AccountEvent;
use super::keys::second_factor_key;
use crate::error::StoreError;
use crate::expression::number;
use crate::instant;
use crate::outbox::{Letter, letter_item};
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::{Digest, OrganisationCode, TotpSecret, Username};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The second factor of a user, and one that is being set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondFactor {
    /// Code of the organisation.
    pub organisation: OrganisationCode,
    /// The user.
    pub username: Username,
    /// The one that is asked for at sign-in, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<ConfirmedFactor>,
    /// What was given to an app that has not shown a code yet. It counts for nothing until it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<TotpSecret>,
    /// Wrong codes since the last right one.
    pub failures: u32,
    /// Until when no code is taken.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub locked_until: Option<Timestamp>,
    /// Grows by one with every change; 0 for one not yet stored.
    pub version: u64,
}

/// A second factor that showed its first code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmedFactor {
    /// What its codes are computed from.
    pub secret: TotpSecret,
    /// When it was confirmed.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// The step of time (RFC 6238, 4.2) of the last code that was taken: a code of it, or of one before, is not taken
    /// again.
    pub last_step: u64,
    /// Digests of the recovery codes that were not used.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub recovery: BTreeSet<Digest>,
}

impl SecondFactor {
    /// The one of a user who has none.
    pub fn none(organisation: &OrganisationCode, username: &Username) -> Self {
        Self {
            organisation: organisation.clone(),
            username: username.clone(),
            confirmed: None,
            pending: None,
            failures: 0,
            locked_until: None,
            version: 0,
        }
    }

    /// The same with another that is asked for at sign-in, after a right code: the failures before it are forgotten.
    #[must_use]
    pub fn with(self, confirmed: ConfirmedFactor) -> Self {
        Self { confirmed: Some(confirmed), failures: 0, locked_until: None, ..self }
    }
}

impl Record for SecondFactor {
    const TAG: &'static str = "SECOND_FACTOR";
    const WHAT: &'static str = "a second factor";
}

/// How a change of a second factor ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorChange {
    /// Stored.
    Saved,
    /// Someone changed it, or took it away, in the meantime: read it again and decide anew.
    Stale,
}

const ABSENT: &str = "attribute_not_exists(pk)";

#[derive(Clone, Copy)]
struct Condition;

impl Accounts {
    /// The second factor of a user, if one was ever begun.
    ///
    /// # Errors
    /// When the record cannot be read.
    pub async fn second_factor(
        &self,
        organisation: &OrganisationCode,
        username: &Username,
    ) -> Result<Option<SecondFactor>, StoreError> {
        self.table.record(&second_factor_key(organisation, username)).await
    }

    /// Stores a second factor with what happened to it and the mail that tells the user of it, provided nobody changed it since it was read: of two requests
    /// with the same code one is the first.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn save_second_factor(
        &self,
        factor: &SecondFactor,
        event: &AccountEvent,
        letter: Option<&Letter>,
    ) -> Result<FactorChange, StoreError> {
        let key = second_factor_key(&factor.organisation, &factor.username);
        let next = SecondFactor { version: factor.version.saturating_add(1), ..factor.clone() };
        let item = next.item(&key)?;
        let values = [(":version", number(factor.version))];
        let (unchanged, values) = match factor.version {
            0 => (ABSENT, &[][..]),
            _ => ("#version = :version", &values[..]),
        };
        let change = Transaction::new(SecondFactor::WHAT);
        let mut change = change.put(Condition, &self.table, item, unchanged, values)?;
        if let Some(letter) = letter {
            change = change.put(Condition, &self.outbox, letter_item(letter)?, ABSENT, &[])?;
        }
        Ok(match self.noted(&factor.organisation, event, (change, Condition)).await? {
            Commit::Done => FactorChange::Saved,
            Commit::Refused(_) => FactorChange::Stale,
        })
    }

    /// Takes the second factor of a user away with its recovery codes. `false` if there was none.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn remove_second_factor(
        &self,
        organisation: &OrganisationCode,
        username: &Username,
        event: &AccountEvent,
    ) -> Result<bool, StoreError> {
        let key = second_factor_key(organisation, username);
        let change = Transaction::new(SecondFactor::WHAT);
        let there = Some("attribute_exists(pk)");
        let change = change.delete(Condition, &self.table, &key, there, &[])?;
        let commit = self.noted(organisation, event, (change, Condition)).await?;
        Ok(matches!(commit, Commit::Done))
    }
}
