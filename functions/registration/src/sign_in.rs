//! Signing in with organisation, user name and password (manual 2.2).

use crate::password::{Proof, proof};
use crate::session::{self, Opened};
use domain::{OrganisationCode, PasswordRules, Username};
use edge::api::Credentials;
use edge::routes::registration::SignIn;
use edge::{Busy, Context, Invalid, NoEntry, Refusal, Request};
use jiff::Timestamp;
use store::accounts::{AccountActor, AccountEventKind, Attempt, User, UserChange};

/// How often to count an attempt anew when others are counted at the same time.
const ATTEMPTS: u32 = 8;

/// Opens a session.
pub(crate) async fn sign_in(context: &Context, request: &Request) -> Result<Opened, Refusal> {
    let given = request.body(SignIn)?;
    let now = request.now;
    edge::take_rate(context, Attempt::SignIn { source: &request.source }, now).await?;
    let user = named(context, &given).await?;
    if let Some(until) = user.as_ref().and_then(|user| lock(user, now)) {
        return Err(locked(until));
    }
    let proof = proof(&given.password, user.as_ref(), now)?;
    let user = match (user, proof) {
        (Some(user), Some(proof)) => admitted(context, request, user, proof).await?,
        (Some(user), None) => return Err(failed(context, user, now).await?),
        (None, _) => return Err(wrong_credentials()),
    };
    if let Some(before) = request.signed_in_if_any() {
        context.stores.accounts.close_session(before.token.digest()).await?;
    }
    session::open(context, user, now).await
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
async fn admitted(
    context: &Context,
    request: &Request,
    mut user: User,
    proof: Proof,
) -> Result<User, Refusal> {
    let accounts = &context.stores.accounts;
    for _ in 0..ATTEMPTS {
        may_enter(&user, proof, request.now)?;
        if let UserChange::Saved(user) = entered(context, request, &user, proof).await? {
            return Ok(*user);
        }
        let known = (user.password_hash, user.recovered);
        let again = accounts.user(&user.organisation, &user.username).await?;
        let same = |user: &User| match proof {
            Proof::Current => user.password_hash == known.0,
            Proof::Given => user.recovered == known.1,
        };
        user = again.filter(same).ok_or_else(wrong_credentials)?;
    }
    Err(Busy::SigningIn.into())
}

/// Notes the access. Whoever comes with a password that was given has theirs no more, and whoever came
/// with the old one is out.
async fn entered(
    context: &Context,
    request: &Request,
    user: &User,
    proof: Proof,
) -> Result<UserChange, Refusal> {
    let accounts = &context.stores.accounts;
    match proof {
        Proof::Current => Ok(accounts.record_access(user, request.now).await?),
        Proof::Given => {
            let username = user.username.clone();
            let kind = AccountEventKind::PasswordRecovered { username: username.clone() };
            let event = request.account_event(AccountActor::User { username }, kind);
            let change = accounts.enter_with_given(user, request.now, &event).await?;
            if matches!(change, UserChange::Saved(_)) {
                accounts.close_sessions_of(&user.organisation, &user.username).await?;
            }
            Ok(change)
        }
    }
}

/// Whether a user may enter at all, the password apart.
fn may_enter(user: &User, proof: Proof, now: Timestamp) -> Result<(), Refusal> {
    if let Some(until) = lock(user, now) {
        return Err(locked(until));
    }
    if user.suspended {
        return Err(refused(NoEntry::Suspended));
    }
    match proof {
        Proof::Current if user.is_dormant(now) => Err(refused(NoEntry::Dormant)),
        Proof::Current if user.temporary_password_is_over(now) => Err(refused(NoEntry::Expired)),
        // One that was given is the way out of both.
        Proof::Current | Proof::Given => Ok(()),
    }
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

/// Whether a user was not there for too long (manual 2.3.4).
pub(crate) fn is_dormant(user: &User, now: Timestamp) -> bool {
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
        let hash = "$argon2id$".parse().unwrap();
        let user = User::principal(&code, &username, named, hash, after(0));
        User { must_change_password: false, ..user }
    }

    fn after(seconds: i64) -> Timestamp {
        let start: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
        start + SignedDuration::from_secs(seconds)
    }

    fn enters(user: &User, seconds: i64) -> bool {
        may_enter(user, Proof::Current, after(seconds)).is_ok()
    }

    #[test]
    fn the_password_alone_does_not_open() {
        assert!(enters(&user(), 180 * DAY));
        assert!(!enters(&user(), 180 * DAY + 1));
        let used = User { last_access_at: Some(after(DAY)), ..user() };
        assert!(enters(&used, 181 * DAY));
        let locked = User { locked_until: Some(after(300)), ..user() };
        assert!(!enters(&locked, 299));
        assert!(enters(&locked, 300));
        assert!(!enters(&User { suspended: true, ..user() }, 0));
    }

    #[test]
    fn a_password_that_was_given_opens_for_seven_days() {
        let first = User { must_change_password: true, ..user() };
        assert!(enters(&first, 7 * DAY));
        assert!(!enters(&first, 7 * DAY + 1));
        // One that was given since is the way out, of a long absence too.
        assert!(may_enter(&first, Proof::Given, after(7 * DAY + 1)).is_ok());
        assert!(may_enter(&user(), Proof::Given, after(181 * DAY)).is_ok());
        let suspended = User { suspended: true, ..user() };
        assert!(may_enter(&suspended, Proof::Given, after(0)).is_err());
    }
}
