//! Completeness and validation: the answers are frozen and the PDF to be signed is made (manual 5.1).

mod missing;
mod validate;

use futures::future::BoxFuture;
use web::{Context, Incoming, Refusal, Reply, RouteId};

/// Answers the routes of this function.
pub fn handler(context: &Context, incoming: Incoming) -> BoxFuture<'_, Result<Reply, Refusal>> {
    Box::pin(dispatch(context, incoming))
}

async fn dispatch(context: &Context, incoming: Incoming) -> Result<Reply, Refusal> {
    match incoming.route {
        RouteId::ReadMissing => missing::read(context, &incoming).await,
        RouteId::Validate => validate::validate(context, &incoming).await,
        _ => Err(Refusal::NotFound),
    }
}
