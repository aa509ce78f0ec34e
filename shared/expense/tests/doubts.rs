//! What comes out, and is odd all the same.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{Date, Money};
use ristoro_expense::{
    Document, DocumentKind, DocumentState, Ledger, Line, Means, Notice, Party, Proof, VatRegime,
};

fn euro(text: &str) -> Money {
    text.parse().unwrap()
}

/// A ledger of a line of a property, `A`, and one of goods, `G`.
fn ledger() -> Ledger {
    let line = |id: &str, property: Option<&str>| Line {
        id: id.into(),
        property: property.map(Into::into),
        item: "voce".to_owned(),
        net: euro("10.000,00"),
        gross: euro("12.200,00"),
    };
    Ledger::new(VatRegime::DEDUCTIBLE, [line("A", Some("casa")), line("G", None)])
}

fn enter(ledger: &mut Ledger, id: &str, kind: DocumentKind, net: &str, day: Option<&str>) {
    let day = day.map(|day| day.parse::<Date>().unwrap());
    let (net, vat, other) = (euro(net), Money::ZERO, Money::ZERO);
    let (id, party, number) = (id.into(), Party::default(), String::new());
    ledger.enter(Document { id, kind, net, vat, other, day, party, number });
}

fn pay(ledger: &mut Ledger, id: &str, means: Means, amount: &str, day: Option<&str>) {
    let (amount, day) = (euro(amount), day.map(|day| day.parse().unwrap()));
    ledger.enter_proof(Proof { day, ..Proof::new(id.into(), means, amount) });
    assert!(ledger.pay(&id.into(), &"F".into(), amount));
}

/// An invoice of 1,000 euro, of which 200 are withheld, and a credit note of 200; 800 are paid to the supplier on 30 April.
fn corrected(note: Option<&str>, paid: &str, by_f24: Option<&str>) -> Ledger {
    let mut ledger = ledger();
    let invoice = DocumentKind::Invoice { by_f24: euro("200,00") };
    enter(&mut ledger, "F", invoice, "1.000,00", Some("2014-04-10"));
    enter(&mut ledger, "N", DocumentKind::CreditNote { of: "F".into() }, "200,00", note);
    for id in ["F", "N"] {
        let net = if id == "F" { "1.000,00" } else { "200,00" };
        assert!(ledger.allocate(&id.into(), &"A".into(), euro(net)));
    }
    pay(&mut ledger, "Q", Means::Otherwise, paid, Some("2014-04-30"));
    if let Some(amount) = by_f24 {
        pay(&mut ledger, "T", Means::F24, amount, Some("2014-05-16"));
    }
    ledger
}

fn forgiven(ledger: &Ledger) -> Option<String> {
    let mut told = ledger.notices().into_iter().filter_map(|notice| match notice {
        Notice::ForgivenF24(id, by) if id == "F".into() => Some(by.to_string()),
        _ => None,
    });
    told.next()
}

#[test]
fn what_was_withheld_stays_to_be_paid_when_a_credit_note_comes_later() {
    let later = corrected(Some("2014-05-10"), "800,00", None);
    assert_eq!(later.document(&"F".into()).unwrap().state, DocumentState::Complete);
    assert_eq!(forgiven(&later).as_deref(), Some("200,00"));
    assert_eq!(
        forgiven(&corrected(Some("2014-05-10"), "800,00", Some("150,00"))).as_deref(),
        Some("50,00")
    );
    assert_eq!(forgiven(&corrected(Some("2014-05-10"), "800,00", Some("200,00"))), None);
}

#[test]
fn a_credit_note_that_came_before_takes_its_part() {
    assert_eq!(forgiven(&corrected(Some("2014-04-30"), "800,00", None)).as_deref(), Some("160,00"));
    assert_eq!(forgiven(&corrected(Some("2014-04-20"), "640,00", Some("160,00"))), None);
    // Without a day it is not known to have come later.
    assert_eq!(forgiven(&corrected(None, "800,00", None)).as_deref(), Some("160,00"));
}

#[test]
fn what_is_open_is_told_as_open_alone() {
    let open = corrected(Some("2014-05-10"), "799,99", None);
    assert_eq!(forgiven(&open), None);
    assert!(open.notices().contains(&Notice::NotProved("F".into(), euro("0,01"))));
    let mut plain = ledger();
    let invoice = DocumentKind::Invoice { by_f24: euro("200,00") };
    enter(&mut plain, "F", invoice, "1.000,00", None);
    assert_eq!(forgiven(&plain), None, "no credit note");
}

#[test]
fn a_payslip_of_which_nothing_is_paid_is_told() {
    let told = |accrued: &str| {
        let mut ledger = ledger();
        let payslip = DocumentKind::Payslip { accrued: euro(accrued) };
        enter(&mut ledger, "P", payslip, "1.000,00", None);
        ledger.notices().contains(&Notice::NothingPaid("P".into()))
    };
    assert!(told("1.000,00") && told("1.000,01"));
    assert!(!told("999,99") && !told("0,00"));
}

#[test]
fn a_payslip_of_which_little_is_paid_is_told() {
    let told = |accrued: &str| {
        let mut ledger = ledger();
        let payslip = DocumentKind::Payslip { accrued: euro(accrued) };
        enter(&mut ledger, "P", payslip, "1.000,00", None);
        ledger.notices().contains(&Notice::LittlePaid("P".into(), euro(accrued)))
    };
    assert!(told("999,99") && told("500,01"));
    assert!(!told("1.000,00"), "told as nothing");
    assert!(!told("500,00") && !told("0,00"));
}

#[test]
fn an_indemnity_is_not_for_a_property() {
    let told = |lines: &[&str]| {
        let mut ledger = ledger();
        enter(&mut ledger, "I", DocumentKind::Indemnity, "1.000,00", None);
        for line in lines {
            assert!(ledger.allocate(&"I".into(), &(*line).into(), euro("100,00")));
        }
        ledger.notices().contains(&Notice::IndemnityOnProperty("I".into()))
    };
    assert!(told(&["A"]) && told(&["G", "A"]));
    assert!(!told(&["G"]) && !told(&[]));
}
