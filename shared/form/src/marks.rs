//! What gives documents and proofs of expenses away in several requests.

use crate::books::kept;
use crate::check::{elsewhere, proof_elsewhere};
use crate::{Answers, Form, Problem};
use expense::{DocumentId, DocumentTrace, PaymentTrace, ProofId, Traces};

/// The documents and proofs of a request, each with what it is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    documents: Vec<(DocumentId, DocumentTrace)>,
    proofs: Vec<(ProofId, PaymentTrace)>,
}

impl Marks {
    /// Those of the answers of a request, over those of its application; none where the form keeps no documents, and of
    /// documents whose supplier, number or date is not known.
    pub fn of(form: &Form, answers: &Answers) -> Self {
        let ledger = kept(form, answers).map(|kept| kept.ledger);
        let documents = ledger.iter().flat_map(|ledger| {
            let known = ledger.documents().map(|document| (&document.id, document.trace()));
            known.filter_map(|(id, trace)| Some((id.clone(), trace?)))
        });
        let proofs = ledger.iter().flat_map(|ledger| {
            let known = ledger.proofs().map(|proof| (&proof.id, ledger.payment_trace(&proof.id)));
            known.filter_map(|(id, trace)| Some((id.clone(), trace?)))
        });
        Self { documents: documents.collect(), proofs: proofs.collect() }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.proofs.is_empty()
    }

    /// A warning at each of the documents and proofs of these answers that is among the others, too: with what the other request's
    /// application is called.
    pub fn told(
        &self,
        (form, answers): (&Form, &Answers),
        others: &Self,
        of: &str,
    ) -> Vec<Problem> {
        let Some(kept) = kept(form, answers) else { return Vec::new() };
        let there: Traces<'_, _, _> =
            others.documents.iter().map(|(id, trace)| (id, trace.clone())).collect();
        let documents = self.documents.iter().filter_map(|(id, trace)| {
            let (_, how) = there.find(trace)?;
            elsewhere(&kept, id, (of.to_owned(), how))
        });
        let there: Traces<'_, _, _> =
            others.proofs.iter().map(|(id, trace)| (id, trace.clone())).collect();
        let proofs = self.proofs.iter().filter_map(|(id, trace)| {
            let (_, how) = there.find(trace)?;
            proof_elsewhere(&kept, id, (of.to_owned(), how))
        });
        documents.chain(proofs).collect()
    }
}
