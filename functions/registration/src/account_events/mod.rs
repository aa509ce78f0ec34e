//! What happened to an organisation's account, for whoever manages its users.

mod who;
mod words;

pub(crate) use words::told;

use edge::api::{AccountEvent, AccountEvents};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use store::accounts::PlacedAccountEvent;
use who::Names;

/// How many events a page has.
const PAGE: u64 = 100;

/// The latest events, latest first.
pub(crate) async fn latest(
    context: &Context,
    request: &Request,
) -> Result<Json<AccountEvents>, Refusal> {
    page(context, request, u64::MAX).await
}

/// Those before one of them.
pub(crate) async fn earlier(
    context: &Context,
    request: &Request,
) -> Result<Json<AccountEvents>, Refusal> {
    page(context, request, request.number()?.saturating_sub(1)).await
}

/// The page that ends with an event, or with the last one there is.
async fn page(
    context: &Context,
    request: &Request,
    last: u64,
) -> Result<Json<AccountEvents>, Refusal> {
    let organisation = &request.signed_in()?.organisation;
    let accounts = &context.stores.accounts;
    let head = accounts.head(organisation).await?;
    let last = last.min(head.count);
    let first = last.saturating_sub(PAGE - 1).max(1);
    let placed = if last == 0 {
        Vec::new()
    } else {
        accounts.placed_events(organisation, first..=last).await?
    };
    let names = Names::of(context, organisation, &placed).await?;
    let earliest = placed.first().map(|placed| placed.number);
    Ok(Json(AccountEvents {
        events: placed.iter().rev().map(|placed| shown(placed, &names)).collect(),
        earlier: earliest.filter(|number| *number == first && first > 1),
        count: head.count,
        digest: head.digest.to_string(),
    }))
}

fn shown(
    PlacedAccountEvent { number, event, .. }: &PlacedAccountEvent,
    names: &Names,
) -> AccountEvent {
    let (who, reason) = names.who(&event.actor);
    AccountEvent { number: *number, at: event.at.into(), who, what: told(&event.kind), reason }
}
