//! Signing in with organisation, user name and password (manual 2.2), and out.

use crate::rate;
use crate::session::{Account, described};
use domain::{OrganisationCode, PasswordRules, Username};
use edge::api;
use edge::reply::{Empty, Json, WithCookie};
use edge::routes::registration::SignIn;
use edge::{
    Busy, Context, Invalid, NoEntry, Refusal, Request, SessionCookie, new_session_token,
    password_matches, token_digest,
};
use jiff::{SignedDuration, Timestamp};
use store::Session;
use store::accounts::{User, UserChange};

/// A session that was opened.
type Opened = WithCookie<Json<api::Session>>;

/// A session ends after this long even if it is in use.
const LONGEST_SESSION: SignedDuration = SignedDuration::from_hours(12);
/// How often to count an attempt anew when others are counted at the same time.
const ATTEMPTS: u32 = 8;

/// Who is signed in, with what the page needs for its requests.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<api::Session>, Refusal> {
    let Some(signed_in) = request.signed_in_if_any() else {
        return Ok(Json(api::Session::nobody()));
    };
    let account = Account::load(context, &signed_in.organisation).await?;
    let accounts = &context.stores.accounts;
    let user = accounts.user(&signed_in.organisation, &signed_in.username).await?;
    let user = user.ok_or(Refusal::SignIn)?;
    let session = (signed_in.token.as_str(), signed_in.must_change_password);
    Ok(Json(described(context, &account, &user, session)))
}

/// Opens a session.
pub(crate) async fn sign_in(context: &Context, request: &Request) -> Result<Opened, Refusal> {
    let given = request.body(SignIn)?;
    let accounts = &context.stores.accounts;
    let now = request.now;
    rate::SIGN_IN.take(context, request, &request.source).await?;
    // What cannot be a name is nobody's, and is refused as any unknown name is.
    let user = match (given.organisation.parse(), given.username.parse()) {
        (Ok::<OrganisationCode, _>(organisation), Ok::<Username, _>(username)) => {
            accounts.user(organisation.as_str(), username.as_str()).await?
        }
        _ => None,
    };
    if let Some(until) =
        user.as_ref().and_then(|user| user.locked_until).filter(|until| *until > now)
    {
        return Err(locked(until));
    }
    let hash = user.as_ref().map(|user| user.password_hash.as_str());
    let matches = password_matches(&given.password, hash)?;
    let user = match user {
        Some(user) if matches => user,
        Some(user) => return Err(failed(context, user, now).await?),
        None => return Err(wrong_credentials()),
    };
    let user = admitted(context, user, now).await?;
    if let Some(before) = request.signed_in_if_any() {
        accounts.close_session(&token_digest(&before.token)).await?;
    }
    open(context, &user, now).await
}

/// Closes the session.
pub(crate) async fn sign_out(
    context: &Context,
    request: &Request,
) -> Result<WithCookie<Empty>, Refusal> {
    let user = request.signed_in()?;
    context.stores.accounts.close_session(&token_digest(&user.token)).await?;
    let cookie = SessionCookie::of(&context.config.origin).take_back();
    Ok(WithCookie { reply: Empty, cookie })
}

/// Notes the access of a user who knows the password. Attempts counted in the same moment come
/// first: many guesses sent at once do not get around the lock.
async fn admitted(context: &Context, mut user: User, now: Timestamp) -> Result<User, Refusal> {
    let accounts = &context.stores.accounts;
    for _ in 0..ATTEMPTS {
        may_enter(&user, now)?;
        if let UserChange::Saved(user) = accounts.record_access(&user, now).await? {
            return Ok(*user);
        }
        let known = user.password_hash;
        let again = accounts.user(&user.organisation, &user.username).await?;
        user = again.filter(|user| user.password_hash == known).ok_or_else(wrong_credentials)?;
    }
    Err(Busy::SigningIn.into())
}

/// Whether a user may enter at all, the password apart.
fn may_enter(user: &User, now: Timestamp) -> Result<(), Refusal> {
    if let Some(until) = user.locked_until.filter(|until| *until > now) {
        return Err(locked(until));
    }
    if user.suspended {
        return Err(refused(NoEntry::Suspended));
    }
    if is_dormant(user, now) {
        return Err(refused(NoEntry::Dormant));
    }
    Ok(())
}

async fn open(context: &Context, user: &User, now: Timestamp) -> Result<Opened, Refusal> {
    let accounts = &context.stores.accounts;
    let account = Account::load(context, &user.organisation).await?;
    let token = new_session_token(context.random.bytes()?);
    let later = |by: SignedDuration| now.checked_add(by).map_err(Refusal::fault);
    let must_change_password = user.must_change_password || password_expired(user, now);
    let session = Session {
        organisation: user.organisation.clone(),
        party: account.party(),
        username: user.username.clone(),
        created_at: now,
        idle_until: later(SignedDuration::from_mins(context.config.idle_minutes))?,
        expires_at: later(LONGEST_SESSION)?,
        must_change_password,
    };
    accounts.open_session(&token_digest(&token), &session).await?;
    let session = described(context, &account, user, (&token, must_change_password));
    let cookie = SessionCookie::of(&context.config.origin).give(&token);
    Ok(WithCookie { reply: Json(session), cookie })
}

/// Manual 2.2: after three failures in a row the user is locked for five minutes.
async fn failed(context: &Context, mut user: User, now: Timestamp) -> Result<Refusal, Refusal> {
    let accounts = &context.stores.accounts;
    for _ in 0..ATTEMPTS {
        let locks = (user.failures + 1).is_multiple_of(PasswordRules::FAILURES_BEFORE_LOCK);
        let until = now.checked_add(PasswordRules::LOCK).map_err(Refusal::fault)?;
        let until = locks.then_some(until);
        if let UserChange::Saved(_) = accounts.record_failure(&user, until).await? {
            return Ok(until.map_or_else(wrong_credentials, locked));
        }
        // Another attempt was counted meanwhile: this one counts on top of it.
        user = match accounts.user(&user.organisation, &user.username).await? {
            Some(user) => user,
            None => break,
        };
        if let Some(until) = user.locked_until.filter(|until| *until > now) {
            return Ok(locked(until));
        }
    }
    Ok(wrong_credentials())
}

fn wrong_credentials() -> Refusal {
    refused(NoEntry::Wrong)
}

fn locked(until: Timestamp) -> Refusal {
    refused(NoEntry::Locked { until: until.into() })
}

fn refused(reason: NoEntry) -> Refusal {
    Invalid::Credentials(reason).into()
}

fn is_dormant(user: &User, now: Timestamp) -> bool {
    let last = user.last_access_at.unwrap_or(user.password_changed_at);
    now.duration_since(last) > PasswordRules::DORMANCY
}

fn password_expired(user: &User, now: Timestamp) -> bool {
    now.duration_since(user.password_changed_at) > PasswordRules::VALIDITY
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const DAY: i64 = 24 * 60 * 60;

    fn user() -> User {
        User {
            organisation: "R7K2M9X4A".to_owned(),
            username: "principale".to_owned(),
            name: "Elena Bassi".to_owned(),
            email: "elena.bassi@example.it".to_owned(),
            principal: true,
            password_hash: String::new(),
            must_change_password: false,
            password_changed_at: after(0),
            last_access_at: None,
            failures: 0,
            locked_until: None,
            suspended: false,
            roles: BTreeSet::new(),
            version: 1,
        }
    }

    fn after(seconds: i64) -> Timestamp {
        let start: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
        start + SignedDuration::from_secs(seconds)
    }

    #[test]
    fn the_password_alone_does_not_open() {
        assert!(may_enter(&user(), after(180 * DAY)).is_ok());
        assert!(may_enter(&user(), after(180 * DAY + 1)).is_err());
        let used = User { last_access_at: Some(after(DAY)), ..user() };
        assert!(may_enter(&used, after(181 * DAY)).is_ok());
        let locked = User { locked_until: Some(after(300)), ..user() };
        assert!(may_enter(&locked, after(299)).is_err());
        assert!(may_enter(&locked, after(300)).is_ok());
        assert!(may_enter(&User { suspended: true, ..user() }, after(0)).is_err());
    }
}
