//! What is sent, how that ended, and why it was refused.

use super::Applications;
use super::events::Stamp;
use super::pair::stand;
use super::records::Dossier;
use super::sent::SentFacts;
use super::stage::Stage;
use crate::calls::{Schedule, arrivals, schedule_key};
use crate::error::StoreError;
use crate::outbox::Letter;
use domain::{ApplicationId, Closing, EventId, PairMove, PairRefusal};
use form::Id;
use jiff::Timestamp;

/// What errors call it.
pub(super) const ARRIVAL: &str = "an arrival";

/// A dossier that is being sent.
#[derive(Debug, Clone)]
pub struct Arrival<'a> {
    /// The dossier, as it was read.
    pub dossier: Dossier,
    /// What the form wants signed.
    pub signatures: &'a [Id],
    /// The payment request that is sent with it, if there is one.
    pub payment: Option<ArrivingPayment<'a>>,
    /// What receipts say of what is around it.
    pub facts: &'a SentFacts,
    /// The confirmation, which waits for the number.
    pub letter: &'a Letter,
    /// Who sends it, and when the request reached the portal.
    pub stamp: &'a Stamp,
    /// Id for the event of its numbering.
    pub numbering: EventId,
}

/// A payment request that is sent with its application.
#[derive(Debug, Clone)]
pub struct ArrivingPayment<'a> {
    /// The request, as it was read.
    pub dossier: Dossier,
    /// What its form wants signed.
    pub signatures: &'a [Id],
}

impl Arrival<'_> {
    /// The payment request that is sent too.
    pub(super) fn request(&self) -> Option<ApplicationId> {
        self.payment.as_ref().map(|payment| payment.dossier.id)
    }

    /// Which move it is.
    pub(super) fn act(&self) -> PairMove {
        match self.payment {
            Some(_) => PairMove::SendBoth,
            None => PairMove::SendAlone,
        }
    }
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
    /// A signed file of the payment request is missing: what its form calls it.
    MissingPaymentUpload(Id),
    /// The application does not go this way with its payment request, or without one.
    Refused(PairRefusal),
    /// Something of it was changed in that very moment, such as a signed file: look again.
    Meanwhile,
}

impl Applications {
    /// Why the transaction was refused.
    pub(super) async fn explain(&self, arrival: &Arrival<'_>) -> Result<Submission, StoreError> {
        let at = arrival.stamp.at;
        let dossier = self.stored(arrival.dossier.id).await?;
        let Stage::Validated { .. } = &dossier.stage else { return Ok(already(dossier)) };
        let payment = self.payment_of(&dossier).await?;
        let pair = stand(&dossier, payment.as_ref());
        let Some(pair) = pair else { return Ok(Submission::Meanwhile) };
        if let Err(why) = pair.after(arrival.act()) {
            return Ok(Submission::Refused(why));
        }
        if let Some(missing) = missing(&dossier, arrival.signatures) {
            return Ok(Submission::MissingUpload(missing));
        }
        let of_payment = payment.as_ref().zip(arrival.payment.as_ref());
        if let Some(missing) = of_payment.and_then(|(it, asked)| missing(it, asked.signatures)) {
            return Ok(Submission::MissingPaymentUpload(missing));
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
            // A file was replaced, or the schedule changed.
            Some(_) | None => Ok(Submission::Meanwhile),
        }
    }
}

/// The first signed file that a dossier lacks.
fn missing(dossier: &Dossier, signatures: &[Id]) -> Option<Id> {
    signatures.iter().find(|which| dossier.stage.signed(which).is_none()).cloned()
}

/// The answer for a dossier that does not wait to be sent.
pub(super) fn already(dossier: Dossier) -> Submission {
    match dossier.stage {
        Stage::Draft { .. } | Stage::Validated { .. } | Stage::Discarded { .. } => {
            Submission::NotValidated
        }
        Stage::Arrived { .. } | Stage::Protocolled { .. } => {
            Submission::Arrived { dossier: Box::new(dossier), first: false }
        }
    }
}
