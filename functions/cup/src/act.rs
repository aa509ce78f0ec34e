//! Who acts, for which administration, and when.

use domain::{Date, EventId, Instant};
use edge::{Context, Refusal, Request};
use jiff::Timestamp;
use store::applications::Act;
use store::cup::Actor;

/// Whoever does something for an administration: the user who asks or, for a file of which the
/// storage told, the user who prepared its upload.
#[derive(Clone)]
pub(crate) struct Doer<'a> {
    pub(crate) context: &'a Context,
    pub(crate) now: Timestamp,
    pub(crate) administration: String,
    pub(crate) by: Actor,
}

impl<'a> Doer<'a> {
    /// Who sends a request.
    pub(crate) fn of(context: &'a Context, request: &Request) -> Result<Self, Refusal> {
        let official = request.official()?;
        Ok(Self {
            context,
            now: request.now,
            administration: official.administration.to_string(),
            by: Actor { username: official.username.to_string(), name: official.name.clone() },
        })
    }

    /// An act of theirs, for the event log of an application: one request may leave many events,
    /// each with an id of its own.
    pub(crate) fn act(&self) -> Result<Act, Refusal> {
        Ok(Act {
            id: EventId::new(self.millis(), &self.context.random.bytes()?).to_string(),
            at: self.now,
            organisation: self.administration.clone(),
            username: self.by.username.clone(),
        })
    }

    /// Milliseconds of the Unix epoch, for ids.
    pub(crate) fn millis(&self) -> u64 {
        u64::try_from(self.now.as_millisecond()).unwrap_or_default()
    }

    /// The day in Italy.
    pub(crate) fn today(&self) -> Date {
        Instant::from(self.now).day_in_italy()
    }
}
