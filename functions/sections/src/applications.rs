//! Applications as a whole.

use domain::{OrganisationCode, Username};
use dossier::present::{application, payment, progress};
use dossier::{detail, load, load_own};
use edge::api::{Application, ApplicationDetail, Applications};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use form::CallId;
use futures::{StreamExt, TryStreamExt, stream};
use jiff::Timestamp;
use std::collections::BTreeMap;
use store::applications::{Dossier, Listed, Stage, restorable_until};
use store::calls::CallRecord;

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
    listed.retain(|one| grant.covers(one.dossier.id, today) && is_there(&one.dossier, request.now));
    let calls: BTreeMap<CallId, CallRecord> = context
        .stores
        .calls
        .calls()
        .await?
        .into_iter()
        .map(|call| (call.call.clone(), call))
        .collect();
    let names = names(context, &user.organisation, &listed).await?;
    let around = Around { context, request, calls: &calls, names: &names };
    let shown: Vec<_> = listed.iter().map(|one| around.shown(one)).collect();
    let applications = stream::iter(shown).buffered(AT_ONCE).try_collect().await?;
    Ok(Json(Applications { applications }))
}

/// The names of those who changed them last, as people read them.
async fn names(
    context: &Context,
    organisation: &OrganisationCode,
    listed: &[Listed],
) -> Result<BTreeMap<Username, String>, Refusal> {
    let usernames = listed.iter().map(|one| one.dossier.updated_by.clone()).collect();
    Ok(context.stores.accounts.names(organisation, &usernames).await?)
}

/// What the applications of a list are shown with.
struct Around<'a> {
    context: &'a Context,
    request: &'a Request,
    calls: &'a BTreeMap<CallId, CallRecord>,
    names: &'a BTreeMap<Username, String>,
}

impl Around<'_> {
    /// An application with what its answers say: who asks for the grant, which tells one from another of the same call,
    /// and how much is done.
    async fn shown(&self, Listed { dossier, cup }: &Listed) -> Result<Application, Refusal> {
        let call = self.calls.get(&dossier.call.call);
        let shown = application(dossier, cup, call, self.request.now);
        let name = self.names.get(&dossier.updated_by).cloned();
        let updated_by_name = name.unwrap_or_else(|| shown.updated_by.clone());
        let contents = self.context.stores.applications.load(dossier.id).await?;
        // It was erased in that very moment.
        let Some(contents) = contents else { return Ok(Application { updated_by_name, ..shown }) };
        let loaded = load(self.context, self.request, contents).await?;
        let beneficiary = loaded.beneficiary();
        let progress = loaded.state().is_editable().then(|| progress(loaded.report()));
        let requested = self.context.stores.applications.payment_of(dossier).await?;
        let payment = requested.map(|requested| payment(&requested, None));
        Ok(Application { updated_by_name, beneficiary, progress, payment, ..shown })
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

/// Whether it is still to be seen: what can be had back no more is being erased.
fn is_there(dossier: &Dossier, now: Timestamp) -> bool {
    match dossier.stage {
        Stage::Discarded { discarded_at, .. } => now < restorable_until(discarded_at),
        Stage::Draft { .. }
        | Stage::Validated { .. }
        | Stage::Arrived { .. }
        | Stage::Protocolled { .. } => true,
    }
}
