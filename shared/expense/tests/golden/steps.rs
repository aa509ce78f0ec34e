//! The steps of the examples: what is refused, and what comes of what is not.

use crate::case::{allocate, case, document, euro, ledger, pay, rows, said};
use ristoro_expense::{
    Bound, Document, DocumentKind, DocumentState, Edit, Excess, Ledger, Means, Notice, Proof,
    Refusal, Sameness,
};

fn refused(ledger: &mut Ledger, edit: Edit) -> Vec<(Bound, i64)> {
    let before = ledger.clone();
    let Err(Refusal::Raises(excesses)) = ledger.apply(edit) else { return Vec::new() };
    assert_eq!(*ledger, before, "what is refused changes nothing");
    excesses.into_iter().map(|Excess { bound, by, .. }| (bound, by.cents())).collect()
}

fn otherwise(id: &str, amount: &str) -> Proof {
    Proof::new(id.into(), Means::Otherwise, euro(amount))
}

#[test]
fn the_steps_of_the_first_example() {
    let mut ledger = ledger(&case("a"));
    let net = |id: &str| Bound::Net(id.into());
    assert_eq!(refused(&mut ledger, allocate("F4", "B.impianti", "5432.11")), [(net("F4"), 1)]);
    let paid = refused(&mut ledger, pay("Q6", "F6", "4819.62"));
    assert_eq!(paid, [(Bound::Due("F6".into()), 1), (Bound::Proof("Q6".into()), 1)]);
    let paid = refused(&mut ledger, pay("Q8", "F8", "4950.01"));
    assert_eq!(paid, [(Bound::Due("F8".into()), 1), (Bound::Proof("Q8".into()), 1)]);
    let noted = refused(&mut ledger, allocate("N1", "A.finiture", "5200.01"));
    assert!(noted.contains(&(Bound::Line("F8".into(), "A.finiture".into()), 1)), "{noted:?}");
    ledger.apply(Edit::RemoveDocument("N1".into())).unwrap();
    let statement = ledger.statement();
    let finishes = &statement.cells[2].sums;
    assert_eq!((finishes.reported, finishes.residual()), (1_253_333, -53_333));
    let total = statement.total;
    assert_eq!((total.reported, total.residual()), (11_957_861, 1_962_139));
    assert_eq!(total.percent(), Some(8_590));
    let f8 = ledger.document(&"F8".into()).unwrap();
    assert_eq!((f8.due, f8.open, f8.state), (572_000, 77_000, DocumentState::NotProved));
    let notices: Vec<String> = ledger.notices().iter().map(said).collect();
    assert!(notices.contains(&"A.finiture over the amount presented by 533.33".to_owned()));
}

#[test]
fn a_credit_note_after_payment_is_told_and_not_refused() {
    let golden = case("a");
    let mut ledger = ledger(&golden);
    ledger.apply(Edit::RemoveDocument("N1".into())).unwrap();
    ledger.apply(Edit::Proof(otherwise("Q8", "5720.00"))).unwrap();
    ledger.apply(pay("Q8", "F8", "5720.00")).unwrap();
    let rows = rows(&golden, "inputs", "documents");
    let note = rows.iter().find(|row| row["id"] == "N1").unwrap();
    ledger.apply(Edit::Document(document(note))).unwrap();
    ledger.apply(allocate("N1", "A.finiture", "700.00")).unwrap();
    assert_eq!(ledger.document(&"F8".into()).unwrap().open, -77_000);
    assert!(ledger.notices().iter().any(|one| said(one) == "F8: 770.00 paid beyond"));
    // From here on paying more is refused, and paying less is not.
    ledger.apply(Edit::Proof(otherwise("Q8", "6000.00"))).unwrap();
    let more = refused(&mut ledger, pay("Q8", "F8", "5720.01"));
    assert_eq!(more, [(Bound::Due("F8".into()), 77_001)]);
    ledger.apply(pay("Q8", "F8", "5000.00")).unwrap();
}

#[test]
fn the_steps_of_the_fourth_example() {
    let mut ledger = ledger(&case("d"));
    ledger.apply(Edit::Proof(otherwise("Q2", "990.00"))).unwrap();
    ledger.apply(pay("Q2", "D2", "990.00")).unwrap();
    let figures = ledger.document(&"D2".into()).unwrap();
    assert_eq!((figures.open, figures.state), (0, DocumentState::Complete));
    ledger.apply(Edit::Proof(otherwise("Q2", "990.01"))).unwrap();
    let more = refused(&mut ledger, pay("Q2", "D2", "990.01"));
    assert_eq!(more, [(Bound::Due("D2".into()), 1)]);
}

#[test]
fn the_steps_of_the_last_example() {
    let mut ledger = ledger(&case("e"));
    let more = refused(&mut ledger, pay("Q3", "E1", "1000.01"));
    assert!(more.contains(&(Bound::ByF24("E1".into()), 1)), "{more:?}");
    // What is to be withheld is not paid to the supplier.
    let more = refused(&mut ledger, pay("Q1", "E1", "5344.01"));
    assert!(more.contains(&(Bound::Due("E1".into()), 1)), "{more:?}");
    ledger.apply(Edit::RemoveProof("Q3".into())).unwrap();
    for (id, open) in [("E1", 100_000), ("E2", 45_000)] {
        let figures = ledger.document(&id.into()).unwrap();
        assert_eq!((figures.open, figures.state), (open, DocumentState::NotProved));
    }
}

#[test]
fn an_edit_that_lowers_an_excess_is_carried_out() {
    let mut ledger = ledger(&case("a"));
    // Put there past all rules, as answers are that somebody wrote long ago.
    ledger.allocate(&"F1".into(), &"A.edili".into(), euro("25000.00"));
    assert_eq!(ledger.excesses().len(), 1);
    ledger.apply(allocate("F1", "A.edili", "24000.00")).unwrap();
    let more = refused(&mut ledger, allocate("F1", "A.edili", "24000.01"));
    assert_eq!(more, [(Bound::Net("F1".into()), 400_001)]);
    ledger.apply(allocate("F1", "A.edili", "20000.00")).unwrap();
    assert!(ledger.excesses().is_empty());
}

#[test]
fn proofs_are_copied_as_far_as_they_reach() {
    let mut ledger = ledger(&case("a"));
    ledger.apply(pay("Q6", "F6", "0")).unwrap();
    ledger.apply(Edit::CopyProofs { from: "F5".into(), to: "F6".into() }).unwrap();
    assert_eq!(ledger.share(&"Q6".into(), &"F6".into()), Some(euro("4819.61")));
    let before = ledger.clone();
    ledger.apply(Edit::CopyProofs { from: "F5".into(), to: "F6".into() }).unwrap();
    assert_eq!(ledger, before, "twice is once");
}

#[test]
fn what_cannot_be_is_refused() {
    let golden = case("a");
    let mut ledger = ledger(&golden);
    let rows = rows(&golden, "inputs", "documents");
    let note = rows.iter().find(|row| row["id"] == "N1").unwrap();
    let of = |of: &str| {
        let kind = DocumentKind::CreditNote { of: of.into() };
        Edit::Document(Document { kind, ..document(note) })
    };
    assert_eq!(ledger.apply(of("nobody")), Err(Refusal::Unknown));
    assert_eq!(ledger.apply(of("N1")), Err(Refusal::NoInvoice));
    assert_eq!(ledger.apply(Edit::RemoveDocument("F8".into())), Err(Refusal::Corrected));
    assert_eq!(ledger.apply(Edit::RemoveProof("nobody".into())), Err(Refusal::Unknown));
    assert_eq!(ledger.apply(pay("Q1", "nobody", "1.00")), Err(Refusal::Unknown));
    assert_eq!(ledger.apply(allocate("F1", "nowhere", "1.00")), Err(Refusal::Unknown));
    let twin = Document { id: "F1b".into(), ..document(&rows[0]) };
    ledger.apply(Edit::Document(twin)).unwrap();
    let twin = Notice::Duplicate("F1b".into(), "F1".into(), Sameness::Sure);
    assert_eq!(ledger.duplicates(), [twin]);
}
