//! What is still missing, each with a link to its field.

use dossier::present::problems_of_all;
use dossier::{LoadedDossier, duplicates_elsewhere, load_own};
use edge::api::Missing;
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use form::Problem;
use form::check::Status;
use form::{Code, Place, Severity};

/// Everything that keeps the application from being validated; and what keeps it from nothing and is better known before
/// than after: the doubts of its sections, and which documents of expenses are in another request too.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Missing>, Refusal> {
    let dossier = load_own(context, request).await?;
    let mut found = blocking(&dossier);
    found.extend(dossier.report().warnings().cloned());
    found.extend(duplicates_elsewhere(context, request, &dossier).await?);
    let problems = problems_of_all(&dossier, &found);
    Ok(Json(Missing { ready: dossier.report().is_ready(), problems }))
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
