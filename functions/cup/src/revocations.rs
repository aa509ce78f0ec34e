//! Codes to be revoked. Sistema CUP takes revocations by hand only (cup-format.md §5): here they
//! are noted, kept in view, and marked as carried out.

use crate::actor::Actor;
use crate::entries::settle;
use crate::obstacles::AT_ONCE;
use crate::own;
use crate::reading;
use crate::spread;
use domain::text::single_line;
use domain::{Cup, Date};
use edge::api::cup::{Revocation, Revocations};
use edge::reply::{Created, Json};
use edge::routes::cup::NoteRevocation;
use edge::{BadRevocation, Context, Denied, Refusal, Request};
use futures::stream::{self, StreamExt, TryStreamExt};
use std::slice;
use store::cup::{EntryEvent, Noted, RevocationRecord};
use store::reads::ReadThing;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// The administration's revocations: those to carry out first, the latest noted first.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<Revocations>, Refusal> {
    let actor = Actor::of(context, request)?;
    let mut records = own_records(&actor).await?;
    let applications = records.iter().filter_map(|record| record.application).collect();
    reading::of_applications(&actor, applications, ReadThing::CodesList).await?;
    records.sort_by(|one, other| {
        let open = one.done_at.is_some().cmp(&other.done_at.is_some());
        open.then(other.noted_at.cmp(&one.noted_at)).then(one.cup.cmp(&other.cup))
    });
    Ok(Json(Revocations { revocations: records.iter().map(Revocation::from).collect() }))
}

/// What is noted of codes that are still the administration's to see.
async fn own_records(actor: &Actor<'_>) -> Result<Vec<RevocationRecord>, Refusal> {
    let records = actor.context.stores.cup.revocations(&actor.administration).await?;
    let kept: Vec<Option<RevocationRecord>> = stream::iter(records)
        .map(|record| async move {
            let own = own::application(actor, record.application).await?;
            Ok::<_, Refusal>(own.then_some(record))
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    Ok(kept.into_iter().flatten().collect())
}

/// Notes that a code is to be revoked.
pub(crate) async fn note(
    context: &Context,
    request: &Request,
) -> Result<Created<Revocation>, Refusal> {
    let asked = request.body(NoteRevocation)?;
    let actor = Actor::of(context, request)?;
    let cup: Cup = asked.cup.parse().map_err(BadRevocation::Cup)?;
    let note = Note {
        reason: reason(&asked.reason)?,
        date: asked.date.parse().map_err(BadRevocation::Date)?,
    };
    if note.date > actor.today() {
        return Err(BadRevocation::Future.into());
    }
    note_one(&actor, cup, &note).await.map(Created)
}

/// Why codes are revoked, and by which decision.
pub(crate) struct Note {
    pub(crate) reason: String,
    pub(crate) date: Date,
}

/// Notes that a code is to be revoked.
pub(crate) async fn note_one(
    actor: &Actor<'_>,
    cup: Cup,
    note: &Note,
) -> Result<Revocation, Refusal> {
    let records = &actor.context.stores.cup;
    let code = records.code(&actor.administration, &cup).await?;
    let code = code.ok_or(BadRevocation::UnknownCode)?;
    if !own::application(actor, code.application).await? {
        return Err(BadRevocation::UnknownCode.into());
    }
    let year = cup.decision_year();
    if note.date.year() < year {
        return Err(BadRevocation::BeforeCode { year }.into());
    }
    let revocation = RevocationRecord {
        cup,
        local_code: code.local_code,
        name: code.name,
        reason: note.reason.clone(),
        date: Some(note.date),
        noted_at: actor.now,
        noted_by: actor.author.clone(),
        done_at: None,
        done_by: None,
        application: code.application,
    };
    match records.note_revocation(&actor.administration, &revocation, &actor.stamp()?).await? {
        Noted::Now => {
            settle_noted(actor, &revocation).await?;
            Ok(Revocation::from(&revocation))
        }
        Noted::Already => {
            // It may have been broken off before the register knew.
            settle_noted(actor, &revocation).await?;
            Err(Denied::AlreadyNoted.into())
        }
        Noted::NoSuchCode => Err(BadRevocation::UnknownCode.into()),
    }
}

async fn settle_noted(actor: &Actor<'_>, revocation: &RevocationRecord) -> Result<(), Refusal> {
    let event = EntryEvent::RevocationNoted { cup: revocation.cup.clone() };
    settle(actor, &revocation.local_code, &event).await
}

/// Notes that a revocation was carried out. A second time changes nothing.
pub(crate) async fn done(
    context: &Context,
    request: &Request,
) -> Result<Json<Revocation>, Refusal> {
    let actor = Actor::of(context, request)?;
    let revocation = carry_out(&actor, &request.cup()?).await?;
    spread::after_revocations(&actor, slice::from_ref(&revocation.local_code)).await;
    Ok(Json(revocation))
}

/// Notes that the revocation of a code was carried out: the local code can be asked for again. The requests that asked
/// for it are told by [`spread`].
pub(crate) async fn carry_out(actor: &Actor<'_>, cup: &Cup) -> Result<Revocation, Refusal> {
    let stamp = actor.stamp()?;
    let records = &actor.context.stores.cup;
    let noted = records.revocation(&actor.administration, cup).await?.ok_or(Refusal::NotFound)?;
    if !own::application(actor, noted.application).await? {
        return Err(Refusal::NotFound);
    }
    let by = (actor.now, &actor.author);
    let revocation = records.revocation_done(&actor.administration, cup, by, &stamp).await?;
    let revocation = revocation.ok_or(Refusal::NotFound)?;
    settle(actor, &revocation.local_code, &EntryEvent::Revoked { cup: cup.clone() }).await?;
    Ok(Revocation::from(&revocation))
}

/// A reason on one line, as long as it may be.
pub(crate) fn reason(text: &str) -> Result<String, BadRevocation> {
    let line = single_line(text).map_err(BadRevocation::Reason)?;
    if line.is_empty() {
        return Err(BadRevocation::NoReason);
    }
    if line.chars().count() > LONGEST_REASON {
        return Err(BadRevocation::LongReason { most: LONGEST_REASON });
    }
    Ok(line)
}
