//! Reading lists and document slots.

use super::body::body;
use super::conditions::{condition_if_any, required};
use super::downloads;
use super::files::{file_types, max_megabytes};
use super::location::Location;
use super::names::Names;
use super::table::Table;
use crate::{Body, Id, List, ListPath, Slot};

/// Most items that a list may accept: an application is read whole.
const MOST_ITEMS: u32 = 500;
/// Deepest lists in lists: the address and the page of an item name every level.
const DEEPEST: usize = 2;

pub(super) fn list(table: &Table<'_, '_>, outer: &ListPath, names: &Names) -> Option<List> {
    let id = table.id("id");
    let title = table.text("title");
    let item = table.text("item");
    let intro = table.text_if_any("intro");
    let when = condition_if_any(table, "when", names);
    let at_least = table.integer("at_least", 0);
    let at_most = table.integer("at_most", 100);
    if at_most == 0 || at_most > MOST_ITEMS {
        let message = format!("«at_most» must be a number from 1 to {MOST_ITEMS}");
        table.reader.fault(table.at_key("at_most"), "limits", message);
    } else if at_least > at_most {
        let message = format!("«at_least» {at_least} is greater than «at_most» {at_most}");
        table.reader.fault(table.at_key("at_least"), "limits", message);
    }
    let Some(id) = id else {
        table.excuse_all();
        return None;
    };
    let at = outer.list(id.clone());
    table.reader.declare_list(at.clone());
    if at.lists.len() > DEEPEST {
        let message = format!("lists may stand in lists only {DEEPEST} deep");
        table.reader.fault(table.at(), "limits", message);
    }
    let body = body(table, &at);
    let columns = columns(table, &at, &body);
    Some(List { id, title: title?, item: item?, intro, when, at_least, at_most, columns, body })
}

fn columns(table: &Table<'_, '_>, list: &ListPath, body: &Body) -> Vec<Id> {
    table.want("columns");
    let named = table.texts("columns");
    if named.is_empty() && table.has("columns") {
        // Where an item is referred to, it is called by its first columns.
        let message = "«columns» needs at least one field";
        table.reader.fault(table.at_key("columns"), "columns-exist", message);
    }
    let declared = table.reader.fields_of(list);
    let exists = |(at, text): (Location, String)| {
        if !declared.contains(text.as_str()) {
            let message = format!("the column «{text}» is not a field of the items");
            table.reader.fault(at, "columns-exist", message);
        }
        body.field(&text).map(|(_, field)| field.id.clone())
    };
    named.into_iter().filter_map(exists).collect()
}

pub(super) fn slot(table: &Table<'_, '_>, names: &Names) -> Option<Slot> {
    let id = table.id("id");
    let label = table.text("label");
    let hint = table.text_if_any("hint");
    let when = condition_if_any(table, "when", names);
    let required = required(table, names);
    let many = table.boolean("many", false);
    let max_megabytes = max_megabytes(table);
    let types = file_types(table);
    let template = downloads::of_slot(table, label.as_deref());
    let (id, label) = (id?, label?);
    Some(Slot { id, label, hint, when, required, many, max_megabytes, types, template })
}
