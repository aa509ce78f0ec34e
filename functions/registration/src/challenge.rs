//! The verification code of the manual (2.1) as a proof of work: the browser solves it by itself,
//! so that no picture has to be read (WCAG 2.2, 3.3.8).

use altcha::{
    Challenge, CreateChallengeOptions, Solution, VerifySolutionOptions, create_challenge,
    verify_solution,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Digest;
use edge::reply::Json;
use edge::{Context, Refusal, Request, api};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::future::{Ready, ready};

/// How long a challenge may be answered: long enough to fill in the page.
const VALIDITY: SignedDuration = SignedDuration::from_mins(60);
/// PBKDF2 iterations for each attempt: about a second of a phone's work for all the attempts.
const COST: u32 = 1_000;
/// Until when, in seconds of Unix time: signed with the rest, and compared with the time of the request as every other term
/// is. The library's own `expires_at` would be compared with another clock.
const UNTIL: &str = "until";

#[derive(Deserialize)]
struct Answer {
    challenge: Challenge,
    solution: Solution,
}

/// Gives a new challenge.
pub(crate) fn give(
    context: &Context,
    request: &Request,
) -> Ready<Result<Json<api::Challenge>, Refusal>> {
    ready(challenge(context, request))
}

fn challenge(context: &Context, request: &Request) -> Result<Json<api::Challenge>, Refusal> {
    let expires = request.now.checked_add(VALIDITY).map_err(Refusal::fault)?;
    let challenge = create_challenge(CreateChallengeOptions {
        algorithm: "PBKDF2/SHA-256".to_owned(),
        cost: COST,
        data: Some(BTreeMap::from([(UNTIL.to_owned(), expires.as_second().into())])),
        hmac_signature_secret: Some(context.config.challenge_key.clone()),
        ..Default::default()
    })
    .map_err(|error| Refusal::fault(error.to_string()))?;
    Ok(Json(api::Challenge {
        parameters: serde_json::to_value(&challenge.parameters).map_err(Refusal::fault)?,
        signature: challenge.signature.ok_or_else(|| Refusal::fault("an unsigned challenge"))?,
    }))
}

/// Whether an answer solves a challenge that was given here and not used before. It is used by
/// asking, so this comes last among the checks of a request.
pub(crate) async fn is_solved(
    context: &Context,
    answer: &str,
    now: Timestamp,
) -> Result<bool, Refusal> {
    let read =
        || -> Option<Answer> { serde_json::from_slice(&STANDARD.decode(answer.trim()).ok()?).ok() };
    let Some(Answer { challenge, solution }) = read() else { return Ok(false) };
    let until = challenge.parameters.data.as_ref().and_then(|data| data.get(UNTIL)?.as_i64());
    let in_time = until.is_some_and(|until| now.as_second() < until);
    let key = &context.config.challenge_key;
    let verified = verify_solution(VerifySolutionOptions::new(&challenge, &solution, key))
        .is_ok_and(|result| result.verified);
    if !in_time || !verified {
        return Ok(false);
    }
    // The signature covers the parameters, the nonce among them: it names the challenge.
    let Some(signature) = &challenge.signature else { return Ok(false) };
    let id = Digest::of(signature.as_bytes());
    let expires = now.checked_add(VALIDITY).map_err(Refusal::fault)?;
    Ok(context.stores.accounts.use_challenge(&id, expires).await?)
}
