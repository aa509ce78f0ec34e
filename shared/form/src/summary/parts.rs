//! A body's answers as parts of a summary.

use super::lists::{fits_a_table, table};
use super::part::{Answer, Part, Row};
use super::slots::documents;
use super::words::{YES, answer, capitalised, entry_name};
use crate::{Body, Field, Item, Kind, List, Node, Scope, Target, YesNoRule};
use domain::Date;

/// What a body says, in its order.
pub(super) fn parts(scope: &Scope<'_>, body: &Body, today: Date) -> Vec<Part> {
    let mut parts = Vec::new();
    for group in &body.groups {
        let rows: Vec<Row> = group
            .fields
            .iter()
            .filter(|field| scope.asks(group, field))
            .map(|field| row(scope, field, today))
            .collect();
        if !rows.is_empty() {
            parts.push(Part::Group { title: group.title.clone(), rows });
        }
    }
    for list in &body.lists {
        if scope.asks_list(list) {
            add_list(scope, list, today, &mut parts);
        }
    }
    let rows = documents(scope, body);
    if !rows.is_empty() {
        parts.push(Part::Documents { rows });
    }
    parts
}

fn row(scope: &Scope<'_>, field: &Field, today: Date) -> Row {
    let label = match &field.point {
        Some(point) => format!("{point} {}", field.label),
        None => field.label.clone(),
    };
    let answer = answer(scope, field, today);
    let is_declaration = matches!(field.kind, Kind::YesNo { rule: YesNoRule::MustBeYes });
    let declared = is_declaration.then(|| answer == Answer::from(YES));
    let place = scope.place(Some(Target::Field(field.id.clone())));
    Row { label, place, answer, computed: field.kind.is_computed(), declared }
}

/// Adds a list: its table, and unless that says everything, its items in full.
fn add_list(scope: &Scope<'_>, list: &List, today: Date, parts: &mut Vec<Part>) {
    let none = Vec::new();
    let items = scope.node().and_then(|node: &Node| node.lists.get(&list.id)).unwrap_or(&none);
    let items: Vec<(Scope<'_>, &Item)> =
        items.iter().map(|item| (scope.inside(list, item), item)).collect();
    parts.push(Part::Table(table(scope, list, &items, today)));
    if fits_a_table(list) {
        return;
    }
    for (index, (inside, item)) in items.iter().enumerate() {
        let name = capitalised(&list.item);
        parts.push(Part::Item {
            title: match entry_name(inside, list, &item.id, today) {
                Some(of) => format!("{name}: {of}"),
                None => format!("{name} {} di {}", index + 1, items.len()),
            },
            place: inside.place(None),
            parts: self::parts(inside, &list.body, today),
        });
    }
}
