//! What happens to a request between its making and its answer: somebody looks it over and confirms it, and notes when
//! it was uploaded to Sistema CUP.

use crate::actor::Actor;
use crate::late;
use crate::records::{accepted, named};
use crate::view;
use edge::api::cup::Conversion;
use edge::reply::Json;
use edge::routes::cup::NoteUploaded;
use edge::{BadResponse, Busy, Context, Denied, Refusal, Request};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use store::cup::{
    Act, ConversionEvent, ConversionRecord, ConversionSaved, ConversionStep, Progress,
};

/// How often a change is tried again when others change the same conversion.
const PATIENCE: usize = 5;
/// Within how long a request to note the same may come again because its reply was lost.
const A_MOMENT: SignedDuration = SignedDuration::from_mins(1);
/// The zone that people's clocks are in.
const ITALY: &str = "Europe/Rome";

/// Confirms what a request asks for: from then on its files can be had. A second time changes nothing.
pub(crate) async fn confirm(
    context: &Context,
    request: &Request,
) -> Result<Json<Conversion>, Refusal> {
    let actor = Actor::of(context, request)?;
    let act = Act { at: actor.now, by: actor.author.clone() };
    let record = change(&actor, request, |record| {
        if !matches!(record.progress, Progress::Accepted { .. }) || record.withdrawn.is_some() {
            return Err(Denied::NotAccepted.into());
        }
        if record.confirmed.is_none() {
            record.confirmed = Some(act.clone());
            record.note(step(&actor, ConversionEvent::Confirmed));
        }
        Ok(())
    });
    let record = record.await?;
    Ok(Json(view::detail(&actor, &record).await?))
}

/// Notes when the files of a request were uploaded to Sistema CUP; again, if it was noted wrongly.
pub(crate) async fn uploaded(
    context: &Context,
    request: &Request,
) -> Result<Json<Conversion>, Refusal> {
    let note = request.body(NoteUploaded)?;
    let actor = Actor::of(context, request)?;
    let at = match &note.at {
        Some(text) => instant(text)?,
        None => actor.now,
    };
    if at > actor.now {
        return Err(BadResponse::UploadTime.into());
    }
    let act = Act { at, by: actor.author.clone() };
    let record = change(&actor, request, |record| {
        accepted(record)?;
        not_before(record, at)?;
        let again = |last: &Act| *last == act || (note.at.is_none() && is_just_now(last, &act));
        if !record.uploaded.as_ref().is_some_and(again) {
            record.uploaded = Some(act.clone());
            record.note(step(&actor, ConversionEvent::Uploaded { on: at }));
        }
        Ok(())
    });
    let record = record.await?;
    Ok(Json(view::detail(&actor, &record).await?))
}

/// Whether somebody who says «now» said so a moment ago: the reply to that may have been lost.
fn is_just_now(last: &Act, now: &Act) -> bool {
    let since = now.at.duration_since(last.at);
    last.by == now.by && !since.is_negative() && since < A_MOMENT
}

/// Nobody had its files before it was confirmed. A page tells minutes, not seconds.
fn not_before(record: &ConversionRecord, at: Timestamp) -> Result<(), BadResponse> {
    let Some(confirmed) = &record.confirmed else { return Ok(()) };
    if at.as_second().div_euclid(60) < confirmed.at.as_second().div_euclid(60) {
        return Err(BadResponse::UploadedBefore(confirmed.at.into()));
    }
    Ok(())
}

/// A step of theirs, by the clock of the portal.
fn step(actor: &Actor<'_>, what: ConversionEvent) -> ConversionStep {
    ConversionStep { at: actor.now, by: actor.author.clone(), what }
}

/// What a clock in Italy shows, as a page writes it: `2026-11-26T14:30`.
fn instant(text: &str) -> Result<Timestamp, BadResponse> {
    let civil: DateTime = text.parse().map_err(|_| BadResponse::UploadTime)?;
    let zone = TimeZone::get(ITALY).map_err(|_| BadResponse::UploadTime)?;
    Ok(civil.to_zoned(zone).map_err(|_| BadResponse::UploadTime)?.timestamp())
}

async fn change(
    actor: &Actor<'_>,
    request: &Request,
    change: impl Fn(&mut ConversionRecord) -> Result<(), Refusal>,
) -> Result<ConversionRecord, Refusal> {
    for _ in 0..PATIENCE {
        let mut record = named(actor, request).await?;
        let before = record.clone();
        change(&mut record)?;
        if record == before {
            return Ok(record);
        }
        let cup = &actor.context.stores.cup;
        // Whoever noted the upload is reminded when its codes are late.
        let is_noted = record.uploaded != before.uploaded;
        let letter = if is_noted { late::letter(actor, &record).await? } else { None };
        let saved = match letter {
            Some(letter) => cup.save_with(&record, &letter).await?,
            None => cup.save(&record).await?,
        };
        if let ConversionSaved::Saved(saved) = saved {
            return Ok(*saved);
        }
    }
    Err(Busy::AnswersComing.into())
}
