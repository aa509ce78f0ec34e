//! What an edit touches, as it was.

use crate::excess::Excess;
use crate::ledger::{Ledger, Paying, Posted};
use crate::{DocumentId, ProofId};
use std::collections::BTreeSet;

/// The documents and proofs that an edit touches, with what they were: what it costs does not grow with the ledger.
pub(crate) struct Touched {
    documents: Vec<(DocumentId, Option<Posted>)>,
    proofs: Vec<(ProofId, Option<Paying>)>,
    pub(crate) excesses: Vec<Excess>,
    /// A ledger of these alone, for what the excesses are compared with.
    pub(crate) before: Ledger,
}

impl Touched {
    /// The documents and proofs that an edit names, and those beside them.
    pub(crate) fn of(
        ledger: &Ledger,
        mut documents: BTreeSet<DocumentId>,
        mut proofs: BTreeSet<ProofId>,
    ) -> Self {
        let paying = proofs.iter().filter_map(|id| ledger.proofs.get(id));
        documents.extend(paying.flat_map(|paying| paying.documents.iter().cloned()));
        let posted: Vec<&Posted> =
            documents.iter().filter_map(|id| ledger.documents.get(id)).collect();
        proofs.extend(posted.iter().flat_map(|posted| posted.shares.keys().cloned()));
        let around = posted.iter().flat_map(|posted| {
            posted.document.corrects().into_iter().chain(&posted.corrected_by).cloned()
        });
        let around: Vec<DocumentId> = around.collect();
        documents.extend(around);
        let mut before = Ledger::new(ledger.regime, []);
        let documents: Vec<_> = documents
            .into_iter()
            .map(|id| (id.clone(), ledger.documents.get(&id).cloned()))
            .collect();
        let proofs: Vec<_> =
            proofs.into_iter().map(|id| (id.clone(), ledger.proofs.get(&id).cloned())).collect();
        before.documents =
            documents.iter().filter_map(|(id, old)| Some((id.clone(), old.clone()?))).collect();
        before.proofs =
            proofs.iter().filter_map(|(id, old)| Some((id.clone(), old.clone()?))).collect();
        let mut touched = Self { documents, proofs, excesses: Vec::new(), before };
        touched.excesses = touched.excesses_in(ledger);
        touched
    }

    /// What these documents and proofs exceed now.
    pub(crate) fn excesses_in(&self, ledger: &Ledger) -> Vec<Excess> {
        let documents = self.documents.iter().flat_map(|(id, _)| ledger.excesses_of(id));
        let proofs = self.proofs.iter().filter_map(|(id, _)| ledger.excess_of_proof(id));
        documents.chain(proofs).collect()
    }

    /// Puts everything back.
    pub(crate) fn restore(self, ledger: &mut Ledger) {
        for (id, old) in self.documents {
            match old {
                Some(old) => ledger.documents.insert(id, old),
                None => ledger.documents.remove(&id),
            };
        }
        for (id, old) in self.proofs {
            match old {
                Some(old) => ledger.proofs.insert(id, old),
                None => ledger.proofs.remove(&id),
            };
        }
    }
}
