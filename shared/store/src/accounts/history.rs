//! The history of an account: reading it, and adding to it.

use super::Accounts;
use super::events::AccountEvent;
use super::keys::{EVENTS, account_event_key, history_key, organisation_partition};
use crate::error::StoreError;
use crate::history::{Added, Chain, Head, Link, Pending, append, placed};
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::{Digest, OrganisationCode};

/// An event with its place in the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedAccountEvent {
    /// Which it is, from 1.
    pub number: u64,
    /// Its digest.
    pub digest: Digest,
    /// What happened.
    pub event: AccountEvent,
}

impl PlacedAccountEvent {
    /// What a link of the history of an account says.
    ///
    /// # Errors
    /// [`StoreError::Event`], when this version of the program does not know such events.
    pub fn of(organisation: &OrganisationCode, link: &Link) -> Result<Self, StoreError> {
        let event = serde_json::from_str(&link.event).map_err(|source| StoreError::Event {
            chain: Chain::Account(organisation.clone()).to_string(),
            source,
        })?;
        Ok(Self { number: link.number, digest: link.digest, event })
    }
}

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
        let links: Vec<Link> = self.table.latest_records(&range, most).await?;
        let events = links.iter().map(|link| PlacedAccountEvent::of(organisation, link));
        events.map(|event| Ok(event?.event)).collect()
    }

    /// The whole history of an account as it is kept, in order.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn links(&self, organisation: &OrganisationCode) -> Result<Vec<Link>, StoreError> {
        let partition = organisation_partition(organisation);
        self.table.records(&Range { partition: &partition, sort_prefix: EVENTS }).await
    }

    /// The head of the history of an account.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn head(&self, organisation: &OrganisationCode) -> Result<Head, StoreError> {
        Ok(self.table.record(&history_key(organisation)).await?.unwrap_or_default())
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
        let alone = Transaction::new(Link::WHAT);
        match self.noted(organisation, event, (alone, ())).await? {
            Commit::Done => Ok(()),
            Commit::Refused(_) => Err(StoreError::Contended { what: Link::WHAT }),
        }
    }

    /// Lets the history of a new account begin with the change that makes it.
    pub(super) fn beginning<Label: Copy>(
        &self,
        organisation: &OrganisationCode,
        event: &AccountEvent,
        (change, label): (Transaction<Label>, Label),
    ) -> Result<Transaction<Label>, StoreError> {
        let pending = Pending::new(Chain::Account(organisation.clone()), &event.cut())?;
        let head = Head::default();
        self.placed(organisation, (head, &pending.after(head)), (change, label))
    }

    /// Adds an event in its place to a change, and moves the head of the history, unless somebody moved it since it was read.
    fn placed<Label: Copy>(
        &self,
        organisation: &OrganisationCode,
        (read, link): (Head, &Link),
        (change, label): (Transaction<Label>, Label),
    ) -> Result<Transaction<Label>, StoreError> {
        let keys = (history_key(organisation), account_event_key(organisation, link.number));
        placed(&self.table, (&keys.0, &keys.1), (read, link), (change, label))
    }

    /// Commits a change together with the event that it is, which takes the next place in the history: in one transaction,
    /// and again when others added an event meanwhile. A refusal under `label` alone is of the event.
    pub(super) async fn noted<Label: Copy>(
        &self,
        organisation: &OrganisationCode,
        event: &AccountEvent,
        (change, label): (Transaction<Label>, Label),
    ) -> Result<Commit<Label>, StoreError> {
        let pending = Pending::new(Chain::Account(organisation.clone()), &event.cut())?;
        let build = |read: Head, link: &Link| {
            self.placed(organisation, (read, link), (change.clone(), label))
        };
        let head = || self.head(organisation);
        match append(&self.table.client, &pending, head().await?, head, build).await? {
            Added::Done(_) => Ok(Commit::Done),
            Added::Refused(labels) => Ok(Commit::Refused(labels)),
        }
    }
}
