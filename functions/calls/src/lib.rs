//! Calls: published revisions with their schedules, and the description of the API.

mod in_use;
mod publish;

pub use in_use::{FormsError, forms_in_use};
pub use publish::{Author, PublishError, Published, publish};

use edge::api::{Call, CallState, Calls};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use form::address::application_path;
use jiff::Timestamp;
use serde_json::{Map, Value};
use store::calls::CallRecord;

edge::handler! { calls {
    ListCalls => list,
    ReadOpenApi => describe,
} }

/// Every published call, open or not.
async fn list(context: &Context, request: &Request) -> Result<Json<Calls>, Refusal> {
    let calls = context.stores.calls.calls().await?;
    let shown = calls.iter().map(|call| show(call, request.now));
    Ok(Json(Calls { calls: shown.collect() }))
}

fn show(call: &CallRecord, now: Timestamp) -> Call {
    let opens_at = call.schedule.opens_at;
    let state = if call.is_open(now) {
        CallState::Open
    } else if now < opens_at {
        CallState::NotYet
    } else {
        CallState::Closed
    };
    Call {
        call: call.call.to_string(),
        title: call.title.clone(),
        revision: call.revision.to_string(),
        opens_at: opens_at.into(),
        closes_at: call.closing().into(),
        extended: call.schedule.extended_until.is_some(),
        state,
        path: Some(application_path(&call.call, call.revision)),
    }
}

/// The description of the API, with the forms of the published calls.
async fn describe(context: &Context, _: &Request) -> Result<Json<Value>, Refusal> {
    let mut schemas = Map::new();
    if let Ok(form) = form::registration() {
        form::schema::describe(form, &mut schemas);
    }
    for call in context.stores.calls.calls().await? {
        let form = context.forms.get(&context.stores, &call.pin()).await?;
        form::schema::describe(&form, &mut schemas);
    }
    Ok(Json(edge::openapi(schemas)))
}
