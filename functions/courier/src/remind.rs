//! Reminding of applications that were not sent.

use crate::mail::{Reminding, reminder};
use crate::reminder::due;
use domain::{ApplicationState, LetterId};
use edge::{Context, Occasion, Refusal, log_failure};
use form::address::{application_path, for_application};
use jiff::Timestamp;
use store::applications::{Dossier, Reminder};
use store::calls::CallRecord;
use store::outbox::Letter;

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
    let mut failures = 0_usize;
    for listed in context.stores.applications.list_of_call(&call.call).await? {
        if !wants(&listed.dossier, since) {
            continue;
        }
        if let Err(refusal) = one(context, call, &listed.dossier, which, occasion).await {
            failures += 1;
            let cause = refusal.into_cause();
            log_failure(&occasion.request_id, "somebody was not reminded", cause.as_ref());
        }
    }
    if failures == 0 {
        context.stores.calls.note_reminded(&call.call, closing, which).await?;
    }
    Ok(())
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
