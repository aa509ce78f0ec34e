//! Applications as a whole.

use domain::{ApplicationId, ApplicationState};
use form::CallId;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use store::applications::Meta;
use store::calls::CallRecord;
use web::present::{application, application_detail};
use web::{Context, Incoming, Refusal, Reply, load_own};

/// Most applications that one organisation may have to one call: far more than the number of
/// applications that the form itself provides for (manual 3.2, point 6.1), and a bound to abuse.
const MOST_PER_CALL: usize = 200;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Creation {
    call: CallId,
}

/// The organisation's applications, latest first.
pub(crate) async fn list(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let user = incoming.signed_in()?;
    let metas = context.stores.applications.list(&user.organisation).await?;
    let calls: BTreeMap<CallId, CallRecord> = context
        .stores
        .calls
        .calls()
        .await?
        .into_iter()
        .map(|call| (call.call.clone(), call))
        .collect();
    let shown: Vec<Value> =
        metas.iter().map(|meta| application(meta, calls.get(&meta.call), incoming.now)).collect();
    Ok(Reply::json(&json!({ "applications": shown })))
}

/// A new application to an open call.
pub(crate) async fn create(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let creation: Creation = incoming.json()?;
    let user = incoming.signed_in()?;
    let stores = &context.stores;
    let call = stores.calls.call(&creation.call).await?.ok_or(Refusal::NotFound)?;
    if !call.is_open(incoming.now) {
        return Err(Refusal::not_allowed(
            "closed",
            "Il bando non è aperto: non si possono creare nuove domande.",
        ));
    }
    let others = stores.applications.list(&user.organisation).await?;
    if others.iter().filter(|meta| meta.call == call.call).count() >= MOST_PER_CALL {
        return Err(Refusal::not_allowed(
            "too-many",
            "Hai già raggiunto il numero massimo di domande per questo bando.",
        ));
    }
    let id = ApplicationId::new(incoming.millis(), &context.random.bytes()?).to_string();
    let meta = Meta {
        id,
        organisation: user.organisation.clone(),
        call: call.call.clone(),
        revision: call.revision,
        digest: call.digest,
        state: ApplicationState::Draft,
        created_at: incoming.now,
        created_by: user.username.clone(),
        updated_at: incoming.now,
        updated_by: user.username.clone(),
        changes: 0,
        validated_at: None,
        final_pdf: None,
        signed_application: None,
        signed_identity: None,
        submitted_at: None,
        protocol: None,
        cup_requested_in: None,
        cup: None,
        cup_revoked_at: None,
    };
    if stores.applications.create(&meta, &incoming.act()?).await? {
        Ok(Reply::created(&application(&meta, Some(&call), incoming.now)))
    } else {
        Err(Refusal::fault("the id of a new application was taken"))
    }
}

/// An application with the state of its sections.
pub(crate) async fn read(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let judged = load_own(context, incoming).await?;
    let call = context.stores.calls.call(&judged.whole.meta.call).await?;
    Ok(Reply::json(&application_detail(&judged, call.as_ref(), incoming.now)))
}
