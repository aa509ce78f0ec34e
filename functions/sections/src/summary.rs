//! What an application says as a whole: every answer, and what its own page sums up.

use dossier::load_own;
use dossier::present;
use edge::api::{Overview, Summary};
use edge::reply::Json;
use edge::{Context, Refusal, Request};

/// All the answers, laid out for reading.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Summary>, Refusal> {
    Ok(Json(present::summary(&load_own(context, request).await?)))
}

/// What is missing, the money and the documents.
pub(crate) async fn overview(
    context: &Context,
    request: &Request,
) -> Result<Json<Overview>, Refusal> {
    Ok(Json(present::overview(&load_own(context, request).await?)))
}
