//! Items of lists: add, read, save, copy, delete.

use dossier::{item_view, load_own, opened};
use edge::api::{Opened, View};
use edge::reply::{Created, Empty, Json};
use edge::routes::sections::{AddItem, CopyItem, CopyProofs, DeleteItem, SaveItem};
use edge::{Context, Refusal, Request};

/// Adds an item.
pub(crate) async fn add(context: &Context, request: &Request) -> Result<Created<View>, Refusal> {
    Ok(Created(Box::pin(dossier::add_item(context, request, request.body(AddItem)?)).await?))
}

/// The answers of an item.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Opened>, Refusal> {
    let dossier = load_own(context, request).await?;
    let place = dossier.item(&request.section()?, request.item()?)?;
    let view = item_view(&dossier, &place)?;
    Ok(Json(opened(context, request, &dossier, view).await?))
}

/// Saves an item.
pub(crate) async fn save(context: &Context, request: &Request) -> Result<Json<View>, Refusal> {
    let (section, item) = (request.section()?, request.item()?);
    let save = request.body(SaveItem)?;
    Ok(Json(Box::pin(dossier::save_item(context, request, (&section, item), save)).await?))
}

/// Copies an item, with the items in it.
pub(crate) async fn copy(context: &Context, request: &Request) -> Result<Created<View>, Refusal> {
    let (section, item) = (request.section()?, request.item()?);
    let copy = request.body(CopyItem)?.id;
    Ok(Created(Box::pin(dossier::copy_item(context, request, (&section, item), copy)).await?))
}

/// Lets the proofs of another expense pay this one too.
pub(crate) async fn copy_proofs(
    context: &Context,
    request: &Request,
) -> Result<Json<View>, Refusal> {
    let (section, item) = (request.section()?, request.item()?);
    let from = request.body(CopyProofs)?.from;
    Ok(Json(dossier::copy_proofs(context, request, (&section, item), from).await?))
}

/// Removes an item with everything in it.
pub(crate) async fn delete(context: &Context, request: &Request) -> Result<Empty, Refusal> {
    let (section, item) = (request.section()?, request.item()?);
    let version = request.body(DeleteItem)?.version;
    Box::pin(dossier::delete_item(context, request, (&section, item), version)).await?;
    Ok(Empty)
}
