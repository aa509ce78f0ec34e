//! Proofs of payment.

use crate::ProofId;
use domain::{Date, Digest, Money};
use std::collections::BTreeSet;

/// How a payment was made, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// To the tax office, by F24: what is withheld of an invoice, and split VAT.
    F24,
    /// To whom the document is of: transfer, cheque, bank receipt, card, cash.
    Otherwise,
}

/// A proof of payment (`Quietanza`): one payment, which may be for several documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Its name.
    pub id: ProofId,
    /// How it was paid.
    pub means: Means,
    /// How much was paid.
    pub amount: Money,
    /// The day on which it was paid, where that is known.
    pub day: Option<Date>,
    /// What tells the payment from others at the bank, as written; nothing where it is not known.
    pub reference: String,
    /// Its number likewise.
    pub number: String,
    /// The files that show it.
    pub files: BTreeSet<Digest>,
}

impl Proof {
    /// A proof of which nothing else is known.
    pub fn new(id: ProofId, means: Means, amount: Money) -> Self {
        let (reference, number, files) = (String::new(), String::new(), BTreeSet::new());
        Self { id, means, amount, day: None, reference, number, files }
    }
}

/// What a proof comes to, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProofFigures {
    /// What of it pays documents of the ledger.
    pub used: i64,
    /// What is left of it; below nought when it pays more than it is.
    pub left: i64,
}
