//! Computed values that hang on themselves: by what they are made of, or by the conditions under which that counts.

use super::reader::Reader;
use super::uses::Declared;
use crate::model::body_at;
use crate::{Condition, Field, FieldPath, Kind, ListPath, Section};
use std::collections::{BTreeMap, BTreeSet};

/// What everything hangs on: fields and lists by their whole names.
type Graph = BTreeMap<String, BTreeSet<String>>;

/// Every computed value that hangs on itself, where it is written.
pub(super) fn check_cycles(reader: &Reader<'_>, sections: &[Section], fields: &[Declared]) {
    let read = |declared: &Declared| {
        let body = body_at(sections, &declared.path.at)?;
        let (group, field) = body.field(declared.path.field.as_str())?;
        let conditions = group.when.iter().chain(&field.when);
        let mut on = looked_at(conditions);
        on.extend(around(sections, &declared.path.at));
        on.extend(computed_from(field));
        Some((declared.path.to_string(), on))
    };
    let mut graph: Graph = fields.iter().filter_map(read).collect();
    for list in fields.iter().map(|declared| &declared.path.at) {
        graph.entry(list_name(list)).or_insert_with(|| around(sections, list));
    }
    let is_computed = |path: &FieldPath| {
        body_at(sections, &path.at)
            .and_then(|body| body.field(path.field.as_str()))
            .is_some_and(|(_, field)| field.kind.is_computed())
    };
    for declared in fields.iter().filter(|declared| is_computed(&declared.path)) {
        let name = declared.path.to_string();
        if reaches(&graph, &name) {
            let message = format!("«{name}» hangs on itself");
            reader.fault(declared.at, "computed-cycle", message);
        }
    }
}

/// A list may have the name of a field of the same body.
fn list_name(list: &ListPath) -> String {
    format!("{list}.")
}

fn looked_at<'a>(conditions: impl Iterator<Item = &'a Condition>) -> BTreeSet<String> {
    let mut on = BTreeSet::new();
    for condition in conditions {
        on.extend(condition.fields().into_iter().map(ToString::to_string));
        for (list, fields) in condition.lists() {
            on.insert(list_name(list));
            on.extend(fields.into_iter().map(ToString::to_string));
        }
    }
    on
}

/// What decides whether a place is asked for: the conditions of its section and of the lists it lies in.
fn around(sections: &[Section], place: &ListPath) -> BTreeSet<String> {
    let section = sections.iter().find(|section| section.id == place.section);
    let lists = (0..place.lists.len()).filter_map(|depth| {
        let lists = place.lists.get(..depth)?.to_vec();
        let outside = ListPath { section: place.section.clone(), lists };
        body_at(sections, &outside)?.list(place.lists.get(depth)?.as_str())
    });
    let of_lists = lists.filter_map(|list| list.when.as_ref());
    looked_at(section.into_iter().filter_map(|section| section.when.as_ref()).chain(of_lists))
}

fn computed_from(field: &Field) -> BTreeSet<String> {
    let Kind::Computed { value, .. } = &field.kind else { return BTreeSet::new() };
    let mut on = looked_at(value.conditions().into_iter());
    on.extend(value.fields().into_iter().chain(value.items()).map(ToString::to_string));
    on
}

/// Whether something hangs on itself.
fn reaches(graph: &Graph, name: &str) -> bool {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut waiting = vec![name];
    while let Some(next) = waiting.pop() {
        for on in graph.get(next).into_iter().flatten() {
            if on == name {
                return true;
            }
            if seen.insert(on) {
                waiting.push(on);
            }
        }
    }
    false
}
