//! What the page of a section, or of an item, is filled with.

use domain::ApplicationState;
use dossier::Judged;
use dossier::present::problems;
use edge::Refusal;
use edge::api::{Around, Choice, ItemHeader, Row, StoredDocument, View};
use form::check::{SectionReport, Status};
use form::summary::{columns, item_label};
use form::{
    Body, Condition, Entries, Entry, FieldPath, Kind, List, ListPath, Node, Required, Scope,
};
use std::collections::BTreeMap;
use store::applications::ItemRecord;

/// A section's own page.
pub(crate) fn section(judged: &Judged, section: &form::Id) -> Result<View, Refusal> {
    let scope = Scope::section(&judged.form, &judged.answers, section);
    let record = judged.whole.sections.get(section.as_str());
    let view = fill(judged, &scope, None)?;
    Ok(View {
        version: record.map_or(0, |record| record.version),
        started: record.is_some(),
        updated_at: record.map(|record| record.updated_at.into()),
        updated_by: record.map(|record| record.updated_by.clone()),
        ..view
    })
}

/// An item's own page.
pub(crate) fn item(judged: &Judged, record: &ItemRecord) -> Result<View, Refusal> {
    let at = crate::items::path_of(&record.key)?;
    let scope = Scope::of_item(&judged.form, &judged.answers, &at, &record.key.item)
        .ok_or(Refusal::NotFound)?;
    let header = ItemHeader {
        list: at.to_string(),
        item: record.key.item.clone(),
        parent: record.key.parent().map(|parent| parent.item),
    };
    let view = fill(judged, &scope, Some(header))?;
    Ok(View {
        version: record.version,
        started: true,
        updated_at: Some(record.updated_at.into()),
        updated_by: Some(record.updated_by.clone()),
        ..view
    })
}

/// Everything but what the record says of itself.
fn fill(judged: &Judged, scope: &Scope<'_>, item: Option<ItemHeader>) -> Result<View, Refusal> {
    let id = scope.at().section.as_str();
    let report = judged.report.section(id).ok_or(Refusal::NotFound)?;
    let body = scope.body().ok_or(Refusal::NotFound)?;
    let meta = &judged.whole.meta;
    let frozen = judged.whole.sections.get(id).is_some_and(|section| section.frozen);
    let one = item.as_ref().map(|item| item.item.as_str());
    Ok(View {
        section: id.to_owned(),
        version: 0,
        state: meta.state.into(),
        frozen,
        started: false,
        status: report.status.into(),
        status_label: report.status.label().to_owned(),
        complete: is_complete(report, one),
        editable: meta.state == ApplicationState::Draft
            && !frozen
            && report.status != Status::Locked,
        entries: entries(scope, body),
        problems: problems(&judged.form, &meta.id, report.own_problems(one)),
        context: context(scope, outside_fields(scope.at(), body)),
        lists: lists(judged, scope, body, report),
        references: references(judged, scope, body),
        new_items: new_items(judged, scope, body),
        documents: documents(judged, scope.node()),
        updated_at: None,
        updated_by: None,
        item,
    })
}

fn is_complete(report: &SectionReport, item: Option<&str>) -> bool {
    match item {
        None => !report.has_errors(),
        Some(id) => report.items.iter().any(|item| item.id == id && item.complete),
    }
}

/// What is stored, and until the first save the defaults.
fn entries(scope: &Scope<'_>, body: &Body) -> Entries {
    let stored =
        |field: &form::Field| Some((field.id.clone(), scope.stored_or_default(field)?.clone()));
    body.fields().filter_map(|(_, field)| stored(field)).collect()
}

/// The answers outside this body that its conditions look at, as far as they count.
fn context(scope: &Scope<'_>, paths: Vec<&FieldPath>) -> BTreeMap<String, Entry> {
    let counting = |path: &FieldPath| Some((path.to_string(), scope.effective(path)?.clone()));
    paths.into_iter().filter_map(counting).collect()
}

/// What the page of a new item of each list needs from around it: it has no view of its own yet.
fn new_items(judged: &Judged, scope: &Scope<'_>, body: &Body) -> BTreeMap<String, Around> {
    let around = |list: &List| {
        let at = scope.at().list(list.id.clone());
        let around = Around {
            context: context(scope, outside_fields(&at, &list.body)),
            references: references(judged, scope, &list.body),
        };
        (at.to_string(), around)
    };
    body.lists.iter().map(around).collect()
}

fn outside_fields<'a>(at: &ListPath, body: &'a Body) -> Vec<&'a FieldPath> {
    let required = |required: &'a Required| match required {
        Required::When(condition) => Some(condition),
        Required::Always | Required::Never => None,
    };
    let groups = body.groups.iter().filter_map(|group| group.when.as_ref());
    let fields =
        body.fields().flat_map(|(_, field)| field.when.iter().chain(required(&field.required)));
    let lists = body.lists.iter().filter_map(|list| list.when.as_ref());
    let slots = body.slots.iter().flat_map(|slot| slot.when.iter().chain(required(&slot.required)));
    let all = groups.chain(fields).chain(lists).chain(slots);
    all.flat_map(Condition::fields).filter(|path| path.at != *at).collect()
}

fn lists(
    judged: &Judged,
    scope: &Scope<'_>,
    body: &Body,
    report: &SectionReport,
) -> BTreeMap<String, Vec<Row>> {
    let rows = |list: &List| {
        let items = scope.node().and_then(|node| node.lists.get(&list.id));
        let rows = items
            .into_iter()
            .flatten()
            .map(|item| row(judged, scope, list, &item.id, is_complete(report, Some(&item.id))));
        (list.id.to_string(), rows.flatten().collect())
    };
    body.lists.iter().map(rows).collect()
}

fn row(judged: &Judged, scope: &Scope<'_>, list: &List, id: &str, complete: bool) -> Option<Row> {
    let at = scope.at().list(list.id.clone());
    let inside = Scope::of_item(&judged.form, &judged.answers, &at, id)?;
    let record = judged.whole.items.iter().find(|record| record.key.item == id)?;
    let names = list.columns.iter().map(ToString::to_string);
    Some(Row {
        id: id.to_owned(),
        version: record.version,
        complete,
        columns: names.zip(columns(&inside, list, judged.today)).collect(),
    })
}

/// For each field that refers to another list, the items that it may name.
fn references(judged: &Judged, scope: &Scope<'_>, body: &Body) -> BTreeMap<String, Vec<Choice>> {
    let offered = body.fields().filter_map(|(_, field)| {
        let Kind::Reference { list } = &field.kind else { return None };
        let items = judged.answers.items(list);
        let choices = items.iter().filter_map(|chain| chain.last()).map(|item| Choice {
            id: item.id.clone(),
            label: item_label(scope, list, &item.id, judged.today),
        });
        Some((field.id.to_string(), choices.collect()))
    });
    offered.collect()
}

fn documents(judged: &Judged, node: Option<&Node>) -> BTreeMap<String, Vec<StoredDocument>> {
    let slots = node.into_iter().flat_map(|node| &node.documents);
    let shown = slots.map(|(slot, documents)| {
        let files = documents.iter().filter_map(|document| {
            let record = judged.whole.documents.iter().find(|record| record.id == document.id)?;
            Some(StoredDocument {
                id: record.id.clone(),
                file_name: record.file_name.clone(),
                size: record.size,
                uploaded_at: record.uploaded_at.into(),
            })
        });
        (slot.to_string(), files.collect())
    });
    shown.collect()
}
