//! Registration, sign-in, passwords, sessions (manual chapter 2).

mod account;
mod applicant;
mod challenge;
mod entries;
mod mail;
mod password;
mod rate;
mod register;
mod session;
mod sign_in;

pub use password::{first_password, hash_password};

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
        Route::ReadSession => answer(ReadSession, session::read(context, request).await),
        Route::SignIn => answer(SignIn, sign_in::sign_in(context, request).await),
        Route::SignOut => answer(SignOut, session::sign_out(context, request).await),
        Route::ReadChallenge => answer(ReadChallenge, challenge::give(context, request)),
        Route::Register => answer(Register, register::register(context, request).await),
        Route::ChangePassword => answer(ChangePassword, password::change(context, request).await),
    }
}
