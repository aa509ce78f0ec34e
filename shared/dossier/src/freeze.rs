//! Validating the gate section on its own: its answers decide what comes after and cannot change
//! any more (manual 3.2).

use crate::load_own;
use crate::one_of_many::disagreement_with_others;
use crate::present::problems;
use crate::save::after;
use crate::view::section_view;
use edge::api::View;
use edge::{Context, Invalid, Purpose, Refusal, Request};
use form::{Code, Id, Problem, Severity};

/// Freezes the gate section, as it was read with `version`.
///
/// # Errors
/// [`Refusal::NotFound`] for another section; [`Refusal::Conflict`] when it is not what was read;
/// [`Invalid::Answers`] when something is missing or wrong.
pub async fn freeze(
    context: &Context,
    request: &Request,
    section: &Id,
    version: u64,
) -> Result<View, Refusal> {
    let dossier = load_own(context, request).await?;
    let definition = dossier.form.section(section.as_str()).ok_or(Refusal::NotFound)?;
    if !definition.gate {
        return Err(Refusal::NotFound);
    }
    dossier.may_change(section)?;
    let report = dossier.report().section(section.as_str()).ok_or(Refusal::NotFound)?;
    let found: Vec<&Problem> = report
        .problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error && problem.code != Code::GateOpen)
        .collect();
    let read = match dossier.section(section) {
        Some(read) if read.version == version => read,
        // Nothing was ever saved: everything is missing.
        None if version == 0 && !found.is_empty() => {
            let problems = problems(&dossier, found);
            return Err(Invalid::Answers { purpose: Purpose::Section, problems }.into());
        }
        // What would be frozen is not what is judged here.
        _ => return Err(Refusal::conflict(section_view(&dossier, section)?)),
    };
    if !found.is_empty() {
        let problems = problems(&dossier, found);
        return Err(Invalid::Answers { purpose: Purpose::Section, problems }.into());
    }
    if let Some(found) = disagreement_with_others(context, request, &dossier).await? {
        let problems = problems(&dossier, [&found]);
        return Err(Invalid::Answers { purpose: Purpose::Section, problems }.into());
    }
    let stamp = request.stamp()?;
    let applications = &context.stores.applications;
    let after_it = dossier.would_be(|contents| {
        if let Some(record) = contents.sections.get_mut(section) {
            record.frozen = true;
        }
    });
    let outline = after_it.outline();
    let as_read = dossier.outlined(outline.as_ref());
    let saved = applications.freeze_section(as_read, read, &stamp).await?;
    after(context, request, after_it, saved, section).await
}
