//! Applications: create, list, read and save sections and items (manual chapter 3).

mod applications;
mod events;
mod items;
mod section;
mod view;

use futures::future::BoxFuture;
use web::{Context, Incoming, Refusal, Reply, RouteId};

/// Answers the routes of this function.
pub fn handler(context: &Context, incoming: Incoming) -> BoxFuture<'_, Result<Reply, Refusal>> {
    Box::pin(dispatch(context, incoming))
}

async fn dispatch(context: &Context, incoming: Incoming) -> Result<Reply, Refusal> {
    match incoming.route {
        RouteId::ListApplications => applications::list(context, &incoming).await,
        RouteId::CreateApplication => applications::create(context, &incoming).await,
        RouteId::ReadApplication => applications::read(context, &incoming).await,
        RouteId::ReadEvents => events::list(context, &incoming).await,
        RouteId::ReadSection => section::read(context, &incoming).await,
        RouteId::SaveSection => section::save(context, &incoming).await,
        RouteId::FreezeSection => section::freeze(context, &incoming).await,
        RouteId::AddItem => items::add(context, &incoming).await,
        RouteId::ReadItem => items::read(context, &incoming).await,
        RouteId::SaveItem => items::save(context, &incoming).await,
        RouteId::DeleteItem => items::delete(context, &incoming).await,
        _ => Err(Refusal::NotFound),
    }
}
