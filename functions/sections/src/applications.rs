//! Applications as a whole.

use domain::{ApplicationId, ApplicationState};
use dossier::load_own;
use dossier::present::{application, application_detail};
use edge::api::{Application, ApplicationDetail, Applications};
use edge::reply::{Created, Json};
use edge::routes::sections::CreateApplication;
use edge::{Context, Denied, Refusal, Request};
use std::collections::BTreeMap;
use store::applications::Meta;
use store::calls::CallRecord;

/// Most applications that one organisation may have to one call: far more than the number of
/// applications that the form itself provides for (manual 3.2, point 6.1), and a bound to abuse.
const MOST_PER_CALL: usize = 200;

/// The organisation's applications, latest first.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<Applications>, Refusal> {
    let user = request.signed_in()?;
    let metas = context.stores.applications.list(&user.organisation).await?;
    let calls: BTreeMap<String, CallRecord> = context
        .stores
        .calls
        .calls()
        .await?
        .into_iter()
        .map(|call| (call.call.clone(), call))
        .collect();
    let shown = metas.iter().map(|meta| application(meta, calls.get(&meta.call), request.now));
    Ok(Json(Applications { applications: shown.collect() }))
}

/// A new application to an open call.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<Application>, Refusal> {
    let creation = request.body(CreateApplication)?;
    let user = request.signed_in()?;
    let stores = &context.stores;
    let call = stores.calls.call(creation.call.as_str()).await?.ok_or(Refusal::NotFound)?;
    if !call.is_open(request.now) {
        return Err(Denied::ClosedToNew.into());
    }
    let others = stores.applications.list(&user.organisation).await?;
    if others.iter().filter(|meta| meta.call == call.call).count() >= MOST_PER_CALL {
        return Err(Denied::TooManyApplications.into());
    }
    let id = ApplicationId::new(request.millis(), &context.random.bytes()?).to_string();
    let meta = Meta {
        id,
        organisation: user.organisation.clone(),
        call: call.call.clone(),
        revision: call.revision.clone(),
        digest: call.digest.clone(),
        state: ApplicationState::Draft,
        created_at: request.now,
        created_by: user.username.clone(),
        updated_at: request.now,
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
    if stores.applications.create(&meta, &request.act()?).await? {
        Ok(Created(application(&meta, Some(&call), request.now)))
    } else {
        Err(Refusal::fault("the id of a new application was taken"))
    }
}

/// An application with the state of its sections.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let judged = load_own(context, request).await?;
    let call = context.stores.calls.call(&judged.whole.meta.call).await?;
    Ok(Json(application_detail(&judged, call.as_ref(), request.now)))
}
