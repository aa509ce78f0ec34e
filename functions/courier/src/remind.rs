//! Reminding of applications that were not sent.

use crate::mail::{Reminding, reminder};
use crate::reminder::due;
use domain::{ApplicationState, LetterId};
use edge::{Context, Occasion, Refusal, log_failure};
use form::address::{application_path, for_application};
use futures::future::ready;
use futures::stream::{self, StreamExt};
use jiff::Timestamp;
use store::applications::{Dossier, PAGE_OF_CALL, Reminder};
use store::calls::CallRecord;
use store::outbox::Letter;

/// How many are reminded at once: ten thousand, one after the other, would take longer than the courier has.
const AT_ONCE: usize = 16;

/// Leaves the mails of the reminders whose time has come in the outbox: one for each application and
/// reminder, however often this is done. A call or an application in which that fails is noted, and keeps no
/// other back: it is tried again.
pub(crate) async fn remind(context: &Context, calls: &[CallRecord], occasion: &Occasion) {
    for call in calls {
        let Some(due) = due(call, occasion.now) else { continue };
        if let Err(refusal) = of_open_call(context, call, due, occasion).await {
            let cause = refusal.into_cause();
            log_failure(&occasion.request_id, "a call was not reminded of", cause.as_ref());
        }
    }
}

/// Nobody is told to send what the call would not take. When it takes more again, that is noted nowhere, and the
/// reminder is due.
async fn of_open_call(
    context: &Context,
    call: &CallRecord,
    due: (Reminder, Timestamp),
    occasion: &Occasion,
) -> Result<(), Refusal> {
    if context.stores.calls.is_full(call).await? {
        return Ok(());
    }
    of_call(context, call, due, occasion).await
}

async fn of_call(
    context: &Context,
    call: &CallRecord,
    (which, since): (Reminder, Timestamp),
    occasion: &Occasion,
) -> Result<(), Refusal> {
    let closing = call.closing().first_too_late();
    if context.stores.calls.is_reminded(&call.call, closing, which).await? {
        return Ok(());
    }
    let (mut failures, mut after) = (0_usize, None);
    loop {
        let applications = &context.stores.applications;
        let mut page = applications.page_of_call(&call.call, after, PAGE_OF_CALL).await?;
        page.dossiers.retain(|dossier| wants(dossier, since));
        let reminded = stream::iter(page.dossiers)
            .map(|dossier| async move { one(context, call, &dossier, which, occasion).await })
            .buffer_unordered(AT_ONCE);
        failures += reminded.filter_map(|done| ready(failed(done, occasion))).count().await;
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    if failures == 0 {
        context.stores.calls.note_reminded(&call.call, closing, which).await?;
    }
    Ok(())
}

/// Notes that somebody was not reminded, if so.
fn failed(done: Result<(), Refusal>, occasion: &Occasion) -> Option<()> {
    let cause = done.err()?.into_cause();
    log_failure(&occasion.request_id, "somebody was not reminded", cause.as_ref());
    Some(())
}

/// Whether an application was there at the time of the reminder, and was neither sent nor thrown away.
fn wants(dossier: &Dossier, since: Timestamp) -> bool {
    let waits = match dossier.stage.state() {
        ApplicationState::Draft | ApplicationState::Validated => true,
        ApplicationState::Submitted | ApplicationState::Discarded => false,
    };
    waits && dossier.created_at < since
}

async fn one(
    context: &Context,
    call: &CallRecord,
    dossier: &Dossier,
    which: Reminder,
    occasion: &Occasion,
) -> Result<(), Refusal> {
    let owner = context.stores.accounts.organisation(&dossier.owner).await?;
    let Some(owner) = owner else { return Ok(()) };
    let application = dossier.id.to_string();
    let path = application_path(&dossier.call.call, dossier.call.revision);
    let path = for_application(&path, &application);
    let page = format!("{}{path}", context.config.origin.as_str());
    let about = Reminding {
        call: &call.title,
        application: &application,
        state: dossier.stage.state(),
        closing: call.closing(),
        page: &page,
    };
    let id = LetterId::at(occasion.now, &context.random.bytes()?);
    let closing = call.closing().first_too_late();
    let mail = reminder(owner.email, &about);
    let letter = Letter::new(id, mail, occasion.now).pointless_from(closing);
    context.stores.applications.remind(dossier.id, closing, which, &letter).await?;
    Ok(())
}
