//! Many codes to be revoked at once, as they are pasted from a sheet: by code or by local code.

use crate::actor::Actor;
use crate::obstacles::AT_ONCE;
use crate::revocations::{self, Note};
use crate::spread;
use domain::{Cup, CupError, Date};
use edge::api::cup::{NotNoted, Revocation, RevocationsNoted};
use edge::reply::Json;
use edge::routes::cup::{NoteRevocations, RevocationsDone};
use edge::{BadRevocation, Context, Refusal, Request, log_failure};
use futures::stream::{self, StreamExt};
use std::collections::BTreeSet;
use store::cup::CodeRecord;

/// Most codes of one request.
pub(crate) const MOST: usize = 1_000;
/// The most bytes that are looked up as a local code.
const LONGEST: usize = 200;

/// Notes the codes that can be noted, and says of each other one why not.
pub(crate) async fn note(
    context: &Context,
    request: &Request,
) -> Result<Json<RevocationsNoted>, Refusal> {
    let wanted = request.body(NoteRevocations)?;
    let actor = Actor::of(context, request)?;
    let reason = revocations::reason(&wanted.reason)?;
    let date: Date = wanted.date.parse().map_err(BadRevocation::Date)?;
    if date > actor.today() {
        return Err(BadRevocation::Future.into());
    }
    let note = Note { reason, date };
    let codes = different(&wanted.codes)?;
    let (actor, note) = (&actor, &note);
    each((actor, request), codes, |cup| revocations::note_one(actor, cup, note)).await.map(Json)
}

/// What somebody wrote as a code, or as the local code of what has one.
async fn meant(actor: &Actor<'_>, text: &str) -> Result<Cup, Refusal> {
    match text.parse::<Cup>() {
        Ok(cup) => Ok(cup),
        // No local code is that long, nor does a key take it.
        Err(_) if text.len() > LONGEST => Err(BadRevocation::UnknownLocalCode.into()),
        Err(wrong) => {
            let code = by_local_code(actor, text).await?;
            let unknown = match wrong {
                CupError::Foreign(_) => BadRevocation::Cup(wrong),
                CupError::Length { .. } | CupError::Shape => BadRevocation::UnknownLocalCode,
            };
            Ok(code.ok_or(unknown)?.cup)
        }
    }
}

/// The code of a local code: as it is written or, when none is, all in capitals or all in small letters. None where
/// both could be meant.
async fn by_local_code(actor: &Actor<'_>, text: &str) -> Result<Option<CodeRecord>, Refusal> {
    let records = &actor.context.stores.cup;
    let written = records.code_of(&actor.administration, text).await?;
    if written.is_some() {
        return Ok(written);
    }
    let capital = records.code_of(&actor.administration, &text.to_uppercase()).await?;
    let small = records.code_of(&actor.administration, &text.to_lowercase()).await?;
    Ok(match (capital, small) {
        (Some(_), Some(_)) => None,
        (code, None) | (None, code) => code,
    })
}

/// What came of each code, some at once, in their order. A fault with one does not hide what came of the others.
async fn each<Done: Future<Output = Result<Revocation, Refusal>>>(
    (actor, request): (&Actor<'_>, &Request),
    codes: Vec<String>,
    act: impl Fn(Cup) -> Done,
) -> Result<RevocationsNoted, Refusal> {
    let act = &act;
    let outcomes = stream::iter(codes).map(|text| async move {
        let outcome = match meant(actor, &text).await {
            Ok(cup) => act(cup).await,
            Err(refusal) => Err(refusal),
        };
        (text, outcome)
    });
    let mut outcomes = outcomes.buffered(AT_ONCE);
    let mut told = RevocationsNoted::default();
    while let Some((code, outcome)) = outcomes.next().await {
        match outcome {
            Ok(revocation) => told.noted.push(revocation),
            Err(refusal) => {
                let sentence = refusal.sentence().into_owned();
                told.refused.push(NotNoted { code, sentence });
                if let Some(cause) = refusal.cause() {
                    log_failure(&request.request_id, "a revocation was not written", cause);
                }
            }
        }
    }
    Ok(told)
}

/// Notes that revocations were carried out in Sistema CUP.
pub(crate) async fn done(
    context: &Context,
    request: &Request,
) -> Result<Json<RevocationsNoted>, Refusal> {
    let wanted = request.body(RevocationsDone)?;
    let actor = Actor::of(context, request)?;
    let codes = different(&wanted.codes)?;
    let actor = &actor;
    let carry_out = |cup: Cup| async move { revocations::carry_out(actor, &cup).await };
    let told = each((actor, request), codes, carry_out).await?;
    let revoked: Vec<String> = told.noted.iter().map(|one| one.local_code.clone()).collect();
    spread::after_revocations(actor, &revoked).await;
    Ok(Json(told))
}

/// The codes, each once, in their order.
fn different(codes: &[String]) -> Result<Vec<String>, BadRevocation> {
    let mut seen = BTreeSet::new();
    let codes = codes.iter().map(|code| code.trim().to_owned()).filter(|code| !code.is_empty());
    let codes: Vec<String> = codes.filter(|code| seen.insert(code.clone())).collect();
    match codes.len() {
        0 => Err(BadRevocation::NoCodes),
        found if found > MOST => Err(BadRevocation::TooManyCodes { found, most: MOST }),
        _ => Ok(codes),
    }
}
