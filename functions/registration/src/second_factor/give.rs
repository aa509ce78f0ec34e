//! The second step of signing in.

use super::verify::{Change, Giver, take};
use crate::session::{self, Entry, Opened};
use domain::{EventId, Username};
use edge::routes::registration::GiveSecondFactor;
use edge::{Busy, Context, Refusal, Request};
use jiff::Timestamp;
use store::accounts::{
    AccountActor, AccountEvent, AccountEventKind, FactorStep, SignInWay, User, UserChange,
};

/// How often to begin anew when the user's record changes at the same time.
const ATTEMPTS: u32 = 8;

/// Signs in for good whoever gave the password before. The session that awaited the code ends with it: the one that goes
/// on has a token of its own.
pub(crate) async fn give(context: &Context, request: &Request) -> Result<Opened, Refusal> {
    let code = request.body(GiveSecondFactor)?.code;
    let signed_in = request.signed_in()?;
    if signed_in.second_factor != FactorStep::Awaited {
        return Err(Refusal::NotFound);
    }
    let (organisation, username) = (&signed_in.organisation, &signed_in.username);
    let accounts = &context.stores.accounts;
    let user = accounts.user(organisation, username).await?;
    let user = user.filter(|user| !user.suspended).ok_or(Refusal::SignIn)?;
    let giver = Giver { context, request, organisation, username };
    let change = |factor, recovered: bool| Change {
        factor,
        kind: AccountEventKind::SecondFactorGiven { username: username.clone(), recovered },
        told: recovered.then_some("è stato effettuato un accesso con un codice di recupero"),
    };
    // A code is not spent on a password that counts no more.
    if let Some(given_at) = signed_in.given_at {
        still_given(&user, given_at, request.now)?;
    }
    take(giver, &code, change).await?;
    let user = match signed_in.given_at {
        Some(given_at) => with_given(context, request, user, given_at).await?,
        None => with_own(context, request, user).await?,
    };
    accounts.close_session(signed_in.token.digest()).await?;
    let way = signed_in.way.clone();
    let entry = Entry { second_factor: FactorStep::Given, way, given_at: None };
    session::open(context, request, user, entry).await
}

/// The user, whose access with the own password, or by the word of an identity provider, is noted now.
async fn with_own(context: &Context, request: &Request, mut user: User) -> Result<User, Refusal> {
    let accounts = &context.stores.accounts;
    let username = user.username.clone();
    let way = &request.signed_in()?.way;
    let event = beside(context, request, entered(way, username))?;
    for _ in 0..ATTEMPTS {
        if !request.signed_in()?.is_of(&user) {
            return Err(Refusal::SignIn);
        }
        let change = match way {
            SignInWay::Password => accounts.record_access(&user, None, &event).await?,
            SignInWay::Identity { .. } => accounts.record_access_by_identity(&user, &event).await?,
        };
        if let UserChange::Saved(user) = change {
            return Ok(*user);
        }
        let again = accounts.user(&user.organisation, &user.username).await?;
        user = again.ok_or(Refusal::SignIn)?;
    }
    Err(Busy::SigningIn.into())
}

fn entered(way: &SignInWay, username: Username) -> AccountEventKind {
    match way {
        SignInWay::Password => AccountEventKind::SignedIn { username },
        SignInWay::Identity { provider, .. } => {
            AccountEventKind::SignedInByIdentity { username, provider: provider.clone() }
        }
    }
}

/// Whether the password that somebody came with is still the one that was given last, and counts.
fn still_given(user: &User, given_at: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    let given = user.recovered_in_force(now);
    if user.suspended || given.is_none_or(|given| given.given_at != given_at) {
        return Err(Refusal::SignIn);
    }
    Ok(())
}

/// The user, whose given password takes the place of the own one now. Whoever is in with that one is out.
async fn with_given(
    context: &Context,
    request: &Request,
    mut user: User,
    given_at: Timestamp,
) -> Result<User, Refusal> {
    let accounts = &context.stores.accounts;
    let username = user.username.clone();
    let event = beside(context, request, AccountEventKind::PasswordRecovered { username })?;
    for _ in 0..ATTEMPTS {
        // Another may have been given meanwhile, or the own one was remembered.
        still_given(&user, given_at, request.now)?;
        if let UserChange::Saved(user) =
            accounts.enter_with_given(&user, request.now, &event).await?
        {
            accounts.close_sessions_of(&user.organisation, &user.username).await?;
            return Ok(*user);
        }
        let again = accounts.user(&user.organisation, &user.username).await?;
        user = again.ok_or(Refusal::SignIn)?;
    }
    Err(Busy::SigningIn.into())
}

/// An event beside that of the code: each has an id of its own.
fn beside(
    context: &Context,
    request: &Request,
    kind: AccountEventKind,
) -> Result<AccountEvent, Refusal> {
    let id = EventId::new(request.millis(), &context.random.bytes()?);
    let username = request.signed_in()?.username.clone();
    Ok(AccountEvent { id, at: request.now, actor: AccountActor::User { username }, kind })
}
