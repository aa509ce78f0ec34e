//! Signing in with organisation, user name and password (manual 2.2).

use crate::guess::Guess;
use crate::password::{password_matches, rehashed};
use crate::session::{self, Opened};
use domain::{OrganisationCode, PasswordHash, PasswordRules, Username};
use edge::api::Credentials;
use edge::routes::registration::SignIn;
use edge::{Busy, Context, Invalid, NoEntry, Refusal, Request};
use jiff::Timestamp;
use store::accounts::{AccountActor, AccountEventKind, User, UserChange};

/// How often to note an access anew when the user's record changes at the same time.
const ATTEMPTS: u32 = 8;

/// Opens a session.
pub(crate) async fn sign_in(context: &Context, request: &Request) -> Result<Opened, Refusal> {
    let given = request.body(SignIn)?;
    let guess = Guess::begin(context, request, &given).await?;
    let user = named(context, &given).await?;
    let matches = password_matches(&given.password, user.as_ref().map(|user| &user.password_hash))?;
    let user = match user {
        Some(user) if matches => user,
        other => return Err(guess.wrong(context, request, other.as_ref()).await?),
    };
    guess.right(context).await?;
    may_enter(&user, request.now)?;
    let rehashed = rehashed(&given.password, &user.password_hash, context.random)?;
    let user = admitted(context, request, user, rehashed).await?;
    if let Some(before) = request.signed_in_if_any() {
        context.stores.accounts.close_session(before.token.digest()).await?;
    }
    session::open(context, request, user).await
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

/// Notes the access of a user who knows the password, with another hash of it if there is one. Whoever
/// changes the password or suspends the user in the same moment comes first.
async fn admitted(
    context: &Context,
    request: &Request,
    mut user: User,
    rehashed: Option<PasswordHash>,
) -> Result<User, Refusal> {
    let accounts = &context.stores.accounts;
    let username = user.username.clone();
    let actor = AccountActor::User { username: username.clone() };
    let event = request.account_event(actor, AccountEventKind::SignedIn { username });
    for _ in 0..ATTEMPTS {
        may_enter(&user, request.now)?;
        let noted = accounts.record_access(&user, rehashed.clone(), &event).await?;
        if let UserChange::Saved(user) = noted {
            return Ok(*user);
        }
        let known = user.password_hash;
        let again = accounts.user(&user.organisation, &user.username).await?;
        let same = again.filter(|user| {
            user.password_hash == known || Some(&user.password_hash) == rehashed.as_ref()
        });
        user = same.ok_or(Busy::SigningIn)?;
    }
    Err(Busy::SigningIn.into())
}

/// Whether a user may enter at all, the password apart.
fn may_enter(user: &User, now: Timestamp) -> Result<(), Refusal> {
    if user.suspended {
        return Err(Invalid::Credentials(NoEntry::Suspended).into());
    }
    if is_dormant(user, now) {
        return Err(Invalid::Credentials(NoEntry::Dormant).into());
    }
    Ok(())
}

fn is_dormant(user: &User, now: Timestamp) -> bool {
    let last = user.last_access_at.unwrap_or(user.password_changed_at);
    now.duration_since(last) > PasswordRules::DORMANCY
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
        assert!(may_enter(&User { suspended: true, ..user() }, after(0)).is_err());
    }
}
