//! Whether the role in which an organisation registered agrees with the answers (manual 2.1 and 3.2,
//! point 1).

use form::check::Report;
use form::summary::by_third_party;
use form::{Answers, Code, FieldPath, Form, Id, Place, Problem, Severity, Target};
use store::accounts::ApplicantRole;

/// What is told to whoever registered as a third party and says that the beneficiary fills in. It is no
/// error: a third party may apply for itself, too.
const SENTENCE: &str = "La tua organizzazione è registrata come soggetto terzo, che presenta domande per conto del beneficiario, e qui indichi che compila il beneficiario. Se la domanda è di un’altra persona scegli «soggetto terzo»; se è della tua stessa organizzazione puoi proseguire.";

/// The question that says who fills in, if the form asks.
pub(crate) fn question(form: &Form) -> Option<&FieldPath> {
    form.third_party.as_ref()?.fields().into_iter().next()
}

/// The report with a warning at that question, if the answer disagrees with the role.
pub(crate) fn with_disagreement(
    mut report: Report,
    form: &Form,
    answers: &Answers,
    role: ApplicantRole,
) -> Report {
    if role == ApplicantRole::ThirdParty
        && by_third_party(form, answers) == Some(false)
        && let Some(problem) = disagreement(form)
    {
        let sections = &mut report.sections;
        if let Some(section) = sections.iter_mut().find(|one| one.id == problem.place.section) {
            section.problems.push(problem);
        }
    }
    report
}

fn disagreement(form: &Form) -> Option<Problem> {
    let FieldPath { at, field } = question(form)?;
    let (_, asked) = form.body(at)?.field(field.as_str())?;
    let (section, target) = (at.section.clone(), Some(Target::Field(field.clone())));
    let id: Id = "third_party".parse().ok()?;
    Some(Problem {
        place: Place { section, steps: Vec::new(), target },
        label: asked.label.clone(),
        code: Code::Rule { id, message: SENTENCE.to_owned() },
        severity: Severity::Warning,
    })
}
