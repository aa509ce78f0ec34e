//! Expenses that are odd, one at a time, in a worked example that is not: what is told, and whether it keeps back.

use crate::payment::{answers, cases, form, told};
use form::{Answers, Severity};

/// The first example with other answers in one of its documents or proofs.
fn with(list: &str, id: &str, changes: &[(&str, &str)]) -> Answers {
    let mut answers = answers(&cases()[0]);
    change(&mut answers, list, id, changes);
    answers
}

fn change(answers: &mut Answers, list: &str, id: &str, changes: &[(&str, &str)]) {
    let lists = &mut answers.sections.get_mut("spese").unwrap().lists;
    let item = lists.get_mut(list).unwrap().iter_mut().find(|item| item.id == id).unwrap();
    for (field, value) in changes {
        item.node.entries.insert(field.parse().unwrap(), (*value).into());
    }
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

#[test]
fn one_payment_without_a_reference_is_a_doubt() {
    // Q2 and Q3 pay one invoice, Q5 that of another supplier; none of them has a number.
    let told = |other: &str, changes: &[(&str, &str)]| {
        let mut answers = with("quietanze", "Q2", &[("data", "01/07/2014")]);
        let alike = [("data", "01/07/2014"), ("importo", "20.000,00")];
        change(&mut answers, "quietanze", other, &alike);
        change(&mut answers, "quietanze", other, changes);
        new(&answers).contains(&format!("{other} perhaps_duplicate_proof Warning"))
    };
    assert!(told("Q3", &[]));
    assert!(told("Q3", &[("cro", "0542811101000000123")]), "only one of them says which it is");
    assert!(!told("Q3", &[("tipo", "f24")]));
    assert!(!told("Q3", &[("data", "02/07/2014")]));
    assert!(!told("Q3", &[("importo", "20.000,01")]));
    assert!(!told("Q5", &[]), "two suppliers");
    let mut answers = with("quietanze", "Q2", &[("data", "01/07/2014"), ("cro", "1")]);
    let other = [("data", "01/07/2014"), ("importo", "20.000,00"), ("cro", "2")];
    change(&mut answers, "quietanze", "Q3", &other);
    assert!(!new(&answers).iter().any(|one| one.contains("duplicate_proof")));
}

#[test]
fn a_supplier_that_is_listed_twice_is_one() {
    let mut answers = answers(&cases()[0]);
    let firm = |answers: &mut Answers, id: &str, code: &str| {
        let suppliers = &mut answers.sections.get_mut("fornitori").unwrap().lists;
        let mut all = suppliers.get_mut("elenco").unwrap().iter_mut();
        let one = all.find(|item| item.id == id).unwrap();
        one.node.entries.insert("provincia".parse().unwrap(), "MO".into());
        one.node.entries.insert("codice_fiscale".parse().unwrap(), code.into());
    };
    firm(&mut answers, "Alfa", "01234567890");
    firm(&mut answers, "Beta", "00743110157");
    let same = [("numero", "14"), ("data", "10/04/2014")];
    change(&mut answers, "giustificativi", "F4", &same);
    assert!(!new(&answers).iter().any(|one| one.contains("duplicate")), "two suppliers");
    firm(&mut answers, "Beta", "01234567890");
    assert!(new(&answers).contains(&"F4 duplicate_document Warning".to_owned()));
    change(&mut answers, "giustificativi", "F4", &[("numero", "FE 14/FPR")]);
    assert!(new(&answers).contains(&"F4 perhaps_duplicate_document Warning".to_owned()));
    // Nor is it another supplier whose invoice a credit note corrects.
    change(&mut answers, "giustificativi", "N1", &[("fornitore", "Alfa"), ("corregge", "F5")]);
    assert!(!new(&answers).iter().any(|one| one == "N1 other_supplier Warning"));
}

/// The example of a payslip: its place among the examples.
const PAYSLIP: usize = 3;

#[test]
fn what_is_all_put_aside_is_told() {
    let of = |accrued: &str| {
        let mut answers = answers(&cases()[PAYSLIP]);
        change(&mut answers, "giustificativi", "P1", &[("accantonato", accrued)]);
        new(&answers)
    };
    assert!(of("3.341,98").contains(&"P1 nothing_paid Warning".to_owned()), "{:?}", of("3.341,98"));
    for accrued in ["3.341,97", "3.341,65", "1.671,00"] {
        let told = of(accrued);
        assert!(told.contains(&"P1 little_paid Warning".to_owned()), "{accrued}: {told:?}");
    }
    for accrued in ["1.670,99", "181,48", ""] {
        assert!(!of(accrued).iter().any(|one| one.contains("_paid Warning")), "{accrued}");
    }
}

#[test]
fn two_payslips_of_one_employee_and_month_are_told() {
    let of = |day: &str, employee: &str| {
        let mut answers = answers(&cases()[PAYSLIP]);
        let section = answers.sections.get_mut("spese").unwrap();
        let documents = section.lists.get_mut("giustificativi").unwrap();
        let mut other = documents[0].clone();
        other.id = "P2".to_owned();
        documents.push(other);
        let of = |day, employee| [("dip_codice_fiscale", employee), ("data", day)];
        change(&mut answers, "giustificativi", "P1", &of("10/04/2014", "BSSLNE75E54F257M"));
        change(&mut answers, "giustificativi", "P2", &of(day, employee));
        new(&answers).iter().any(|one| one == "P2 duplicate_payslip Warning")
    };
    assert!(of("30/04/2014", "BSSLNE75E54F257M"));
    assert!(!of("10/05/2014", "BSSLNE75E54F257M"), "of another month");
    assert!(!of("10/04/2014", "RSSMRA80A01F257G"), "of another employee");
    assert!(!of("10/04/2014", ""), "of nobody yet");
}

#[test]
fn an_indemnity_on_a_property_is_told() {
    let of = |tipo: &str| {
        let told = new(&with("giustificativi", "F1", &[("tipo", tipo)]));
        told.iter().any(|one| one == "F1 indemnity_on_property Warning")
    };
    assert!(of("ristoro_prodotti") && of("perdita_reddito"));
    assert!(!of("fattura"));
    let mut goods = answers(&cases()[1]);
    change(&mut goods, "giustificativi", "G1", &[("tipo", "ristoro_prodotti")]);
    assert!(!new(&goods).iter().any(|one| one.contains("indemnity_on_property")));
}

#[test]
fn what_a_later_credit_note_seems_to_forgive_of_the_f24_is_told() {
    let of = |note: &str| {
        let mut answers = with("giustificativi", "F8", &[("ritenuta", "700,00")]);
        change(&mut answers, "giustificativi", "N1", &[("data", note)]);
        change(&mut answers, "quietanze", "Q8", &[("data", "30/04/2014")]);
        told_f24(&answers)
    };
    // The note takes as much as was withheld; 4,500 of the 5,200 euro are left.
    assert_eq!(of("15/05/2014").as_deref(), Some("700,00"), "it came when it was withheld already");
    assert_eq!(of("15/04/2014").as_deref(), Some("605,77"), "less was to be withheld");
    assert_eq!(told_f24(&answers(&cases()[0])), None);
}

fn told_f24(answers: &Answers) -> Option<String> {
    let told = told(&form(), answers).into_iter();
    let mut amounts = told.filter_map(|(at, fault, severity)| match fault {
        form::ExpenseFault::ForgivenF24(by) => {
            assert_eq!((at.as_str(), severity), ("F8", Severity::Warning));
            Some(by.to_string())
        }
        _ => None,
    });
    amounts.next()
}
