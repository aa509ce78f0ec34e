//! Reading, saving and freezing a section.

use dossier::{load_own, opened, section_view, with_what_others_say};
use edge::api::{Opened, View};
use edge::reply::Json;
use edge::routes::sections::{FreezeSection, SaveSection};
use edge::{Context, Refusal, Request};

/// The answers of a section, with what is wrong and what is around.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Opened>, Refusal> {
    let dossier = load_own(context, request).await?;
    let view = section_view(&dossier, &request.section()?)?;
    let view = Box::pin(with_what_others_say(context, request, &dossier, view)).await?;
    Ok(Json(opened(context, request, &dossier, view).await?))
}

/// Saves a section.
pub(crate) async fn save(context: &Context, request: &Request) -> Result<Json<View>, Refusal> {
    let (save, section) = (request.body(SaveSection)?, request.section()?);
    Ok(Json(Box::pin(dossier::save_section(context, request, &section, save)).await?))
}

/// Validates the gate section on its own.
pub(crate) async fn freeze(context: &Context, request: &Request) -> Result<Json<View>, Refusal> {
    let (read, section) = (request.body(FreezeSection)?, request.section()?);
    Ok(Json(Box::pin(dossier::freeze(context, request, &section, read.version)).await?))
}
