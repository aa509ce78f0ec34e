//! Reading bodies: groups of fields (with the included ones), lists, slots, rules.

use super::conditions::{Names, condition_if_any, required};
use super::kinds::{file_types, kind};
use super::rules::rule;
use super::table::Table;
use crate::{Body, Entry, Field, Group, Id, Kind, List, ListPath, Rule, Slot};
use std::collections::BTreeSet;

/// Most items that a list may accept: an application is read whole.
const MOST_ITEMS: u32 = 500;
/// Deepest lists in lists: the address and the page of an item name every level.
const DEEPEST: usize = 2;

/// Reads the body of a section or of a list's items.
pub(super) fn body(table: &Table<'_, '_>, at: &ListPath) -> Body {
    let names = Names::of(at.clone());
    let mut body = Body::default();
    for inner in table.tables("groups") {
        body.groups.extend(group(&inner, &names, &mut body.rules));
        inner.finish();
    }
    for inner in table.tables("lists") {
        body.lists.extend(list(&inner, at, &names));
        inner.finish();
    }
    for inner in table.tables("slots") {
        body.slots.extend(slot(&inner, &names));
        inner.finish();
    }
    for inner in table.tables("rules") {
        body.rules.extend(rule(&inner, &names));
        inner.finish();
    }
    unique(table, &body);
    body
}

fn group(table: &Table<'_, '_>, names: &Names, rules: &mut Vec<Rule>) -> Option<Group> {
    let id = table.id("id");
    let title = table.text_if_any("title");
    let help = table.text_if_any("help");
    let when = condition_if_any(table, "when", names);
    let prefix = table.text_if_any("prefix").unwrap_or_default();
    let omit: BTreeSet<String> = table.texts("omit").into_iter().map(|(_, text)| text).collect();
    let mut fields = Vec::new();
    if let Some(file) = table.text_if_any("include") {
        let inside = Names { prefix, ..names.clone() };
        included(table, &file, &inside, &omit, &mut fields, rules);
    }
    fields.extend(own_fields(table, names, &BTreeSet::new()));
    if fields.is_empty() {
        table.reader.fault(table.at(), "empty-group", "a group needs fields");
    }
    Some(Group { id: id?, title, help, when, fields })
}

fn included(
    table: &Table<'_, '_>,
    file: &str,
    names: &Names,
    omit: &BTreeSet<String>,
    fields: &mut Vec<Field>,
    rules: &mut Vec<Rule>,
) {
    let name = format!("groups/{file}.toml");
    let Some(source) = table.reader.file(&name) else {
        table.reader.fault(table.at(), "include-exists", format!("there is no file {name}"));
        return;
    };
    fields.extend(own_fields(&source, names, omit));
    for inner in source.tables("rules") {
        rules.extend(rule(&inner, names));
        inner.finish();
    }
    source.finish();
}

fn own_fields(table: &Table<'_, '_>, names: &Names, omit: &BTreeSet<String>) -> Vec<Field> {
    let wanted =
        |inner: &Table<'_, '_>| inner.text_if_any("id").is_none_or(|id| !omit.contains(&id));
    table
        .tables("fields")
        .into_iter()
        .filter(wanted)
        .filter_map(|inner| {
            let read = field(&inner, names);
            inner.finish();
            read
        })
        .collect()
}

fn field(table: &Table<'_, '_>, names: &Names) -> Option<Field> {
    let at = table.want("id");
    let id = table.id("id").and_then(|id| names.own(id.as_str()));
    let label = table.text("label");
    let hint = table.text_if_any("hint");
    let point = table.text_if_any("point");
    let when = condition_if_any(table, "when", names);
    let required = required(table, names);
    let fixed = table.boolean("fixed", false);
    let kind = kind(table, names);
    let default = default(table, kind.as_ref());
    if let (Some(at), Some(id)) = (at, &id) {
        table.reader.declare(names.at.field(id.clone()), at);
    }
    Some(Field { id: id?, label: label?, hint, point, kind: kind?, required, when, fixed, default })
}

/// The default must be an answer that the kind accepts.
fn default(table: &Table<'_, '_>, kind: Option<&Kind>) -> Option<Entry> {
    let value = table.value("default")?;
    let entry = match value.value.as_str() {
        Some(text) => Entry::from(text),
        None => Entry::Many(table.texts("default").into_iter().map(|(_, text)| text).collect()),
    };
    let around = crate::read::Surroundings {
        today: domain::Date::EPOCH,
        siblings: &crate::Entries::new(),
        stands_in: &|_, _| false,
    };
    if let Err(code) = crate::read::read(kind?, &entry, &around) {
        let message = format!("the default is not an answer to this field: {}", code.sentence());
        table.reader.fault(value.at, "default-reads", message);
    }
    Some(entry)
}

fn list(table: &Table<'_, '_>, outer: &ListPath, names: &Names) -> Option<List> {
    let id: Option<Id> = table.id("id");
    let title = table.text("title");
    let item = table.text("item");
    let intro = table.text_if_any("intro");
    let when = condition_if_any(table, "when", names);
    let at_least = table.integer("at_least", 0);
    let at_most = table.integer("at_most", 100u32);
    if at_least > at_most || at_most > MOST_ITEMS {
        let message = format!("«at_least» to «at_most» must be a range up to {MOST_ITEMS}");
        table.reader.fault(table.at(), "limits", message);
    }
    let at = outer.list(id.clone()?);
    if at.lists.len() > DEEPEST {
        let message = format!("lists may stand in lists only {DEEPEST} deep");
        table.reader.fault(table.at(), "limits", message);
    }
    let body = body(table, &at);
    let columns = columns(table, &body);
    Some(List {
        id: id?,
        title: title?,
        item: item?,
        intro,
        when,
        at_least,
        at_most,
        columns,
        body,
    })
}

fn columns(table: &Table<'_, '_>, body: &Body) -> Vec<Id> {
    table.want("columns");
    let exists = |(at, text): (super::reader::Location, String)| {
        let found = body.field(&text).map(|(_, field)| field.id.clone());
        if found.is_none() {
            let message = format!("the column «{text}» is not a field of the items");
            table.reader.fault(at, "columns-exist", message);
        }
        found
    };
    table.texts("columns").into_iter().filter_map(exists).collect()
}

fn slot(table: &Table<'_, '_>, names: &Names) -> Option<Slot> {
    let id = table.id("id");
    let label = table.text("label");
    let hint = table.text_if_any("hint");
    let when = condition_if_any(table, "when", names);
    let required = required(table, names);
    let many = table.boolean("many", false);
    let max_megabytes = table.integer("max_megabytes", 20u32);
    let types = file_types(table);
    Some(Slot { id: id?, label: label?, hint, when, required, many, max_megabytes, types })
}

/// Groups, lists, slots and rules have names of their own; what a rule points at must be there.
fn unique(table: &Table<'_, '_>, body: &Body) {
    let kinds: [(&str, Vec<&Id>); 3] = [
        ("group", body.groups.iter().map(|group| &group.id).collect()),
        (
            "list or document slot",
            body.lists.iter().map(|l| &l.id).chain(body.slots.iter().map(|s| &s.id)).collect(),
        ),
        ("rule", body.rules.iter().map(|rule| &rule.id).collect()),
    ];
    for (kind, ids) in kinds {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                let message = format!("the {kind} «{id}» stands twice in the same body");
                table.reader.fault(table.at(), "duplicate-id", message);
            }
        }
    }
    for rule in &body.rules {
        let at = rule.at.as_str();
        if body.field(at).is_none() && body.list(at).is_none() && body.slot(at).is_none() {
            let message = format!("the rule «{}» points at «{at}», which is not here", rule.id);
            table.reader.fault(table.at(), "rule-target", message);
        }
    }
}
