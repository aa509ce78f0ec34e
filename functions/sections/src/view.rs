//! What the page of a section, or of an item, is filled with.

use domain::ApplicationState;
use form::check::SectionReport;
use form::summary::{columns, item_label};
use form::{Body, Condition, FieldPath, Kind, List, ListPath, Node, Required, Scope};
use serde_json::{Map, Value, json};
use store::applications::ItemRecord;
use web::present::{instant, instant_if_any, problems};
use web::{Judged, Refusal};

/// A section's own page.
pub(crate) fn section(judged: &Judged, section: &form::Id) -> Result<Value, Refusal> {
    let scope = Scope::section(&judged.form, &judged.answers, section);
    let record = judged.whole.sections.get(section.as_str());
    let header = json!({
        "section": section.as_str(),
        "version": record.map_or(0, |record| record.version),
        "frozen": record.is_some_and(|record| record.frozen),
        "started": record.is_some(),
        "updated_at": instant_if_any(record.map(|record| record.updated_at)),
        "updated_by": record.map(|record| record.updated_by.as_str()),
    });
    fill(judged, &scope, None, header)
}

/// An item's own page.
pub(crate) fn item(judged: &Judged, record: &ItemRecord) -> Result<Value, Refusal> {
    let at = crate::items::path_of(&record.key)?;
    let scope = Scope::of_item(&judged.form, &judged.answers, &at, &record.key.item)
        .ok_or(Refusal::NotFound)?;
    let frozen = judged.whole.sections.get(&record.key.section).is_some_and(|s| s.frozen);
    let header = json!({
        "section": record.key.section,
        "list": at.to_string(),
        "item": record.key.item,
        "parent": record.key.parent().map(|parent| parent.item),
        "version": record.version,
        "frozen": frozen,
        "started": true,
        "updated_at": instant(record.updated_at),
        "updated_by": record.updated_by,
    });
    fill(judged, &scope, Some(&record.key.item), header)
}

fn fill(
    judged: &Judged,
    scope: &Scope<'_>,
    item: Option<&str>,
    header: Value,
) -> Result<Value, Refusal> {
    let id = scope.at().section.as_str();
    let report = judged.report.section(id).ok_or(Refusal::NotFound)?;
    let body = scope.body().ok_or(Refusal::NotFound)?;
    let meta = &judged.whole.meta;
    let frozen = header["frozen"].as_bool().unwrap_or_default();
    let mut view = header;
    view["state"] = json!(meta.state);
    view["status"] = json!(report.status);
    view["status_label"] = report.status.label().into();
    view["editable"] = (meta.state == ApplicationState::Draft
        && !frozen
        && report.status != form::check::Status::Locked)
        .into();
    view["complete"] = is_complete(report, item).into();
    view["problems"] = problems(&judged.form, &meta.id, report.own_problems(item));
    view["entries"] = entries(scope, body)?;
    view["context"] = context(scope, outside_fields(scope.at(), body))?;
    view["lists"] = lists(judged, scope, body, report);
    view["references"] = references(judged, scope, body);
    view["new_items"] = new_items(judged, scope, body)?;
    view["documents"] = documents(judged, scope.node());
    Ok(view)
}

fn is_complete(report: &SectionReport, item: Option<&str>) -> bool {
    match item {
        None => !report.has_errors(),
        Some(id) => report.items.iter().any(|item| item.id == id && item.complete),
    }
}

/// What is stored, and until the first save the defaults.
fn entries(scope: &Scope<'_>, body: &Body) -> Result<Value, Refusal> {
    let mut entries = Map::new();
    for (_, field) in body.fields() {
        if let Some(entry) = scope.stored_or_default(field) {
            let value = serde_json::to_value(entry).map_err(Refusal::fault)?;
            entries.insert(field.id.to_string(), value);
        }
    }
    Ok(Value::Object(entries))
}

/// The answers outside this body that its conditions look at, as far as they count.
fn context(scope: &Scope<'_>, paths: Vec<&FieldPath>) -> Result<Value, Refusal> {
    let mut context = Map::new();
    for path in paths {
        if let Some(entry) = scope.effective(path) {
            let value = serde_json::to_value(entry).map_err(Refusal::fault)?;
            context.insert(path.to_string(), value);
        }
    }
    Ok(Value::Object(context))
}

/// What the page of a new item of each list needs from around it: it has no view of its own yet.
fn new_items(judged: &Judged, scope: &Scope<'_>, body: &Body) -> Result<Value, Refusal> {
    let mut lists = Map::new();
    for list in &body.lists {
        let at = scope.at().list(list.id.clone());
        let around = json!({
            "context": context(scope, outside_fields(&at, &list.body))?,
            "references": references(judged, scope, &list.body),
        });
        lists.insert(at.to_string(), around);
    }
    Ok(Value::Object(lists))
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

fn lists(judged: &Judged, scope: &Scope<'_>, body: &Body, report: &SectionReport) -> Value {
    let shown = body.lists.iter().map(|list| {
        let items = scope.node().and_then(|node| node.lists.get(&list.id));
        let rows = items
            .into_iter()
            .flatten()
            .map(|item| row(judged, scope, list, &item.id, is_complete(report, Some(&item.id))));
        (list.id.to_string(), Value::Array(rows.flatten().collect()))
    });
    Value::Object(shown.collect())
}

fn row(judged: &Judged, scope: &Scope<'_>, list: &List, id: &str, complete: bool) -> Option<Value> {
    let at = scope.at().list(list.id.clone());
    let inside = Scope::of_item(&judged.form, &judged.answers, &at, id)?;
    let record = judged.whole.items.iter().find(|record| record.key.item == id)?;
    let names = list.columns.iter().map(ToString::to_string);
    let cells = columns(&inside, list, judged.today).into_iter().map(Value::from);
    Some(json!({
        "id": id,
        "version": record.version,
        "complete": complete,
        "columns": names.zip(cells).collect::<Map<String, Value>>(),
    }))
}

/// For each field that refers to another list, the items that it may name.
fn references(judged: &Judged, scope: &Scope<'_>, body: &Body) -> Value {
    let offered = body.fields().filter_map(|(_, field)| {
        let Kind::Reference { list } = &field.kind else { return None };
        let items = judged.answers.items(list);
        let options = items.iter().filter_map(|chain| chain.last()).map(|item| {
            json!({ "id": item.id, "label": item_label(scope, list, &item.id, judged.today) })
        });
        Some((field.id.to_string(), Value::Array(options.collect())))
    });
    Value::Object(offered.collect())
}

fn documents(judged: &Judged, node: Option<&Node>) -> Value {
    let slots = node.into_iter().flat_map(|node| &node.documents);
    let shown = slots.map(|(slot, documents)| {
        let files = documents.iter().filter_map(|document| {
            let record = judged.whole.documents.iter().find(|record| record.id == document.id)?;
            Some(json!({
                "id": record.id,
                "file_name": record.file_name,
                "size": record.size,
                "uploaded_at": instant(record.uploaded_at),
            }))
        });
        (slot.to_string(), Value::Array(files.collect()))
    });
    Value::Object(shown.collect())
}
