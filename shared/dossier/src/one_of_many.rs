//! Whether an application agrees with its owner's others on how many there are. Drafts do not count: one that was begun by
//! mistake binds nobody.

use crate::{LoadedDossier, load_contents};
use domain::ApplicationState;
use edge::{Context, Refusal, Request};
use form::{Announced, Problem, announced, disagreement};
use store::applications::Dossier;

/// How the application disagrees with those that were validated or sent, as a problem of its form.
///
/// # Errors
/// A fault, when the others cannot be read.
pub async fn disagreement_with_others(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<Option<Problem>, Refusal> {
    let Some(own) = announced(&dossier.form, &dossier.answers, dossier.today) else {
        return Ok(None);
    };
    let others = others(context, request, dossier).await?;
    Ok(own.disagrees(&others).and_then(|found| disagreement(&dossier.form, found)))
}

async fn others(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<Vec<Announced>, Refusal> {
    let record = dossier.record();
    let mut said = Vec::new();
    for listed in context.stores.applications.list(&record.owner).await? {
        let other = &listed.dossier;
        if other.id == record.id || other.call.call != record.call.call || !counts(other) {
            continue;
        }
        let Some(contents) = context.stores.applications.load(other.id).await? else { continue };
        let other = load_contents(context, request.now, contents).await?;
        said.extend(announced(&other.form, &other.answers, other.today));
    }
    Ok(said)
}

/// Whether it was validated or sent.
fn counts(other: &Dossier) -> bool {
    match other.stage.state() {
        ApplicationState::Draft | ApplicationState::Discarded => false,
        ApplicationState::Validated | ApplicationState::Submitted => true,
    }
}
