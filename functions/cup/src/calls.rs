//! The calls and their submitted applications, as those who ask for codes see them.

use crate::actor::Actor;
use crate::applications::{Row, row_of};
use crate::measures;
use crate::obstacles::{AT_ONCE, is_open, valid_code};
use crate::stored::XLSX;
use ::call::ProjectCodes;
use cup::{Cell, MOST_REQUESTS};
use domain::{ApplicationId, ConversionId};
use edge::api::cup::{CupCall, CupCalls};
use edge::reply::{Attachment, Json, Workbook as WorkbookFile};
use edge::{Context, Denied, Refusal, Request, own_call};
use form::CallId;
use futures::stream::{self, StreamExt, TryStreamExt};
use std::collections::{BTreeMap, BTreeSet};
use store::applications::{ApplicationCup, Listed, PAGE_OF_CALL};
use store::calls::CallRecord;
use store::reads::ReadThing;

/// The calls that the administration runs, with how many of their applications have a code.
pub(crate) async fn list(context: &Context, request: &Request) -> Result<Json<CupCalls>, Refusal> {
    let administration = &request.official()?.administration;
    let mut calls = Vec::new();
    for call in context.stores.calls.owned_by(administration).await? {
        let (mut submitted, mut coded) = (0, 0);
        let count = |listed: Listed| {
            if listed.dossier.stage.protocol().is_some() {
                submitted += 1;
                coded += usize::from(valid_code(&listed.cup).is_some());
            }
        };
        context.stores.applications.each_of_call(&call.call, PAGE_OF_CALL, count).await?;
        calls.push(CupCall {
            measure: measures::of_call(context, &call.call).await?.is_some(),
            call: call.call.to_string(),
            title: call.title,
            submitted,
            coded,
            uncoded: submitted - coded,
        });
    }
    Ok(Json(CupCalls { calls }))
}

/// The submitted applications to a call, in the order of their protocol numbers.
pub(crate) async fn submitted(context: &Context, call: &CallId) -> Result<Vec<Listed>, Refusal> {
    let mut listed = Vec::new();
    let take = |one: Listed| {
        if one.dossier.stage.protocol().is_some() {
            listed.push(one);
        }
    };
    context.stores.applications.each_of_call(call, PAGE_OF_CALL, take).await?;
    listed.sort_by(|one, other| one.dossier.stage.protocol().cmp(&other.dossier.stage.protocol()));
    Ok(listed)
}

/// The conversions that applications wait for, those that may still bring a code.
pub(crate) async fn open_conversions(
    actor: &Actor<'_>,
    applications: impl Iterator<Item = &ApplicationCup>,
) -> Result<BTreeSet<ConversionId>, Refusal> {
    let named: BTreeSet<ConversionId> =
        applications.filter_map(ApplicationCup::requested_in).collect();
    let mut open = BTreeSet::new();
    for conversion in named {
        if is_open(actor, conversion).await? {
            open.insert(conversion);
        }
    }
    Ok(open)
}

/// The conversion that an application waits for, if it is among the open ones.
pub(crate) fn requested_in(
    open: &BTreeSet<ConversionId>,
    cup: &ApplicationCup,
) -> Option<ConversionId> {
    cup.requested_in().filter(|conversion| open.contains(conversion))
}

/// Applications of a call as rows.
pub(crate) async fn rows(
    actor: &Actor<'_>,
    codes: &ProjectCodes,
    listed: &[Listed],
) -> Result<Vec<Row>, Refusal> {
    let ids: Vec<ApplicationId> = listed.iter().map(|listed| listed.dossier.id).collect();
    let rows: Vec<Option<Row>> = stream::iter(ids)
        .map(|id| async move { row_of(actor, codes, id).await })
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    Ok(rows.into_iter().flatten().collect())
}

/// The workbook filled with the applications that have no code and wait for none. The granted
/// amount is for the administration to write.
pub(crate) async fn workbook(
    context: &Context,
    request: &Request,
) -> Result<Attachment<WorkbookFile>, Refusal> {
    let actor = Actor::of(context, request)?;
    let call = own_call(context, request).await?;
    let codes = codes_of(context, &call).await?;
    let mut listed = submitted(context, &call.call).await?;
    let open = open_conversions(&actor, listed.iter().map(|listed| &listed.cup)).await?;
    listed.retain(|Listed { cup, .. }| {
        valid_code(cup).is_none() && requested_in(&open, cup).is_none()
    });
    // A workbook holds as many as a request does; the others follow once these have their codes.
    listed.truncate(MOST_REQUESTS);
    actor.reads(ReadThing::CodesWorkbook, listed.iter().map(|listed| &listed.dossier)).await?;
    let rows: Vec<BTreeMap<&'static str, Cell>> =
        rows(&actor, &codes, &listed).await?.into_iter().map(|row| row.cells).collect();
    let bytes = cup::workbook::filled(&codes.measure, &rows).map_err(Refusal::fault)?;
    Ok(Attachment::new(XLSX, &format!("domande-cup-{}.xlsx", call.call), bytes))
}

/// What the codes of a call are asked for with.
pub(crate) async fn codes_of(
    context: &Context,
    call: &CallRecord,
) -> Result<ProjectCodes, Refusal> {
    measures::of_call(context, &call.call).await?.ok_or_else(|| Denied::NoMeasure.into())
}
