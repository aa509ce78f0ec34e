//! After whatever sequence of additions, changes, copies and deletions the sums are those of an independent reckoning,
//! which keeps nothing but what is there and adds it up anew.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::Money;
use proptest::prelude::*;
use ristoro_expense::{
    Document, DocumentId, DocumentKind, Edit, Ledger, Line, LineId, Means, Party, Proof, ProofId,
    VatRegime,
};
use std::collections::BTreeMap;

const DOCUMENTS: usize = 5;
const LINES: usize = 4;
const PROOFS: usize = 4;

/// An edit by small numbers.
#[derive(Debug, Clone)]
enum Move {
    Document { index: usize, kind: u8, of: usize, net: i64, vat: i64, other: i64, apart: i64 },
    RemoveDocument(usize),
    Allocate { index: usize, line: usize, net: i64 },
    Proof { index: usize, f24: bool, amount: i64 },
    RemoveProof(usize),
    Pay { proof: usize, index: usize, amount: i64 },
    Copy { from: usize, to: usize },
}

fn moves() -> impl Strategy<Value = Move> {
    let cents = 0..2_000_i64;
    prop_oneof![
        3 => (0..DOCUMENTS, 0..6_u8, 0..DOCUMENTS, cents.clone(), 0..400_i64, 0..5_i64, 0..100_i64).prop_map(
            |(index, kind, of, net, vat, other, apart)|
                Move::Document { index, kind, of, net, vat, other, apart }
        ),
        1 => (0..DOCUMENTS).prop_map(Move::RemoveDocument),
        4 => (0..DOCUMENTS, 0..LINES, 0..1_500_i64)
            .prop_map(|(index, line, net)| Move::Allocate { index, line, net }),
        2 => (0..PROOFS, any::<bool>(), cents.clone())
            .prop_map(|(index, f24, amount)| Move::Proof { index, f24, amount }),
        1 => (0..PROOFS).prop_map(Move::RemoveProof),
        4 => (0..PROOFS, 0..DOCUMENTS, 0..1_500_i64)
            .prop_map(|(proof, index, amount)| Move::Pay { proof, index, amount }),
        1 => (0..DOCUMENTS, 0..DOCUMENTS).prop_map(|(from, to)| Move::Copy { from, to }),
    ]
}

fn name(letter: char, index: usize) -> String {
    format!("{letter}{index}")
}

fn cents(cents: i64) -> Money {
    Money::from_cents(cents).unwrap()
}

fn document(step: &Move) -> Option<Document> {
    let Move::Document { index, kind, of, net, vat, other, apart } = step else { return None };
    let kind = match kind {
        0..=2 => DocumentKind::Invoice { by_f24: cents(*apart) },
        3 => DocumentKind::CreditNote { of: name('D', *of).into() },
        4 => DocumentKind::Payslip { accrued: cents(*apart) },
        _ => DocumentKind::Indemnity,
    };
    let (net, vat, other) = (cents(*net), cents(*vat), cents(*other));
    let (id, party, number) = (name('D', *index).into(), Party::default(), String::new());
    Some(Document { id, kind, net, vat, other, day: None, party, number })
}

fn edit(step: &Move) -> Edit {
    let id = |index: &usize| DocumentId::from(name('D', *index));
    let paid_by = |index: &usize| ProofId::from(name('Q', *index));
    match step {
        Move::Document { .. } => Edit::Document(document(step).unwrap()),
        Move::RemoveDocument(index) => Edit::RemoveDocument(id(index)),
        Move::Allocate { index, line, net } => {
            let line = LineId::from(name('L', *line));
            Edit::Allocate { document: id(index), line, net: cents(*net) }
        }
        Move::Proof { index, f24, amount } => {
            let means = if *f24 { Means::F24 } else { Means::Otherwise };
            let (id, amount) = (paid_by(index), cents(*amount));
            Edit::Proof(Proof::new(id, means, amount))
        }
        Move::RemoveProof(index) => Edit::RemoveProof(paid_by(index)),
        Move::Pay { proof, index, amount } => {
            Edit::Pay { proof: paid_by(proof), document: id(index), amount: cents(*amount) }
        }
        Move::Copy { from, to } => Edit::CopyProofs { from: id(from), to: id(to) },
    }
}

/// What is there, written down plainly.
#[derive(Debug, Clone, Default)]
struct Book {
    documents: BTreeMap<String, Document>,
    /// In the order entered.
    allocations: Vec<(String, String, i64)>,
    proofs: BTreeMap<String, (bool, i64)>,
    shares: BTreeMap<(String, String), i64>,
}

impl Book {
    /// What an edit that was carried out leaves.
    fn follow(&mut self, step: &Move, ledger: &Ledger) {
        match step {
            Move::Document { index, .. } => {
                self.documents.insert(name('D', *index), document(step).unwrap());
            }
            Move::RemoveDocument(index) => {
                let id = name('D', *index);
                self.documents.remove(&id);
                self.allocations.retain(|(document, ..)| *document != id);
                self.shares.retain(|(_, document), _| *document != id);
            }
            Move::Allocate { index, line, net } => {
                let (id, line) = (name('D', *index), name('L', *line));
                let same = |one: &&mut (String, String, i64)| one.0 == id && one.1 == line;
                match self.allocations.iter_mut().find(same) {
                    Some(there) => there.2 = *net,
                    None => self.allocations.push((id, line, *net)),
                }
                self.allocations.retain(|(.., net)| *net > 0);
            }
            Move::Proof { index, f24, amount } => {
                self.proofs.insert(name('Q', *index), (*f24, *amount));
            }
            Move::RemoveProof(index) => {
                let id = name('Q', *index);
                self.proofs.remove(&id);
                self.shares.retain(|(proof, _), _| *proof != id);
            }
            Move::Pay { proof, index, amount } => {
                self.shares.insert((name('Q', *proof), name('D', *index)), *amount);
                self.shares.retain(|_, amount| *amount > 0);
            }
            Move::Copy { from, to } => {
                let (from, to) = (name('D', *from), name('D', *to));
                let proofs: Vec<String> = self
                    .shares
                    .keys()
                    .filter(|key| key.1 == from)
                    .map(|key| key.0.clone())
                    .collect();
                for proof in proofs {
                    let key = (proof, to.clone());
                    let share = ledger.share(&key.0.as_str().into(), &to.as_str().into());
                    if let Some(amount) = share {
                        self.shares.entry(key).or_insert(amount.cents());
                    }
                }
            }
        }
    }

    fn cost_vat(document: &Document, deductible: i64) -> i64 {
        let vat = document.vat.cents();
        vat - (vat * deductible * 2 + 10_000) / 20_000
    }

    /// What is allocated of each document on each line, VAT included.
    fn amounts(&self, deductible: i64) -> Vec<(String, String, i64)> {
        let mut left: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
        let mut amounts = Vec::new();
        for (id, line, net) in &self.allocations {
            let document = &self.documents[id];
            let (whole, vat) = (document.net.cents(), Self::cost_vat(document, deductible));
            let left = left.entry(id).or_insert((whole, vat));
            let part = if left.0 == *net {
                left.1
            } else if whole == 0 {
                0
            } else {
                ((2 * vat * net + whole) / (2 * whole)).min(left.1)
            };
            *left = (left.0 - net, left.1 - part);
            amounts.push((id.clone(), line.clone(), net + part));
        }
        amounts
    }

    fn sign(&self, id: &str) -> i64 {
        if self.documents[id].corrects().is_some() { -1 } else { 1 }
    }

    fn due(&self, id: &str) -> i64 {
        let total = |document: &Document| {
            document.net.cents() + document.vat.cents() + document.other.cents()
        };
        let document = &self.documents[id];
        let is_note = |other: &&Document| other.corrects().is_some_and(|of| of.as_str() == id);
        let notes: Vec<&Document> = self.documents.values().filter(is_note).collect();
        let other: i64 = notes.iter().map(|note| note.other.cents()).sum();
        let credits: i64 = notes.iter().map(|note| note.net.cents() + note.vat.cents()).sum();
        let net: i64 = notes.iter().map(|note| note.net.cents()).sum();
        let is_all = net >= document.net.cents();
        let credits = credits + if is_all { other.min(document.other.cents()) } else { 0 };
        match &document.kind {
            DocumentKind::Invoice { .. } => (total(document) - credits).max(0),
            DocumentKind::Payslip { accrued } => (total(document) - accrued.cents()).max(0),
            _ => 0,
        }
    }
}

fn assert_same(ledger: &Ledger, book: &Book, deductible: i64) {
    let amounts = book.amounts(deductible);
    let reported: i64 = amounts.iter().map(|(id, _, amount)| book.sign(id) * amount).sum();
    let statement = ledger.statement();
    assert_eq!(statement.total.reported, reported);
    let cells: i64 = statement.cells.iter().map(|cell| cell.sums.reported).sum();
    let properties: i64 = statement.by_property.iter().map(|(_, sums)| sums.reported).sum();
    let items: i64 = statement.by_item.iter().map(|(_, sums)| sums.reported).sum();
    assert_eq!([cells, properties, items], [reported; 3]);
    for index in 0..LINES {
        let line = name('L', index);
        let on_line = amounts.iter().filter(|(_, other, _)| *other == line);
        let expected: i64 = on_line.map(|(id, _, amount)| book.sign(id) * amount).sum();
        assert_eq!(statement.cells[index].sums.reported, expected, "{line}");
    }
    for id in book.documents.keys() {
        let figures = ledger.document(&id.as_str().into()).unwrap();
        let allocated: i64 =
            amounts.iter().filter(|(document, ..)| document == id).map(|(.., amount)| amount).sum();
        let shares = book.shares.iter().filter(|((_, document), _)| document == id);
        let paid: i64 = shares.map(|(_, amount)| amount).sum();
        assert_eq!((figures.allocated, figures.paid), (allocated, paid), "{id}");
        assert_eq!(figures.due, book.due(id), "{id}");
        let document = &book.documents[id];
        let eligible = document.net.cents() + Book::cost_vat(document, deductible);
        assert!(figures.allocated <= eligible, "{id} is allocated beyond what is eligible");
    }
    for (id, (_, amount)) in &book.proofs {
        let used: i64 =
            book.shares.iter().filter(|((proof, _), _)| proof == id).map(|(_, share)| share).sum();
        let figures = ledger.proof(&id.as_str().into()).unwrap();
        assert_eq!((figures.used, figures.left), (used, amount - used), "{id}");
        assert!(used <= *amount, "{id} pays more than it is");
    }
    assert_eq!(ledger.documents().count(), book.documents.len());
}

proptest! {
    #[test]
    fn no_sum_drifts(
        deductible in 0..=10_000_i64,
        steps in proptest::collection::vec(moves(), 1..80),
    ) {
        let line = |index: usize| Line {
            id: name('L', index).into(),
            property: Some(name('P', index / 2).into()),
            item: name('I', index % 2),
            net: cents(1_000),
            gross: cents(1_220),
        };
        let regime = VatRegime::partly(deductible).unwrap();
        let mut ledger = Ledger::new(regime, (0..LINES).map(line));
        let mut book = Book::default();
        for step in &steps {
            let before = ledger.clone();
            if ledger.apply(edit(step)).is_ok() {
                book.follow(step, &ledger);
            } else {
                prop_assert_eq!(&ledger, &before, "what is refused changes nothing");
            }
            assert_same(&ledger, &book, deductible);
            // Only credit notes lead beyond a bound: after the payment, or before they are allocated.
            let beyond = |excess: &ristoro_expense::Excess| {
                use ristoro_expense::Bound::{Due, Left};
                !matches!(excess.bound, Due(_) | Left(_))
            };
            prop_assert!(!ledger.excesses().iter().any(beyond), "{:?}", ledger.excesses());
        }
    }

    /// What an edit says of itself is what two whole ledgers say beside each other.
    #[test]
    fn the_few_that_an_edit_touches_are_all_that_it_changes(
        steps in proptest::collection::vec(moves(), 1..40),
    ) {
        let line = |index: usize| Line {
            id: name('L', index).into(),
            property: None,
            item: name('I', index),
            net: cents(1_000),
            gross: cents(1_220),
        };
        let mut ledger = Ledger::new(VatRegime::NOT_DEDUCTIBLE, (0..LINES).map(line));
        for step in &steps {
            let before = ledger.clone();
            if ledger.apply(edit(step)).is_ok() {
                prop_assert_eq!(ledger.raised(&before), Vec::new(), "{:?}", step);
            }
        }
    }
}
