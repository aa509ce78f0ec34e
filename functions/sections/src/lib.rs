//! Applications: create, list, read and save sections and items (manual chapter 3).

mod applications;
mod events;
mod items;
mod section;

use edge::routes::sections::{
    AddItem, CreateApplication, DeleteItem, FreezeSection, ListApplications, ReadApplication,
    ReadEvents, ReadItem, ReadSection, Route, SaveItem, SaveSection,
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
        Route::ListApplications => {
            answer(ListApplications, applications::list(context, request).await)
        }
        Route::CreateApplication => {
            answer(CreateApplication, applications::create(context, request).await)
        }
        Route::ReadApplication => {
            answer(ReadApplication, applications::read(context, request).await)
        }
        Route::ReadEvents => answer(ReadEvents, events::list(context, request).await),
        Route::ReadSection => answer(ReadSection, section::read(context, request).await),
        Route::SaveSection => answer(SaveSection, section::save(context, request).await),
        Route::FreezeSection => answer(FreezeSection, section::freeze(context, request).await),
        Route::AddItem => answer(AddItem, items::add(context, request).await),
        Route::ReadItem => answer(ReadItem, items::read(context, request).await),
        Route::SaveItem => answer(SaveItem, items::save(context, request).await),
        Route::DeleteItem => answer(DeleteItem, items::delete(context, request).await),
    }
}
