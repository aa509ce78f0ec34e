//! Giving up a request that will not be sent to Sistema CUP, or got no answer: a wrong amount is seen
//! in time, a file was never uploaded.

use crate::actor::Actor;
use crate::obstacles::AT_ONCE;
use crate::records::named;
use crate::{entries, kept, own, view};
use domain::ApplicationId;
use edge::api::cup::Conversion;
use edge::reply::Json;
use edge::{Busy, Context, Denied, Refusal, Request};
use futures::stream::{self, StreamExt, TryStreamExt};
use store::applications::{Listed, PAGE_OF_CALL};
use store::cup::{ConversionRecord, ConversionSaved, Progress, Withdrawal};

/// How often the change is tried again when others change the same conversion.
const PATIENCE: usize = 5;

/// Gives a request up: the applications in it that have no code can be asked for again. Codes that
/// come back all the same are still taken, since by then they exist. A second time changes nothing.
pub(crate) async fn withdraw(
    context: &Context,
    request: &Request,
) -> Result<Json<Conversion>, Refusal> {
    let actor = Actor::of(context, request)?;
    let mut record = named(&actor, request).await?;
    for _ in 0..PATIENCE {
        if record.withdrawn.is_none() {
            may_be_withdrawn(&record)?;
            record.withdrawn = Some(Withdrawal { at: actor.now, by: actor.author.clone() });
            record = match context.stores.cup.save(&record).await? {
                ConversionSaved::Saved(saved) => *saved,
                ConversionSaved::Stale => {
                    record = named(&actor, request).await?;
                    continue;
                }
            };
        }
        // Again too, in case the first time was broken off here.
        release(&actor, &record).await?;
        return Ok(Json(view::detail(&actor, &record).await?));
    }
    Err(Busy::AnswersComing.into())
}

fn may_be_withdrawn(record: &ConversionRecord) -> Result<(), Refusal> {
    match record.progress {
        Progress::Accepted { requests, coded, rejected } if coded + rejected < requests => Ok(()),
        // Broken off, or never sent: it is let go too.
        Progress::Waiting => Ok(()),
        Progress::Unreadable { .. } | Progress::Refused { .. } | Progress::Accepted { .. } => {
            Err(Denied::NothingToWithdraw.into())
        }
    }
}

async fn release(actor: &Actor<'_>, record: &ConversionRecord) -> Result<(), Refusal> {
    entries::release_whole(actor, record.id).await?;
    stream::iter(waiting(actor, record).await?)
        .map(|application| async move {
            let stamp = actor.stamp()?;
            actor.context.stores.cup.withdraw(application, record.id, &stamp).await?;
            Ok::<_, Refusal>(())
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await
}

/// The applications that may wait for a conversion: those of its list or, where it was broken off before it had one, those
/// that say so themselves.
async fn waiting(
    actor: &Actor<'_>,
    record: &ConversionRecord,
) -> Result<Vec<ApplicationId>, Refusal> {
    if record.rows.is_some() {
        let rows = kept::rows(actor, record).await?.rows;
        return Ok(rows.into_iter().filter_map(|row| row.application).collect());
    }
    let mut waiting = Vec::new();
    for call in own::calls(actor).await? {
        let take = |one: Listed| {
            if one.cup.requested_in() == Some(record.id) {
                waiting.push(one.dossier.id);
            }
        };
        actor.context.stores.applications.each_of_call(&call, PAGE_OF_CALL, take).await?;
    }
    Ok(waiting)
}
