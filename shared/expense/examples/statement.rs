//! How long the statement of a large request takes: 500 documents, 1,500 allocations, 700 proofs.
//!
//! `cargo run --release -p ristoro-expense --example statement`

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "an example takes the time itself, and says it"
)]

use domain::Money;
use ristoro_expense::{Document, DocumentKind, Ledger, Line, Means, Party, Proof, VatRegime};
use std::error::Error;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let begun = Instant::now();
    let ledger = large()?;
    println!("filled in {:?}", begun.elapsed());
    let begun = Instant::now();
    let statement = ledger.statement();
    println!("statement in {:?}: {} cents reported", begun.elapsed(), statement.total.reported);
    let begun = Instant::now();
    let (excesses, notices) = (ledger.excesses().len(), ledger.notices().len());
    println!("judged in {:?}: {excesses} excesses, {notices} notices", begun.elapsed());
    Ok(())
}

fn large() -> Result<Ledger, Box<dyn Error>> {
    let mut lines = Vec::new();
    for index in 0..60_i64 {
        lines.push(Line {
            id: format!("line {index}").into(),
            property: Some(format!("property {}", index / 10).into()),
            item: format!("item {}", index % 10),
            net: Money::from_cents(10_000_000)?,
            gross: Money::from_cents(12_200_000)?,
        });
    }
    let mut ledger = Ledger::new(VatRegime::partly(4_000)?, lines);
    for index in 0..700_i64 {
        let amount = Money::from_cents(61_000)?;
        let id = format!("proof {index}").into();
        ledger.enter_proof(Proof::new(id, Means::Otherwise, amount));
    }
    for index in 0..500_i64 {
        let id = format!("document {index}");
        ledger.enter(Document {
            id: id.as_str().into(),
            kind: DocumentKind::Invoice { by_f24: Money::ZERO },
            net: Money::from_cents(100_000)?,
            vat: Money::from_cents(22_000)?,
            other: Money::ZERO,
            day: None,
            party: Party::default(),
            number: String::new(),
        });
        for part in 0..3_i64 {
            let line = format!("line {}", (index + part * 7) % 60);
            let net = Money::from_cents(33_333 + part / 2)?;
            ledger.allocate(&id.as_str().into(), &line.into(), net);
        }
        for part in 0..2_i64 {
            let proof = format!("proof {}", (index + part * 200) % 700);
            ledger.pay(&proof.into(), &id.as_str().into(), Money::from_cents(30_000)?);
        }
    }
    Ok(ledger)
}
