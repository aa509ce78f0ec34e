//! Expenses that are odd, one at a time, in a worked example that is not: what is told, and whether it keeps back.

use crate::payment::{answers, cases, form, told};
use form::{Answers, Severity};

/// The first example with other answers in one of its documents or proofs.
fn with(list: &str, id: &str, changes: &[(&str, &str)]) -> Answers {
    let mut answers = answers(&cases()[0]);
    let lists = &mut answers.sections.get_mut("spese").unwrap().lists;
    let item = lists.get_mut(list).unwrap().iter_mut().find(|item| item.id == id).unwrap();
    for (field, value) in changes {
        item.node.entries.insert(field.parse().unwrap(), (*value).into());
    }
    answers
}

/// The same of what a document allocates to its only line.
fn allocating(id: &str, amount: &str) -> Answers {
    let mut answers = answers(&cases()[0]);
    let lists = &mut answers.sections.get_mut("spese").unwrap().lists;
    let documents = lists.get_mut("giustificativi").unwrap();
    let document = documents.iter_mut().find(|item| item.id == id).unwrap();
    let [allocation] = document.node.lists.get_mut("imputazioni").unwrap().as_mut_slice() else {
        panic!("{id} has several lines")
    };
    allocation.node.entries.insert("importo".parse().unwrap(), amount.into());
    answers
}

/// What is told beyond what the example is told anyway.
fn new(answers: &Answers) -> Vec<String> {
    let told = told(&form(), answers).into_iter();
    let told = told.filter(|(at, ..)| at != "rendiconto");
    let line = |(at, fault, severity): (String, form::ExpenseFault, Severity)| {
        format!("{at} {} {severity:?}", fault.name())
    };
    told.map(line).collect()
}

#[test]
fn a_credit_note_takes_as_much_from_what_is_reported_as_from_what_must_be_paid() {
    assert_eq!(new(&answers(&cases()[0])), Vec::<String>::new());
    assert_eq!(new(&allocating("N1", "0,01")), ["F8 credits_not_allocated Error"]);
    assert_eq!(new(&allocating("N1", "699,99")), ["F8 credits_not_allocated Error"]);
}

#[test]
fn a_credit_note_corrects_an_invoice_of_its_supplier_that_was_there_before() {
    let note = |changes| new(&with("giustificativi", "N1", changes));
    let has = |told: Vec<String>, one: &str| assert!(told.contains(&one.to_owned()), "{told:?}");
    has(note(&[("corregge", "N1")]), "N1 no_invoice Error");
    has(note(&[("fornitore", "Alfa")]), "N1 other_supplier Warning");
    has(note(&[("data", "09/04/2014")]), "N1 before_its_invoice Warning");
}

#[test]
fn what_was_paid_before_a_credit_note_came_is_told_and_keeps_nobody_back() {
    let more = with("giustificativi", "N1", &[("netto", "800,00")]);
    let told = new(&more);
    assert!(told.contains(&"F8 paid_beyond Warning".to_owned()), "{told:?}");
    assert!(!told.iter().any(|one| one.contains("due_exceeded")), "{told:?}");
}

#[test]
fn what_is_beyond_all_amounts_is_told_as_well() {
    let most = "9.999.999.999,99";
    let unpaid = new(&with("giustificativi", "F8", &[("altro", most), ("iva", most)]));
    assert_eq!(unpaid, ["F8 not_proved Error"]);
    let noted = new(&with("giustificativi", "N1", &[("netto", most), ("iva", most)]));
    assert!(noted.contains(&"F8 credits_exceeded Error".to_owned()), "{noted:?}");
    // A stamp of the note's own takes nothing from the invoice.
    assert_eq!(new(&with("giustificativi", "N1", &[("altro", most)])), Vec::<String>::new());
}

#[test]
fn one_payment_proves_once() {
    let mut answers =
        with("quietanze", "Q1", &[("cro", "0542811101000000123"), ("data", "30/04/2014")]);
    let proofs = answers.sections["spese"].lists["quietanze"].clone();
    let first = proofs.iter().find(|item| item.id == "Q1").unwrap();
    let lists = &mut answers.sections.get_mut("spese").unwrap().lists;
    let other =
        lists.get_mut("quietanze").unwrap().iter_mut().find(|item| item.id == "Q4").unwrap();
    for field in ["tipo", "cro", "data"] {
        let id = field.parse().unwrap();
        let value = first.node.entries.get(&id).unwrap().clone();
        other.node.entries.insert(id, value);
    }
    assert_eq!(new(&answers), ["Q4 duplicate_proof Warning"]);
}
