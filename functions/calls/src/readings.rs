//! What an administration's users read of applicants.

use edge::api::{OwnReading, OwnReadings};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use std::cmp::Reverse;
use store::reads::OfficialRead;

/// Most readings shown, the latest.
const MOST: usize = 1_000;

/// What the users of one's own administration read, the latest first.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<OwnReadings>, Refusal> {
    let administration = &request.official()?.administration;
    let mut reads = context.stores.reads.by_administration(administration, MOST).await?;
    // They are kept by day alone.
    reads.sort_by_key(|read| Reverse(read.at));
    let usernames = reads.iter().map(|read| read.username.clone()).collect();
    let names = context.stores.accounts.names(administration, &usernames).await?;
    let name = |read: &OfficialRead| {
        names.get(&read.username).cloned().unwrap_or_else(|| read.username.to_string())
    };
    let readings = reads.iter().map(|read| OwnReading::of(read, name(read)));
    Ok(Json(OwnReadings { readings: readings.collect() }))
}
