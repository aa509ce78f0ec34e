//! Reading the history of a dossier, and adding what comes with no change.

use super::Applications;
use super::chain::{DossierChange, DossierRef};
use super::events::{Event, EventKind, Stamp};
use super::keys::{EVENT, event_key, partition};
use crate::error::StoreError;
use crate::history::{Added, Chain, Link};
use crate::keys::Item;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{ApplicationId, Digest};
use std::ops::RangeInclusive;

/// An event with its place in the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedEvent {
    /// Which it is, from 1.
    pub number: u64,
    /// Its digest.
    pub digest: Digest,
    /// What happened.
    pub event: Event,
}

impl PlacedEvent {
    /// What a link of the history of a dossier says.
    ///
    /// # Errors
    /// [`StoreError::Event`], when this version of the program does not know such events.
    pub fn of(dossier: ApplicationId, link: &Link) -> Result<Self, StoreError> {
        let event = serde_json::from_str(&link.event).map_err(|source| StoreError::Event {
            chain: Chain::Application(dossier).to_string(),
            source,
        })?;
        Ok(Self { number: link.number, digest: link.digest, event })
    }
}

impl Applications {
    /// The latest things that happened to a dossier, latest first: `most` of them at most.
    pub async fn latest_events(
        &self,
        dossier: ApplicationId,
        most: usize,
    ) -> Result<Vec<Event>, StoreError> {
        let partition = partition(dossier);
        let range = Range { partition: &partition, sort_prefix: EVENT };
        let latest = self.table.query_latest_items(Link::WHAT, &range, most).await?;
        Ok(placed(dossier, latest)?.into_iter().map(|placed| placed.event).collect())
    }

    /// Some of the things that happened to a dossier, by their numbers, in order; those that were deleted by their age
    /// are left out.
    pub async fn events(
        &self,
        dossier: ApplicationId,
        numbers: RangeInclusive<u64>,
    ) -> Result<Vec<PlacedEvent>, StoreError> {
        let (first, last) =
            (event_key(dossier, *numbers.start()), event_key(dossier, *numbers.end()));
        let between = (first.sort.as_str(), last.sort.as_str());
        let items = self.table.query_between(Link::WHAT, &partition(dossier), between).await?;
        placed(dossier, items)
    }

    /// The whole history of a dossier as it is kept, in order.
    pub async fn links(&self, dossier: ApplicationId) -> Result<Vec<Link>, StoreError> {
        let partition = partition(dossier);
        self.table.records(&Range { partition: &partition, sort_prefix: EVENT }).await
    }

    /// Adds an event that comes with no change, such as the refusal of a signed file.
    pub async fn note(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        kind: EventKind,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let table = &self.table;
        let commit = table.with_event(dossier, kind, stamp, |addition| {
            let transaction = Transaction::new(Link::WHAT);
            addition.with(transaction, table, ((), ()), DossierChange::default())
        });
        match commit.await? {
            Added::Done(_) => Ok(()),
            Added::Refused(_) => Err(StoreError::NoSuchApplication),
        }
    }
}

fn placed(dossier: ApplicationId, items: Vec<Item>) -> Result<Vec<PlacedEvent>, StoreError> {
    items.into_iter().map(|item| PlacedEvent::of(dossier, &Link::of(item)?)).collect()
}
