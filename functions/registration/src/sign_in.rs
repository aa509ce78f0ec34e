//! Signing in with organisation, user name and password (manual 2.2).

use crate::account::have_passwords;
use crate::guess::Guess;
use crate::password::{Proof, proof, rehashed};
use crate::session::{self, Entry, Opened};
use domain::{OrganisationCode, PasswordHash, Username};
use edge::api::Credentials;
use edge::routes::registration::SignIn;
use edge::{BadIdentity, Busy, Context, Invalid, NoEntry, Passwords, Refusal, Request};
use jiff::Timestamp;
use store::accounts::{AccountActor, AccountEventKind, FactorStep, User, UserChange};

/// How often to note an access anew when the user's record changes at the same time.
const ATTEMPTS: u32 = 8;

/// Opens a session.
pub(crate) async fn sign_in(context: &Context, request: &Request) -> Result<Opened, Refusal> {
    let given = request.body(SignIn)?;
    if context.config.sign_in.passwords == Passwords::Nobody {
        return Err(BadIdentity::Needed.into());
    }
    let guess = Guess::begin(context, request, &given).await?;
    let user = named(context, &given).await?;
    let proof = proof(&given.password, user.as_ref(), request.now)?;
    let (user, proof) = match (user, proof) {
        (Some(user), Some(proof)) => (user, proof),
        (user, _) => return Err(guess.wrong(context, request, user.as_ref()).await?),
    };
    guess.right(context).await?;
    if !have_passwords(context, &user.organisation).await? {
        return Err(BadIdentity::Needed.into());
    }
    may_enter(&user, proof, request.now)?;
    let known = Known { proof, rehashed: kept_anew(context, &given, &user, proof)? };
    let step = session::asked_for(context, &user).await?;
    let entry = Entry { given_at: waiting(&user, proof, step), ..Entry::by_password(step) };
    let user = match step {
        // With the password alone nobody has entered: the access is noted with the code.
        FactorStep::Awaited => rehash(context, user, known.rehashed).await?,
        FactorStep::NotAsked | FactorStep::Given => {
            admitted(context, request, user, &known).await?
        }
    };
    session::close_before(context, request).await?;
    session::open(context, request, user, entry).await
}

/// When the password was given that somebody came with, if a code is awaited still: whoever reads the mail and has no
/// code must not void the own one.
fn waiting(user: &User, proof: Proof, step: FactorStep) -> Option<Timestamp> {
    match (proof, step) {
        (Proof::Given, FactorStep::Awaited) => user.recovered.as_ref().map(|it| it.given_at),
        (Proof::Given, FactorStep::NotAsked | FactorStep::Given) | (Proof::Current, _) => None,
    }
}

/// What somebody proved to know, and how it is kept from now on.
struct Known {
    proof: Proof,
    rehashed: Option<PasswordHash>,
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

/// Another hash of a password that the user chose, where the one that is kept was made with other parameters. Those
/// that were given do not live long enough.
fn kept_anew(
    context: &Context,
    given: &Credentials,
    user: &User,
    proof: Proof,
) -> Result<Option<PasswordHash>, Refusal> {
    match proof {
        Proof::Current if !user.must_change_password => {
            rehashed(&given.password, &user.password_hash, context.random)
        }
        Proof::Current | Proof::Given => Ok(None),
    }
}

/// Keeps another hash of the password, if there is one, of a user who still has to give a code: the password is known here
/// and not at the next step. Whoever changes the user in the same moment comes first; the next sign-in does it then.
async fn rehash(
    context: &Context,
    user: User,
    rehashed: Option<PasswordHash>,
) -> Result<User, Refusal> {
    let Some(hash) = rehashed else { return Ok(user) };
    match context.stores.accounts.keep_anew(&user, hash).await? {
        UserChange::Saved(user) => Ok(*user),
        UserChange::Stale => Ok(user),
    }
}

/// Notes the access of a user who knows the password, with another hash of it if there is one. Whoever
/// changes the password or suspends the user in the same moment comes first.
async fn admitted(
    context: &Context,
    request: &Request,
    mut user: User,
    known: &Known,
) -> Result<User, Refusal> {
    let accounts = &context.stores.accounts;
    for _ in 0..ATTEMPTS {
        may_enter(&user, known.proof, request.now)?;
        if let UserChange::Saved(user) = entered(context, request, &user, known).await? {
            return Ok(*user);
        }
        let before = (user.password_hash, user.recovered);
        let again = accounts.user(&user.organisation, &user.username).await?;
        let same = |user: &User| match known.proof {
            Proof::Current => {
                user.password_hash == before.0
                    || Some(&user.password_hash) == known.rehashed.as_ref()
            }
            Proof::Given => user.recovered == before.1,
        };
        user = again.filter(same).ok_or(Busy::SigningIn)?;
    }
    Err(Busy::SigningIn.into())
}

/// Notes the access. Whoever comes with a password that was given has theirs no more, and whoever came
/// with the old one is out.
async fn entered(
    context: &Context,
    request: &Request,
    user: &User,
    known: &Known,
) -> Result<UserChange, Refusal> {
    let accounts = &context.stores.accounts;
    let username = user.username.clone();
    let actor = AccountActor::User { username: username.clone() };
    match known.proof {
        Proof::Current => {
            let event = request.account_event(actor, AccountEventKind::SignedIn { username });
            Ok(accounts.record_access(user, known.rehashed.clone(), &event).await?)
        }
        Proof::Given => {
            let kind = AccountEventKind::PasswordRecovered { username };
            let event = request.account_event(actor, kind);
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
    if user.suspended {
        return Err(refused(NoEntry::Suspended { principal: user.principal }));
    }
    match proof {
        Proof::Current if user.is_dormant(now) => Err(refused(NoEntry::Dormant)),
        Proof::Current if user.temporary_password_is_over(now) => Err(refused(NoEntry::Expired)),
        // One that was given is the way out of both.
        Proof::Current | Proof::Given => Ok(()),
    }
}

fn refused(reason: NoEntry) -> Refusal {
    Invalid::Credentials(reason).into()
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
