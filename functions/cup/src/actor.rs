//! Who acts, for which administration, and when.

use domain::{ConversionId, Date, EventId, Instant, OrganisationCode, ResponseId};
use edge::{Context, Refusal, Request, log_failure};
use jiff::Timestamp;
use store::applications::{Dossier, Stamp};
use store::cup::Author;
use store::reads::{ReadThing, Reader};

/// Whoever does something for an administration: the user who asks or, for a file of which the
/// storage told, the user who prepared its upload.
#[derive(Clone)]
pub(crate) struct Actor<'a> {
    pub(crate) context: &'a Context,
    pub(crate) now: Timestamp,
    pub(crate) administration: OrganisationCode,
    pub(crate) author: Author,
    /// The request as the log names it.
    pub(crate) request_id: String,
}

impl<'a> Actor<'a> {
    /// Who sends a request.
    pub(crate) fn of(context: &'a Context, request: &Request) -> Result<Self, Refusal> {
        let official = request.official()?;
        Ok(Self {
            context,
            now: request.now,
            administration: official.administration.clone(),
            author: Author { username: official.username.clone(), name: official.name.clone() },
            request_id: request.request_id.clone(),
        })
    }

    /// A stamp of theirs, for the event log of an application: one request may leave many events,
    /// each with an id of its own.
    pub(crate) fn stamp(&self) -> Result<Stamp, Refusal> {
        Ok(Stamp {
            event: EventId::new(self.millis(), &self.context.random.bytes()?),
            at: self.now,
            organisation: self.administration.clone(),
            username: self.author.username.clone(),
        })
    }

    /// Notes that they are about to read something of some applications.
    pub(crate) async fn reads<'d>(
        &self,
        thing: ReadThing,
        applications: impl IntoIterator<Item = &'d Dossier>,
    ) -> Result<(), Refusal> {
        let reader = Reader {
            administration: self.administration.clone(),
            username: self.author.username.clone(),
            at: self.now,
        };
        Ok(self.context.stores.reads.note(&reader, thing, applications).await?)
    }

    /// Notes in the log that something was left undone that the reply does not need.
    pub(crate) fn left_undone(&self, what: &str, refusal: Refusal) {
        log_failure(&self.request_id, what, refusal.into_cause().as_ref());
    }

    /// An id for a new request of codes.
    pub(crate) fn conversion_id(&self) -> Result<ConversionId, Refusal> {
        Ok(ConversionId::new(self.millis(), &self.context.random.bytes()?))
    }

    /// An id for a new answer.
    pub(crate) fn response_id(&self) -> Result<ResponseId, Refusal> {
        Ok(ResponseId::new(self.millis(), &self.context.random.bytes()?))
    }

    /// Milliseconds of the Unix epoch, for ids.
    fn millis(&self) -> u64 {
        u64::try_from(self.now.as_millisecond()).unwrap_or_default()
    }

    /// The day in Italy.
    pub(crate) fn today(&self) -> Date {
        Instant::from(self.now).day_in_italy()
    }
}
