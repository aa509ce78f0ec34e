//! The second step of signing in.

use super::verify::{Change, Giver, take};
use crate::session::{self, Opened};
use edge::routes::registration::GiveSecondFactor;
use edge::{Context, Refusal, Request};
use store::accounts::{AccountEventKind, FactorStep, SignInWay};

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
    accounts.close_session(signed_in.token.digest()).await?;
    session::open(context, request, user, (FactorStep::Given, SignInWay::Password)).await
}
