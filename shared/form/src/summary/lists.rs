//! The table of a list's items.

use super::amounts::{counted, signed_euro};
use super::part::{Answer, ListTable, TableColumn};
use super::words::{answer, entry_heading, entry_name, euro};
use crate::{Field, Group, Id, Item, Kind, List, Scope, Target};
use domain::{Date, Money};

/// Up to so many questions a table holds everything that an item says.
const WHOLE_ITEM: usize = 6;

/// Whether a row of a table has room for everything that an item is asked.
pub(super) fn fits_a_table(list: &List) -> bool {
    let body = &list.body;
    let is_long = |(_, field): (&Group, &Field)| matches!(field.kind, Kind::LongText { .. });
    body.lists.is_empty()
        && body.slots.is_empty()
        && body.fields().count() <= WHOLE_ITEM
        && !body.fields().any(is_long)
}

/// The table of a list of this place, with these items. Entries that the list makes itself are named first.
pub(super) fn table(
    holder: &Scope<'_>,
    list: &List,
    items: &[(Scope<'_>, &Item)],
    today: Date,
) -> ListTable {
    let heading = entry_heading(holder.form(), list);
    let name = |(scope, item): &(Scope<'_>, &Item)| {
        let name = entry_name(scope, list, &item.id, today).map_or(Answer::None, Answer::Given);
        heading.as_ref().map(|_| name)
    };
    let fields = shown_fields(list, items);
    let cell = |scope: &Scope<'_>, (group, field): &(&Group, &Field)| {
        if !scope.asks(group, field) {
            return Answer::None;
        }
        match counted(scope, field, today) {
            Some(cents) if cents < 0 => Answer::Given(signed_euro(cents)),
            Some(_) | None => answer(scope, field, today),
        }
    };
    let row = |item: &(Scope<'_>, &Item)| {
        let cells = fields.iter().map(|field| cell(&item.0, field));
        name(item).into_iter().chain(cells).collect()
    };
    let rows = items.iter().map(row).collect();
    let sums = fields.iter().map(|field| total(items, *field, today));
    let totals: Vec<Answer> = heading.iter().map(|_| Answer::None).chain(sums).collect();
    let named = heading.into_iter().map(|label| TableColumn { label, numeric: false });
    ListTable {
        title: list.title.clone(),
        place: holder.place(Some(Target::List(list.id.clone()))),
        columns: named.chain(fields.iter().map(|(_, field)| column(field))).collect(),
        rows,
        places: items.iter().map(|(scope, _)| scope.place(None)).collect(),
        totals: totals.iter().any(|total| *total != Answer::None).then_some(totals),
        too_few: items.len() < list.at_least as usize,
    }
}

/// The columns that the list names, then every other amount: so that costs stand together and are
/// summed. All the fields, where a table has room for them. What is asked of no item is left out.
fn shown_fields<'a>(list: &'a List, items: &[(Scope<'_>, &Item)]) -> Vec<(&'a Group, &'a Field)> {
    let named = || list.columns.iter().filter_map(|id| list.body.field(id.as_str()));
    if items.is_empty() {
        return named().collect();
    }
    let asked =
        |(group, field): &(&Group, &Field)| items.iter().any(|(scope, _)| scope.asks(group, field));
    if fits_a_table(list) {
        return list.body.fields().filter(asked).collect();
    }
    let is_named = |field: &Field| list.columns.contains(&field.id);
    let amounts = || list.body.fields().filter(asked).filter(|(_, field)| field.kind.is_money());
    let spare = MOST_COLUMNS.saturating_sub(list.columns.len());
    let others = amounts().filter(|(_, field)| !is_named(field)).take(spare);
    let others: Vec<&Id> = others.map(|(_, field)| &field.id).collect();
    let words = named().filter(|(_, field)| !field.kind.is_money());
    words
        .chain(amounts().filter(|(_, field)| is_named(field) || others.contains(&&field.id)))
        .collect()
}

/// What an upright page has room for.
const MOST_COLUMNS: usize = 7;

fn column(field: &Field) -> TableColumn {
    TableColumn { label: field.label.clone(), numeric: field.kind.is_numeric() }
}

fn total(items: &[(Scope<'_>, &Item)], (group, field): (&Group, &Field), today: Date) -> Answer {
    if !field.kind.is_money() {
        return Answer::None;
    }
    let asked = items.iter().filter(|(scope, _)| scope.asks(group, field));
    let amounts: Vec<i64> = asked.filter_map(|(scope, _)| counted(scope, field, today)).collect();
    let sum: i64 = amounts.iter().sum();
    if amounts.is_empty() || sum.abs() > Money::MAX.cents() {
        return Answer::None;
    }
    Answer::Given(signed_euro(sum))
}

/// The sum in words; nothing of nothing, for nought would read as an answer, and nothing when it is beyond
/// what an amount can be.
pub(super) fn sum(amounts: &[Money]) -> Answer {
    match Money::sum(amounts.iter().copied()) {
        Ok(sum) if !amounts.is_empty() => Answer::Given(euro(sum)),
        _ => Answer::None,
    }
}
