//! What is still missing, each with a link to its field.

use dossier::present::problems;
use dossier::{Judged, load_own};
use edge::api::Missing;
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use form::Problem;
use form::check::Status;
use form::{Code, Place, Severity};

/// Everything that keeps the application from being validated.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Missing>, Refusal> {
    let judged = load_own(context, request).await?;
    let found = blocking(&judged);
    Ok(Json(Missing {
        ready: judged.report.is_ready(),
        problems: problems(&judged.form, &judged.whole.meta.id, &found),
    }))
}

/// The errors of every section. While the gate is open the others cannot be judged: only it is
/// reported.
pub(crate) fn blocking(judged: &Judged) -> Vec<Problem> {
    let errors: Vec<Problem> = judged.report.errors().cloned().collect();
    let locked = judged.report.sections.iter().any(|section| section.status == Status::Locked);
    match judged.form.gate() {
        Some(gate) if locked && errors.is_empty() => vec![Problem {
            place: Place { section: gate.id.clone(), steps: Vec::new(), target: None },
            label: gate.menu.clone(),
            code: Code::GateOpen,
            severity: Severity::Error,
        }],
        _ => errors,
    }
}
