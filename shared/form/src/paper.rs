//! What a document of expenses says by itself, as answers: so that nobody types what an electronic invoice says.

use crate::contract::codes_of;
use crate::{
    Answers, Body, ContractCodes, DocumentList, DocumentSort, Entries, Entry, FieldPath, Form,
    Kind, ListPath, Scope,
};
use domain::{Date, Money};
use expense::is_one_number;

/// What a document of expenses says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Whether it is a credit note.
    pub is_credit: bool,
    /// The fiscal codes and VAT numbers of the supplier.
    pub supplier: Vec<String>,
    /// The supplier's number for it.
    pub number: String,
    /// Its date.
    pub date: Date,
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub vat: Money,
    /// What else counts in the total.
    pub other: Money,
    /// What is paid by F24 in the supplier's place.
    pub by_f24: Money,
    /// The numbers of the documents that it corrects.
    pub corrects: Vec<String>,
}

/// The answers that a document gives to the items of a list; nothing where the form keeps no documents in that list. Who is not
/// among the suppliers is left out, and so is what the form does not ask of such a document.
pub fn answered_by(
    form: &Form,
    answers: &Answers,
    at: &ListPath,
    paper: &Paper,
) -> Option<Entries> {
    let list = form.books.as_ref()?.documents.iter().find(|list| list.list == *at)?;
    let sort = if paper.is_credit { DocumentSort::CreditNote } else { DocumentSort::Invoice };
    let (code, _) = list.sorts.iter().find(|(_, one)| **one == sort)?;
    let amount = |path: &FieldPath, money: Money| {
        (
            path.field.clone(),
            Entry::Text(if money == Money::ZERO { String::new() } else { money.to_string() }),
        )
    };
    let mut entries = Entries::from([
        (list.sort.field.clone(), Entry::Text(code.clone())),
        (list.number.field.clone(), Entry::Text(paper.number.clone())),
        (list.date.field.clone(), Entry::Text(paper.date.to_string())),
        (list.net.field.clone(), Entry::Text(paper.net.to_string())),
        (list.vat.field.clone(), Entry::Text(paper.vat.to_string())),
        amount(&list.other, paper.other),
    ]);
    if !paper.is_credit {
        entries.extend([amount(&list.by_f24, paper.by_f24)]);
    }
    if let Some(supplier) = supplier_of(form, answers, list, &paper.supplier) {
        entries.insert(list.supplier.field.clone(), Entry::Text(supplier));
    }
    if paper.is_credit
        && let Some(invoice) = numbered(form, answers, list, &paper.corrects)
    {
        entries.insert(list.corrects.field.clone(), Entry::Text(invoice));
    }
    Some(entries)
}

/// Whether answers to an item of a list name the supplier; where the form keeps no documents in that list nobody has to.
pub fn has_supplier(form: &Form, at: &ListPath, entries: &Entries) -> bool {
    let mut documents = form.books.iter().flat_map(|books| &books.documents);
    let list = documents.find(|list| list.list == *at);
    list.is_none_or(|list| entries.contains_key(&list.supplier.field))
}

/// The codes of project and tender that are known of the supplier: whom the document's answers name, or who was chosen.
pub fn contract_codes(
    form: &Form,
    answers: &Answers,
    (at, item): (&ListPath, &str),
    entries: &Entries,
) -> ContractCodes {
    let found = || {
        let list = form.books.as_ref()?.documents.iter().find(|list| list.list == *at)?;
        let chosen = || Scope::of_item(form, answers, at, item)?.effective(&list.supplier);
        let supplier = entries.get(&list.supplier.field).cloned().or_else(chosen)?;
        let (_, field) = form.body(&list.list)?.field(list.supplier.field.as_str())?;
        let Kind::Reference { lists } = &field.kind else { return None };
        let mut lists = lists.iter();
        let of = lists.find(|of| Scope::of_item(form, answers, of, supplier.text()).is_some())?;
        Some(codes_of(form, answers, of, supplier.text()))
    };
    found().unwrap_or_default()
}

/// Whether an item is about the document that gave these answers: it has its number. Nothing while none was typed.
pub fn is_about(
    form: &Form,
    answers: &Answers,
    (at, item): (&ListPath, &str),
    entries: &Entries,
) -> Option<bool> {
    let list = form.books.as_ref()?.documents.iter().find(|list| list.list == *at)?;
    let typed = Scope::of_item(form, answers, at, item)?.effective(&list.number)?;
    let given = entries.get(&list.number.field);
    Some(given.is_some_and(|given| is_same_number(entries, given, &typed)))
}

/// Whether two numbers are one, of a document that gave these answers.
fn is_same_number(entries: &Entries, one: &Entry, other: &Entry) -> bool {
    let date = entries.values().find_map(|entry| entry.text().parse::<Date>().ok());
    date.is_some_and(|date| is_one_number(one.text(), other.text(), date))
}

/// The questions of an item to which something else was answered than a document says. What is empty is not yet answered,
/// and of amounts nothing is the same as nought.
pub fn differing(
    form: &Form,
    answers: &Answers,
    (at, item): (&ListPath, &str),
    entries: &Entries,
) -> Vec<String> {
    let Some(place) = Scope::of_item(form, answers, at, item) else { return Vec::new() };
    let lists = form.books.iter().flat_map(|books| &books.documents);
    let number = lists.filter(|list| list.list == *at).map(|list| &list.number.field).next();
    let fields = place.body().into_iter().flat_map(Body::fields);
    let asked = fields.filter(|(group, field)| place.asks(group, field));
    let differs = asked.filter(|(_, field)| {
        let (Some(given), Some(typed)) = (entries.get(&field.id), place.stored_or_default(field))
        else {
            return false;
        };
        let is_amount = matches!(field.kind, Kind::Money { .. });
        let text = |entry: &Entry| {
            if is_amount && entry.is_empty() { "0,00".to_owned() } else { entry.text().to_owned() }
        };
        let is_same = number == Some(&field.id) && is_same_number(entries, given, &typed);
        !typed.is_empty() && !is_same && text(given) != text(&typed)
    });
    differs.map(|(_, field)| field.label.clone()).collect()
}

/// The item that the supplier may be, by one of its codes.
fn supplier_of(
    form: &Form,
    answers: &Answers,
    list: &DocumentList,
    codes: &[String],
) -> Option<String> {
    let (_, field) = form.body(&list.list)?.field(list.supplier.field.as_str())?;
    let Kind::Reference { lists } = &field.kind else { return None };
    let items = lists.iter().flat_map(|at| items(form, answers, at));
    let mut found =
        items.filter(|item| item.identifying_codes().iter().any(|code| codes.contains(code)));
    found.next()?.item().map(|item| item.id.clone())
}

/// The document with one of these numbers.
fn numbered(
    form: &Form,
    answers: &Answers,
    list: &DocumentList,
    numbers: &[String],
) -> Option<String> {
    let mut found = items(form, answers, &list.list).into_iter().filter(|item| {
        let number = item.effective(&list.number);
        number.is_some_and(|entry| numbers.iter().any(|one| one == entry.text()))
    });
    found.next()?.item().map(|item| item.id.clone())
}

fn items<'a>(form: &'a Form, answers: &'a Answers, at: &ListPath) -> Vec<Scope<'a>> {
    Scope::section(form, answers, &at.section).items_of(at).unwrap_or_default()
}
