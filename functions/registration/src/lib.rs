//! Registration, sign-in, passwords, sessions (manual chapter 2).

mod applicant;
mod challenge;
mod mail;
mod passwords;
mod rate;
mod register;
mod session;
mod sign_in;

use edge::routes::registration::{
    ChangePassword, ReadChallenge, ReadSession, Register, Route, SignIn, SignOut,
};
use edge::{Context, Refusal, Request, Response, answer};
use futures::future::BoxFuture;

/// Answers the routes of this function.
pub fn handler(
    context: &Context,
    route: Route,
    request: Request,
) -> BoxFuture<'_, Result<Response, Refusal>> {
    Box::pin(dispatch(context, route, request))
}

async fn dispatch(context: &Context, route: Route, request: Request) -> Result<Response, Refusal> {
    let request = &request;
    match route {
        Route::ReadSession => answer(ReadSession, sign_in::read(context, request).await),
        Route::SignIn => answer(SignIn, sign_in::sign_in(context, request).await),
        Route::SignOut => answer(SignOut, sign_in::sign_out(context, request).await),
        Route::ReadChallenge => answer(ReadChallenge, challenge::give(context, request)),
        Route::Register => answer(Register, register::register(context, request).await),
        Route::ChangePassword => answer(ChangePassword, passwords::change(context, request).await),
    }
}
