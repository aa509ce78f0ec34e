//! The second step of signing in.

use super::verify::{Change, Giver, take};
use crate::session::{self, Entry, Opened};
use domain::EventId;
use edge::routes::registration::GiveSecondFactor;
use edge::{Busy, Context, Refusal, Request};
use jiff::Timestamp;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind, FactorStep, User, UserChange};

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
    take(giver, &code, change).await?;
    let user = match signed_in.given_at {
        Some(given_at) => with_given(context, request, user, given_at).await?,
        None => user,
    };
    accounts.close_session(signed_in.token.digest()).await?;
    session::open(context, request, user, Entry::by_password(FactorStep::Given)).await
}

/// The user, whose given password takes the place of the own one now. Whoever is in with that one is out.
async fn with_given(
    context: &Context,
    request: &Request,
    mut user: User,
    given_at: Timestamp,
) -> Result<User, Refusal> {
    let accounts = &context.stores.accounts;
    let event = recovered(context, request, &user)?;
    for _ in 0..ATTEMPTS {
        // Another may have been given meanwhile, or the own one was remembered.
        let given = user.recovered_in_force(request.now);
        if user.suspended || given.is_none_or(|given| given.given_at != given_at) {
            return Err(Refusal::SignIn);
        }
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

/// It comes beside the event of the code: each has an id of its own.
fn recovered(context: &Context, request: &Request, user: &User) -> Result<AccountEvent, Refusal> {
    let username = user.username.clone();
    Ok(AccountEvent {
        id: EventId::new(request.millis(), &context.random.bytes()?),
        at: request.now,
        actor: AccountActor::User { username: username.clone() },
        kind: AccountEventKind::PasswordRecovered { username },
    })
}
