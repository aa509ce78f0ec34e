//! Changes of a ledger, each refused as a whole when it raises an excess.

use crate::excess::{Excess, raised};
use crate::ledger::Ledger;
use crate::undo::Touched;
use crate::{Document, DocumentId, LineId, Proof, ProofId};
use domain::Money;
use std::collections::BTreeSet;

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A document is entered, or changed.
    Document(Document),
    /// A document goes, with its allocations and with what proofs pay of it.
    RemoveDocument(DocumentId),
    /// So much of a document's net is allocated to a line; nothing takes the allocation away.
    Allocate {
        /// The document.
        document: DocumentId,
        /// The line.
        line: LineId,
        /// How much.
        net: Money,
    },
    /// A proof is entered, or changed.
    Proof(Proof),
    /// A proof goes, and pays nothing any more.
    RemoveProof(ProofId),
    /// So much of a document is paid with a proof; nothing takes the share away.
    Pay {
        /// The proof.
        proof: ProofId,
        /// The document.
        document: DocumentId,
        /// How much.
        amount: Money,
    },
    /// The proofs of a document pay another one too, as far as they reach.
    CopyProofs {
        /// Whose proofs.
        from: DocumentId,
        /// What they pay too.
        to: DocumentId,
    },
}

/// Why an edit changed nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It would raise these excesses.
    #[error("{} bounds would be exceeded more than before", .0.len())]
    Raises(Vec<Excess>),
    /// It names what is not there.
    #[error("what the edit names is not in the ledger")]
    Unknown,
    /// The document has credit notes, which go first.
    #[error("credit notes correct the document")]
    Corrected,
    /// A credit note corrects an invoice, and nothing else.
    #[error("a credit note can only correct an invoice")]
    NoInvoice,
}

impl Ledger {
    /// Carries an edit out, or changes nothing.
    ///
    /// # Errors
    /// [`Refusal`], which says why.
    pub fn apply(&mut self, edit: Edit) -> Result<(), Refusal> {
        let (documents, proofs) = named(self, &edit);
        let touched = Touched::of(self, documents, proofs);
        if let Err(refusal) = self.carry_out(edit) {
            touched.restore(self);
            return Err(refusal);
        }
        let raised = raised(touched.excesses_in(self), &touched.excesses, &touched.before);
        if raised.is_empty() {
            return Ok(());
        }
        touched.restore(self);
        Err(Refusal::Raises(raised))
    }

    fn carry_out(&mut self, edit: Edit) -> Result<(), Refusal> {
        match edit {
            Edit::Document(document) => self.entered(document),
            Edit::RemoveDocument(id) => self.remove_document(&id),
            Edit::Allocate { document, line, net } => known(self.allocate(&document, &line, net)),
            Edit::Proof(proof) => {
                self.enter_proof(proof);
                Ok(())
            }
            Edit::RemoveProof(id) => self.remove_proof(&id),
            Edit::Pay { proof, document, amount } => known(self.pay(&proof, &document, amount)),
            Edit::CopyProofs { from, to } => {
                known(self.documents.contains_key(&from) && self.documents.contains_key(&to))?;
                for (proof, amount) in self.copies(&from, &to) {
                    self.pay(&proof, &to, amount);
                }
                Ok(())
            }
        }
    }

    fn entered(&mut self, document: Document) -> Result<(), Refusal> {
        if let Some(of) = document.corrects() {
            let invoice = self.documents.get(of).ok_or(Refusal::Unknown)?;
            // Only of an invoice it is known what F24 pays.
            if invoice.document.by_f24().is_none() || *of == document.id {
                return Err(Refusal::NoInvoice);
            }
        }
        let there = self.documents.get(&document.id);
        if there.is_some_and(|posted| !posted.corrected_by.is_empty())
            && document.by_f24().is_none()
        {
            return Err(Refusal::Corrected);
        }
        self.enter(document);
        Ok(())
    }

    fn remove_document(&mut self, id: &DocumentId) -> Result<(), Refusal> {
        let posted = self.documents.get(id).ok_or(Refusal::Unknown)?;
        if !posted.corrected_by.is_empty() {
            return Err(Refusal::Corrected);
        }
        let Some(posted) = self.documents.remove(id) else { return Err(Refusal::Unknown) };
        for proof in posted.shares.keys() {
            if let Some(paying) = self.proofs.get_mut(proof) {
                paying.documents.remove(id);
            }
        }
        let invoice = posted.document.corrects().and_then(|of| self.documents.get_mut(of));
        if let Some(invoice) = invoice {
            invoice.corrected_by.remove(id);
        }
        Ok(())
    }

    fn remove_proof(&mut self, id: &ProofId) -> Result<(), Refusal> {
        let paying = self.proofs.remove(id).ok_or(Refusal::Unknown)?;
        for document in paying.documents {
            if let Some(posted) = self.documents.get_mut(&document) {
                posted.shares.remove(id);
            }
        }
        Ok(())
    }
}

fn known(is_known: bool) -> Result<(), Refusal> {
    if is_known { Ok(()) } else { Err(Refusal::Unknown) }
}

/// What an edit names.
fn named(ledger: &Ledger, edit: &Edit) -> (BTreeSet<DocumentId>, BTreeSet<ProofId>) {
    let (mut documents, mut proofs) = (BTreeSet::new(), BTreeSet::new());
    match edit {
        Edit::Document(document) => {
            documents.insert(document.id.clone());
            documents.extend(document.corrects().cloned());
        }
        Edit::RemoveDocument(id) | Edit::Allocate { document: id, .. } => {
            documents.insert(id.clone());
        }
        Edit::Proof(proof) => {
            proofs.insert(proof.id.clone());
        }
        Edit::RemoveProof(id) => {
            proofs.insert(id.clone());
        }
        Edit::Pay { proof, document, .. } => {
            proofs.insert(proof.clone());
            documents.insert(document.clone());
        }
        Edit::CopyProofs { from, to } => {
            documents.extend([from.clone(), to.clone()]);
            let copied = ledger.documents.get(from).into_iter();
            proofs.extend(copied.flat_map(|posted| posted.shares.keys().cloned()));
        }
    }
    (documents, proofs)
}
