//! Problems with links to their fields.

use super::payment::form_path;
use crate::LoadedDossier;
use edge::api::Problem;
use form::address::{field_anchor, for_application, for_item, list_anchor, list_path, slot_anchor};
use form::summary::item_label;
use form::{ListPath, Place, Scope, Target};

/// Problems of an application, each with a link to its field.
pub fn problems<'a>(
    dossier: &LoadedDossier,
    problems: impl IntoIterator<Item = &'a form::Problem>,
) -> Vec<Problem> {
    let link = |problem: &form::Problem| Problem {
        href: Some(href(dossier, &problem.place)),
        label: label(dossier, problem),
        ..Problem::from(problem)
    };
    problems.into_iter().map(link).collect()
}

/// The same where problems of several pages stand together: what is at an item says what that is called.
pub fn problems_of_all<'a>(
    dossier: &LoadedDossier,
    found: impl IntoIterator<Item = &'a form::Problem>,
) -> Vec<Problem> {
    let found: Vec<&form::Problem> = found.into_iter().collect();
    let mut told = problems(dossier, found.iter().copied());
    for (told, problem) in told.iter_mut().zip(found) {
        if let Some(item) = item_name(dossier, &problem.place) {
            told.label = format!("{}, in «{item}»", told.label);
        }
    }
    told
}

/// What the innermost item of a place is called, of those that have a name.
fn item_name(dossier: &LoadedDossier, place: &Place) -> Option<String> {
    let scope = Scope::section(&dossier.form, &dossier.answers, &place.section);
    let mut at = ListPath::section(place.section.clone());
    let mut names = Vec::new();
    for step in &place.steps {
        at = at.list(step.list.clone());
        names.push(item_label(&scope, &at, &step.item, dossier.today));
    }
    names.into_iter().rev().flatten().next()
}

/// What the problem is at: where several questions of a page are called alike, as two addresses' towns are, under the heading
/// of its own.
fn label(dossier: &LoadedDossier, problem: &form::Problem) -> String {
    let label = problem.label.clone();
    let Some(Target::Field(id)) = &problem.place.target else { return label };
    let Some(body) = dossier.form.body(&problem.place.path()) else { return label };
    let alike = body.fields().filter(|(_, field)| field.label == label).count();
    let heading = body.field(id.as_str()).and_then(|(group, _)| group.title.as_ref());
    match heading {
        Some(heading) if alike > 1 => format!("{heading}: {label}"),
        Some(_) | None => label,
    }
}

/// The address of a place: its page, opened for the application, at the field.
pub(super) fn href(dossier: &LoadedDossier, place: &Place) -> String {
    let application = dossier.id().to_string();
    let at: ListPath = place.path();
    let path = list_path(&form_path(dossier.record()), &at);
    let page = match place.steps.as_slice() {
        [] => for_application(&path, &application),
        [around @ .., last] => {
            let parents: Vec<&str> = around.iter().map(|step| step.item.as_str()).collect();
            for_item(&path, &application, &last.item, &parents)
        }
    };
    let anchor = match &place.target {
        None => return page,
        Some(Target::Field(id)) => field_anchor(id),
        Some(Target::List(id)) => list_anchor(id),
        Some(Target::Slot(id)) => slot_anchor(id),
    };
    format!("{page}#{anchor}")
}
