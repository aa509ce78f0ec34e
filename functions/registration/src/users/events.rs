//! What happens to users, as it is noted with the change.

use edge::{Refusal, Request};
use store::accounts::{AccountActor, AccountEvent, AccountEventKind, User};

/// Something that who asks does to a user of the same organisation.
pub(super) fn own_event(
    request: &Request,
    kind: AccountEventKind,
) -> Result<AccountEvent, Refusal> {
    let username = request.signed_in()?.username.clone();
    Ok(request.account_event(AccountActor::User { username }, kind))
}

/// A new user.
pub(super) fn created(request: &Request, user: &User) -> Result<AccountEvent, Refusal> {
    let kind = AccountEventKind::UserCreated {
        username: user.username.clone(),
        rights: user.rights.clone(),
        grant: user.grant.clone(),
    };
    own_event(request, kind)
}

/// What changed of a user: of addresses and numbers, only that they did.
pub(super) fn changed(
    request: &Request,
    before: &User,
    after: &User,
) -> Result<AccountEvent, Refusal> {
    let kind = AccountEventKind::UserChanged {
        username: after.username.clone(),
        contacts: (&before.email, &before.phone) != (&after.email, &after.phone),
        rights: (before.rights != after.rights).then(|| after.rights.clone()),
        grant: (before.grant != after.grant).then(|| after.grant.clone()),
    };
    own_event(request, kind)
}
