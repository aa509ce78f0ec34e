//! What an administration's users read of applicants.

use edge::api::{OwnReading, OwnReadings};
use edge::reply::Json;
use edge::{Context, Refusal, Request};

/// Most readings shown, the latest.
const MOST: usize = 1_000;

/// What the users of one's own administration read.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<OwnReadings>, Refusal> {
    let administration = &request.official()?.administration;
    let reads = context.stores.reads.by_administration(administration, MOST).await?;
    Ok(Json(OwnReadings { readings: reads.iter().map(OwnReading::from).collect() }))
}
