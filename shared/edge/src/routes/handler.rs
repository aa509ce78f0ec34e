//! What answers.

use crate::{Context, Refusal, Request, Response};
use futures::future::BoxFuture;

/// What a function's library gives for its own routes, `R`: the answer to a request that was let
/// in.
pub type Handler<R> =
    for<'a> fn(&'a Context, R, Request) -> BoxFuture<'a, Result<Response, Refusal>>;
