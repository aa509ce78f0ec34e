//! Many codes to be revoked at once, as they are pasted from a sheet: by code or by local code.

use crate::actor::Actor;
use crate::revocations::{self, Note};
use domain::{Cup, Date};
use edge::api::cup::{NotNoted, Revocation, RevocationsNoted};
use edge::reply::Json;
use edge::routes::cup::{NoteRevocations, RevocationsDone};
use edge::{BadRevocation, Context, Refusal, Request};
use std::collections::BTreeSet;

/// Most codes of one request.
const MOST: usize = 1_000;

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
    let mut told = RevocationsNoted::default();
    for text in different(&wanted.codes)? {
        match one(&actor, &text, &note).await {
            Ok(revocation) => told.noted.push(revocation),
            Err(Refusal::Fault(fault)) => return Err(Refusal::Fault(fault)),
            Err(refusal) => told
                .refused
                .push(NotNoted { code: text, sentence: refusal.sentence().into_owned() }),
        }
    }
    Ok(Json(told))
}

async fn one(actor: &Actor<'_>, text: &str, note: &Note) -> Result<Revocation, Refusal> {
    let cup = match text.parse::<Cup>() {
        Ok(cup) => cup,
        Err(error) => {
            let records = &actor.context.stores.cup;
            let code = records.code_of(&actor.administration, text).await?;
            code.ok_or(BadRevocation::Cup(error))?.cup
        }
    };
    revocations::note_one(actor, cup, note).await
}

/// Notes that revocations were carried out in Sistema CUP.
pub(crate) async fn done(
    context: &Context,
    request: &Request,
) -> Result<Json<RevocationsNoted>, Refusal> {
    let wanted = request.body(RevocationsDone)?;
    let actor = Actor::of(context, request)?;
    let mut told = RevocationsNoted::default();
    for text in different(&wanted.codes)? {
        let cup: Cup = match text.parse() {
            Ok(cup) => cup,
            Err(error) => {
                let sentence = Refusal::from(BadRevocation::Cup(error)).sentence().into_owned();
                told.refused.push(NotNoted { code: text, sentence });
                continue;
            }
        };
        match revocations::carry_out(&actor, &cup).await {
            Ok(revocation) => told.noted.push(revocation),
            Err(Refusal::Fault(fault)) => return Err(Refusal::Fault(fault)),
            Err(refusal) => told
                .refused
                .push(NotNoted { code: text, sentence: refusal.sentence().into_owned() }),
        }
    }
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
