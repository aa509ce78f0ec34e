//! Calls: published revisions with their schedules, which the administrations that run them change; and the
//! description of the API.

mod administration;
mod in_use;
mod publish;
mod readings;
mod requested;
mod show;
mod words;

pub use in_use::{FormsError, FormsInUse, forms_in_use};
pub use publish::{Author, PublishError, Published, publish};

use edge::api::Calls;
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use serde_json::{Map, Value};
use show::show;

edge::handler! { calls {
    ListCalls => list,
    ListAdministeredCalls => administration::list,
    ChangeSchedule => administration::reschedule,
    PreviewSchedule => administration::preview,
    ListOwnReadings => readings::list,
    ReadOpenApi => describe,
} }

/// Every published call, open or not.
async fn list(context: &Context, request: &Request) -> Result<Json<Calls>, Refusal> {
    let calls = context.stores.calls.calls().await?;
    let mut shown = Vec::with_capacity(calls.len());
    for call in &calls {
        let form = context.forms.get(&context.stores, &call.pin()).await?;
        let full = context.stores.calls.is_full(call).await?;
        shown.push(show(call, &form, full, request.now));
    }
    Ok(Json(Calls { calls: shown }))
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
