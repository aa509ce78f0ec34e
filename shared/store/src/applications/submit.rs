//! Submission: the application arrives, and gets its protocol number.

use backon::Retryable;
use jiff::Timestamp;
use serde::Deserialize;

use super::events::{ABSENT, Act, EventKind, event_item};
use super::records::{Meta, State, Upload};
use super::{Applications, meta_key};
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
        /// The protocol number: `prefix/year/0000123`.
        protocol: String,
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

/// The steps of the transaction. Whichever is refused, everything is read and decided anew.
#[derive(Debug, Clone, Copy)]
struct Label;

#[derive(Deserialize)]
struct Counter {
    last: u64,
}

impl Applications {
    /// Submits an application. In one transaction its state moves, with both signed files there;
    /// the call is open at the instant of the act; the protocol counter of the call and year
    /// advances by one; the number and the event are stored. So numbers are distinct and
    /// consecutive, and none is lost.
    ///
    /// `year` is the civil year of the act where the administration is.
    pub async fn submit(
        &self,
        application: &str,
        year: i16,
        act: &Act,
    ) -> Result<Submission, StoreError> {
        let attempt = || self.try_to_submit(application, year, act);
        attempt.retry(patience()).when(is_contention).await
    }

    async fn try_to_submit(
        &self,
        application: &str,
        year: i16,
        act: &Act,
    ) -> Result<Submission, StoreError> {
        let meta = self.meta(application).await?.ok_or(StoreError::NoSuchApplication)?;
        if let Some(answer) = settled(&meta) {
            return Ok(answer);
        }
        let call: Option<CallRecord> = self.table.get("a call", &schedule_key(&meta.call)).await?;
        let call = call.ok_or(StoreError::NoSuchCall)?;
        if act.at < call.opens_at {
            return Ok(Submission::NotOpen { opens_at: call.opens_at });
        }
        if act.at >= call.closing() {
            return Ok(Submission::Closed { at: call.closing() });
        }
        let counter: Option<Counter> =
            self.table.get("a protocol counter", &counter_key(&meta.call, year)).await?;
        let last = counter.map_or(0, |counter| counter.last);
        let protocol = format!("{}/{year}/{:07}", call.protocol_prefix, last + 1);
        match self.arrive(&meta, (year, last), &protocol, act).await? {
            Commit::Done => {
                Ok(Submission::Submitted { protocol, at: instant::cut(act.at), first: true })
            }
            Commit::Refused(_) => Err(StoreError::Contended { what: SUBMISSION }),
        }
    }

    async fn arrive(
        &self,
        meta: &Meta,
        (year, last): (i16, u64),
        protocol: &str,
        act: &Act,
    ) -> Result<Commit<Label>, StoreError> {
        let now = text(instant::fixed_width(act.at));
        let event = EventKind::Submitted { protocol: protocol.to_owned() };
        let event = event_item(&meta.id, event, act)?;
        let arrival = [
            (":validated", text("validated")),
            (":submitted", text("submitted")),
            (":protocol", text(protocol)),
            (":now", now.clone()),
            (":by", text(act.username.as_str())),
        ];
        let advance = [(":last", number(last)), (":next", number(last + 1))];
        let (advance, unchanged): (&[_], _) = match last {
            0 => (&advance[1..], "attribute_not_exists(pk)"),
            _ => (&advance, "#last = :last"),
        };
        let table = &self.table;
        Transaction::new(SUBMISSION)
            .update(Label, table, &meta_key(&meta.id), (ARRIVES, WAITING), &arrival)?
            .check(Label, table, &schedule_key(&meta.call), OPEN, &[(":now", now)])?
            .update(
                Label,
                table,
                &counter_key(&meta.call, year),
                ("SET #last = :next", unchanged),
                advance,
            )?
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

/// The answer, when the application alone decides it.
fn settled(meta: &Meta) -> Option<Submission> {
    match (meta.state, &meta.protocol, meta.submitted_at) {
        (State::Submitted, Some(protocol), Some(at)) => {
            Some(Submission::Submitted { protocol: protocol.clone(), at, first: false })
        }
        (State::Validated, ..) if meta.signed_application.is_none() => {
            Some(Submission::MissingUpload(Upload::Application))
        }
        (State::Validated, ..) if meta.signed_identity.is_none() => {
            Some(Submission::MissingUpload(Upload::Identity))
        }
        (State::Validated, ..) => None,
        _ => Some(Submission::NotValidated),
    }
}
