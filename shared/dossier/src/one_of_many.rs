//! Whether an application agrees with its owner's others on how many there are. Drafts do not count: one that was begun by
//! mistake binds nobody.

use crate::present::problems;
use crate::{LoadedDossier, load_contents};
use domain::{ApplicationId, ApplicationState};
use edge::api::View;
use edge::{Context, Refusal, Request};
use form::{Announced, Code, Problem, Severity, announced, disagreement};
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

/// Whether the application says how many there are, so that others can be compared with that: nothing is wrong with the section
/// where it does.
pub fn says_how_many(dossier: &LoadedDossier) -> bool {
    let asked = dossier.form.one_of_many.as_ref();
    let report = asked.and_then(|asked| dossier.report().section(asked.number.at.section.as_str()));
    report.is_some_and(|report| {
        let mut errors = report.problems.iter().filter(|it| it.severity == Severity::Error);
        errors.all(|problem| problem.code == Code::GateOpen)
    })
}

/// The view of a section with how the application disagrees with the others, where that section says how many there are and can
/// still be changed.
///
/// # Errors
/// A fault, when the others cannot be read.
pub async fn with_what_others_say(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    view: View,
) -> Result<View, Refusal> {
    let asked = dossier.form.one_of_many.as_ref();
    let is_it = asked.is_some_and(|asked| asked.number.at.section.as_str() == view.section);
    if !is_it || !view.editable || !says_how_many(dossier) {
        return Ok(view);
    }
    let Some(found) = disagreement_with_others(context, request, dossier).await? else {
        return Ok(view);
    };
    let told = problems(dossier, [&found]);
    let problems = view.problems.into_iter().chain(told).collect();
    Ok(View { complete: false, problems, ..view })
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
