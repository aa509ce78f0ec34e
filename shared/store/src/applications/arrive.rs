//! Arrival: the legal act of sending, one transaction of the dossier alone.

use super::Applications;
use super::chain::{ABSENT, Addition, DossierChange};
use super::events::{EventKind, Stamp};
use super::number::Waiting;
use super::records::Dossier;
use super::sent::SentFacts;
use super::stage::{Signing, Stage};
use crate::calls::{Schedule, arrivals, arrivals_key, schedule_key};
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::history::{Added, Head};
use crate::instant;
use crate::outbox::{Letter, letter_item};
use crate::record::Record;
use crate::transaction::Transaction;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::{ApplicationId, Closing, EventId};
use form::Id;
use jiff::Timestamp;

/// What errors call it.
const ARRIVAL: &str = "an arrival";

/// A dossier that is being sent.
#[derive(Debug, Clone)]
pub struct Arrival<'a> {
    /// The dossier, as it was read.
    pub dossier: Dossier,
    /// What the form wants signed.
    pub signatures: &'a [Id],
    /// What receipts say of what is around it.
    pub facts: &'a SentFacts,
    /// The confirmation, which waits for the number.
    pub letter: &'a Letter,
    /// Who sends it, and when the request reached the portal.
    pub stamp: &'a Stamp,
    /// Id for the event of its numbering.
    pub numbering: EventId,
}

/// How sending ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Submission {
    /// It has arrived: the dossier as it is now. Asking again gives back the same.
    Arrived {
        /// The dossier.
        dossier: Box<Dossier>,
        /// Whether it arrived with this very request, not before.
        first: bool,
    },
    /// The call is not open yet.
    NotOpen {
        /// When it opens.
        opens_at: Timestamp,
    },
    /// The call has closed.
    Closed {
        /// When it closed.
        at: Closing,
    },
    /// As many applications as the call takes have arrived.
    Full {
        /// How many it takes.
        most: u32,
    },
    /// The dossier has not been validated.
    NotValidated,
    /// A signed file is missing: what the form calls it.
    MissingUpload(Id),
}

/// The steps of the transaction. Whichever is refused, the records tell why.
#[derive(Debug, Clone, Copy)]
struct Condition;

impl Applications {
    /// Sends a dossier. In one transaction its stage moves, with every signed file there that the form asks
    /// for; the call is open at the instant of the request and takes one more; the event is stored, the
    /// confirmation goes to the outbox with the head of the history in it, and the dossier waits for its number. All
    /// arrivals of a call check the same schedule, and those of a call that takes only so many count on the
    /// same record: DynamoDB may refuse some of those that come at once (`TransactionConflict`), which
    /// the commit tries again for some seconds.
    pub async fn arrive(&self, arrival: Arrival<'_>) -> Result<Submission, StoreError> {
        let Stage::Validated { .. } = &arrival.dossier.stage else {
            return Ok(already(arrival.dossier));
        };
        let schedule = schedule_key(&arrival.dossier.call.call);
        let schedule = self.table.record(&schedule).await?.ok_or(StoreError::NoSuchCall)?;
        match self.commit_arrival(&arrival, &schedule).await? {
            Added::Done(history) => {
                let dossier =
                    Box::new(arrived(arrival.dossier, (history, arrival.facts), arrival.stamp));
                Ok(Submission::Arrived { dossier, first: true })
            }
            Added::Refused(_) => {
                let Arrival { dossier, signatures, stamp, .. } = arrival;
                self.explain(dossier.id, signatures, stamp.at).await
            }
        }
    }

    async fn commit_arrival(
        &self,
        arrival: &Arrival<'_>,
        schedule: &Schedule,
    ) -> Result<Added<Condition>, StoreError> {
        let Arrival { dossier, signatures, facts, letter, stamp, numbering } = arrival;
        let (table, call) = (&self.table, &dossier.call.call);
        let facts = serde_dynamo::to_item(facts)
            .map_err(|source| StoreError::Encode { what: ARRIVAL, source })?;
        let now = text(instant::fixed_width(stamp.at));
        let moves = [
            (":validated", text("validated")),
            (":arrived", text("arrived")),
            (":now", now.clone()),
            (":by", text(stamp.username.as_str())),
            (":sent", AttributeValue::M(facts)),
        ];
        let Stage::Validated { signing } = &dossier.stage else {
            // It was looked at before.
            return Ok(Added::Refused(Vec::new()));
        };
        let (signed, pinned) = waiting(signatures, signing);
        let waits = Waiting::of(dossier, stamp, *numbering);
        let (open, times) = open(schedule, now);
        let named = pinned.iter().map(|(name, value)| (name.as_str(), value.clone()));
        let values: Vec<_> = moves.into_iter().chain(named).collect();
        let mut transaction = Transaction::new(ARRIVAL)
            .check(Condition, table, &schedule_key(call), open, &times)?
            .put(Condition, table, waits.item(&waits.key(call))?, ABSENT, &[])?;
        if let Some(most) = schedule.most {
            let room = [(":one", number(1)), (":most", number(most))];
            let takes = ("ADD #count :one", "attribute_not_exists(pk) OR #count < :most");
            transaction =
                transaction.update(Condition, table, &arrivals_key(call), takes, &room)?;
        }
        let change = DossierChange { update: ARRIVES, condition: &signed, values: &values };
        let build = |addition: &Addition| {
            let letter = letter_item(&letter.with_history(addition.head()))?;
            let transaction = transaction.clone().put(Condition, table, letter, ABSENT, &[])?;
            addition.with(transaction, table, (Condition, Condition), change)
        };
        table.with_event(dossier, EventKind::Arrived, stamp, build).await
    }

    /// Why the transaction was refused.
    async fn explain(
        &self,
        id: ApplicationId,
        signatures: &[Id],
        at: Timestamp,
    ) -> Result<Submission, StoreError> {
        let dossier = self.stored(id).await?;
        let Stage::Validated { signing } = &dossier.stage else { return Ok(already(dossier)) };
        if let Some(missing) = signatures.iter().find(|which| !signing.signed.contains_key(*which))
        {
            return Ok(Submission::MissingUpload(missing.clone()));
        }
        let schedule = schedule_key(&dossier.call.call);
        let schedule: Schedule =
            self.table.record(&schedule).await?.ok_or(StoreError::NoSuchCall)?;
        let (opens_at, closing) = (schedule.opens_at, schedule.closing());
        let arrived = arrivals(&self.table, &dossier.call.call).await?.unwrap_or_default();
        match schedule.most {
            _ if at < opens_at => Ok(Submission::NotOpen { opens_at }),
            _ if closing.is_past(at) => Ok(Submission::Closed { at: closing }),
            Some(most) if arrived >= most => Ok(Submission::Full { most }),
            // The schedule changed in that very moment.
            Some(_) | None => Err(StoreError::Contended { what: ARRIVAL }),
        }
    }
}

/// What a dossier becomes when it arrives: [`Stage::Arrived`], attribute by attribute.
const ARRIVES: &str = ", #stage.#name = :arrived, #stage.#arrived_at = :now, \
                       #stage.#history = :history, #updated_at = :now, #updated_by = :by, #sent = :sent";

/// The call is open, and takes as many applications as was read.
fn open(
    schedule: &Schedule,
    now: AttributeValue,
) -> (&'static str, Vec<(&'static str, AttributeValue)>) {
    match schedule.most {
        None => (
            "#opens_at <= :now AND attribute_not_exists(#most) AND (#extended_until > :now \
             OR (attribute_not_exists(#extended_until) AND #closes_at > :now))",
            vec![(":now", now)],
        ),
        Some(most) => (
            "#opens_at <= :now AND #most = :most AND (#extended_until > :now \
             OR (attribute_not_exists(#extended_until) AND #closes_at > :now))",
            vec![(":now", now), (":most", number(most))],
        ),
    }
}

/// It waits to be sent, validated as it was read and with the very files that were read: what the confirmation
/// says of them is what is sent. Every file that the form asks for is there.
fn waiting(signatures: &[Id], signing: &Signing) -> (String, Vec<(String, AttributeValue)>) {
    let validated = "#stage.#name = :validated AND #stage.#signing.#pdf.#sha256 = :sha256";
    let mut conditions = vec![validated.to_owned()];
    let mut values = vec![(":sha256".to_owned(), text(signing.pdf.sha256.to_string()))];
    for (number, which) in signatures.iter().enumerate() {
        let document = signing.signed.get(which).map(|file| file.document.to_string());
        let value = format!(":document{number}");
        conditions.push(format!("#stage.#signing.#signed.#{which}.#document = {value}"));
        // What is not there equals nothing.
        values.push((value, text(document.unwrap_or_default())));
    }
    (conditions.join(" AND "), values)
}

/// The dossier as the transaction left it.
fn arrived(dossier: Dossier, (history, facts): (Head, &SentFacts), stamp: &Stamp) -> Dossier {
    let arrived_at = instant::cut(stamp.at);
    let stage = match dossier.stage {
        Stage::Validated { signing } => Stage::Arrived { signing, arrived_at, history },
        other @ (Stage::Draft { .. }
        | Stage::Arrived { .. }
        | Stage::Protocolled { .. }
        | Stage::Discarded { .. }) => other,
    };
    let (sent, updated_by) = (Some(facts.clone()), stamp.username.clone());
    Dossier { stage, history, sent, updated_at: arrived_at, updated_by, ..dossier }
}

/// The answer for a dossier that does not wait to be sent.
fn already(dossier: Dossier) -> Submission {
    match dossier.stage {
        Stage::Draft { .. } | Stage::Validated { .. } | Stage::Discarded { .. } => {
            Submission::NotValidated
        }
        Stage::Arrived { .. } | Stage::Protocolled { .. } => {
            Submission::Arrived { dossier: Box::new(dossier), first: false }
        }
    }
}
