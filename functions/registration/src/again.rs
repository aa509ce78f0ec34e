//! A registration made again, because nobody ever entered with the first: its address was wrong, or the
//! mail never came.

use crate::mail;
use domain::LetterId;
use edge::{Context, Refusal, Request, send_letter_by_id};
use store::accounts::{AccountActor, AccountEventKind, Accounts, Organisation, Release, User};
use store::outbox::Letter;

/// Puts a registration in the place of one with the same fiscal code, if nobody ever entered for that
/// one: its credentials are void, and its address is told so if it is another. Gives whether it was done.
pub(crate) async fn in_place_of_unused(
    context: &Context,
    request: &Request,
    (organisation, user): (&Organisation, &User),
    credentials: &Letter,
) -> Result<bool, Refusal> {
    let accounts = &context.stores.accounts;
    let Some(old) = accounts.organisation_of(&organisation.fiscal_code).await? else {
        return Ok(false);
    };
    let users = accounts.users(&old.code).await?;
    if !Accounts::nobody_entered(&users) {
        return Ok(false);
    }
    let kind = AccountEventKind::RegisteredAgain { code: organisation.code.clone() };
    let event = request.account_event(AccountActor::Visitor, kind);
    let farewell = farewell(context, request, &old, organisation)?;
    let letters: Vec<Letter> = [credentials.clone()].into_iter().chain(farewell.clone()).collect();
    let replaced = Release { organisation: &old, users: &users, event: &event };
    let registered = request.account_event(AccountActor::Visitor, AccountEventKind::Registered);
    let new = (organisation, user, &registered);
    let done = accounts.register_again(replaced, new, &letters).await?;
    if let Some(letter) = farewell.filter(|_| done) {
        send_letter_by_id(context, request, letter.id).await;
    }
    Ok(done)
}

/// What the address of the first registration is told: whoever was about to use it must know why it opens nothing.
fn farewell(
    context: &Context,
    request: &Request,
    old: &Organisation,
    new: &Organisation,
) -> Result<Option<Letter>, Refusal> {
    if old.email == new.email {
        return Ok(None);
    }
    let id = LetterId::new(request.millis(), &context.random.bytes()?);
    Ok(Some(Letter::new(id, mail::made_again(&context.config.origin, &old.email), request.now)))
}
