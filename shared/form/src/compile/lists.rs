//! Reading lists and document slots.

use super::bodies::bodies;
use super::body::{Part, body};
use super::conditions::{condition_if_any, required};
use super::downloads;
use super::each::each;
use super::files::{file_types, max_megabytes};
use super::location::Location;
use super::names::Names;
use super::table::Table;
use crate::{Body, Id, List, ListPath, Slot};
use std::iter::once;

/// Most items that a list may accept: an application is read whole.
const MOST_ITEMS: u32 = 1_000;
/// Deepest lists in lists: the address and the page of an item name every level.
const DEEPEST: usize = 3;

pub(super) fn list(table: &Table<'_, '_>, names: &Names) -> Option<List> {
    let id = table.id("id");
    let title = table.text("title");
    let item = table.text("item");
    let intro = table.text_if_any("intro");
    let when = condition_if_any(table, "when", names);
    let each = each(table, names);
    let (at_least, at_most) = match each.as_slice() {
        [] => limits(table),
        _ => (table.integer("at_least", 0), MOST_ITEMS),
    };
    let Some(id) = id else {
        table.excuse_all();
        return None;
    };
    let inside = names.in_list(id.clone());
    table.reader.declare_list(inside.at.clone());
    if inside.at.lists.len() > DEEPEST {
        // A body may take itself: what is deeper is not read.
        let message = format!("lists may stand in lists only {DEEPEST} deep");
        table.reader.fault(table.at(), "limits", message);
        table.excuse_all();
        return None;
    }
    let taken = bodies(table, &inside.at);
    let own = Part { table, names: inside.clone() };
    let others = taken.iter().map(|(table, names)| Part { table, names: names.clone() });
    let parts: Vec<Part<'_, '_, '_>> = once(own).chain(others).collect();
    let body = body(&parts);
    let columns = columns(&parts, &inside.at, &body);
    drop(parts);
    for (table, _) in taken {
        table.finish();
    }
    table.reader.close_list(inside.at);
    let (title, item) = (title?, item?);
    Some(List { id, title, item, intro, when, at_least, at_most, each, columns, body })
}

fn limits(table: &Table<'_, '_>) -> (u32, u32) {
    let at_least = table.integer("at_least", 0);
    let at_most = table.integer("at_most", 100);
    if at_most == 0 || at_most > MOST_ITEMS {
        let message = format!("«at_most» must be a number from 1 to {MOST_ITEMS}");
        table.reader.fault(table.at_key("at_most"), "limits", message);
    } else if at_least > at_most {
        let message = format!("«at_least» {at_least} is greater than «at_most» {at_most}");
        table.reader.fault(table.at_key("at_least"), "limits", message);
    }
    (at_least, at_most)
}

/// The columns of the list, or else of the first body that it takes which says them.
fn columns(parts: &[Part<'_, '_, '_>], list: &ListPath, body: &Body) -> Vec<Id> {
    let tables = || parts.iter().map(|part| part.table);
    // Every one is asked, so that none of them takes the key for a slip.
    let with_columns: Vec<_> = tables().filter(|table| table.value("columns").is_some()).collect();
    let Some(table) = with_columns.first().copied().or_else(|| tables().next()) else {
        return Vec::new();
    };
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
    let ask = table.text_if_any("ask");
    let template = downloads::of_slot(table, label.as_deref());
    let (id, label) = (id?, label?);
    Some(Slot { id, label, hint, when, required, many, max_megabytes, types, ask, template })
}
