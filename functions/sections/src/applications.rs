//! Applications as a whole.

use domain::{ApplicationId, OrganisationCode, Username};
use dossier::present::{application, payment as payment_shown, progress};
use dossier::{detail, kept_outline, load, load_own};
use edge::api::{Application, ApplicationDetail, Applications, Party, Progress};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use form::CallId;
use futures::{StreamExt, TryStreamExt, stream};
use jiff::Timestamp;
use std::collections::BTreeMap;
use store::applications::{Dossier, Listed, Stage, restorable_until};
use store::calls::CallRecord;

/// How many dossiers are read at a time, of those that have to be for a list.
const AT_ONCE: usize = 16;

/// The organisation's applications that are granted to who asks, latest first: a few readings, however many and however
/// large they are.
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
    let payments = payments(context, &listed).await?;
    let around = Around { context, request, calls: &calls, names: &names, payments: &payments };
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

/// The payment requests that hang on them.
async fn payments(
    context: &Context,
    listed: &[Listed],
) -> Result<BTreeMap<ApplicationId, Dossier>, Refusal> {
    let ids: Vec<_> = listed.iter().filter_map(|one| one.dossier.payment).collect();
    let there = context.stores.applications.dossiers(&ids).await?;
    Ok(there.into_iter().map(|dossier| (dossier.id, dossier)).collect())
}

/// What the applications of a list are shown with.
struct Around<'a> {
    context: &'a Context,
    request: &'a Request,
    calls: &'a BTreeMap<CallId, CallRecord>,
    names: &'a BTreeMap<Username, String>,
    payments: &'a BTreeMap<ApplicationId, Dossier>,
}

impl Around<'_> {
    /// An application with what its answers say: who asks for the grant, which tells one from another of the same call,
    /// and how much is done.
    async fn shown(&self, Listed { dossier, cup }: &Listed) -> Result<Application, Refusal> {
        let call = self.calls.get(&dossier.call.call);
        let shown = application(dossier, cup, call, self.request.now);
        let name = self.names.get(&dossier.updated_by).cloned();
        let updated_by_name = name.unwrap_or_else(|| shown.updated_by.clone());
        let (beneficiary, progress) = match kept_outline(dossier) {
            Some(kept) => kept,
            None => match self.read(dossier.id).await? {
                Some(read) => read,
                // It was erased in that very moment.
                None => return Ok(Application { updated_by_name, ..shown }),
            },
        };
        let progress = dossier.stage.state().is_editable().then_some(progress);
        let payment = dossier.payment.and_then(|id| self.payments.get(&id));
        let payment = payment.map(|requested| payment_shown(requested, None));
        Ok(Application { updated_by_name, beneficiary, progress, payment, ..shown })
    }

    /// The same from everything that lies in it: its record has nothing that holds, as after two changes at once, until the
    /// next one.
    async fn read(
        &self,
        dossier: ApplicationId,
    ) -> Result<Option<(Option<Party>, Progress)>, Refusal> {
        let Some(contents) = self.context.stores.applications.load(dossier).await? else {
            return Ok(None);
        };
        let loaded = load(self.context, self.request, contents).await?;
        Ok(Some((loaded.beneficiary(), progress(loaded.report()))))
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
