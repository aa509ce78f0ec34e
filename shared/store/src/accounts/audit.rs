//! What operators do with the histories of accounts.

use super::Accounts;
use super::events::{AccountEvent, AccountEventKind};
use super::keys::{HISTORY, account_event_key};
use crate::error::StoreError;
use crate::history::{Audited, Chain, Link, older_than};
use crate::record::Record;
use domain::OrganisationCode;
use jiff::Timestamp;
use std::collections::BTreeSet;

/// How often a history is read again because something was added meanwhile.
const ATTEMPTS: usize = 20;

impl Accounts {
    /// All organisations and administrations there are, and those that are there no more but for their history, such as
    /// registrations that were made again; in no order: reads the whole table.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn all(&self) -> Result<Vec<OrganisationCode>, StoreError> {
        let kinds = ["ORGANISATION", "ADMINISTRATION", HISTORY];
        let partitions = self.table.partitions_with("all accounts", &kinds).await?;
        let codes = partitions.iter().filter_map(|partition| partition.strip_prefix("ORG#"));
        let codes: BTreeSet<_> = codes.filter_map(|code| code.parse().ok()).collect();
        Ok(codes.into_iter().collect())
    }

    /// The history of an account, recomputed; without any event it is empty.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn audit(&self, organisation: &OrganisationCode) -> Result<Audited, StoreError> {
        for _ in 0..ATTEMPTS {
            let before = self.head(organisation).await?;
            let links = self.links(organisation).await?;
            if before == self.head(organisation).await? {
                return Ok(Audited::of(Chain::Account(organisation.clone()), links, before));
            }
        }
        Err(StoreError::Contended { what: Link::WHAT })
    }

    /// How many events of an account there are before an instant, the last apart: it stays.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn old_events(
        &self,
        organisation: &OrganisationCode,
        before: Timestamp,
    ) -> Result<usize, StoreError> {
        Ok(older_than(&self.links(organisation).await?, before).len())
    }

    /// Deletes the events of an account before an instant, after an event that notes it; gives how many. The last stays.
    /// `event` says who does it: its kind is set here.
    ///
    /// # Errors
    /// When the records cannot be read or written.
    pub async fn cut_history(
        &self,
        organisation: &OrganisationCode,
        before: Timestamp,
        event: AccountEvent,
    ) -> Result<usize, StoreError> {
        let links = self.links(organisation).await?;
        let old = older_than(&links, before);
        let Some(last) = old.last() else { return Ok(0) };
        let kind = AccountEventKind::HistoryCut { until: last.head() };
        self.note(organisation, &AccountEvent { kind, ..event }).await?;
        for link in old {
            let key = account_event_key(organisation, link.number);
            self.table.delete_item(Link::WHAT, &key).await?;
        }
        Ok(old.len())
    }
}
