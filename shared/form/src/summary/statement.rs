//! The statement of expenses (manual 6.3.4), as tables: the total, and one for each property.

use super::amounts::signed_euro;
use super::part::{Answer, ListTable, TableColumn};
use super::words::{as_typed, item_label};
use crate::books::kept;
use crate::{Answers, Books, Entry, Form, ListPath, Place, Scope};
use domain::Date;
use expense::{PropertyId, Statement, Sums};

/// The statement of the answers, if the form has one: the total by cost item; where some of it is for properties and some is not,
/// as much for each of the two; then a table for each property.
pub fn statement(form: &Form, answers: &Answers, today: Date) -> Vec<ListTable> {
    let (Some(books), Some(kept)) = (&form.books, kept(form, answers)) else { return Vec::new() };
    let found = kept.ledger.statement();
    // Where the expenses are: a statement's own rows stand nowhere else.
    let place = Scope::section(form, answers, &books.statement).place(None);
    let rows = found.by_item.iter().map(|(item, sums)| row(item_name(form, books, item), sums));
    let total = table("Rendiconto totale".to_owned(), &place, rows.collect(), &found.total);
    let of = |(property, sums): &(Option<PropertyId>, Sums)| {
        let property = property.as_ref()?;
        let title = property_name(form, answers, property, today);
        let cells = found.of(Some(property));
        let rows = cells.map(|cell| row(item_name(form, books, &cell.item), &cell.sums));
        Some(table(format!("Rendiconto immobile: {title}"), &place, rows.collect(), sums))
    };
    let interventions = interventions(form, books, &found, &place);
    let properties = found.by_property.iter().filter_map(of);
    std::iter::once(total).chain(interventions).chain(properties).collect()
}

/// What is for properties and what is not, each under the names of the sections where it was presented; nothing where all is of
/// one kind, and the total says it.
fn interventions(form: &Form, books: &Books, found: &Statement, place: &Place) -> Vec<ListTable> {
    let of = |are_properties: bool| {
        let lists = books.presented.iter().map(|presented| &presented.list);
        let lists = lists.filter(|list| (list.lists.len() > 1) == are_properties);
        let sections = lists.filter_map(|list| form.section(list.section.as_str()));
        let mut menus: Vec<&str> = sections.map(|section| section.menu.as_str()).collect();
        menus.dedup();
        let title = match menus.as_slice() {
            [one] => format!("Rendiconto dell’intervento «{one}»"),
            several => format!("Rendiconto degli interventi «{}»", several.join("», «")),
        };
        let (rows, sums) = found.of_properties(are_properties);
        let rows: Vec<Vec<Answer>> =
            rows.iter().map(|(item, sums)| row(item_name(form, books, item), sums)).collect();
        (!rows.is_empty()).then(|| table(title, place, rows, &sums))
    };
    match [true, false].map(of) {
        [Some(properties), Some(others)] => vec![properties, others],
        [_, _] => Vec::new(),
    }
}

/// The columns of the manual, then what is left and how much of it was spent.
fn table(title: String, place: &Place, rows: Vec<Vec<Answer>>, total: &Sums) -> ListTable {
    let numbers = [
        "Importo presentato al netto dell’IVA",
        "Importo presentato al lordo dell’IVA",
        "Importo che conta",
        "Costi rendicontati",
        "Residuo",
        "Quota rendicontata",
    ];
    let numbers = numbers.map(|label| TableColumn { label: label.to_owned(), numeric: true });
    let first = TableColumn { label: "Voce di spesa".to_owned(), numeric: false };
    let totals = Some(row("Totale".to_owned(), total));
    let columns = std::iter::once(first).chain(numbers).collect();
    let places = vec![place.clone(); rows.len()];
    ListTable { title, place: place.clone(), columns, rows, places, totals, too_few: false }
}

fn row(name: String, sums: &Sums) -> Vec<Answer> {
    let amounts = [sums.net, sums.gross, sums.basis, sums.reported, sums.residual()].map(euro);
    let percent = sums.percent().map_or(Answer::None, |hundredths| {
        Answer::Given(format!("{},{:02}%", hundredths / 100, hundredths % 100))
    });
    std::iter::once(Answer::Given(name)).chain(amounts).chain([percent]).collect()
}

/// An amount, which may be below nought.
fn euro(cents: i64) -> Answer {
    Answer::Given(signed_euro(cents))
}

/// What a cost item is called: the label of the first list that has its code.
pub(crate) fn item_name(form: &Form, books: &Books, item: &str) -> String {
    let entry = Entry::from(item);
    let names = books.presented.iter().filter_map(|list| {
        let (_, field) = form.body(&list.item.at)?.field(list.item.field.as_str())?;
        Some(as_typed(&field.kind, &entry)).filter(|name| name != item)
    });
    names.into_iter().next().unwrap_or_else(|| item.to_owned())
}

/// What a property is called: as where one refers to it.
pub(crate) fn property_name(
    form: &Form,
    answers: &Answers,
    property: &PropertyId,
    today: Date,
) -> String {
    let Some(books) = &form.books else { return property.to_string() };
    let lists = books.presented.iter().filter_map(|presented| {
        let (_, around) = presented.list.lists.split_last()?;
        Some(ListPath { section: presented.list.section.clone(), lists: around.to_vec() })
    });
    let mut names = lists.filter(|list| !list.lists.is_empty()).filter_map(|list| {
        let scope = Scope::section(form, answers, &list.section);
        item_label(&scope, &list, property.as_str(), today)
    });
    names.next().unwrap_or_else(|| property.to_string())
}
