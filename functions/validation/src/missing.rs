//! What is still missing, each with a link to its field.

use dossier::present::problems_of_all;
use dossier::{
    LoadedDossier, disagreement_with_others, duplicates_elsewhere, load_own, says_how_many,
};
use edge::api::Missing;
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use form::Problem;
use form::check::Status;
use form::{Code, Place, Severity};

/// Everything that keeps the application from being validated, its owner's others among them; and what keeps it from nothing and is better known before
/// than after: the doubts of its sections, and which documents of expenses are in another request too.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Missing>, Refusal> {
    let dossier = load_own(context, request).await?;
    let mut found = blocking(&dossier);
    let is_ready = dossier.report().is_ready();
    let mut disagreement = None;
    if dossier.state().is_editable() && says_how_many(&dossier) {
        disagreement = Box::pin(disagreement_with_others(context, request, &dossier)).await?;
    }
    let ready = is_ready && disagreement.is_none();
    found.extend(disagreement);
    found.extend(dossier.report().warnings().cloned());
    found.extend(duplicates_elsewhere(context, request, &dossier).await?);
    let problems = problems_of_all(&dossier, &found);
    Ok(Json(Missing { ready, problems }))
}

/// The errors of every section. While the gate is open the others cannot be judged: only it is
/// reported.
pub(crate) fn blocking(dossier: &LoadedDossier) -> Vec<Problem> {
    let errors: Vec<Problem> = dossier.report().errors().cloned().collect();
    let locked = dossier.report().sections.iter().any(|section| section.status == Status::Locked);
    match dossier.form.gate() {
        Some(gate) if locked && errors.is_empty() => vec![Problem {
            place: Place { section: gate.id.clone(), steps: Vec::new(), target: None },
            label: gate.menu.clone(),
            code: Code::GateOpen,
            severity: Severity::Error,
        }],
        _ => errors,
    }
}
