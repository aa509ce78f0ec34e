//! The items of lists, as the tables on pages show them.

use crate::LoadedDossier;
use edge::api::Row;
use form::check::SectionReport;
use form::summary::{columns, entry_name};
use form::{Body, List, Problem, Scope, Severity};
use std::collections::BTreeMap;

/// The items of each list of a body.
pub(crate) fn rows(
    dossier: &LoadedDossier,
    scope: &Scope<'_>,
    body: &Body,
    report: &SectionReport,
) -> BTreeMap<String, Vec<Row>> {
    let missing = missing(dossier, scope.at().lists.len(), report);
    let rows = |list: &List| {
        let items = scope.node().and_then(|node| node.lists.get(&list.id));
        let items = items.into_iter().flatten();
        let rows = items.filter_map(|item| {
            let of_it = missing.get(item.id.as_str()).cloned().unwrap_or_default();
            row(dossier, (scope, list, &item.id), (is_complete(report, Some(&item.id)), of_it))
        });
        (list.id.to_string(), rows.collect())
    };
    body.lists.iter().map(rows).collect()
}

/// Whether nothing is wrong with a section, or with one of its items.
pub(crate) fn is_complete(report: &SectionReport, item: Option<&str>) -> bool {
    match item {
        None => !report.has_errors(),
        Some(id) => report.items.iter().any(|item| item.id == id && item.complete),
    }
}

/// What is missing of each item at a depth, or of what is in it, in the words of its page.
fn missing<'r>(
    dossier: &LoadedDossier,
    depth: usize,
    report: &'r SectionReport,
) -> BTreeMap<&'r str, Vec<String>> {
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for problem in report.problems.iter().filter(|one| one.severity == Severity::Error) {
        let Some(step) = problem.place.steps.get(depth) else { continue };
        let labels = found.entry(&step.item).or_default();
        let label = label_at(dossier, depth, problem);
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    found
}

/// What a problem of an item at a depth is at: in items inside it, their list.
fn label_at(dossier: &LoadedDossier, depth: usize, problem: &Problem) -> String {
    let mut path = problem.place.path();
    if path.lists.len() <= depth + 1 {
        return problem.label.clone();
    }
    path.lists.truncate(depth + 2);
    dossier.form.list(&path).map_or_else(|| problem.label.clone(), |list| list.title.clone())
}

fn row(
    dossier: &LoadedDossier,
    (scope, list, id): (&Scope<'_>, &List, &str),
    (complete, missing): (bool, Vec<String>),
) -> Option<Row> {
    let at = scope.at().list(list.id.clone());
    let inside = Scope::of_item(&dossier.form, &dossier.answers, &at, id)?;
    let record = dossier.contents.item(&at.section, id.parse().ok()?);
    let names = list.columns.iter().map(ToString::to_string);
    Some(Row {
        id: id.to_owned(),
        version: record.map_or(0, |record| record.version),
        complete,
        missing,
        name: entry_name(&inside, list, id, dossier.today),
        columns: names.zip(columns(&inside, list, dossier.today)).collect(),
    })
}
