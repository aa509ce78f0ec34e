//! What the page of a section, or of an item, is filled with.

use crate::outside::Outside;
use crate::present::{is_untouched, problems, statement_table, status_label};
use crate::{ItemPlace, LoadedDossier};
use domain::ApplicationState;
use edge::Refusal;
use edge::api::{
    Around, Choice, ItemHeader, Row, StatementTable, StoredDocument, SummaryTotal, View,
};
use form::check::{SectionReport, Status};
use form::summary::{columns, entry_name, item_label};
use form::{Body, Entries, Item, Kind, List, ListPath, Node, Scope, may_be_named};
use std::collections::BTreeMap;

/// A section's own page.
///
/// # Errors
/// [`Refusal::NotFound`], when the form has no such section.
pub fn section_view(dossier: &LoadedDossier, section: &form::Id) -> Result<View, Refusal> {
    let scope = dossier.scope_of(section);
    let record = dossier.section(section);
    let view = fill(dossier, &scope, None)?;
    Ok(View {
        version: record.map_or(0, |record| record.version),
        started: record.is_some(),
        updated_at: record.map(|record| record.updated_at.into()),
        updated_by: record.map(|record| record.updated_by.to_string()),
        updated_by_name: record.map(|record| dossier.name_of(&record.updated_by)),
        ..view
    })
}

/// An item's own page.
///
/// # Errors
/// [`Refusal::NotFound`], when the form has no such list.
pub fn item_view(dossier: &LoadedDossier, place: &ItemPlace) -> Result<View, Refusal> {
    let ItemPlace { key, record } = place;
    let scope = dossier.scope_of_item(key)?;
    let (list, item) = (dossier.form.list(scope.at()), key.item.to_string());
    let header = ItemHeader {
        list: scope.at().to_string(),
        parent: key.parent().map(|parent| parent.item.to_string()),
        name: list.and_then(|list| entry_name(&scope, list, &item, dossier.today)),
        item,
    };
    let view = fill(dossier, &scope, Some(header))?;
    Ok(View {
        version: record.as_ref().map_or(0, |record| record.version),
        started: record.is_some(),
        updated_at: record.as_ref().map(|record| record.updated_at.into()),
        updated_by: record.as_ref().map(|record| record.updated_by.to_string()),
        updated_by_name: record.as_ref().map(|record| dossier.name_of(&record.updated_by)),
        ..view
    })
}

/// Everything but what the record says of itself.
fn fill(
    dossier: &LoadedDossier,
    scope: &Scope<'_>,
    item: Option<ItemHeader>,
) -> Result<View, Refusal> {
    let id = scope.at().section.as_str();
    let report = dossier.report().section(id).ok_or(Refusal::NotFound)?;
    let body = scope.body().ok_or(Refusal::NotFound)?;
    let (state, frozen) = (dossier.state(), dossier.is_frozen(&scope.at().section));
    let one = item.as_ref().map(|item| item.item.as_str());
    let outside = Outside::of(scope, scope.at(), body);
    Ok(View {
        section: id.to_owned(),
        version: 0,
        state: state.into(),
        frozen,
        started: false,
        status: report.status.into(),
        untouched: is_untouched(dossier, report),
        status_label: status_label(dossier, report).into_owned(),
        complete: is_complete(report, one),
        editable: state == ApplicationState::Draft && !frozen && report.status != Status::Locked,
        entries: entries(scope, body),
        problems: problems(dossier, report.own_problems(one)),
        computed: computed(scope, body),
        context: outside.context,
        items: outside.items,
        statement: statement(dossier, scope),
        figures: one.map(|one| figures(dossier, one)).unwrap_or_default(),
        lists: lists(dossier, scope, body, report),
        references: references(dossier, scope, body),
        new_items: new_items(dossier, scope, body),
        documents: documents(dossier, scope.node()),
        updated_at: None,
        updated_by: None,
        updated_by_name: None,
        item,
    })
}

/// The statement of expenses, where this is the page that shows it.
fn statement(dossier: &LoadedDossier, scope: &Scope<'_>) -> Vec<StatementTable> {
    let books = dossier.form.books.as_ref();
    if books.is_none_or(|books| *scope.at() != ListPath::section(books.statement.clone())) {
        return Vec::new();
    }
    let tables = form::summary::statement(&dossier.form, &dossier.answers, dossier.today);
    tables.iter().map(statement_table).collect()
}

/// What the item comes to, where it is an expense or a proof of payment.
fn figures(dossier: &LoadedDossier, item: &str) -> Vec<SummaryTotal> {
    let figures = form::summary::figures(&dossier.form, &dossier.answers, item).into_iter();
    let figure = |(label, amount): (&str, String)| SummaryTotal {
        label: label.to_owned(),
        amount: Some(amount),
    };
    figures.map(figure).collect()
}

fn is_complete(report: &SectionReport, item: Option<&str>) -> bool {
    match item {
        None => !report.has_errors(),
        Some(id) => report.items.iter().any(|item| item.id == id && item.complete),
    }
}

/// What is stored, and until the first save the defaults.
fn entries(scope: &Scope<'_>, body: &Body) -> Entries {
    fields(scope, body, |field| !field.kind.is_computed())
}

/// What is computed here and asked for.
fn computed(scope: &Scope<'_>, body: &Body) -> Entries {
    let asked = |field: &form::Field| {
        let found = body.field(field.id.as_str());
        found.is_some_and(|(group, field)| scope.asks(group, field))
    };
    fields(scope, body, |field| field.kind.is_computed() && asked(field))
}

fn fields(scope: &Scope<'_>, body: &Body, wanted: impl Fn(&form::Field) -> bool) -> Entries {
    let held = |field: &form::Field| Some((field.id.clone(), scope.stored_or_default(field)?));
    let fields = body.fields().map(|(_, field)| field).filter(|field| wanted(field));
    fields.filter_map(held).collect()
}

/// What the page of a new item of each list needs from around it: it has no view of its own yet.
fn new_items(dossier: &LoadedDossier, scope: &Scope<'_>, body: &Body) -> BTreeMap<String, Around> {
    let around = |list: &List| {
        let at = scope.at().list(list.id.clone());
        let outside = Outside::of(scope, &at, &list.body);
        let around = Around {
            context: outside.context,
            items: outside.items,
            references: references(dossier, scope, &list.body),
        };
        (at.to_string(), around)
    };
    body.lists.iter().map(around).collect()
}

fn lists(
    dossier: &LoadedDossier,
    scope: &Scope<'_>,
    body: &Body,
    report: &SectionReport,
) -> BTreeMap<String, Vec<Row>> {
    let rows = |list: &List| {
        let items = scope.node().and_then(|node| node.lists.get(&list.id));
        let rows = items
            .into_iter()
            .flatten()
            .map(|item| row(dossier, scope, list, &item.id, is_complete(report, Some(&item.id))));
        (list.id.to_string(), rows.flatten().collect())
    };
    body.lists.iter().map(rows).collect()
}

fn row(
    dossier: &LoadedDossier,
    scope: &Scope<'_>,
    list: &List,
    id: &str,
    complete: bool,
) -> Option<Row> {
    let at = scope.at().list(list.id.clone());
    let inside = Scope::of_item(&dossier.form, &dossier.answers, &at, id)?;
    let record = dossier.contents.item(&at.section, id.parse().ok()?);
    let names = list.columns.iter().map(ToString::to_string);
    Some(Row {
        id: id.to_owned(),
        version: record.map_or(0, |record| record.version),
        complete,
        name: entry_name(&inside, list, id, dossier.today),
        columns: names.zip(columns(&inside, list, dossier.today)).collect(),
    })
}

/// For each field that refers to other lists, the items that it may name.
fn references(
    dossier: &LoadedDossier,
    scope: &Scope<'_>,
    body: &Body,
) -> BTreeMap<String, Vec<Choice>> {
    let offered = body.fields().filter_map(|(_, field)| {
        let Kind::Reference { lists } = &field.kind else { return None };
        let several = lists.len() > 1;
        let choices = lists.iter().flat_map(|list| {
            let mut choices = choices(dossier, scope, list, several);
            choices.retain(|choice| may_be_named(scope, &field.id, list, &choice.id));
            choices
        });
        Some((field.id.to_string(), choices.collect()))
    });
    offered.collect()
}

/// The items of one list, as one chooses them; with its title, where there are others beside.
fn choices(
    dossier: &LoadedDossier,
    scope: &Scope<'_>,
    list: &ListPath,
    with_title: bool,
) -> Vec<Choice> {
    let title = dossier.form.list(list).filter(|_| with_title).map(|list| list.title.clone());
    let items = dossier.answers.items(list);
    let choice = |item: &Item| {
        let label = item_label(scope, list, &item.id, dossier.today)?;
        Some(Choice { id: item.id.clone(), label, group: title.clone() })
    };
    items.iter().filter_map(|chain| chain.last()).filter_map(|item| choice(item)).collect()
}

fn documents(
    dossier: &LoadedDossier,
    node: Option<&Node>,
) -> BTreeMap<String, Vec<StoredDocument>> {
    let slots = node.into_iter().flat_map(|node| &node.documents);
    let shown = slots.map(|(slot, documents)| {
        let files = documents.iter().filter_map(|document| {
            let record = dossier.contents.document(document.id.parse().ok()?)?;
            Some(StoredDocument {
                id: record.id.to_string(),
                file_name: record.file_name.to_string(),
                size: record.size,
                uploaded_at: record.uploaded_at.into(),
            })
        });
        (slot.to_string(), files.collect())
    });
    shown.collect()
}
