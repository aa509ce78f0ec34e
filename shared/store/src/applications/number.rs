//! Numbering: what arrived gets its protocol number, in the order of arrival and without gaps.
//!
//! Numbers are given to those that wait for one, up to two dozen in one transaction, under the condition that
//! nobody took a number meanwhile: by the request that sent the first of them, which goes on with those behind; by
//! others when it died; by the schedule when nobody comes. A thousand at once cost some fifty transactions.

use super::Applications;
use super::chain::{ABSENT, Addition, DossierChange};
use super::events::{EventKind, Stamp};
use super::keys::dossier_key;
use super::records::Dossier;
use super::stage::Stage;
use crate::calls::{self, counter_key, partition};
use crate::error::{Cause, StoreError};
use crate::expression::{number, text};
use crate::history::Head;
use crate::instant;
use crate::keys::{Key, join};
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, Transaction, is_contention, patience};
use backon::BackoffBuilder;
use domain::{ApplicationId, EventId, OrganisationCode, ProtocolNumber, Username};
use form::CallId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// What errors call it.
const NUMBERING: &str = "a numbering";
/// How many are numbered in one transaction: four records each, and the counter.
const BATCH: usize = 24;
const WAITING: &str = "WAITING#";

/// A dossier that arrived and waits for its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Waiting {
    dossier: ApplicationId,
    #[serde(with = "instant")]
    arrived_at: Timestamp,
    /// Whose the event of the numbering is: of who sent it, whoever comes to number it.
    organisation: OrganisationCode,
    username: Username,
    /// The id of that event.
    event: EventId,
}

impl Record for Waiting {
    const TAG: &'static str = "WAITING";
    const WHAT: &'static str = "an application that waits for its number";
}

/// Which dossier has a number.
#[derive(Serialize, Deserialize)]
struct Protocolled {
    dossier: ApplicationId,
}

impl Record for Protocolled {
    const TAG: &'static str = "PROTOCOLLED";
    const WHAT: &'static str = "a protocol number";
}

fn protocol_key(protocol: &str) -> Key {
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

impl Waiting {
    pub(super) fn of(dossier: &Dossier, stamp: &Stamp, event: EventId) -> Self {
        Self {
            dossier: dossier.id,
            arrived_at: instant::cut(stamp.at),
            organisation: stamp.organisation.clone(),
            username: stamp.username.clone(),
            event,
        }
    }

    pub(super) fn key(&self, call: &CallId) -> Key {
        let at = instant::fixed_width(self.arrived_at);
        Key::new(partition(call), join("WAITING", &[&at, &self.dossier.to_string()]))
    }

    /// Who numbers, for the history: who sent it.
    fn stamp(&self, now: Timestamp) -> Stamp {
        Stamp {
            event: self.event,
            at: now,
            organisation: self.organisation.clone(),
            username: self.username.clone(),
        }
    }
}

impl Applications {
    /// Gives numbers to the dossiers of a call that wait for one: the first of them, in the order of arrival.
    pub async fn number(&self, call: &CallId, now: Timestamp) -> Result<Numbering, StoreError> {
        let range = Range { partition: &partition(call), sort_prefix: WAITING };
        let waiting: Vec<Waiting> = self.table.first_records(&range, BATCH).await?;
        let Some(first) = waiting.first() else { return Ok(Numbering::Nothing) };
        let year = year(first.arrived_at)?;
        let batch: Vec<&Waiting> =
            waiting.iter().take_while(|it| self::year(it.arrived_at).ok() == Some(year)).collect();
        match self.commit_numbers(call, year, &batch, now).await {
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
        let published = calls::read(&self.table, call).await?.ok_or(StoreError::NoSuchCall)?;
        let key = counter_key(call, year);
        let counter: Option<Counter> = self.table.get("a protocol counter", &key).await?;
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
        let heads = self.heads(batch).await?;
        for (waiting, given) in batch.iter().zip(last.saturating_add(1)..) {
            let head = heads.get(&waiting.dossier).ok_or(StoreError::NoSuchApplication)?;
            let protocol = ProtocolNumber::new(&published.protocol_prefix, year, given)
                .map_err(|error| StoreError::ProtocolNumber { source: error.into() })?;
            let stamp = waiting.stamp(now);
            let event = EventKind::Numbered { protocol: protocol.clone() };
            let addition = Addition::of(waiting.dossier, *head, event, &stamp)?;
            transaction = self.with_number(transaction, call, waiting, &protocol, &addition)?;
        }
        transaction.commit_once(&self.table.client).await
    }

    fn with_number(
        &self,
        transaction: Transaction<Condition>,
        call: &CallId,
        waiting: &Waiting,
        protocol: &ProtocolNumber,
        addition: &Addition,
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
        let transaction = transaction.put(Condition, table, numbered, ABSENT, &[])?.delete(
            Condition,
            table,
            &waiting.key(call),
            there,
            &[],
        )?;
        addition.with(transaction, table, (Condition, Condition), change)
    }

    /// The heads of their histories, as they are now. Whoever adds an event before the numbers are written makes that be
    /// tried again.
    async fn heads(&self, batch: &[&Waiting]) -> Result<HashMap<ApplicationId, Head>, StoreError> {
        let keys: Vec<Key> = batch.iter().map(|waiting| dossier_key(waiting.dossier)).collect();
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

    /// The dossier with its number, which it gets now if it has none: by whoever is first. It comes
    /// without a number only when that could not be had in some seconds, and then it is given later.
    ///
    /// Of those who wait only the first gives numbers, and goes on with those behind; the others look at their
    /// own from time to time. When all tried at once, all but one would try in vain, again and again. Who waited
    /// for long tries all the same: the first may have died.
    pub async fn numbered(&self, dossier: Dossier, now: Timestamp) -> Result<Dossier, StoreError> {
        let mut dossier = dossier;
        for (round, pause) in waits().enumerate() {
            let Stage::Arrived { .. } = dossier.stage else { return Ok(dossier) };
            let takes_its_turn = match round {
                0 => self.is_first(&dossier).await?,
                _ => round >= PATIENT_ROUNDS,
            };
            let rests = !takes_its_turn
                || self.number_for_a_while(&dossier.call.call, now).await? == Numbering::Meanwhile;
            if rests {
                sleep(pause).await;
            }
            dossier = self.stored(dossier.id).await?;
        }
        Ok(dossier)
    }

    /// Whether nobody waits for longer.
    async fn is_first(&self, dossier: &Dossier) -> Result<bool, StoreError> {
        let call = partition(&dossier.call.call);
        let range = Range { partition: &call, sort_prefix: WAITING };
        let first: Vec<Waiting> = self.table.first_records(&range, 1).await?;
        Ok(first.first().is_some_and(|first| first.dossier == dossier.id))
    }

    /// Gives numbers until nothing waits, somebody else does so, or it was long enough for one: what the last
    /// try gave.
    async fn number_for_a_while(
        &self,
        call: &CallId,
        now: Timestamp,
    ) -> Result<Numbering, StoreError> {
        let begun = Instant::now();
        loop {
            let numbering = self.number(call, now).await?;
            if !matches!(numbering, Numbering::Numbered(_)) || begun.elapsed() > TURN {
                return Ok(numbering);
            }
        }
    }
}

/// How long one goes on giving numbers to others.
const TURN: Duration = Duration::from_secs(3);
/// After so many looks at one's own dossier, some two seconds, whoever gave numbers must have died.
const PATIENT_ROUNDS: usize = 7;

/// How long to wait between looks: random, growing from 50 ms to a second, 12 s in all.
fn waits() -> impl Iterator<Item = Duration> {
    let (first, longest) = (Duration::from_millis(50), Duration::from_secs(1));
    patience().with_min_delay(first).with_max_delay(longest).build()
}

/// What a dossier becomes when it gets its number: [`Stage::Protocolled`], attribute by attribute.
const NUMBERS: &str = ", #stage.#name = :protocolled, #stage.#protocol = :protocol";

/// The year it is in Italy.
fn year(at: Timestamp) -> Result<u16, StoreError> {
    u16::try_from(domain::Instant::from(at).day_in_italy().year())
        .map_err(|error| StoreError::ProtocolNumber { source: Cause::from(error) })
}
