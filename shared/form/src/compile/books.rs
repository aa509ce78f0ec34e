//! Reading which answers are expenses.

use super::conditions::{condition_if_any, read_condition};
use super::expressions::expression;
use super::names::{Names, field_name, list_name};
use super::table::Table;
use super::uses::{Purpose, Reach, Use, Wanted};
use crate::{
    Books, DocumentList, DocumentSort, FieldPath, Id, ListPath, PresentedList, ProofList,
    SharedAmounts,
};
use std::collections::BTreeMap;

/// Reads `[books]`, if it is there. After the sections, whose fields it names.
pub(super) fn books(table: &Table<'_, '_>) -> Option<Books> {
    let inner = Table::of(table.reader, &table.value("books")?)?;
    let Some(statement) = inner.id("statement") else {
        inner.excuse_all();
        return None;
    };
    let names = Names::of(ListPath::section(statement.clone()));
    inner.want("deductible");
    let deductible = expression(&inner, "deductible", &names);
    let presented = each(&inner, "presented", &statement, presented);
    let documents = each(&inner, "documents", &statement, document_list);
    let proofs = each(&inner, "proofs", &statement, proof_list);
    inner.finish();
    Some(Books { deductible: deductible?, statement, presented, documents, proofs })
}

/// The entries under a key, each with the list that it is about.
fn each<T>(
    table: &Table<'_, '_>,
    key: &str,
    statement: &Id,
    read: impl Fn(&Table<'_, '_>, &ListPath) -> Option<T>,
) -> Vec<T> {
    table.want(key);
    let names = Names::of(ListPath::section(statement.clone()));
    let mut found = Vec::new();
    for inner in table.tables(key) {
        match list_name(&inner, "list", &names, Wanted::Referred) {
            Some(list) => found.extend(read(&inner, &list)),
            None => inner.excuse_all(),
        }
        inner.finish();
    }
    found
}

/// A field of the items of a list.
fn field(table: &Table<'_, '_>, key: &str, list: &ListPath, purpose: Purpose) -> Option<FieldPath> {
    field_name(table, key, &Names::of(list.clone()), purpose, Reach::One, None)
}

fn presented(table: &Table<'_, '_>, list: &ListPath) -> Option<PresentedList> {
    let item = field(table, "item", list, Purpose::AnyChoice);
    let net = field(table, "net", list, Purpose::Money);
    let gross = field(table, "gross", list, Purpose::Money);
    Some(PresentedList { list: list.clone(), item: item?, net: net?, gross: gross? })
}

fn document_list(table: &Table<'_, '_>, list: &ListPath) -> Option<DocumentList> {
    let field = |key, purpose| field(table, key, list, purpose);
    let sort = field("sort", Purpose::AnyChoice);
    let sorts = sort.as_ref().map(|sort| sorts(table, sort)).unwrap_or_default();
    let simplified = condition_if_any(table, "simplified", &Names::of(list.clone()));
    let simplified_net =
        table.has("simplified_net").then(|| field("simplified_net", Purpose::Money)).flatten();
    let [net, vat, other, by_f24, accrued] =
        ["net", "vat", "other", "by_f24", "accrued"].map(|key| field(key, Purpose::Money));
    let corrects = field("corrects", Purpose::Reference);
    let supplier = field("supplier", Purpose::Anything);
    let number = field("number", Purpose::Words);
    let date = field("date", Purpose::Date);
    let employee = table.has("employee").then(|| field("employee", Purpose::Anything)).flatten();
    let allocations = shared(table, "allocations", list);
    let payments = shared(table, "payments", list);
    Some(DocumentList {
        list: list.clone(),
        sort: sort?,
        sorts,
        simplified,
        simplified_net,
        net: net?,
        vat: vat?,
        other: other?,
        by_f24: by_f24?,
        accrued: accrued?,
        corrects: corrects?,
        supplier: supplier?,
        number: number?,
        date: date?,
        employee,
        allocations: allocations?,
        payments: payments?,
    })
}

/// What each code of a type of document means.
fn sorts(table: &Table<'_, '_>, sort: &FieldPath) -> BTreeMap<String, DocumentSort> {
    table.want("sorts");
    let inner = table.value("sorts").and_then(|value| Table::of(table.reader, &value));
    let Some(inner) = inner else { return BTreeMap::new() };
    let mut sorts = BTreeMap::new();
    for code in inner.keys() {
        let at = inner.at_key(&code);
        let purpose = Purpose::SingleCode(code.clone());
        let (path, reach, earlier_than) = (sort.clone(), Reach::One, None);
        let wanted = Wanted::Field { path, purpose, reach, earlier_than };
        table.reader.used(Use { at, from: sort.at.clone(), wanted });
        let Some(name) = inner.text_if_any(&code) else { continue };
        if let Some((_, found)) = SORTS.iter().find(|(known, _)| *known == name) {
            sorts.insert(code, *found);
        } else {
            let known: Vec<&str> = SORTS.iter().map(|(known, _)| *known).collect();
            let message = format!("«{name}» is not one of {}", known.join(", "));
            table.reader.fault(at, "unknown-kind", message);
        }
    }
    inner.finish();
    sorts
}

const SORTS: [(&str, DocumentSort); 4] = [
    ("invoice", DocumentSort::Invoice),
    ("credit_note", DocumentSort::CreditNote),
    ("personnel", DocumentSort::Personnel),
    ("indemnity", DocumentSort::Indemnity),
];

/// A list inside a document's: `{ list = "imputazioni", of = "voce", amount = "netto" }`.
fn shared(table: &Table<'_, '_>, key: &str, document: &ListPath) -> Option<SharedAmounts> {
    table.want(key);
    let inner = Table::of(table.reader, &table.value(key)?)?;
    let Some(list) = inner.id("list").map(|id| document.list(id)) else {
        inner.excuse_all();
        return None;
    };
    let wanted = Wanted::Referred(list.clone());
    table.reader.used(Use { at: inner.at_key("list"), from: document.clone(), wanted });
    let of = field(&inner, "of", &list, Purpose::Reference);
    let amount = field(&inner, "amount", &list, Purpose::Money);
    inner.finish();
    Some(SharedAmounts { list, of: of?, amount: amount? })
}

fn proof_list(table: &Table<'_, '_>, list: &ListPath) -> Option<ProofList> {
    let amount = field(table, "amount", list, Purpose::Money);
    table.want("f24");
    let f24 = table.value("f24");
    let f24 = f24.and_then(|value| read_condition(table, &value, &Names::of(list.clone())));
    let optional =
        |key, purpose| table.has(key).then(|| field(table, key, list, purpose)).flatten();
    let reference = optional("reference", Purpose::Words);
    let number = optional("number", Purpose::Words);
    let date = optional("date", Purpose::Date);
    Some(ProofList { list: list.clone(), amount: amount?, f24: f24?, reference, number, date })
}
