//! A registration made again, because nobody ever entered with the first: its address was wrong, or the
//! mail never came.

use edge::{Context, Refusal, Request};
use store::accounts::{AccountActor, AccountEventKind, Accounts, Organisation, Release, User};
use store::outbox::Letter;

/// Puts a registration in the place of one with the same fiscal code, if nobody ever entered for that
/// one: its credentials are void, and its address is told nothing. Gives whether it was done.
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
    let old = Release { organisation: &old, users: &users, event: &event };
    Ok(accounts.register_again(old, (organisation, user), credentials).await?)
}
