//! What stands in the way of asking for a code: the local code has one, or its application is being
//! asked for already.

use crate::actor::Actor;
use crate::bare_name::bare_name;
use crate::own;
use cup::Numbered;
use domain::{ApplicationId, ConversionId, Cup, Date, Instant};
use edge::Refusal;
use futures::stream::{self, StreamExt, TryStreamExt};
use jiff::SignedDuration;
use std::collections::BTreeMap;
use std::fmt;
use store::applications::ApplicationCup;
use store::cup::{ConversionRecord, Progress, Requested};

/// How many records are looked at or written at once.
pub(crate) const AT_ONCE: usize = 16;
/// For how long a conversion that was begun may still become a request. Functions are ended long
/// before; what waits longer was broken off.
const BEGUN: SignedDuration = SignedDuration::from_mins(20);

/// Why a code cannot be asked for; the text is for people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Obstacle {
    /// There is a code already.
    #[error(
        "Questo progetto ha già il CUP {0}: toglilo dalla richiesta. Un CUP assegnato non si sostituisce."
    )]
    HasCode(Cup),
    /// Another conversion asks for it.
    #[error(
        "Il CUP è già stato chiesto {0} e non è ancora arrivata la risposta: togli la riga, oppure annulla quella richiesta se non è mai stata caricata nel Sistema CUP."
    )]
    AskedIn(Asked),
    /// Another one would ask for it, and waits for somebody to confirm it.
    #[error(
        "È già in una richiesta che nessuno ha ancora confermato, preparata {0}: se questa prende il suo posto, annulla quella dalla sua pagina e carica di nuovo; altrimenti togli la riga."
    )]
    PreparedIn(Asked),
    /// The application was not submitted.
    #[error("Questa domanda non è stata inviata: il CUP si chiede solo per le domande inviate.")]
    NotSubmitted,
}

impl Obstacle {
    /// The request of the administration that is in the way, with its name for people.
    pub(crate) fn request(&self) -> Option<(ConversionId, String)> {
        match self {
            Self::AskedIn(asked) | Self::PreparedIn(asked) => match asked {
                Asked::Own { conversion, .. } => Some((*conversion, asked.to_string())),
                Asked::Other => None,
            },
            Self::HasCode(_) | Self::NotSubmitted => None,
        }
    }
}

/// The request that asks for a code already; its text says which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    /// One of the administration.
    Own {
        /// Which one.
        conversion: ConversionId,
        /// The day on which it was begun.
        day: Date,
        /// What it was made from.
        source: String,
    },
    /// Some other one.
    Other,
}

impl Asked {
    /// With a request of the administration.
    pub(crate) fn own(record: &ConversionRecord) -> Self {
        Self::Own {
            conversion: record.id,
            day: Instant::from(record.at).day_in_italy(),
            source: bare_name(record),
        }
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own { day, source, .. } => write!(formatter, "il {day} con «{source}»"),
            Self::Other => formatter.write_str("con un’altra richiesta"),
        }
    }
}

/// The code that an application has and that counts: one that was revoked does not.
pub(crate) fn valid_code(cup: &ApplicationCup) -> Option<&Cup> {
    match cup {
        ApplicationCup::Assigned { cup, .. } => Some(cup),
        ApplicationCup::Free
        | ApplicationCup::Requested { .. }
        | ApplicationCup::Revoked { .. } => None,
    }
}

/// The codes that some local codes have.
pub(crate) async fn held(
    actor: &Actor<'_>,
    requests: &[Numbered],
) -> Result<Vec<Option<Cup>>, Refusal> {
    let codes: Vec<String> =
        requests.iter().map(|numbered| numbered.request.local_code.clone()).collect();
    let held = actor.context.stores.cup.codes_of(&actor.administration, &codes).await?;
    let held: BTreeMap<&str, &Cup> =
        held.iter().map(|held| (held.local_code.as_str(), &held.cup)).collect();
    Ok(codes.iter().map(|code| held.get(code.as_str()).map(|cup| (*cup).clone())).collect())
}

/// Notes, for each application, that a conversion asks for its code; all of them, or none. What
/// stands in the way already is seen before anything is noted.
pub(crate) async fn claim_all(
    actor: &Actor<'_>,
    conversion: ConversionId,
    applications: &[Option<ApplicationId>],
) -> Result<Vec<Option<Obstacle>>, Refusal> {
    let seen = each(actor, conversion, applications, Step::Look).await?;
    if seen.iter().any(Option::is_some) {
        return Ok(seen);
    }
    let obstacles = each(actor, conversion, applications, Step::Note).await?;
    if obstacles.iter().any(Option::is_some) {
        release(actor, conversion, applications).await?;
    }
    Ok(obstacles)
}

/// Takes the notes of a conversion back.
pub(crate) async fn release(
    actor: &Actor<'_>,
    conversion: ConversionId,
    applications: &[Option<ApplicationId>],
) -> Result<(), Refusal> {
    each(actor, conversion, applications, Step::TakeBack).await.map(drop)
}

/// What is done with each application.
#[derive(Clone, Copy)]
enum Step {
    Look,
    Note,
    TakeBack,
}

/// Does a step with each application, some at once, in order.
async fn each(
    actor: &Actor<'_>,
    conversion: ConversionId,
    applications: &[Option<ApplicationId>],
    step: Step,
) -> Result<Vec<Option<Obstacle>>, Refusal> {
    stream::iter(applications.to_vec())
        .map(|application| async move {
            let Some(application) = application else { return Ok(None) };
            match step {
                Step::Look => obstacle(actor, conversion, application).await,
                Step::Note => claim(actor, conversion, application).await,
                Step::TakeBack => {
                    let records = &actor.context.stores.cup;
                    records.withdraw(application, conversion, &actor.stamp()?).await?;
                    Ok(None)
                }
            }
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await
}

/// What stands in the way of asking for an application's code, by its record as it is now.
async fn obstacle(
    actor: &Actor<'_>,
    conversion: ConversionId,
    application: ApplicationId,
) -> Result<Option<Obstacle>, Refusal> {
    Ok(match actor.context.stores.cup.standing(application).await? {
        None => Some(Obstacle::NotSubmitted),
        Some(ApplicationCup::Assigned { cup, .. }) => Some(Obstacle::HasCode(cup)),
        Some(ApplicationCup::Requested { conversion: other, .. })
            if other != conversion && is_open(actor, other).await? =>
        {
            Some(asked_in(actor, other).await?)
        }
        Some(
            ApplicationCup::Free
            | ApplicationCup::Requested { .. }
            | ApplicationCup::Revoked { .. },
        ) => None,
    })
}

async fn claim(
    actor: &Actor<'_>,
    conversion: ConversionId,
    application: ApplicationId,
) -> Result<Option<Obstacle>, Refusal> {
    let records = &actor.context.stores.cup;
    let first = records.request(application, conversion, None, &actor.stamp()?).await?;
    let outcome = match first {
        Requested::WaitsFor(other) if !is_open(actor, other).await? => {
            records.request(application, conversion, Some(other), &actor.stamp()?).await?
        }
        outcome => outcome,
    };
    Ok(match outcome {
        Requested::Waits => None,
        Requested::HasCode(cup) => Some(Obstacle::HasCode(cup)),
        Requested::WaitsFor(other) => Some(asked_in(actor, other).await?),
        Requested::NotSubmitted => Some(Obstacle::NotSubmitted),
    })
}

/// That a conversion asks for the code, with what people know it by.
pub(crate) async fn asked_in(
    actor: &Actor<'_>,
    conversion: ConversionId,
) -> Result<Obstacle, Refusal> {
    let record = actor.context.stores.cup.conversion(&actor.administration, conversion).await?;
    let Some(record) = record else { return Ok(Obstacle::AskedIn(Asked::Other)) };
    let by = Asked::own(&record);
    Ok(if record.confirmed.is_some() { Obstacle::AskedIn(by) } else { Obstacle::PreparedIn(by) })
}

/// Whether a conversion may still bring codes. One of another administration may not, nor one with applications to a call
/// that was entrusted to another: nobody can take its answers in, or give it up. What waits for it is let go, and told
/// before the new request is confirmed (`left_behind`).
pub(crate) async fn is_open(actor: &Actor<'_>, conversion: ConversionId) -> Result<bool, Refusal> {
    let record = actor.context.stores.cup.conversion(&actor.administration, conversion).await?;
    let Some(record) = record.filter(|record| record.withdrawn.is_none()) else {
        return Ok(false);
    };
    let since = record.judged_from.unwrap_or(record.at);
    let may = match record.progress {
        Progress::Accepted { .. } => true,
        Progress::Waiting => actor.now.duration_since(since) < BEGUN,
        Progress::Refused { .. } | Progress::Unreadable { .. } => false,
    };
    Ok(may && own::holds(actor, &record).await?)
}
