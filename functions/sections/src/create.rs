//! Beginning an application.

use domain::ApplicationId;
use dossier::load;
use dossier::present::application;
use edge::api::Application;
use edge::reply::Created;
use edge::routes::sections::CreateApplication;
use edge::{Context, Denied, Refusal, Request};
use form::CallId;
use store::applications::{ApplicationCup, Contents, Creation, Dossier, DossierKind, Stage, Stamp};
use store::calls::CallRecord;
use store::history::Head;

/// Most applications that one organisation may have to one call, those that were thrown away and not yet erased among
/// them: far more than the number of applications that the form itself provides for (manual 3.2, point 6.1), and a bound
/// to abuse.
const MOST_PER_CALL: usize = 200;

/// A new application to an open call. Who was given some applications begins none. The same request twice is one
/// application, when the browser draws the id.
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
    let stamp = request.stamp()?;
    if let Some(id) = creation.id
        && let Some(there) = stores.applications.dossier(id).await?
    {
        return again(request, &there, &call, &stamp);
    }
    if !call.is_open(request.now) {
        return Err(Denied::ClosedToNew.into());
    }
    has_room(context, &stamp, &creation.call).await?;
    let id = match creation.id {
        Some(id) => id,
        None => ApplicationId::new(request.millis(), &context.random.bytes()?),
    };
    let dossier = begun(id, &call, &stamp);
    let dossier = outlined(context, request, Contents::of(dossier)).await?;
    match stores.applications.create(&dossier, &stamp).await? {
        Creation::Done => shown(request, &dossier, &call).map(Created),
        Creation::Already(there) => shown(request, &there, &call).map(Created),
        Creation::IdTaken => Err(Denied::IdTaken.into()),
    }
}

/// The answer to a request whose id is there already: to the very same one, what it made then.
fn again(
    request: &Request,
    there: &Dossier,
    call: &CallRecord,
    stamp: &Stamp,
) -> Result<Created<Application>, Refusal> {
    if there.is_same_beginning(&begun(there.id, call, stamp)) {
        shown(request, there, call).map(Created)
    } else {
        Err(Denied::IdTaken.into())
    }
}

/// Whether the organisation may have one more application to the call.
pub(crate) async fn has_room(
    context: &Context,
    stamp: &Stamp,
    call: &CallId,
) -> Result<(), Refusal> {
    let others = context.stores.applications.list(&stamp.organisation).await?;
    if others.iter().filter(|one| one.dossier.call.call == *call).count() >= MOST_PER_CALL {
        return Err(Denied::TooManyApplications.into());
    }
    Ok(())
}

/// A new draft of the call, as it is now.
pub(crate) fn begun(id: ApplicationId, call: &CallRecord, stamp: &Stamp) -> Dossier {
    Dossier {
        id,
        owner: stamp.organisation.clone(),
        kind: DossierKind::Application,
        payment: None,
        payments_begun: 0,
        name: None,
        call: call.pin(),
        stage: Stage::Draft { changes: 0 },
        history: Head::start(),
        earlier: Vec::new(),
        sent: None,
        outline: None,
        created_at: stamp.at,
        created_by: stamp.username.clone(),
        updated_at: stamp.at,
        updated_by: stamp.username.clone(),
    }
}

/// A new dossier with what lists say of it besides.
pub(crate) async fn outlined(
    context: &Context,
    request: &Request,
    contents: Contents,
) -> Result<Dossier, Refusal> {
    let loaded = load(context, request, contents).await?;
    let outline = loaded.outline();
    Ok(Dossier { outline, ..loaded.contents.dossier })
}

/// The application as who began it sees it.
pub(crate) fn shown(
    request: &Request,
    dossier: &Dossier,
    call: &CallRecord,
) -> Result<Application, Refusal> {
    let shown = application(dossier, &ApplicationCup::Free, Some(call), request.now);
    let updated_by_name = request.member()?.full_name();
    Ok(Application { updated_by_name, ..shown })
}
