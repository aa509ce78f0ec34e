//! What a code was given for.

use crate::act::Doer;
use crate::revocations;
use edge::api::Instant;
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use serde_json::json;

/// A code that came back to the administration.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<serde_json::Value>, Refusal> {
    let doer = Doer::of(context, request)?;
    let cup = request.cup()?;
    let records = &context.stores.cup;
    let code = records.code(&doer.administration, &cup).await?.ok_or(Refusal::NotFound)?;
    let revocation = records.revocation(&doer.administration, &cup).await?;
    let application = code.application.as_ref().map(|_| json!({ "protocol": code.local_code }));
    Ok(Json(json!({
        "cup": code.cup,
        "local_code": code.local_code,
        "name": code.name,
        "conversion": code.conversion,
        "at": Instant::from(code.at),
        "application": application,
        "revocation": revocation.as_ref().map(revocations::show),
    })))
}
