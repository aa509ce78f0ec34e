//! What happens to users, as it is noted with the change.

use edge::{Refusal, Request};
use jiff::Timestamp;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind, EmailStep, User};

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

fn email_step(before: &User, after: &User, now: Timestamp) -> Option<EmailStep> {
    match (before.awaited_in_force(now), after.awaited_in_force(now)) {
        (one, other) if one == other => None,
        (_, Some(_)) => Some(EmailStep::Asked),
        // One that was proven with credentials is not dropped.
        (_, None) if before.email.is_mailbox_of(&after.email) => Some(EmailStep::Dropped),
        (_, None) => None,
    }
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
        email: email_step(before, after, request.now),
    };
    own_event(request, kind)
}
