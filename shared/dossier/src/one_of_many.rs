//! Whether an application agrees with its owner's others on how many there are. Drafts do not count: one that was begun by
//! mistake binds nobody.

use crate::{LoadedDossier, load_contents};
use domain::{ApplicationId, ApplicationState};
use edge::{Context, Refusal, Request};
use form::{Announced, Problem, announced, disagreement};
use futures::stream::{self, StreamExt, TryStreamExt};
use store::applications::{Agreement, Dossier};

/// How many of the others are read at a time.
const AT_ONCE: usize = 8;

/// What came of comparing an application with its owner's others.
pub struct Compared {
    /// How it disagrees, as a problem of its form.
    pub problem: Option<Problem>,
    /// The agreement as it was before the others were looked at: a validation that finds it unchanged has looked at all of
    /// them. None, where the application has nothing to agree on.
    pub agreement: Option<Agreement>,
}

/// How the application disagrees with those that were validated or sent.
///
/// # Errors
/// A fault, when the others cannot be read.
pub async fn compare_with_others(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<Compared, Refusal> {
    let Some(own) = announced(&dossier.form, &dossier.answers, dossier.today) else {
        return Ok(Compared { problem: None, agreement: None });
    };
    let record = dossier.record();
    // Before the others are looked at: whoever is validated meanwhile changes it.
    let applications = &context.stores.applications;
    let agreement = applications.agreement(&record.owner, &record.call.call).await?;
    let others = others(context, request, dossier).await?;
    let problem = own.disagrees(&others).and_then(|found| disagreement(&dossier.form, found));
    Ok(Compared { problem, agreement: Some(agreement) })
}

/// How the application disagrees with those that were validated or sent, as a problem of its form.
///
/// # Errors
/// A fault, when the others cannot be read.
pub async fn disagreement_with_others(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<Option<Problem>, Refusal> {
    Ok(compare_with_others(context, request, dossier).await?.problem)
}

/// What the others say. Which there are comes from an index, which follows with a short delay; whether each counts, from
/// its own record.
async fn others(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<Vec<Announced>, Refusal> {
    let record = dossier.record();
    let applications = &context.stores.applications;
    let listed = applications.list(&record.owner).await?.into_iter();
    let of_call = listed.filter(|listed| {
        let other = &listed.dossier;
        other.id != record.id && other.call.call == record.call.call
    });
    let ids: Vec<ApplicationId> = of_call.map(|listed| listed.dossier.id).collect();
    let counting = applications.dossiers(&ids).await?.into_iter().filter(counts);
    let read = stream::iter(counting.collect::<Vec<Dossier>>()).map(|other| async move {
        let Some(contents) = context.stores.applications.load(other.id).await? else {
            return Ok(None);
        };
        let other = load_contents(context, request.now, contents).await?;
        Ok::<_, Refusal>(announced(&other.form, &other.answers, other.today))
    });
    let said: Vec<Option<Announced>> = read.buffer_unordered(AT_ONCE).try_collect().await?;
    Ok(said.into_iter().flatten().collect())
}

/// Whether it was validated or sent.
fn counts(other: &Dossier) -> bool {
    match other.stage.state() {
        ApplicationState::Draft | ApplicationState::Discarded => false,
        ApplicationState::Validated | ApplicationState::Submitted => true,
    }
}
