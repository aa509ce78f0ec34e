//! What officials read of an application.

use dossier::load_own;
use edge::api::{Reading, Readings};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use std::collections::BTreeMap;

/// Most readings shown, the latest: years of them, for an ordinary application.
const MOST: usize = 1_000;
/// An administration that is not there any more.
const GONE: &str = "Un’amministrazione che non c’è più";

/// The readings of one's own application.
pub(crate) async fn list(context: &Context, request: &Request) -> Result<Json<Readings>, Refusal> {
    let dossier = load_own(context, request).await?;
    let reads = context.stores.reads.of_application(dossier.id(), MOST).await?;
    let mut names = BTreeMap::new();
    for read in &reads {
        if !names.contains_key(&read.administration) {
            let found = context.stores.accounts.administration(&read.administration).await?;
            let name = found.map_or_else(|| GONE.to_owned(), |found| found.name);
            names.insert(read.administration.clone(), name);
        }
    }
    let name = |code| names.get(code).map_or(GONE, String::as_str);
    let readings = reads.iter().map(|read| Reading::of(read, name(&read.administration)));
    Ok(Json(Readings { readings: readings.collect() }))
}
