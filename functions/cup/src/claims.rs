//! What stands in the way of asking for a code: the local code has one, or its application is being
//! asked for already.

use crate::act::Doer;
use cup::Numbered;
use domain::{ApplicationState, Cup};
use edge::Refusal;
use futures::stream::{self, StreamExt, TryStreamExt};
use jiff::SignedDuration;
use std::collections::BTreeMap;
use store::applications::Meta;
use store::cup::{Progress, Requested};

/// How many records are looked at or written at once.
pub(crate) const AT_ONCE: usize = 16;
/// For how long a conversion that was begun may still become a request. Functions are ended long
/// before; what waits longer was broken off.
const BEGUN: SignedDuration = SignedDuration::from_mins(20);

/// Why a code cannot be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// There is a code already.
    HasCode(Cup),
    /// Another conversion asks for it.
    AskedIn(String),
    /// The application was not submitted.
    NotSubmitted,
}

impl Obstacle {
    /// For people.
    pub(crate) fn sentence(&self) -> String {
        match self {
            Self::HasCode(cup) => format!(
                "Questo progetto ha già il CUP {cup}: toglilo dalla richiesta. Un CUP assegnato non si sostituisce."
            ),
            Self::AskedIn(_) => "Il CUP di questa domanda è già stato chiesto con un’altra richiesta, che non ha ancora avuto risposta: toglila da questa.".to_owned(),
            Self::NotSubmitted => "Questa domanda non è stata inviata: il CUP si chiede solo per le domande inviate.".to_owned(),
        }
    }
}

/// The codes that some local codes have.
pub(crate) async fn held(
    doer: &Doer<'_>,
    requests: &[Numbered],
) -> Result<Vec<Option<Cup>>, Refusal> {
    let codes: Vec<String> =
        requests.iter().map(|numbered| numbered.request.local_code.clone()).collect();
    let held = doer.context.stores.cup.codes_of(&doer.administration, &codes).await?;
    let held: BTreeMap<&str, &Cup> =
        held.iter().map(|held| (held.local_code.as_str(), &held.cup)).collect();
    Ok(codes.iter().map(|code| held.get(code.as_str()).map(|cup| (*cup).clone())).collect())
}

/// Notes, for each application, that a conversion asks for its code; all of them, or none. What
/// stands in the way already is seen before anything is noted.
pub(crate) async fn claim(
    doer: &Doer<'_>,
    conversion: &str,
    applications: &[Option<Meta>],
) -> Result<Vec<Option<Obstacle>>, Refusal> {
    let seen = each(doer, conversion, applications, Step::Look).await?;
    if seen.iter().any(Option::is_some) {
        return Ok(seen);
    }
    let obstacles = each(doer, conversion, applications, Step::Note).await?;
    if obstacles.iter().any(Option::is_some) {
        release(doer, conversion, applications).await?;
    }
    Ok(obstacles)
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
    doer: &Doer<'_>,
    conversion: &str,
    applications: &[Option<Meta>],
    step: Step,
) -> Result<Vec<Option<Obstacle>>, Refusal> {
    let ids: Vec<Option<String>> =
        applications.iter().map(|meta| meta.as_ref().map(|meta| meta.id.clone())).collect();
    stream::iter(ids)
        .map(|id| async move {
            let Some(id) = id else { return Ok(None) };
            match step {
                Step::Look => obstacle(doer, conversion, &id).await,
                Step::Note => claim_one(doer, conversion, &id).await,
                Step::TakeBack => {
                    let records = &doer.context.stores.cup;
                    records.withdraw(&id, conversion, &doer.act()?).await?;
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
    doer: &Doer<'_>,
    conversion: &str,
    application: &str,
) -> Result<Option<Obstacle>, Refusal> {
    let meta = doer.context.stores.applications.meta(application).await?;
    let Some(meta) = meta.filter(|meta| meta.state == ApplicationState::Submitted) else {
        return Ok(Some(Obstacle::NotSubmitted));
    };
    Ok(match (meta.cup, meta.cup_requested_in) {
        (Some(cup), _) => Some(Obstacle::HasCode(cup)),
        (None, Some(other)) if other != conversion && is_open(doer, &other).await? => {
            Some(Obstacle::AskedIn(other))
        }
        (None, _) => None,
    })
}

async fn claim_one(
    doer: &Doer<'_>,
    conversion: &str,
    application: &str,
) -> Result<Option<Obstacle>, Refusal> {
    let records = &doer.context.stores.cup;
    let first = records.request(application, conversion, None, &doer.act()?).await?;
    let outcome = match first {
        Requested::WaitsFor(other) if !is_open(doer, &other).await? => {
            records.request(application, conversion, Some(&other), &doer.act()?).await?
        }
        outcome => outcome,
    };
    Ok(match outcome {
        Requested::Waits => None,
        Requested::HasCode(cup) => Some(Obstacle::HasCode(cup)),
        Requested::WaitsFor(other) => Some(Obstacle::AskedIn(other)),
        Requested::NotSubmitted => Some(Obstacle::NotSubmitted),
    })
}

/// Takes the notes of a conversion back.
pub(crate) async fn release(
    doer: &Doer<'_>,
    conversion: &str,
    applications: &[Option<Meta>],
) -> Result<(), Refusal> {
    each(doer, conversion, applications, Step::TakeBack).await.map(drop)
}

/// Whether a conversion may still bring codes. One that is not this administration's own may.
pub(crate) async fn is_open(doer: &Doer<'_>, conversion: &str) -> Result<bool, Refusal> {
    let record = doer.context.stores.cup.conversion(&doer.administration, conversion).await?;
    if record.as_ref().is_some_and(|record| record.withdrawn.is_some()) {
        return Ok(false);
    }
    Ok(match record.map(|record| (record.progress, record.at)) {
        None | Some((Progress::Accepted { .. }, _)) => true,
        Some((Progress::Waiting, at)) => doer.now.duration_since(at) < BEGUN,
        Some((Progress::Refused { .. } | Progress::Unreadable { .. }, _)) => false,
    })
}
