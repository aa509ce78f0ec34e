//! Uploads: documents of the application, signed files, and the submission with its protocol
//! number (manual 3.4.3, 5.2, 5.3).

mod arrival;
mod content;
mod documents;
mod mail;
mod place;
mod signed;
mod signed_refusal;
mod submit;

use edge::routes::uploads::{
    AddDocument, AddSigned, DeleteDocument, DocumentReceived, ReadDocument, Route, SignedReceived,
    Submit,
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
        Route::AddDocument => answer(AddDocument, documents::prepare(context, request).await),
        Route::DocumentReceived => {
            answer(DocumentReceived, documents::received(context, request).await)
        }
        Route::ReadDocument => answer(ReadDocument, documents::read(context, request).await),
        Route::DeleteDocument => answer(DeleteDocument, documents::delete(context, request).await),
        Route::AddSigned => answer(AddSigned, signed::prepare(context, request).await),
        Route::SignedReceived => answer(SignedReceived, signed::received(context, request).await),
        Route::Submit => answer(Submit, submit::submit(context, request).await),
    }
}
