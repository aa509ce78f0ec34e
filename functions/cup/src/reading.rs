//! What is noted when officials read of applicants in what was asked for them.

use crate::actor::Actor;
use crate::kept;
use domain::ApplicationId;
use edge::Refusal;
use std::collections::BTreeSet;
use store::cup::ConversionRecord;
use store::reads::ReadThing;

/// Notes that somebody is about to read a request of codes: for each application that it is for. A request from somebody's
/// own workbook that is for no application of the portal costs nothing.
pub(crate) async fn of_conversion(
    actor: &Actor<'_>,
    record: &ConversionRecord,
    thing: ReadThing,
) -> Result<(), Refusal> {
    if record.calls.is_empty() {
        return Ok(());
    }
    let mut applications: BTreeSet<ApplicationId> =
        kept::report(actor, record).await?.applications.into_iter().collect();
    if record.rows.is_some() {
        let rows = kept::rows(actor, record).await?.rows;
        applications.extend(rows.iter().filter_map(|row| row.application));
    }
    of_applications(actor, applications, thing).await
}

/// Notes that somebody is about to read of some applications.
pub(crate) async fn of_applications(
    actor: &Actor<'_>,
    applications: BTreeSet<ApplicationId>,
    thing: ReadThing,
) -> Result<(), Refusal> {
    if applications.is_empty() {
        return Ok(());
    }
    let ids: Vec<ApplicationId> = applications.into_iter().collect();
    let dossiers = actor.context.stores.applications.dossiers(&ids).await?;
    actor.reads(thing, dossiers.iter()).await
}
