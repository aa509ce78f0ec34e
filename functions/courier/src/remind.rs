//! Reminding of applications that were not sent.

use crate::mail::{Reminding, reminder};
use crate::reminder::due;
use domain::{ApplicationState, LetterId};
use edge::{Context, Occasion, Refusal};
use form::address::{application_path, for_application};
use jiff::Timestamp;
use store::applications::{Dossier, Reminder};
use store::calls::CallRecord;
use store::outbox::Letter;

/// Leaves the mails of the reminders whose time has come in the outbox: one for each application and
/// reminder, however often this is done.
pub(crate) async fn remind(
    context: &Context,
    calls: &[CallRecord],
    occasion: &Occasion,
) -> Result<(), Refusal> {
    for call in calls {
        let Some((which, since)) = due(call, occasion.now) else { continue };
        let closing = call.closing().first_too_late();
        if context.stores.calls.is_reminded(&call.call, closing, which).await? {
            continue;
        }
        for listed in context.stores.applications.list_of_call(&call.call).await? {
            if wants(&listed.dossier, since) {
                one(context, call, &listed.dossier, which, occasion).await?;
            }
        }
        context.stores.calls.note_reminded(&call.call, closing, which).await?;
    }
    Ok(())
}

/// Whether an application was there at the time of the reminder, and was not sent.
fn wants(dossier: &Dossier, since: Timestamp) -> bool {
    dossier.stage.state() != ApplicationState::Submitted && dossier.created_at < since
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
    let millis = u64::try_from(occasion.now.as_millisecond()).unwrap_or_default();
    let id = LetterId::new(millis, &context.random.bytes()?);
    let letter = Letter::new(id, reminder(owner.email, &about), occasion.now);
    let closing = call.closing().first_too_late();
    context.stores.applications.remind(dossier.id, closing, which, &letter).await?;
    Ok(())
}
