//! What happened to an account: who did what, and when.

use super::Accounts;
use super::keys::{EVENTS, account_event_key, organisation_partition};
use crate::error::StoreError;
use crate::instant;
use crate::keys::Item;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::{EventId, OrganisationCode, ProviderId, Username};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Who does something to an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum AccountActor {
    /// A user of the organisation itself.
    User {
        /// The name it signs in with.
        username: Username,
    },
    /// A user of an administration.
    Official {
        /// The administration's code.
        administration: OrganisationCode,
        /// The name they sign in with.
        username: Username,
    },
    /// An operator, with a command.
    Operator {
        /// Who.
        name: String,
        /// Why, in words.
        reason: String,
    },
    /// Someone who is not signed in: who registers, signs in, or asks for a new password.
    Visitor,
}

/// Something that happened to an account. Events are only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountEvent {
    /// Id of the event; ids sort by time.
    pub id: EventId,
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// Who did it.
    pub actor: AccountActor,
    /// What.
    pub kind: AccountEventKind,
}

impl Record for AccountEvent {
    const TAG: &'static str = "ACCOUNT_EVENT";
    const WHAT: &'static str = "an event of an account";
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum AccountEventKind {
    /// The organisation was registered, or the administration was made, with its principal user.
    Registered,
    /// A user signed in.
    SignedIn {
        /// Which.
        username: Username,
    },
    /// A user signed in by the word of an identity provider.
    SignedInByIdentity {
        /// Which.
        username: Username,
        /// By whose word.
        provider: ProviderId,
    },
    /// Somebody tried to sign in as a user, with something that was not right.
    SignInFailed {
        /// As which.
        username: Username,
    },
    /// A user was locked after failures.
    Locked {
        /// Which.
        username: Username,
        /// Until when.
        #[serde(with = "instant")]
        until: Timestamp,
    },
    /// A user changed their password.
    PasswordChanged {
        /// Which.
        username: Username,
    },
}

impl AccountEvent {
    /// The event as it is kept.
    fn cut(&self) -> Self {
        Self { at: instant::cut(self.at), ..self.clone() }
    }

    fn kept(&self, organisation: &OrganisationCode) -> Result<Item, StoreError> {
        self.cut().item(&account_event_key(organisation, self.id))
    }
}

/// Events are never written over.
const ABSENT: &str = "attribute_not_exists(pk)";

#[derive(Clone, Copy)]
struct Condition;

impl Accounts {
    /// The latest things that happened to an account, latest first: `most` of them at most.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn events(
        &self,
        organisation: &OrganisationCode,
        most: usize,
    ) -> Result<Vec<AccountEvent>, StoreError> {
        let partition = organisation_partition(organisation);
        let range = Range { partition: &partition, sort_prefix: EVENTS };
        self.table.latest_records(&range, most).await
    }

    /// Adds an event that comes with no change, such as a failure to sign in.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn note(
        &self,
        organisation: &OrganisationCode,
        event: &AccountEvent,
    ) -> Result<(), StoreError> {
        let alone = Transaction::new(AccountEvent::WHAT);
        match self.noted(organisation, event, (alone, Condition)).await? {
            Commit::Done => Ok(()),
            Commit::Refused(_) => {
                Err(StoreError::write(AccountEvent::WHAT)("its id was used before".into()))
            }
        }
    }

    /// Commits a change together with the event that it is. A refusal under `label` is of the event.
    pub(super) async fn noted<Label: Copy>(
        &self,
        organisation: &OrganisationCode,
        event: &AccountEvent,
        (change, label): (Transaction<Label>, Label),
    ) -> Result<Commit<Label>, StoreError> {
        change
            .put(label, &self.table, event.kept(organisation)?, ABSENT, &[])?
            .commit(&self.table.client)
            .await
    }
}
