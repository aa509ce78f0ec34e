//! The calls of an administration, for those who run them.

use crate::publish::Author;
use crate::requested::{act, change, refused};
use crate::show::state;
use crate::words::{decided, told};
use domain::ApplicationState;
use edge::api::{
    AdministeredCall, AdministeredCalls, AdministeredSchedule, ApplicationCounts, CallDecision,
    SchedulePreview, ScheduleUpdate,
};
use edge::reply::Json;
use edge::routes::calls::{ChangeSchedule, PreviewSchedule};
use edge::{Context, Denied, Official, Refusal, Request, own_call};
use jiff::Timestamp;
use store::applications::{Listed, PAGE_OF_CALL, Stage};
use store::calls::{CallEvent, CallRecord, Rescheduling, Schedule};

/// The calls that the administration runs.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<AdministeredCalls>, Refusal> {
    let administration = &request.official()?.administration;
    let mut calls = Vec::new();
    for call in context.stores.calls.owned_by(administration).await? {
        calls.push(show(context, &call, request.now).await?);
    }
    Ok(Json(AdministeredCalls { calls }))
}

/// Changes the schedule of a call that the administration runs.
pub(crate) async fn reschedule(
    context: &Context,
    request: &Request,
) -> Result<Json<AdministeredCall>, Refusal> {
    let call = own_call(context, request).await?;
    let ScheduleUpdate { version, change: written, act: cited } = request.body(ChangeSchedule)?;
    let (change, cited) = (change(&written)?, act(&cited)?);
    let author = Author { name: signature(request.official()?), act: Some(cited) };
    let decision = author.decides(request.now, &context.random.bytes()?);
    let calls = &context.stores.calls;
    match calls.reschedule_seen(&call.call, version, &change, &decision).await? {
        Rescheduling::Changed(schedule) => {
            let call = CallRecord { schedule, ..call };
            Ok(Json(show(context, &call, request.now).await?))
        }
        Rescheduling::Refused(fault) => Err(refused(&written, fault).into()),
        Rescheduling::Meanwhile(now) => Err(meanwhile(&now, request.now)),
        Rescheduling::NoSuchCall => Err(Refusal::NotFound),
    }
}

/// What people would read after a change, which is not made.
pub(crate) async fn preview(
    context: &Context,
    request: &Request,
) -> Result<Json<SchedulePreview>, Refusal> {
    let call = own_call(context, request).await?;
    let ScheduleUpdate { version, change: written, act: cited } = request.body(PreviewSchedule)?;
    let change = change(&written)?;
    act(&cited)?;
    if call.schedule.version != version {
        return Err(meanwhile(&call.schedule, request.now));
    }
    let by = signature(request.official()?);
    let after = call.schedule.changed(&change, request.now, &by);
    let after = after.map_err(|fault| refused(&written, fault))?;
    Ok(Json(SchedulePreview { sentence: told(&after, request.now) }))
}

/// Who decides, as it is kept: the name that people read, and the one that is unique.
fn signature(Official { username, name, .. }: &Official) -> String {
    format!("{name} ({username})")
}

fn meanwhile(schedule: &Schedule, now: Timestamp) -> Refusal {
    Denied::Rescheduled { now: told(schedule, now) }.into()
}

async fn show(
    context: &Context,
    call: &CallRecord,
    now: Timestamp,
) -> Result<AdministeredCall, Refusal> {
    let calls = &context.stores.calls;
    let applications = count(context, call).await?;
    let mut events = calls.events(&call.call).await?;
    events.reverse();
    let arrived = match call.schedule.most {
        Some(_) => Some(calls.arrivals(&call.call).await?.unwrap_or_default()),
        None => None,
    };
    Ok(AdministeredCall {
        call: call.call.to_string(),
        title: call.title.clone(),
        schedule: schedule(call, now),
        applications: ApplicationCounts { arrived, ..applications },
        decisions: events.into_iter().map(decision).collect(),
    })
}

fn schedule(call: &CallRecord, now: Timestamp) -> AdministeredSchedule {
    let schedule = &call.schedule;
    AdministeredSchedule {
        version: schedule.version,
        opens_at: schedule.opens_at.into(),
        closes_at: schedule.closing().into(),
        extended: schedule.extended_until.is_some(),
        state: state(call, now),
        most: schedule.most,
        can_be_limited: schedule.can_be_limited(now),
        sentence: told(schedule, now),
    }
}

/// How many applications to a call there are, by how they stand.
async fn count(context: &Context, call: &CallRecord) -> Result<ApplicationCounts, Refusal> {
    let mut counts =
        ApplicationCounts { drafts: 0, validated: 0, sent: 0, waiting: 0, arrived: None };
    let count = |Listed { dossier, .. }: Listed| {
        match dossier.stage.state() {
            ApplicationState::Draft => counts.drafts += 1,
            ApplicationState::Validated => counts.validated += 1,
            ApplicationState::Submitted => counts.sent += 1,
            ApplicationState::Discarded => {}
        }
        counts.waiting += usize::from(matches!(dossier.stage, Stage::Arrived { .. }));
    };
    context.stores.applications.each_of_call(&call.call, PAGE_OF_CALL, count).await?;
    Ok(counts)
}

fn decision(event: CallEvent) -> CallDecision {
    let what = decided(&event.kind);
    CallDecision { at: event.at.into(), author: event.author, act: event.act, what }
}
