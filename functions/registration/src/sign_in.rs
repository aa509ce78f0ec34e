//! Signing in with organisation, user name and password (manual 2.2).

use crate::password::password_matches;
use crate::session::{self, Opened};
use domain::{OrganisationCode, PasswordRules, Username};
use edge::api::Credentials;
use edge::routes::registration::SignIn;
use edge::{BadIdentity, Busy, Context, Invalid, NoEntry, Passwords, Refusal, Request};
use jiff::Timestamp;
use store::accounts::{Attempt, SignInWay, User, UserChange};

/// How often to count an attempt anew when others are counted at the same time.
const ATTEMPTS: u32 = 8;

/// Opens a session.
pub(crate) async fn sign_in(context: &Context, request: &Request) -> Result<Opened, Refusal> {
    let given = request.body(SignIn)?;
    let now = request.now;
    if context.config.sign_in.passwords == Passwords::Nobody {
        return Err(BadIdentity::Needed.into());
    }
    edge::take_rate(context, Attempt::SignIn { source: &request.source }, now).await?;
    let user = named(context, &given).await?;
    if let Some(until) = user.as_ref().and_then(|user| lock(user, now)) {
        return Err(locked(until));
    }
    let matches = password_matches(&given.password, user.as_ref().map(|user| &user.password_hash))?;
    let user = match user {
        Some(user) if matches => user,
        Some(user) => return Err(failed(context, user, now).await?),
        None => return Err(wrong_credentials()),
    };
    let user = admitted(context, user, now).await?;
    if let Some(before) = request.signed_in_if_any() {
        context.stores.accounts.close_session(before.token.digest()).await?;
    }
    session::open(context, user, SignInWay::Password, now).await
}

/// The user with the names that were given. What cannot be a name is nobody's, and is refused as any
/// unknown name is.
async fn named(context: &Context, given: &Credentials) -> Result<Option<User>, Refusal> {
    match (given.organisation.parse(), given.username.parse()) {
        (Ok::<OrganisationCode, _>(organisation), Ok::<Username, _>(username)) => {
            Ok(context.stores.accounts.user(&organisation, &username).await?)
        }
        _ => Ok(None),
    }
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
    if let Some(until) = lock(user, now) {
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
        if let Some(until) = lock(&user, now) {
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

/// Until when sign-in is refused, if it is now.
fn lock(user: &User, now: Timestamp) -> Option<Timestamp> {
    user.locked_until.filter(|until| *until > now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    const DAY: i64 = 24 * 60 * 60;

    fn user() -> User {
        let named = ("Elena Bassi", &"elena.bassi@example.it".parse().unwrap());
        let (code, username) = ("R7K2M9X4A".parse().unwrap(), "principale".parse().unwrap());
        User::principal(&code, &username, named, "$argon2id$".parse().unwrap(), after(0))
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
