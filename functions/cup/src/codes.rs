//! What a code was given for.

use crate::actor::Actor;
use crate::own;
use edge::api::cup::ProjectCode;
use edge::reply::Json;
use edge::{Context, Refusal, Request};

/// A code that came back to the administration.
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
    let revocation = records.revocation(&actor.administration, &cup).await?;
    Ok(Json(ProjectCode::new(code, revocation.as_ref())))
}
