//! Who did what, and when, and from what to what (manual 2.3: whoever is responsible recognises which user filled in what).

mod edits;
mod words;

use domain::{OrganisationCode, Username};
use dossier::{LoadedDossier, load_own};
use edge::api;
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use edits::Told;
use std::collections::BTreeMap;
use store::applications::{Event, PlacedEvent};
use words::in_words;

/// How many events a page has.
const PAGE: u64 = 100;

/// The latest events of an application, latest first.
pub(crate) async fn latest(
    context: &Context,
    request: &Request,
) -> Result<Json<api::Events>, Refusal> {
    let dossier = load_own(context, request).await?;
    page(context, request, &dossier, dossier.record().history.count).await
}

/// Those before one of them.
pub(crate) async fn earlier(
    context: &Context,
    request: &Request,
) -> Result<Json<api::Events>, Refusal> {
    let dossier = load_own(context, request).await?;
    let last = request.number()?.saturating_sub(1).min(dossier.record().history.count);
    page(context, request, &dossier, last).await
}

/// The page that ends with an event.
async fn page(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    last: u64,
) -> Result<Json<api::Events>, Refusal> {
    let first = last.saturating_sub(PAGE - 1).max(1);
    let events = if last == 0 {
        Vec::new()
    } else {
        context.stores.applications.events(dossier.id(), first..=last).await?
    };
    // To the principal user, who answers for the others. They see who changed which answer, and when.
    let with_answers = request.member()?.principal;
    let told = Told { dossier, with_answers };
    let names = names(context, dossier, &events).await?;
    let earliest = events.first().map(|placed| placed.number);
    let history = dossier.record().history;
    Ok(Json(api::Events {
        events: events.iter().rev().map(|placed| shown(dossier, placed, &told, &names)).collect(),
        earlier: earliest.filter(|number| *number == first && first > 1),
        count: history.count,
        digest: history.digest.to_string(),
        with_answers,
    }))
}

/// The names of those of the organisation who did it.
async fn names(
    context: &Context,
    dossier: &LoadedDossier,
    events: &[PlacedEvent],
) -> Result<BTreeMap<Username, String>, Refusal> {
    let owner = &dossier.record().owner;
    let own = events.iter().filter(|placed| placed.event.organisation == *owner);
    let usernames = own.map(|placed| placed.event.username.clone()).collect();
    Ok(context.stores.accounts.names(owner, &usernames).await?)
}

fn shown(
    dossier: &LoadedDossier,
    placed: &PlacedEvent,
    told: &Told<'_>,
    names: &BTreeMap<Username, String>,
) -> api::Event {
    let PlacedEvent { number, event, .. } = placed;
    let who = who(event, &dossier.record().owner);
    let own = event.organisation == dossier.record().owner;
    api::Event {
        at: event.at.into(),
        who: who.to_owned(),
        who_name: names.get(&event.username).filter(|_| own).map_or(who, String::as_str).to_owned(),
        what: in_words(&dossier.form, &event.kind),
        number: *number,
        edits: told.of(&event.kind),
    }
}

/// Who did it: for those of other organisations, what they are. Their names for signing in are no
/// business of the applicants.
fn who<'a>(event: &'a Event, owner: &OrganisationCode) -> &'a str {
    if event.organisation == *owner { event.username.as_str() } else { "amministrazione" }
}
