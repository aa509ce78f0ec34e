//! Numbering: what arrived gets its protocol number, in the order of arrival and without gaps.
//!
//! Numbers are given to those that wait for one, up to two dozen in one transaction, under the condition that
//! nobody took a number meanwhile. Who does it is said in [`turn`](super::turn), and by the schedule when nobody comes.
//! A thousand at once cost some fifty transactions.

use super::Applications;
use super::chain::{ABSENT, Addition, DossierChange};
use super::events::EventKind;
use super::keys::dossier_key;
use super::records::Dossier;
use super::waiting::{Place, WAITING, Waiting};
use crate::calls::{self, counter_key, partition};
use crate::error::{Cause, StoreError};
use crate::expression::{number, text};
use crate::history::Head;
use crate::keys::{Item, Key, join};
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, MOST_STEPS, Transaction, is_contention};
use domain::{ApplicationId, ProtocolNumber};
use form::CallId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tokio::try_join;

/// What errors call it.
const NUMBERING: &str = "a numbering";
/// How many are numbered in one transaction at most: four records each, and the counter.
const BATCH: usize = 24;
/// What is left of a transaction beside the counter.
const MOST_RECORDS: usize = MOST_STEPS - 1;

/// Which dossier has a number.
#[derive(Serialize, Deserialize)]
struct Protocolled {
    dossier: ApplicationId,
}

impl Record for Protocolled {
    const TAG: &'static str = "PROTOCOLLED";
    const WHAT: &'static str = "a protocol number";
}

/// Where it is kept which dossier has a number.
pub(crate) fn protocol_key(protocol: &str) -> Key {
    Key::new(join("PROTOCOL", &[protocol]), "DOSSIER")
}

#[derive(Serialize, Deserialize)]
struct Counter {
    last: u32,
}

/// How much was numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// Nothing waits.
    Nothing,
    /// So many got their number; more may wait.
    Numbered(usize),
    /// Somebody else gave numbers in that very moment: look again.
    Meanwhile,
}

/// The steps of the transaction: any refusal means that others were faster.
#[derive(Debug, Clone, Copy)]
struct Condition;

impl Applications {
    /// How many numbers of a call were given, in all its years.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn numbers_given(&self, call: &CallId) -> Result<u64, StoreError> {
        let range = Range { partition: &partition(call), sort_prefix: "PROTOCOL#" };
        let counters = self.table.query_items("the protocol counters", &range).await?;
        let last = |counter: Item| -> Result<u64, StoreError> {
            let counter: Counter = serde_dynamo::from_item(counter)
                .map_err(|source| StoreError::Decode { what: "a protocol counter", source })?;
            Ok(counter.last.into())
        };
        counters.into_iter().map(last).sum()
    }

    /// The dossiers that get their numbers next, in the order of arrival: two dozen at most.
    pub(super) async fn next_to_number(
        &self,
        call: &CallId,
    ) -> Result<Vec<ApplicationId>, StoreError> {
        Ok(self.waiting(call, BATCH).await?.into_iter().map(|waiting| waiting.dossier).collect())
    }

    /// Who waits longest, if anybody waits.
    pub(super) async fn in_front(&self, call: &CallId) -> Result<Option<Place>, StoreError> {
        Ok(self.waiting(call, 1).await?.first().map(Waiting::place))
    }

    /// Whether one waits still.
    pub(super) async fn waits(&self, call: &CallId, own: Place) -> Result<bool, StoreError> {
        Ok(self.table.record::<Waiting>(&own.key(call)).await?.is_some())
    }

    async fn waiting(&self, call: &CallId, most: usize) -> Result<Vec<Waiting>, StoreError> {
        let range = Range { partition: &partition(call), sort_prefix: WAITING };
        self.table.first_records(&range, most).await
    }

    /// Gives numbers to the dossiers of a call that wait for one: the first of them, in the order of arrival.
    pub async fn number(&self, call: &CallId, now: Timestamp) -> Result<Numbering, StoreError> {
        let waiting = self.waiting(call, BATCH).await?;
        let Some(first) = waiting.first() else { return Ok(Numbering::Nothing) };
        let year = year(first.arrived_at)?;
        let of_year = waiting.iter().take_while(|it| self::year(it.arrived_at).ok() == Some(year));
        let batch = those_that_fit(of_year);
        match Box::pin(self.commit_numbers(call, year, &batch, now)).await {
            Ok(Commit::Done) => Ok(Numbering::Numbered(batch.len())),
            Ok(Commit::Refused(_)) => Ok(Numbering::Meanwhile),
            Err(error) if is_contention(&error) => Ok(Numbering::Meanwhile),
            Err(error) => Err(error),
        }
    }

    async fn commit_numbers(
        &self,
        call: &CallId,
        year: u16,
        batch: &[&Waiting],
        now: Timestamp,
    ) -> Result<Commit<Condition>, StoreError> {
        let key = counter_key(call, year);
        // Together: in a burst everybody's next number waits for these.
        let (published, counter, heads) = try_join!(
            calls::read(&self.table, call),
            self.table.get::<Counter>("a protocol counter", &key),
            self.heads(batch),
        )?;
        let published = published.ok_or(StoreError::NoSuchCall)?;
        let last = counter.map_or(0, |counter| counter.last);
        let next = last.saturating_add(u32::try_from(batch.len()).unwrap_or(u32::MAX));
        let (unmoved, values) = match last {
            0 => ("attribute_not_exists(pk)", vec![(":next", number(next))]),
            _ => ("#last = :last", vec![(":next", number(next)), (":last", number(last))]),
        };
        let mut transaction = Transaction::new(NUMBERING).update(
            Condition,
            &self.table,
            &key,
            ("SET #last = :next", unmoved),
            &values,
        )?;
        for (waiting, given) in batch.iter().zip(last.saturating_add(1)..) {
            let protocol = ProtocolNumber::new(&published.protocol_prefix, year, given)
                .map_err(|error| StoreError::ProtocolNumber { source: error.into() })?;
            transaction =
                self.with_number(transaction, (call, waiting), &protocol, &(&heads, now))?;
        }
        transaction.commit_once(&self.table.client).await
    }

    /// The number of one that waits, on each of its dossiers.
    fn with_number(
        &self,
        transaction: Transaction<Condition>,
        (call, waiting): (&CallId, &Waiting),
        protocol: &ProtocolNumber,
        &(heads, now): &(&HashMap<ApplicationId, Head>, Timestamp),
    ) -> Result<Transaction<Condition>, StoreError> {
        let values = [
            (":arrived", text("arrived")),
            (":protocolled", text("protocolled")),
            (":protocol", text(protocol.to_string())),
        ];
        let condition = "#stage.#name = :arrived";
        let change = DossierChange { update: NUMBERS, condition, values: &values };
        let (table, there) = (&self.table, Some("attribute_exists(pk)"));
        let numbered = Protocolled { dossier: waiting.dossier };
        let numbered = numbered.item(&protocol_key(&protocol.to_string()))?;
        let mut transaction = transaction.put(Condition, table, numbered, ABSENT, &[])?.delete(
            Condition,
            table,
            &waiting.key(call),
            there,
            &[],
        )?;
        // Whoever numbers may have come before it arrived.
        let stamp = waiting.stamp(now.max(waiting.arrived_at));
        for dossier in waiting.dossiers() {
            let head = heads.get(&dossier).ok_or(StoreError::NoSuchApplication)?;
            let event = EventKind::Numbered { protocol: protocol.clone() };
            let addition = Addition::of(dossier, *head, event, &stamp)?;
            transaction = addition.with(transaction, table, (Condition, Condition), change)?;
        }
        Ok(transaction)
    }

    /// The heads of their histories, as they are now. Whoever adds an event before the numbers are written makes that be
    /// tried again.
    async fn heads(&self, batch: &[&Waiting]) -> Result<HashMap<ApplicationId, Head>, StoreError> {
        let dossiers = batch.iter().flat_map(|waiting| waiting.dossiers());
        let keys: Vec<Key> = dossiers.map(dossier_key).collect();
        let dossiers: Vec<Dossier> = self.table.many_records(&keys).await?;
        Ok(dossiers.into_iter().map(|dossier| (dossier.id, dossier.history)).collect())
    }

    /// The dossier that has a number.
    pub async fn protocolled(
        &self,
        protocol: &ProtocolNumber,
    ) -> Result<Option<Dossier>, StoreError> {
        let found = self.table.record(&protocol_key(&protocol.to_string())).await?;
        match found {
            Some(Protocolled { dossier }) => self.dossier(dossier).await,
            None => Ok(None),
        }
    }
}

/// The first of those that wait whose records fit into one transaction.
fn those_that_fit<'w>(waiting: impl Iterator<Item = &'w Waiting>) -> Vec<&'w Waiting> {
    let records = waiting.scan(0, |records, one| {
        *records += one.records();
        Some((*records, one))
    });
    records.take_while(|(records, _)| *records <= MOST_RECORDS).map(|(_, one)| one).collect()
}

/// What a dossier becomes when it gets its number: `Stage::Protocolled`, attribute by attribute.
const NUMBERS: &str = ", #stage.#name = :protocolled, #stage.#protocol = :protocol";

/// The year it is in Italy.
fn year(at: Timestamp) -> Result<u16, StoreError> {
    u16::try_from(domain::Instant::from(at).day_in_italy().year())
        .map_err(|error| StoreError::ProtocolNumber { source: Cause::from(error) })
}
