//! The ledger, and how it is filled.

use crate::{Document, DocumentId, Line, LineId, Means, Proof, ProofFigures, ProofId, VatRegime};
use domain::Money;
use std::collections::{BTreeMap, BTreeSet};

/// What was presented, spent and paid. It may hold what exceeds its bounds ([`Ledger::excesses`]): answers are kept as
/// they are, and what is presented or allocated may shrink below what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    pub(crate) regime: VatRegime,
    pub(crate) lines: BTreeMap<LineId, Line>,
    /// As they are shown.
    pub(crate) order: Vec<LineId>,
    pub(crate) documents: BTreeMap<DocumentId, Posted>,
    pub(crate) proofs: BTreeMap<ProofId, Paying>,
}

/// A document with what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Posted {
    pub(crate) document: Document,
    /// The net amounts by line, in the order in which they were entered: the one that uses up the net takes what is
    /// left of the VAT.
    pub(crate) allocations: Vec<(LineId, Money)>,
    pub(crate) shares: BTreeMap<ProofId, Money>,
    /// The credit notes that correct it.
    pub(crate) corrected_by: BTreeSet<DocumentId>,
}

/// A proof with the documents that it pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paying {
    pub(crate) proof: Proof,
    pub(crate) documents: BTreeSet<DocumentId>,
}

impl Ledger {
    /// A ledger of these lines, on which nothing was spent yet. Of two lines with one name the first counts.
    pub fn new(regime: VatRegime, presented: impl IntoIterator<Item = Line>) -> Self {
        let (mut lines, mut order) = (BTreeMap::new(), Vec::new());
        for line in presented {
            if !lines.contains_key(&line.id) {
                order.push(line.id.clone());
                lines.insert(line.id.clone(), line);
            }
        }
        let (documents, proofs) = (BTreeMap::new(), BTreeMap::new());
        Self { regime, lines, order, documents, proofs }
    }

    /// Puts a document in, or in the place of the one with its name, whose allocations and proofs it keeps.
    pub fn enter(&mut self, document: Document) {
        let id = document.id.clone();
        let old = self.documents.get(&id).and_then(|posted| posted.document.corrects().cloned());
        if let Some(invoice) = old.and_then(|invoice| self.documents.get_mut(&invoice)) {
            invoice.corrected_by.remove(&id);
        }
        if let Some(invoice) = document.corrects().and_then(|of| self.documents.get_mut(of)) {
            invoice.corrected_by.insert(id.clone());
        }
        let correcting = |posted: &&Posted| posted.document.corrects() == Some(&id);
        if let Some(posted) = self.documents.get_mut(&id) {
            posted.document = document;
        } else {
            let others = self.documents.values().filter(correcting);
            let corrected_by = others.map(|posted| posted.document.id.clone()).collect();
            let (allocations, shares) = (Vec::new(), BTreeMap::new());
            self.documents.insert(id, Posted { document, allocations, shares, corrected_by });
        }
    }

    /// Puts a proof in, or in the place of the one with its name, which goes on paying what that did.
    pub fn enter_proof(&mut self, proof: Proof) {
        let documents = self.proofs.get(&proof.id).map(|paying| paying.documents.clone());
        let documents = documents.unwrap_or_default();
        self.proofs.insert(proof.id.clone(), Paying { proof, documents });
    }

    /// Allocates so much of a document's net to a line, in the place of what it had there; nothing takes it away.
    /// Whether document and line are there.
    pub fn allocate(&mut self, document: &DocumentId, line: &LineId, net: Money) -> bool {
        let known = self.lines.contains_key(line);
        let Some(posted) = self.documents.get_mut(document).filter(|_| known) else { return false };
        let there = posted.allocations.iter().position(|(other, _)| other == line);
        match there {
            Some(index) if net == Money::ZERO => {
                posted.allocations.remove(index);
            }
            Some(index) => posted.allocations[index].1 = net,
            None if net == Money::ZERO => {}
            None => posted.allocations.push((line.clone(), net)),
        }
        true
    }

    /// Pays so much of a document with a proof, in the place of what it paid of it; nothing takes it away. Whether both
    /// are there.
    pub fn pay(&mut self, proof: &ProofId, document: &DocumentId, amount: Money) -> bool {
        let (Some(posted), Some(paying)) =
            (self.documents.get_mut(document), self.proofs.get_mut(proof))
        else {
            return false;
        };
        if amount == Money::ZERO {
            posted.shares.remove(proof);
            paying.documents.remove(document);
        } else {
            posted.shares.insert(proof.clone(), amount);
            paying.documents.insert(document.clone());
        }
        true
    }

    /// The lines, as they are shown.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.order.iter().filter_map(|id| self.lines.get(id))
    }

    /// The documents, by their names.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.documents.values().map(|posted| &posted.document)
    }

    /// The proofs of payment, by their names.
    pub fn proofs(&self) -> impl Iterator<Item = &Proof> {
        self.proofs.values().map(|paying| &paying.proof)
    }

    /// What a document has on a line, without VAT.
    pub fn allocation(&self, document: &DocumentId, line: &LineId) -> Option<Money> {
        let allocations = &self.documents.get(document)?.allocations;
        allocations.iter().find(|(other, _)| other == line).map(|(_, net)| *net)
    }

    /// What a proof pays of a document.
    pub fn share(&self, proof: &ProofId, document: &DocumentId) -> Option<Money> {
        self.documents.get(document)?.shares.get(proof).copied()
    }

    /// What a proof comes to.
    pub fn proof(&self, id: &ProofId) -> Option<ProofFigures> {
        let Paying { proof, documents } = self.proofs.get(id)?;
        let shares = documents.iter().filter_map(|document| self.share(id, document));
        let used: i64 = shares.map(Money::cents).sum();
        Some(ProofFigures { used, left: proof.amount.cents() - used })
    }

    /// What was paid of a document by F24, and otherwise, in cents.
    pub(crate) fn paid(&self, posted: &Posted) -> (i64, i64) {
        let mut paid = (0, 0);
        for (proof, amount) in &posted.shares {
            match self.proofs.get(proof).map(|paying| paying.proof.means) {
                Some(Means::F24) => paid.0 += amount.cents(),
                Some(Means::Otherwise) => paid.1 += amount.cents(),
                None => {}
            }
        }
        paid
    }

    /// What the credit notes take away from a document's total, in cents. What else is on a note is a stamp of its own, unless
    /// the notes take all of the document back.
    pub(crate) fn credited(&self, posted: &Posted) -> i64 {
        let noted = |of: fn(&Document) -> Money| -> i64 {
            self.credit_notes(posted).map(|note| of(&note.document).cents()).sum()
        };
        let (net, own) = (noted(|note| note.net), &posted.document);
        let is_all = net >= own.net.cents();
        let other = if is_all { noted(|note| note.other).min(own.other.cents()) } else { 0 };
        net + noted(|note| note.vat) + other
    }

    pub(crate) fn credit_notes<'a>(
        &'a self,
        posted: &'a Posted,
    ) -> impl Iterator<Item = &'a Posted> {
        posted.corrected_by.iter().filter_map(|id| self.documents.get(id))
    }
}
