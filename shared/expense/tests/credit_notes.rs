//! Credit notes: what they take from what is reported, and from what must be paid.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use domain::Money;
use ristoro_expense::{
    Bound, Document, DocumentKind, DocumentState, Edit, Ledger, Line, Means, Party, Proof, Refusal,
    VatRegime,
};

fn euro(text: &str) -> Money {
    text.parse().unwrap()
}

/// A ledger of one line, of which the VAT is a cost.
fn ledger() -> Ledger {
    let line = Line {
        id: "L".into(),
        property: None,
        item: "edili".to_owned(),
        net: euro("200.000,00"),
        gross: euro("244.000,00"),
    };
    Ledger::new(VatRegime::NOT_DEDUCTIBLE, [line])
}

fn document(id: &str, kind: DocumentKind, [net, vat, other]: [&str; 3]) -> Edit {
    let [net, vat, other] = [net, vat, other].map(euro);
    let (id, party, number) = (id.into(), Party::default(), String::new());
    Edit::Document(Document { id, kind, net, vat, other, day: None, party, number })
}

fn invoice(by_f24: &str) -> DocumentKind {
    DocumentKind::Invoice { by_f24: euro(by_f24) }
}

fn note() -> DocumentKind {
    DocumentKind::CreditNote { of: "F".into() }
}

fn allocate(document: &str, net: &str) -> Edit {
    Edit::Allocate { document: document.into(), line: "L".into(), net: euro(net) }
}

fn paid(id: &str, means: Means, amount: &str) -> [Edit; 2] {
    let proof = Proof::new(id.into(), means, euro(amount));
    let pay = Edit::Pay { proof: id.into(), document: "F".into(), amount: euro(amount) };
    [Edit::Proof(proof), pay]
}

fn after(edits: impl IntoIterator<Item = Edit>) -> Ledger {
    let mut ledger = ledger();
    for edit in edits {
        ledger.apply(edit.clone()).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal:?}"));
    }
    ledger
}

fn state(ledger: &Ledger, id: &str) -> DocumentState {
    ledger.document(&id.into()).unwrap().state
}

#[test]
fn the_vat_that_a_note_takes_from_what_is_due_it_takes_from_what_is_reported() {
    let ledger = after([
        document("F", invoice("0,00"), ["100.000,00", "22.000,00", "0,00"]),
        allocate("F", "99.900,01"),
        document("N", note(), ["100,00", "22.000,00", "0,00"]),
        allocate("N", "0,01"),
    ]);
    let left = ledger.excesses().into_iter().find(|one| one.bound == Bound::Left("F".into()));
    assert!(left.unwrap().by > euro("21.000,00"));
}

#[test]
fn a_line_is_never_left_below_nought() {
    let mut ledger = after([
        document("F", invoice("0,00"), ["100.000,00", "22.000,00", "0,00"]),
        allocate("F", "10.000,00"),
        document("N", note(), ["10.000,00", "22.000,00", "0,00"]),
    ]);
    let Err(Refusal::Raises(raised)) = ledger.apply(allocate("N", "10.000,00")) else {
        panic!("{:?}", ledger.excesses())
    };
    assert_eq!(raised[0].bound, Bound::Line("F".into(), "L".into()));
    // Notes round their VAT each by itself.
    let mut edits = vec![
        document("F", invoice("0,00"), ["1.000,05", "220,01", "0,00"]),
        allocate("F", "1.000,05"),
    ];
    for id in ["N1", "N2", "N3"] {
        edits.push(document(id, note(), ["333,35", "73,34", "0,00"]));
        edits.push(allocate(id, "333,35"));
    }
    assert_eq!(after(edits).excesses(), []);
}

#[test]
fn what_of_an_invoice_is_not_reported_need_not_be_taken_away() {
    let transfer = paid("Q", Means::Otherwise, "854,00");
    let ledger = after(
        [
            document("F", invoice("0,00"), ["1.000,00", "220,00", "0,00"]),
            allocate("F", "400,00"),
            document("N", note(), ["300,00", "66,00", "0,00"]),
        ]
        .into_iter()
        .chain(transfer),
    );
    assert_eq!(ledger.excesses(), []);
    assert_eq!([state(&ledger, "F"), state(&ledger, "N")], [DocumentState::Complete; 2]);
}

#[test]
fn a_stamp_of_the_note_is_its_own() {
    let transfer = paid("Q", Means::Otherwise, "902,00");
    let ledger = after(
        [
            document("F", invoice("0,00"), ["1.000,00", "0,00", "2,00"]),
            allocate("F", "1.000,00"),
            document("N", note(), ["100,00", "0,00", "2,00"]),
            allocate("N", "100,00"),
        ]
        .into_iter()
        .chain(transfer),
    );
    assert_eq!(ledger.excesses(), []);
    assert_eq!(state(&ledger, "F"), DocumentState::Complete);
}

#[test]
fn a_note_may_take_from_what_f24_pays() {
    let split = paid("T", Means::F24, "110,00");
    let transfer = paid("Q", Means::Otherwise, "500,00");
    let ledger = after(
        [
            document("F", invoice("220,00"), ["1.000,00", "220,00", "0,00"]),
            allocate("F", "1.000,00"),
            document("N", note(), ["500,00", "110,00", "0,00"]),
            allocate("N", "500,00"),
        ]
        .into_iter()
        .chain(split)
        .chain(transfer),
    );
    assert_eq!(ledger.excesses(), []);
    assert_eq!(state(&ledger, "F"), DocumentState::Complete);
}
