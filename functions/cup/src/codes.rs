//! What a code was given for.

use crate::actor::Actor;
use crate::own;
use edge::api::cup::ProjectCode;
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use store::reads::ReadThing;

/// A code that came back to the administration. That it was read is noted for the application that it was given for.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<ProjectCode>, Refusal> {
    let actor = Actor::of(context, request)?;
    let cup = request.cup()?;
    let records = &context.stores.cup;
    let code = records.code(&actor.administration, &cup).await?.ok_or(Refusal::NotFound)?;
    if !own::application(&actor, code.application).await? {
        return Err(Refusal::NotFound);
    }
    if let Some(application) = code.application {
        let dossier = context.stores.applications.dossier(application).await?;
        actor.reads(ReadThing::CodesList, dossier.iter()).await?;
    }
    let revocation = records.revocation(&actor.administration, &cup).await?;
    Ok(Json(ProjectCode::new(code, revocation.as_ref())))
}
