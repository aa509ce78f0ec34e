//! The answer, which is the same for everybody.

use super::asked::Asked;
use super::give::give;
use crate::challenge;
use domain::{LetterId, PasswordRules};
use edge::api::RecoveryAsked;
use edge::reply::Json;
use edge::routes::registration::AskRecovery;
use edge::{
    BadIdentity, Context, Invalid, Passwords, Refusal, Request, log_failure, send_letter_by_id,
};
use std::time::Duration;
use store::accounts::Attempt;
use tokio::time::{sleep, timeout};

/// How long an answer takes, whoever is meant: longer than to write what is written for some users and to hand
/// over their mail. What is not done by then is left, so that the time does not tell whether there are any.
const ANSWER: Duration = Duration::from_millis(1500);
/// How long handing over the mail may take within that. What takes longer is left to the courier.
const HANDING_OVER: Duration = Duration::from_millis(900);

/// What the log says of a recovery that was broken off.
const UNFINISHED: &str = "a recovery was not finished";

/// Has a new password sent to the users that are meant, if there are any.
pub(crate) async fn ask(
    context: &Context,
    request: &Request,
) -> Result<Json<RecoveryAsked>, Refusal> {
    let typed = request.body(AskRecovery)?;
    if context.config.sign_in.passwords == Passwords::Nobody {
        return Err(BadIdentity::Needed.into());
    }
    let asked = Asked::read(&typed, request.language)?;
    let attempt = Attempt::Recovery { source: &request.source };
    edge::take_rate(context, attempt, request.now).await?;
    if !challenge::is_solved(context, &typed.altcha, request.now).await? {
        return Err(Invalid::Challenge.into());
    }
    let work = timeout(ANSWER, send_to(context, request, &asked));
    let (done, ()) = tokio::join!(work, sleep(ANSWER));
    // A refusal, or a longer wait, would tell that there is somebody.
    if let Err(elapsed) = &done {
        log_failure(&request.request_id, UNFINISHED, elapsed);
    }
    if let Ok(Err(refusal)) = done {
        log_failure(&request.request_id, UNFINISHED, refusal.into_cause().as_ref());
    }
    Ok(Json(RecoveryAsked { valid_days: PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24 }))
}

async fn send_to(context: &Context, request: &Request, asked: &Asked) -> Result<(), Refusal> {
    let mut letters = Vec::new();
    for user in asked.users(context).await? {
        letters.extend(give(context, request, user).await?);
    }
    // The mails are in the outbox: whatever is broken off here goes out later.
    drop(timeout(HANDING_OVER, hand_over(context, request, letters)).await);
    Ok(())
}

async fn hand_over(context: &Context, request: &Request, letters: Vec<LetterId>) {
    for letter in letters {
        send_letter_by_id(context, request, letter).await;
    }
}
