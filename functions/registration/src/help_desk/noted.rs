//! That an official read who the users of an organisation are: noted before they are shown, once a day for each official.

use domain::{Instant, OrganisationCode};
use edge::{Context, Refusal, Request};
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};

/// How many events are looked at. Where more happened meanwhile, it is noted once more.
const LOOKED_AT: usize = 100;

/// Notes it, unless it was noted on the same day. If it cannot be noted, nothing is shown.
pub(super) async fn note_reading(
    context: &Context,
    request: &Request,
    organisation: &OrganisationCode,
) -> Result<(), Refusal> {
    let official = request.official()?;
    let actor = AccountActor::Official {
        administration: official.administration.clone(),
        username: official.username.clone(),
        reason: None,
    };
    let latest = context.stores.accounts.events(organisation, LOOKED_AT).await?;
    let is_today = |event: &AccountEvent| Instant::from(event.at).day_in_italy() == request.today();
    let is_same = |event: &AccountEvent| {
        event.kind == AccountEventKind::UsersRead && event.actor == actor && is_today(event)
    };
    if latest.iter().any(is_same) {
        return Ok(());
    }
    let event = request.account_event(actor, AccountEventKind::UsersRead);
    Ok(context.stores.accounts.note(organisation, &event).await?)
}
