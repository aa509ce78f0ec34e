//! What stands in the way of asking for a code: the local code has one, or its application is being
//! asked for already.

use crate::act::Doer;
use cup::Numbered;
use domain::Cup;
use futures::stream::{self, StreamExt, TryStreamExt};
use jiff::SignedDuration;
use store::applications::Meta;
use store::cup::{Progress, Requested};
use web::Refusal;

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
    stream::iter(codes)
        .map(|code| async move {
            let held = doer.context.stores.cup.code_of(&doer.administration, &code).await?;
            Ok::<_, Refusal>(held.map(|held| held.cup))
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await
}

/// Notes, for each application, that a conversion asks for its code; all of them, or none.
pub(crate) async fn claim(
    doer: &Doer<'_>,
    conversion: &str,
    applications: &[Option<Meta>],
) -> Result<Vec<Option<Obstacle>>, Refusal> {
    let wanted: Vec<Option<Meta>> = applications.to_vec();
    let obstacles: Vec<Option<Obstacle>> = stream::iter(wanted)
        .map(|meta| async move {
            match meta {
                Some(meta) => claim_one(doer, conversion, &meta.id).await,
                None => Ok(None),
            }
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    if obstacles.iter().any(Option::is_some) {
        release(doer, conversion, applications).await?;
    }
    Ok(obstacles)
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
    for meta in applications.iter().flatten() {
        doer.context.stores.cup.withdraw(&meta.id, conversion, &doer.act()?).await?;
    }
    Ok(())
}

/// Whether a conversion may still bring codes. One that is not this administration's own may.
pub(crate) async fn is_open(doer: &Doer<'_>, conversion: &str) -> Result<bool, Refusal> {
    let record = doer.context.stores.cup.conversion(&doer.administration, conversion).await?;
    Ok(match record.map(|record| (record.progress, record.at)) {
        None | Some((Progress::Accepted { .. }, _)) => true,
        Some((Progress::Waiting, at)) => doer.now.duration_since(at) < BEGUN,
        Some((Progress::Refused { .. } | Progress::Unreadable { .. }, _)) => false,
    })
}
