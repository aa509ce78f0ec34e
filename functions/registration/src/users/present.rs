//! A user, as those read it who may.

use super::changes::changes;
use domain::Digest;
use edge::api::{Grant, UserDetail, UserState};
use edge::{Refusal, Request};
use store::accounts::User;

/// A user, as who asks may read it.
pub(super) fn detail(request: &Request, user: &User) -> Result<UserDetail, Refusal> {
    let kind = request.signed_in()?.account;
    Ok(UserDetail {
        organisation: user.organisation.clone(),
        username: user.username.clone(),
        full_name: user.full_name(),
        fiscal_code: user.fiscal_code.as_ref().map(ToString::to_string),
        email: user.email.to_string(),
        phone: user.phone.as_ref().map(ToString::to_string),
        principal: user.principal,
        state: state(request, user),
        last_access_at: user.last_access_at.map(Into::into),
        rights: user.rights.iter().copied().collect(),
        grant: (&user.grant).into(),
        may_change: changes(kind, request.member()?, user),
        seen: seen(user)?,
    })
}

/// What can be changed of a user, as it stands. Signing in does not change it.
pub(super) fn seen(user: &User) -> Result<Digest, Refusal> {
    let phone = user.phone.as_ref().map(ToString::to_string);
    let told = (user.email.to_string(), phone, &user.rights, Grant::from(&user.grant));
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
