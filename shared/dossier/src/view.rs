//! What the page of a section, or of an item, is filled with.

use crate::outside::Outside;
use crate::present::{is_untouched, problems, statement_table, status_label};
use crate::rows::{is_complete, rows};
use crate::{ItemPlace, LoadedDossier};
use domain::ApplicationState;
use edge::Refusal;
use edge::api::{Around, Choice, ItemHeader, StatementTable, StoredDocument, SummaryTotal, View};
use form::check::{SectionReport, Status};
use form::summary::{entry_name, item_label};
use form::{Body, Entries, Item, Kind, List, ListPath, Node, Scope, may_be_named};
use std::borrow::Cow;
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
    let complete = is_complete(report, item.as_ref().map(|item| item.item.as_str()));
    let (status, label) = standing(dossier, report, item.is_some().then_some(complete));
    let one = item.as_ref().map(|item| item.item.as_str());
    let outside = Outside::of(scope, scope.at(), body);
    Ok(View {
        section: id.to_owned(),
        version: 0,
        state: state.into(),
        frozen,
        started: false,
        status: status.into(),
        untouched: item.is_none() && is_untouched(dossier, report),
        status_label: label.into_owned(),
        complete,
        editable: state == ApplicationState::Draft && !frozen && report.status != Status::Locked,
        entries: entries(scope, body),
        problems: problems(dossier, report.own_problems(one)),
        computed: computed(scope, body),
        context: outside.context,
        items: outside.items,
        statement: statement(dossier, scope),
        figures: one.map(|one| figures(dossier, one)).unwrap_or_default(),
        lists: rows(dossier, scope, body, report),
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

/// How a section stands, in words too; of an item, of which it is said whether it is complete, that one, unless its section
/// is not asked for at all.
fn standing<'a>(
    dossier: &'a LoadedDossier,
    report: &SectionReport,
    item: Option<bool>,
) -> (Status, Cow<'a, str>) {
    let own = match (item, report.status) {
        (Some(true), Status::Complete | Status::Incomplete) => Status::Complete,
        (Some(false), Status::Complete | Status::Incomplete) => Status::Incomplete,
        (Some(_), Status::Locked | Status::NotRequired) | (None, _) => {
            return (report.status, status_label(dossier, report));
        }
    };
    (own, own.label(dossier.form.gate()))
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
