//! Calls: published revisions with their schedules, and the description of the API.

mod in_use;
mod publish;

pub use in_use::{FormsError, forms_in_use};
pub use publish::{Author, PublishError, publish};

use form::address::application_path;
use futures::future::BoxFuture;
use jiff::Timestamp;
use serde_json::{Value, json};
use store::calls::CallRecord;
use web::present::{closing, instant};
use web::{Context, Incoming, Refusal, Reply, RouteId};

/// Answers the routes of this function.
pub fn handler(context: &Context, incoming: Incoming) -> BoxFuture<'_, Result<Reply, Refusal>> {
    Box::pin(dispatch(context, incoming))
}

async fn dispatch(context: &Context, incoming: Incoming) -> Result<Reply, Refusal> {
    match incoming.route {
        RouteId::ListCalls => list(context, &incoming).await,
        RouteId::ReadOpenApi => describe(context).await,
        _ => Err(Refusal::NotFound),
    }
}

/// Every published call, open or not.
async fn list(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let calls = context.stores.calls.calls().await?;
    let shown: Vec<Value> = calls.iter().map(|call| show(call, incoming.now)).collect();
    Ok(Reply::json(&json!({ "calls": shown })))
}

fn show(call: &CallRecord, now: Timestamp) -> Value {
    let opens_at = call.schedule.opens_at;
    let state = if call.is_open(now) {
        "open"
    } else if now < opens_at {
        "not_yet"
    } else {
        "closed"
    };
    json!({
        "call": call.call,
        "title": call.title,
        "revision": call.revision.to_string(),
        "opens_at": instant(opens_at),
        "closes_at": closing(call.closing()),
        "extended": call.schedule.extended_until.is_some(),
        "state": state,
        "path": application_path(&call.call, call.revision),
    })
}

/// The description of the API, with the forms of the published calls.
async fn describe(context: &Context) -> Result<Reply, Refusal> {
    let mut forms = Vec::new();
    for call in context.stores.calls.calls().await? {
        forms.push(context.forms.get(&context.stores, &call.call, &call.digest).await?);
    }
    let forms: Vec<&form::Form> = forms.iter().map(AsRef::as_ref).collect();
    Ok(Reply::json(&web::openapi(&forms)))
}
