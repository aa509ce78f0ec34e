//! Submission: the dossier arrives, and gets its protocol number.

use super::Applications;
use super::events::{ABSENT, EventKind, Stamp, event_item};
use super::keys::dossier_key;
use super::records::Dossier;
use super::stage::Stage;
use crate::calls::{self, CallRecord, counter_key, schedule_key};
use crate::error::{Cause, StoreError};
use crate::expression::{number, text};
use crate::instant;
use crate::transaction::{Commit, Transaction, is_contention, patience};
use backon::Retryable;
use domain::{ApplicationId, Closing, Instant, ProtocolNumber};
use form::Id;
use jiff::Timestamp;
use serde::Deserialize;

/// What errors call it.
const SUBMISSION: &str = "a submission";

/// How a submission ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Submission {
    /// It has arrived: the dossier as it is now, with its number. Asking again gives back the same.
    Submitted {
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
    /// The dossier has not been validated.
    NotValidated,
    /// A signed file is missing: what the form calls it.
    MissingUpload(Id),
}

/// The steps of the transaction. Whichever is refused, the records tell why.
#[derive(Debug, Clone, Copy)]
struct Condition;

#[derive(Deserialize)]
struct Counter {
    last: u32,
}

impl Applications {
    /// Submits a dossier, as the caller read it. In one transaction its stage moves, with every signed file there that
    /// the form asks for; the call is open at the instant of the request; the protocol counter of
    /// the call and year advances by one; the number and the event are stored. So numbers are
    /// distinct and consecutive, and none is lost. The year is that of the request in Italy.
    ///
    /// The number is taken under the condition that nobody took it meanwhile, because only so can
    /// it be written into the dossier in the same transaction: when many submit at once, some try
    /// again.
    pub async fn submit(
        &self,
        dossier: Dossier,
        signatures: &[Id],
        stamp: &Stamp,
    ) -> Result<Submission, StoreError> {
        let (id, mut read) = (dossier.id, Some(dossier));
        let attempt = || self.try_to_submit(id, read.take(), signatures, stamp);
        attempt.retry(patience()).when(is_contention).await
    }

    async fn try_to_submit(
        &self,
        id: ApplicationId,
        read: Option<Dossier>,
        signatures: &[Id],
        stamp: &Stamp,
    ) -> Result<Submission, StoreError> {
        let dossier = match read {
            Some(dossier) => dossier,
            None => self.stored(id).await?,
        };
        let Stage::Validated { .. } = &dossier.stage else { return Ok(already(dossier)) };
        let call = self.call(&dossier).await?;
        let year = year(stamp.at)?;
        let counter = counter_key(&dossier.call.call, year);
        let counter: Option<Counter> = self.table.get("a protocol counter", &counter).await?;
        let next = counter.map_or(0, |counter| counter.last).saturating_add(1);
        let protocol = ProtocolNumber::new(&call.protocol_prefix, year, next)
            .map_err(|error| StoreError::ProtocolNumber { source: error.into() })?;
        match self.arrive(&dossier, signatures, &protocol, stamp).await? {
            Commit::Done => {
                let dossier = Box::new(arrived(dossier, protocol, stamp));
                Ok(Submission::Submitted { dossier, first: true })
            }
            Commit::Refused(_) => self.explain(id, signatures, stamp.at).await,
        }
    }

    /// Why the transaction was refused; when nothing stands in the way, someone else took the
    /// number, and it is worth trying again.
    async fn explain(
        &self,
        id: ApplicationId,
        signatures: &[Id],
        at: Timestamp,
    ) -> Result<Submission, StoreError> {
        let dossier = self.stored(id).await?;
        let Stage::Validated { signed, .. } = &dossier.stage else { return Ok(already(dossier)) };
        if let Some(missing) = signatures.iter().find(|which| !signed.contains_key(*which)) {
            return Ok(Submission::MissingUpload(missing.clone()));
        }
        let call = self.call(&dossier).await?;
        let opens_at = call.schedule.opens_at;
        if at < opens_at {
            Ok(Submission::NotOpen { opens_at })
        } else if call.closing().is_past(at) {
            Ok(Submission::Closed { at: call.closing() })
        } else {
            Err(StoreError::Contended { what: SUBMISSION })
        }
    }

    async fn call(&self, dossier: &Dossier) -> Result<CallRecord, StoreError> {
        calls::read(&self.table, &dossier.call.call).await?.ok_or(StoreError::NoSuchCall)
    }

    async fn arrive(
        &self,
        dossier: &Dossier,
        signatures: &[Id],
        protocol: &ProtocolNumber,
        stamp: &Stamp,
    ) -> Result<Commit<Condition>, StoreError> {
        let now = text(instant::fixed_width(stamp.at));
        let event = EventKind::Submitted { protocol: protocol.clone() };
        let event = event_item(dossier.id, event, stamp)?;
        let arrival = [
            (":validated", text("validated")),
            (":submitted", text("submitted")),
            (":protocol", text(protocol.to_string())),
            (":now", now.clone()),
            (":by", text(stamp.username.as_str())),
        ];
        let counter = counter_key(&dossier.call.call, protocol.year());
        let numbers =
            [(":next", number(protocol.number())), (":last", number(protocol.number() - 1))];
        let (unmoved, numbers) = match protocol.number() {
            1 => ("attribute_not_exists(pk)", &numbers[..1]),
            _ => ("#last = :last", &numbers[..]),
        };
        let table = &self.table;
        let waiting = waiting(signatures);
        let schedule = schedule_key(&dossier.call.call);
        Transaction::new(SUBMISSION)
            .update(Condition, table, &dossier_key(dossier.id), (ARRIVES, &waiting), &arrival)?
            .check(Condition, table, &schedule, OPEN, &[(":now", now)])?
            .update(Condition, table, &counter, ("SET #last = :next", unmoved), numbers)?
            .put(Condition, table, event, ABSENT, &[])?
            .commit(&table.client)
            .await
    }
}

/// The year it is in Italy.
fn year(at: Timestamp) -> Result<u16, StoreError> {
    u16::try_from(Instant::from(at).day_in_italy().year())
        .map_err(|error| StoreError::ProtocolNumber { source: Cause::from(error) })
}

/// What a dossier becomes when it arrives: [`Stage::Submitted`], attribute by attribute.
const ARRIVES: &str = "SET #stage.#name = :submitted, #stage.#submitted_at = :now, \
                       #stage.#protocol = :protocol, #updated_at = :now, #updated_by = :by";
const OPEN: &str = "#opens_at <= :now AND (#extended_until > :now \
                    OR (attribute_not_exists(#extended_until) AND #closes_at > :now))";

/// It waits to be sent, with every signed file.
fn waiting(signatures: &[Id]) -> String {
    signatures.iter().fold("#stage.#name = :validated".to_owned(), |condition, which| {
        format!("{condition} AND attribute_exists(#stage.#signed.#{which})")
    })
}

/// The dossier as the transaction left it.
fn arrived(dossier: Dossier, protocol: ProtocolNumber, stamp: &Stamp) -> Dossier {
    let submitted_at = instant::cut(stamp.at);
    let stage = match dossier.stage {
        Stage::Validated { validated_at, pdf, signed } => {
            Stage::Submitted { validated_at, pdf, signed, submitted_at, protocol }
        }
        other @ (Stage::Draft { .. } | Stage::Submitted { .. }) => other,
    };
    Dossier { stage, updated_at: submitted_at, updated_by: stamp.username.clone(), ..dossier }
}

/// The answer for a dossier that does not wait to be sent.
fn already(dossier: Dossier) -> Submission {
    match dossier.stage {
        Stage::Draft { .. } | Stage::Validated { .. } => Submission::NotValidated,
        Stage::Submitted { .. } => {
            Submission::Submitted { dossier: Box::new(dossier), first: false }
        }
    }
}
