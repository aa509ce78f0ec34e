//! Completeness and validation: the answers are frozen and the PDF to be signed is made (manual 5.1).

mod missing;
mod validate;

use edge::routes::validation::{ReadMissing, Route, Validate};
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
        Route::ReadMissing => answer(ReadMissing, missing::read(context, request).await),
        Route::Validate => answer(Validate, validate::validate(context, request).await),
    }
}
