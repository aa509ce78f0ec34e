//! A user, as those read it who may.

use super::changes::changes;
use domain::Digest;
use edge::api::{AwaitedEmail, Grant, MailReturned, UserDetail, UserState};
use edge::{Context, Refusal, Request};
use store::accounts::User;
use store::outbox::ReturnedMail;

/// A user, as who asks may read it.
pub(super) async fn detail(
    context: &Context,
    request: &Request,
    user: &User,
) -> Result<UserDetail, Refusal> {
    let from = std::slice::from_ref(&user.email);
    let returned = context.stores.outbox.returned_from(from, request.now).await?;
    one(request, user, &returned)
}

/// Several, in their order.
pub(super) async fn details(
    context: &Context,
    request: &Request,
    users: &[User],
) -> Result<Vec<UserDetail>, Refusal> {
    let from: Vec<_> = users.iter().map(|user| user.email.clone()).collect();
    let returned = context.stores.outbox.returned_from(&from, request.now).await?;
    users.iter().map(|user| one(request, user, &returned)).collect()
}

fn one(request: &Request, user: &User, returned: &[ReturnedMail]) -> Result<UserDetail, Refusal> {
    let kind = request.signed_in()?.account;
    Ok(UserDetail {
        organisation: user.organisation.clone(),
        username: user.username.clone(),
        full_name: user.full_name(),
        fiscal_code: user.fiscal_code.as_ref().map(ToString::to_string),
        email: user.email.to_string(),
        awaited_email: AwaitedEmail::of(user, request.now),
        phone: user.phone.as_ref().map(ToString::to_string),
        principal: user.principal,
        state: state(request, user),
        last_access_at: user.last_access_at.map(Into::into),
        rights: user.rights.iter().copied().collect(),
        grant: (&user.grant).into(),
        mail_returned: returned_to(user, returned),
        may_change: changes(kind, request.member()?, user),
        seen: seen(request, user)?,
    })
}

/// Whether mail to a user came back; capitals make no other mailbox.
fn returned_to(user: &User, returned: &[ReturnedMail]) -> Option<MailReturned> {
    let same = |mail: &&ReturnedMail| mail.to.is_mailbox_of(&user.email);
    let mail = returned.iter().find(same)?;
    Some(MailReturned { at: mail.at.into(), cause: mail.cause.into() })
}

/// What can be changed of a user, as it stands. Signing in does not change it.
pub(super) fn seen(request: &Request, user: &User) -> Result<Digest, Refusal> {
    let phone = user.phone.as_ref().map(ToString::to_string);
    let awaited = user.awaited_in_force(request.now).map(|awaited| awaited.email.to_string());
    let told = (user.email.to_string(), awaited, phone, &user.rights, Grant::from(&user.grant));
    Ok(Digest::of(&serde_json::to_vec(&told).map_err(Refusal::fault)?))
}

fn state(request: &Request, user: &User) -> UserState {
    match user.last_access_at {
        _ if user.suspended => UserState::Suspended,
        _ if user.is_dormant(request.now) => UserState::Dormant,
        None => UserState::New,
        Some(_) => UserState::Active,
    }
}
