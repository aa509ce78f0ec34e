//! Answers in words.

use super::amounts::{counted, signed_euro};
use super::part::{Answer, NO_ANSWER};
use crate::{ChoiceOption, Entry, Field, Form, Group, Kind, List, ListPath, Scope, Unit, Value};
use domain::{Date, Iban, IbanParts, Money, places};

pub(super) const YES: &str = "Sì";
const NO: &str = "No";

/// The answer to a field that is asked for.
pub(super) fn answer(scope: &Scope<'_>, field: &Field, today: Date) -> Answer {
    let missing = || scope.requires(&field.required);
    match scope.stored_or_default(field).filter(|entry| !entry.is_empty()) {
        None if missing() => Answer::Missing,
        None => Answer::None,
        Some(entry) => Answer::Given(said(scope, field, &entry, today)),
    }
}

/// The answer to a field of this place, in words; [`NO_ANSWER`] when there is none.
pub fn shown(scope: &Scope<'_>, field: &Field, today: Date) -> String {
    match scope.stored_or_default(field).filter(|entry| !entry.is_empty()) {
        Some(entry) => said(scope, field, &entry, today),
        None => NO_ANSWER.to_owned(),
    }
}

fn said(scope: &Scope<'_>, field: &Field, entry: &Entry, today: Date) -> String {
    match scope.read(&field.kind, entry, today) {
        Ok(value) => in_words(scope, &field.kind, &value, entry, today),
        Err(_) => as_typed(&field.kind, entry),
    }
}

/// An entry as it was typed, so that it can be recognised, with the labels of choices: of one that does not read well, or
/// that is told apart from its place.
pub fn as_typed(kind: &Kind, entry: &Entry) -> String {
    match kind {
        Kind::Choice { options } | Kind::Choices { options, .. } => labels(options, entry),
        // The item is gone, and its id says nothing to people.
        Kind::Reference { .. } => NO_ANSWER.to_owned(),
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Number { .. }
        | Kind::Decimal { .. }
        | Kind::Money { .. }
        | Kind::Percent
        | Kind::Date { .. }
        | Kind::YesNo { .. }
        | Kind::FiscalCode { .. }
        | Kind::VatNumber
        | Kind::Iban
        | Kind::Email { .. }
        | Kind::Phone
        | Kind::Province { .. }
        | Kind::Municipality { .. }
        | Kind::PostalCode
        | Kind::Ateco
        | Kind::PersonName
        | Kind::ForeignId
        | Kind::Cup
        | Kind::Cig
        | Kind::Digits { .. }
        | Kind::Cadastral { .. }
        | Kind::Carried { .. } => entry.codes().join("; "),
        // It may be beyond what an amount can be, and is shown all the same.
        Kind::Computed { unit, .. } => match unit {
            Unit::Money => format!("{}\u{a0}€", entry.text()),
            Unit::Number => entry.text().to_owned(),
            Unit::Percent => format!("{}%", entry.text()),
        },
    }
}

/// The labels of the codes ticked, in the order of the options, then the codes that no option has.
fn labels(options: &[ChoiceOption], entry: &Entry) -> String {
    let codes = entry.codes();
    let ticked = options.iter().filter(|option| codes.contains(&option.code.as_str()));
    let unknown =
        codes.iter().copied().filter(|code| options.iter().all(|option| option.code != *code));
    ticked.map(|option| option.label.as_str()).chain(unknown).collect::<Vec<_>>().join("; ")
}

fn in_words(scope: &Scope<'_>, kind: &Kind, value: &Value, entry: &Entry, today: Date) -> String {
    match (kind, value) {
        (Kind::Choice { options } | Kind::Choices { options, .. }, _) => labels(options, entry),
        (_, Value::YesNo(yes)) => if *yes { YES } else { NO }.to_owned(),
        // The amount is never parted from its unit.
        (_, Value::Money(money)) => euro(*money),
        (_, Value::Percent(_)) => format!("{}%", value.entry().text()),
        (_, Value::Ateco(code)) => format!("{code} – {}", code.label()),
        (_, Value::Iban(iban)) => iban_in_words(iban),
        (_, Value::Province(province)) => province.label(),
        (_, Value::Municipality(code)) => places::find_by_code(*code)
            .map_or_else(|| code.to_string(), |place| place.name().to_owned()),
        (Kind::Reference { lists }, Value::Reference(id)) => {
            label_in(scope, lists, id, today).unwrap_or_else(|| NO_ANSWER.to_owned())
        }
        _ => value.entry().text().to_owned(),
    }
}

/// An IBAN with the parts that banks ask for by name (manual 3.8).
fn iban_in_words(iban: &Iban) -> String {
    match iban.parts() {
        Some(IbanParts { cin, abi, cab, account }) => {
            format!("{iban} (CIN {cin}, ABI {abi}, CAB {cab}, conto {account})")
        }
        None => iban.to_string(),
    }
}

/// What an item is called where another one refers to it: the first columns of its list, and within brackets those of
/// the item that it lies in. `None` when there is no such item.
pub fn item_label(scope: &Scope<'_>, at: &ListPath, id: &str, today: Date) -> Option<String> {
    let there = Scope::of_item(scope.form(), scope.answers(), at, id)?;
    let own = first_columns(&there, today)?;
    let outer = at.lists.len().checked_sub(1).map(|depth| there.around(depth));
    Some(match outer.and_then(|outer| first_columns(&outer, today)) {
        Some(outer) => format!("{own} ({outer})"),
        None => own,
    })
}

/// The same of an item that stands in one of several lists.
fn label_in(scope: &Scope<'_>, lists: &[ListPath], id: &str, today: Date) -> Option<String> {
    lists.iter().find_map(|list| item_label(scope, list, id, today))
}

/// What the entry is called that a list has for an item of another one: as the item is.
pub fn entry_name(scope: &Scope<'_>, list: &List, id: &str, today: Date) -> Option<String> {
    label_in(scope, &list.each, id, today)
}

/// What stands over the names of a list's entries: what one of the items is called. `None` for a list whose items
/// people add.
pub fn entry_heading(form: &Form, list: &List) -> Option<String> {
    form.list(list.each.first()?).map(|source| capitalised(&source.item))
}

fn first_columns(item: &Scope<'_>, today: Date) -> Option<String> {
    let list = item.form().list(item.at())?;
    let words: Vec<String> = columns(item, list, today).into_iter().take(2).collect();
    Some(words.join(" – "))
}

/// An amount with its unit, never parted from it.
pub(super) fn euro(amount: Money) -> String {
    format!("{amount}\u{a0}€")
}

/// The columns of a list's table for one of its items, as pages show it; [`NO_ANSWER`] for what is not
/// asked of it, whatever was answered before.
pub fn columns(item: &Scope<'_>, list: &List, today: Date) -> Vec<String> {
    let cell = |(group, field): (&Group, &Field)| {
        if !item.asks(group, field) {
            return NO_ANSWER.to_owned();
        }
        match counted(item, field, today) {
            Some(cents) if cents < 0 => signed_euro(cents),
            Some(_) | None => shown(item, field, today),
        }
    };
    list.columns.iter().filter_map(|id| list.body.field(id.as_str())).map(cell).collect()
}

/// With a capital at its start.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
