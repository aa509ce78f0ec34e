//! Registration, sign-in, passwords, sessions (manual chapter 2).

mod applicant;
mod challenge;
mod mail;
mod passwords;
mod rate;
mod register;
mod session;
mod sign_in;

use futures::future::BoxFuture;
use web::{Context, Incoming, Refusal, Reply, RouteId};

/// Answers the routes of this function.
pub fn handler(context: &Context, incoming: Incoming) -> BoxFuture<'_, Result<Reply, Refusal>> {
    Box::pin(dispatch(context, incoming))
}

async fn dispatch(context: &Context, incoming: Incoming) -> Result<Reply, Refusal> {
    match incoming.route {
        RouteId::ReadSession => sign_in::read(context, &incoming).await,
        RouteId::SignIn => sign_in::sign_in(context, &incoming).await,
        RouteId::SignOut => sign_in::sign_out(context, &incoming).await,
        RouteId::ReadChallenge => challenge::give(context, &incoming),
        RouteId::Register => register::register(context, &incoming).await,
        RouteId::ChangePassword => passwords::change(context, &incoming).await,
        _ => Err(Refusal::NotFound),
    }
}
