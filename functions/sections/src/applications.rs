//! Applications as a whole.

use domain::ApplicationId;
use dossier::present::application;
use dossier::{detail, load, load_own};
use edge::api::{Application, ApplicationDetail, Applications, Party};
use edge::reply::{Created, Json};
use edge::routes::sections::CreateApplication;
use edge::{Context, Denied, Refusal, Request};
use form::CallId;
use futures::{StreamExt, TryStreamExt, stream};
use std::collections::BTreeMap;
use store::applications::{ApplicationCup, Dossier, Listed, Stage};
use store::calls::CallRecord;
use store::history::Head;

/// Most applications that one organisation may have to one call: far more than the number of
/// applications that the form itself provides for (manual 3.2, point 6.1), and a bound to abuse.
const MOST_PER_CALL: usize = 200;
/// How many of them are read at a time, for a list.
const AT_ONCE: usize = 16;

/// The organisation's applications that are granted to who asks, latest first.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<Applications>, Refusal> {
    let user = request.signed_in()?;
    let mut listed = context.stores.applications.list(&user.organisation).await?;
    let (grant, today) = (&request.member()?.grant, request.today());
    listed.retain(|one| grant.covers(one.dossier.id, today));
    let calls: BTreeMap<CallId, CallRecord> = context
        .stores
        .calls
        .calls()
        .await?
        .into_iter()
        .map(|call| (call.call.clone(), call))
        .collect();
    let shown: Vec<_> = listed.iter().map(|one| named(context, request, one, &calls)).collect();
    let applications = stream::iter(shown).buffered(AT_ONCE).try_collect().await?;
    Ok(Json(Applications { applications }))
}

/// An application of the list, with its beneficiary.
async fn named(
    context: &Context,
    request: &Request,
    Listed { dossier, cup }: &Listed,
    calls: &BTreeMap<CallId, CallRecord>,
) -> Result<Application, Refusal> {
    let call = calls.get(&dossier.call.call);
    let application = application(dossier, cup, call, request.now);
    let beneficiary = beneficiary(context, request, dossier.id).await?;
    Ok(Application { beneficiary, ..application })
}

/// Who asks for the grant, as the answers say: what tells one application from another of the same call.
async fn beneficiary(
    context: &Context,
    request: &Request,
    application: ApplicationId,
) -> Result<Option<Party>, Refusal> {
    let contents = context.stores.applications.load(application).await?;
    match contents {
        Some(contents) => Ok(load(context, request, contents).await?.beneficiary()),
        None => Ok(None),
    }
}

/// A new application to an open call. Who was given some applications begins none.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<Application>, Refusal> {
    let creation = request.body(CreateApplication)?;
    if !request.member()?.grant.is_all() {
        return Err(Denied::OnlySome.into());
    }
    let stores = &context.stores;
    let call = stores.calls.call(&creation.call).await?.ok_or(Refusal::NotFound)?;
    if !call.is_open(request.now) {
        return Err(Denied::ClosedToNew.into());
    }
    let stamp = request.stamp()?;
    let others = stores.applications.list(&stamp.organisation).await?;
    if others.iter().filter(|one| one.dossier.call.call == creation.call).count() >= MOST_PER_CALL {
        return Err(Denied::TooManyApplications.into());
    }
    let id = ApplicationId::new(request.millis(), &context.random.bytes()?);
    let pin = call.pin();
    let dossier = Dossier {
        id,
        owner: stamp.organisation.clone(),
        call: pin,
        stage: Stage::Draft { changes: 0 },
        history: Head::start(),
        earlier: Vec::new(),
        sent: None,
        created_at: stamp.at,
        created_by: stamp.username.clone(),
        updated_at: stamp.at,
        updated_by: stamp.username.clone(),
    };
    if stores.applications.create(&dossier, &stamp).await? {
        Ok(Created(application(&dossier, &ApplicationCup::Free, Some(&call), request.now)))
    } else {
        Err(Refusal::fault("the id of a new application was taken"))
    }
}

/// An application with the state of its sections.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let dossier = load_own(context, request).await?;
    Ok(Json(detail(context, request, &dossier).await?))
}
