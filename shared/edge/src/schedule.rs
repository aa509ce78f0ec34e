//! Functions that a schedule wakes.

use crate::{Context, Refusal};
use domain::ErrorChain;
use futures::future::BoxFuture;
use jiff::Timestamp;

/// An occasion on which a schedule woke a function. Schedules wake at least once, and may wake
/// twice for one occasion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// When it woke.
    pub now: Timestamp,
    /// The id of the occasion, in the log.
    pub request_id: String,
    /// What ids of the events that follow are made with.
    pub event_seed: [u8; 10],
}

/// What a function's library does when it is woken.
pub type OnSchedule = for<'a> fn(&'a Context, Occasion) -> BoxFuture<'a, Result<(), Refusal>>;

/// What was to be done was not, and the log says why.
#[derive(Debug, thiserror::Error)]
#[error("what the schedule asks for was not done: the log of {request_id} says why")]
pub struct OccasionError {
    request_id: String,
}

/// Wakes a function. What it could not do is noted; the error makes whoever woke it try again, and
/// counts for an alarm.
///
/// # Errors
/// When the function could not do what it is woken for.
pub async fn wake(
    context: &Context,
    request_id: &str,
    on_schedule: OnSchedule,
) -> Result<(), OccasionError> {
    let outcome = match occasion(context, request_id) {
        Ok(occasion) => on_schedule(context, occasion).await,
        Err(refusal) => Err(refusal),
    };
    match outcome {
        Ok(()) => tracing::info!(request_id, "what the schedule asks for was done"),
        Err(refusal) => {
            let code = refusal.code();
            let cause = ErrorChain(refusal.into_cause().as_ref()).to_string();
            tracing::error!(request_id, %code, cause, "what the schedule asks for was not done");
            return Err(OccasionError { request_id: request_id.to_owned() });
        }
    }
    Ok(())
}

fn occasion(context: &Context, request_id: &str) -> Result<Occasion, Refusal> {
    Ok(Occasion {
        now: store::instant::cut(context.clock.now()),
        request_id: request_id.to_owned(),
        event_seed: context.random.bytes()?,
    })
}
