//! «Copia quietanze da altro giustificativo» (manual 6.3.5 c).

use crate::ledger::Ledger;
use crate::rounding::above_nought;
use crate::{DocumentId, Means, ProofId};
use domain::Money;

impl Ledger {
    /// What of each proof of a document would pay another one: as much as is left of the proof and as the other still
    /// needs of that sort. Proofs that it has already, and those of which nothing would be taken, are left out.
    pub fn copies(&self, from: &DocumentId, to: &DocumentId) -> Vec<(ProofId, Money)> {
        let (Some(source), Some(target)) = (self.documents.get(from), self.documents.get(to))
        else {
            return Vec::new();
        };
        let (paid_by_f24, otherwise) = self.paid(target);
        let due = (target.document.due() - self.credited(target)).max(0);
        let (mut f24, mut rest) = match target.document.by_f24() {
            Some(most) => (most.min(due) - paid_by_f24, (due - most).max(0) - otherwise),
            None => (due - paid_by_f24 - otherwise, due - paid_by_f24 - otherwise),
        };
        let is_shared = target.document.by_f24().is_none();
        let mut copies = Vec::new();
        for proof in source.shares.keys().filter(|id| !target.shares.contains_key(*id)) {
            let (Some(figures), Some(paying)) = (self.proof(proof), self.proofs.get(proof)) else {
                continue;
            };
            let wanted = match paying.proof.means {
                Means::F24 => f24,
                Means::Otherwise => rest,
            };
            let taken = figures.left.min(wanted);
            let Some(amount) = above_nought(taken) else { continue };
            match paying.proof.means {
                Means::F24 => f24 -= taken,
                Means::Otherwise => rest -= taken,
            }
            if is_shared {
                (f24, rest) = (f24.min(rest), f24.min(rest));
            }
            copies.push((proof.clone(), amount));
        }
        copies
    }
}
