//! The answers laid out for reading: what the summary page and the PDF show.

use crate::{
    Answers, Body, ChoiceOption, Entry, Field, Form, Kind, List, ListPath, Node, Scope, Value,
    YesNoRule,
};
use domain::{Date, places};

/// What stands where there is no answer.
pub const NO_ANSWER: &str = "—";

const YES: &str = "Sì";
const NO: &str = "No";

/// A form's answers, section by section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummarySection {
    /// The section's title.
    pub title: String,
    /// Whether the application must have it; if not, there are no parts.
    pub required: bool,
    /// What it says.
    pub parts: Vec<Part>,
}

/// A piece of a summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Questions and answers, under a heading.
    Group {
        /// The heading, if the group has one.
        title: Option<String>,
        /// The questions with their answers.
        rows: Vec<Row>,
    },
    /// An overview of a list.
    Table {
        /// The list's title.
        title: String,
        /// The labels of the columns.
        columns: Vec<String>,
        /// The columns' fields hold numbers, to be aligned right.
        numeric: Vec<bool>,
        /// The items.
        rows: Vec<Vec<String>>,
    },
    /// One item of a list, in full.
    Item {
        /// What it is (`Professionista 1 di 2`).
        title: String,
        /// What it says.
        parts: Vec<Part>,
    },
    /// The documents uploaded.
    Documents {
        /// By slot.
        rows: Vec<SlotRow>,
    },
}

/// A slot's label, then file name, size in bytes and SHA-256 of each document in it.
pub type SlotRow = (String, Vec<(String, u64, String)>);

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The question, with its point if it has one.
    pub label: String,
    /// The answer in words.
    pub answer: String,
    /// For a declaration, whether it was made.
    pub declared: Option<bool>,
}

/// Lays out all the answers.
pub fn summary(form: &Form, answers: &Answers, today: Date) -> Vec<SummarySection> {
    let lay_out = |section: &crate::Section| {
        let scope = Scope::section(form, answers, &section.id);
        let required = scope.section_required();
        let parts = if required { parts(&scope, &section.body, today) } else { Vec::new() };
        SummarySection { title: section.title.clone(), required, parts }
    };
    form.sections.iter().map(lay_out).collect()
}

fn parts(scope: &Scope<'_>, body: &Body, today: Date) -> Vec<Part> {
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
            list_parts(scope, list, today, &mut parts);
        }
    }
    parts.extend(documents(scope, body));
    parts
}

fn row(scope: &Scope<'_>, field: &Field, today: Date) -> Row {
    let label = match &field.point {
        Some(point) => format!("{point} {}", field.label),
        None => field.label.clone(),
    };
    let answer = shown(scope, field, today);
    let is_declaration = matches!(field.kind, Kind::YesNo { rule: YesNoRule::MustBeYes });
    let declared = is_declaration.then(|| answer == YES);
    Row { label, answer, declared }
}

/// The answer to a field of this place, in words; [`NO_ANSWER`] when there is none.
pub fn shown(scope: &Scope<'_>, field: &Field, today: Date) -> String {
    let Some(entry) = scope.stored_or_default(field).filter(|entry| !entry.is_empty()) else {
        return NO_ANSWER.to_owned();
    };
    let Ok(value) = scope.read(&field.kind, &entry, today) else {
        return as_typed(&field.kind, &entry);
    };
    in_words(scope, &field.kind, &value, &entry, today)
}

/// An entry that does not read well: what was typed, so that it can be recognised.
fn as_typed(kind: &Kind, entry: &Entry) -> String {
    match kind {
        Kind::Choice { options } | Kind::Choices { options, .. } => labels(options, entry),
        // The item is gone, and its id says nothing to people.
        Kind::Reference { .. } => NO_ANSWER.to_owned(),
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Number { .. }
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
        | Kind::Ateco => entry.codes().join("; "),
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
        (_, Value::Money(money)) => format!("{money}\u{a0}€"),
        (_, Value::Percent(_)) => format!("{}%", value.entry().text()),
        (_, Value::Province(province)) => province.label(),
        (_, Value::Municipality(code)) => places::find_by_code(*code)
            .map_or_else(|| code.to_string(), |place| place.name().to_owned()),
        (Kind::Reference { list }, Value::Reference(id)) => item_label(scope, list, id, today),
        _ => value.entry().text().to_owned(),
    }
}

/// What an item is called where another one refers to it: the first columns of its list.
pub fn item_label(scope: &Scope<'_>, at: &ListPath, id: &str, today: Date) -> String {
    let there = Scope::of_item(scope.form(), scope.answers(), at, id);
    let list = scope.form().list(at);
    let (Some(there), Some(list)) = (there, list) else { return NO_ANSWER.to_owned() };
    let words: Vec<String> = columns(&there, list, today).into_iter().take(2).collect();
    words.join(" – ")
}

/// The columns of a list's table for one of its items; [`NO_ANSWER`] for what is not asked of it,
/// whatever was answered before.
pub fn columns(item: &Scope<'_>, list: &List, today: Date) -> Vec<String> {
    list.columns
        .iter()
        .filter_map(|id| list.body.field(id.as_str()))
        .map(
            |(group, field)| {
                if item.asks(group, field) {
                    shown(item, field, today)
                } else {
                    NO_ANSWER.to_owned()
                }
            },
        )
        .collect()
}

fn list_parts(scope: &Scope<'_>, list: &List, today: Date, parts: &mut Vec<Part>) {
    let none = Vec::new();
    let items = scope.node().and_then(|node: &Node| node.lists.get(&list.id)).unwrap_or(&none);
    let fields = || list.columns.iter().filter_map(|id| list.body.field(id.as_str()));
    parts.push(Part::Table {
        title: list.title.clone(),
        columns: fields().map(|(_, field)| field.label.clone()).collect(),
        numeric: fields()
            .map(|(_, field)| matches!(field.kind, Kind::Money { .. } | Kind::Number { .. }))
            .collect(),
        rows: items.iter().map(|item| columns(&scope.inside(list, item), list, today)).collect(),
    });
    for (index, item) in items.iter().enumerate() {
        let inside = scope.inside(list, item);
        parts.push(Part::Item {
            title: format!("{} {} di {}", capitalised(&list.item), index + 1, items.len()),
            parts: self::parts(&inside, &list.body, today),
        });
    }
}

fn documents(scope: &Scope<'_>, body: &Body) -> Option<Part> {
    let rows: Vec<_> = body
        .slots
        .iter()
        .filter(|slot| scope.asks_slot(slot))
        .map(|slot| {
            let files = scope.node().and_then(|node| node.documents.get(&slot.id));
            let files = files.into_iter().flatten();
            let named =
                files.map(|file| (file.file_name.to_string(), file.size, file.sha256.to_string()));
            (slot.label.clone(), named.collect())
        })
        .collect();
    (!rows.is_empty()).then_some(Part::Documents { rows })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
