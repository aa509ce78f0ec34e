//! Uploads: documents of the application, signed files, and the submission with its protocol
//! number (manual 3.4.3, 5.2, 5.3).

mod arrival;
mod content;
mod documents;
mod file_name;
mod mail;
mod place;
mod signed;
mod submit;

use futures::future::BoxFuture;
use web::{Context, Incoming, Refusal, Reply, RouteId};

/// Answers the routes of this function.
pub fn handler(context: &Context, incoming: Incoming) -> BoxFuture<'_, Result<Reply, Refusal>> {
    Box::pin(dispatch(context, incoming))
}

async fn dispatch(context: &Context, incoming: Incoming) -> Result<Reply, Refusal> {
    match incoming.route {
        RouteId::AddDocument => documents::prepare(context, &incoming).await,
        RouteId::DocumentReceived => documents::received(context, &incoming).await,
        RouteId::ReadDocument => documents::read(context, &incoming).await,
        RouteId::DeleteDocument => documents::delete(context, &incoming).await,
        RouteId::AddSigned => signed::prepare(context, &incoming).await,
        RouteId::SignedReceived => signed::received(context, &incoming).await,
        RouteId::Submit => submit::submit(context, &incoming).await,
        _ => Err(Refusal::NotFound),
    }
}
