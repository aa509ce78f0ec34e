//! Submission: the application arrives, and gets its protocol number.

use backon::Retryable;
use domain::{ApplicationState, Instant, ProtocolNumber};
use jiff::Timestamp;
use serde::Deserialize;

use super::events::{ABSENT, Act, EventKind, event_item};
use super::records::{Meta, Upload};
use super::{Applications, meta_key, stored_state};
use crate::calls::{CallRecord, counter_key, schedule_key};
use crate::error::StoreError;
use crate::instant;
use crate::table::{number, text};
use crate::transaction::{Commit, Transaction, is_contention, patience};

const SUBMISSION: &str = "a submission";

/// How a submission ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Submission {
    /// It has arrived. Asking again gives back the same number.
    Submitted {
        /// The protocol number.
        protocol: ProtocolNumber,
        /// When it arrived.
        at: Timestamp,
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
        at: Timestamp,
    },
    /// The application has not been validated.
    NotValidated,
    /// A signed file is missing.
    MissingUpload(Upload),
}

/// The steps of the transaction. Whichever is refused, the records tell why.
#[derive(Debug, Clone, Copy)]
struct Label;

#[derive(Deserialize)]
struct Counter {
    last: u32,
}

impl Applications {
    /// Submits an application. In one transaction its state moves, with both signed files there;
    /// the call is open at the instant of the act; the protocol counter of the call and year
    /// advances by one; the number and the event are stored. So numbers are distinct and
    /// consecutive, and none is lost. The year is that of the act in Italy.
    pub async fn submit(&self, application: &str, act: &Act) -> Result<Submission, StoreError> {
        let attempt = || self.try_to_submit(application, act);
        attempt.retry(patience()).when(is_contention).await
    }

    async fn try_to_submit(&self, application: &str, act: &Act) -> Result<Submission, StoreError> {
        let meta = self.meta(application).await?.ok_or(StoreError::NoSuchApplication)?;
        if let Some(arrived) = arrived(&meta) {
            return Ok(arrived);
        }
        let call = self.schedule(&meta.call).await?;
        let year = Instant::from(act.at).day_in_italy().year().unsigned_abs();
        let counter: Option<Counter> =
            self.table.get("a protocol counter", &counter_key(&meta.call, year)).await?;
        let next = counter.map_or(0, |counter| counter.last).saturating_add(1);
        let protocol = ProtocolNumber::new(&call.protocol_prefix, year, next)
            .map_err(|error| StoreError::ProtocolNumber { source: error.into() })?;
        match self.arrive(&meta, &protocol, act).await? {
            Commit::Done => {
                Ok(Submission::Submitted { protocol, at: instant::cut(act.at), first: true })
            }
            Commit::Refused(_) => self.explain(application, act.at).await,
        }
    }

    /// Why the transaction was refused; when nothing stands in the way, someone else took the
    /// number, and it is worth trying again.
    async fn explain(&self, application: &str, at: Timestamp) -> Result<Submission, StoreError> {
        let meta = self.meta(application).await?.ok_or(StoreError::NoSuchApplication)?;
        if let Some(answer) = arrived(&meta).or_else(|| lacking(&meta)) {
            return Ok(answer);
        }
        let call = self.schedule(&meta.call).await?;
        if at < call.opens_at {
            Ok(Submission::NotOpen { opens_at: call.opens_at })
        } else if at >= call.closing() {
            Ok(Submission::Closed { at: call.closing() })
        } else {
            Err(StoreError::Contended { what: SUBMISSION })
        }
    }

    async fn schedule(&self, call: &str) -> Result<CallRecord, StoreError> {
        self.table.get("a call", &schedule_key(call)).await?.ok_or(StoreError::NoSuchCall)
    }

    async fn arrive(
        &self,
        meta: &Meta,
        protocol: &ProtocolNumber,
        act: &Act,
    ) -> Result<Commit<Label>, StoreError> {
        let now = text(instant::fixed_width(act.at));
        let event = EventKind::Submitted { protocol: protocol.clone() };
        let event = event_item(&meta.id, event, act)?;
        let arrival = [
            (":validated", stored_state(ApplicationState::Validated)),
            (":submitted", stored_state(ApplicationState::Submitted)),
            (":protocol", text(protocol.to_string())),
            (":now", now.clone()),
            (":by", text(act.username.as_str())),
        ];
        let counter = counter_key(&meta.call, protocol.year());
        let numbers =
            [(":next", number(protocol.number())), (":last", number(protocol.number() - 1))];
        let (unmoved, numbers) = match protocol.number() {
            1 => ("attribute_not_exists(pk)", &numbers[..1]),
            _ => ("#last = :last", &numbers[..]),
        };
        let table = &self.table;
        Transaction::new(SUBMISSION)
            .update(Label, table, &meta_key(&meta.id), (ARRIVES, WAITING), &arrival)?
            .check(Label, table, &schedule_key(&meta.call), OPEN, &[(":now", now)])?
            .update(Label, table, &counter, ("SET #last = :next", unmoved), numbers)?
            .put(Label, table, event, ABSENT, &[])?
            .commit(&table.client)
            .await
    }
}

const ARRIVES: &str = "SET #state = :submitted, #submitted_at = :now, #protocol = :protocol, \
                       #updated_at = :now, #updated_by = :by";
const WAITING: &str = "#state = :validated AND attribute_exists(#signed_application) \
                       AND attribute_exists(#signed_identity)";
const OPEN: &str = "#opens_at <= :now AND (#extended_until > :now \
                    OR (attribute_not_exists(#extended_until) AND #closes_at > :now))";

fn arrived(meta: &Meta) -> Option<Submission> {
    let (protocol, at) = (meta.protocol.clone()?, meta.submitted_at?);
    Some(Submission::Submitted { protocol, at, first: false })
}

/// What the application lacks to be submitted.
fn lacking(meta: &Meta) -> Option<Submission> {
    if meta.state != ApplicationState::Validated {
        Some(Submission::NotValidated)
    } else if meta.signed_application.is_none() {
        Some(Submission::MissingUpload(Upload::Application))
    } else if meta.signed_identity.is_none() {
        Some(Submission::MissingUpload(Upload::Identity))
    } else {
        None
    }
}
