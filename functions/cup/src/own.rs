//! What belongs to the administration: a call is run by one at a time, and everything of it is there for that one alone.

use crate::actor::Actor;
use domain::ApplicationId;
use edge::Refusal;
use form::CallId;
use std::collections::BTreeSet;
use store::cup::ConversionRecord;

/// The calls that the administration runs now.
pub(crate) async fn calls(actor: &Actor<'_>) -> Result<BTreeSet<CallId>, Refusal> {
    let owned = actor.context.stores.calls.owned_by(&actor.administration).await?;
    Ok(owned.into_iter().map(|call| call.call).collect())
}

/// Whether the administration runs a call.
pub(crate) async fn runs(actor: &Actor<'_>, call: &CallId) -> Result<bool, Refusal> {
    let owner = actor.context.stores.calls.owner(call).await?;
    Ok(owner.as_ref() == Some(&actor.administration))
}

/// A request of codes, if the administration still runs every call that it asks codes for.
pub(crate) async fn conversion(
    actor: &Actor<'_>,
    record: ConversionRecord,
) -> Result<ConversionRecord, Refusal> {
    if holds(actor, &record).await? { Ok(record) } else { Err(Refusal::NotFound) }
}

/// Whether the administration still runs every call that a request of codes asks codes for.
pub(crate) async fn holds(actor: &Actor<'_>, record: &ConversionRecord) -> Result<bool, Refusal> {
    for call in &record.calls {
        if !runs(actor, call).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether what was given to an application is still the administration's to see. What was given to no application of
/// the portal is its own for good.
pub(crate) async fn application(
    actor: &Actor<'_>,
    application: Option<ApplicationId>,
) -> Result<bool, Refusal> {
    let Some(application) = application else { return Ok(true) };
    match actor.context.stores.applications.dossier(application).await? {
        Some(dossier) => runs(actor, &dossier.call.call).await,
        None => Ok(false),
    }
}
