//! What a document comes to.

use crate::ledger::Ledger;
use crate::{Document, DocumentId, DocumentKind};
use domain::Money;

/// The figures of a document, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentFigures {
    /// What the supplier asks for.
    pub total: i64,
    /// What can be allocated of it.
    pub eligible: i64,
    /// What is allocated of it, VAT included as far as it is a cost.
    pub allocated: i64,
    /// What can still be allocated; below nought when there is too much.
    pub free: i64,
    /// What must be paid for it.
    pub due: i64,
    /// What the proofs pay of it.
    pub paid: i64,
    /// What is still to be proved; below nought when it is paid beyond what is due.
    pub open: i64,
    /// The part that is put aside and not paid yet.
    pub accrued: i64,
    /// Whether something of it is allocated, or nothing has to be.
    pub is_allocated: bool,
    /// Whether all is there.
    pub state: DocumentState,
}

/// Whether a document is complete (manual 6.3.5: the column «Stato»).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentState {
    /// It is allocated, and what is due is proved to the cent.
    Complete,
    /// Nothing of it is allocated.
    NotAllocated,
    /// What is due is not what is proved.
    NotProved,
}

impl Ledger {
    /// What a document comes to; nothing for one that is not there.
    pub fn document(&self, id: &DocumentId) -> Option<DocumentFigures> {
        let posted = self.documents.get(id)?;
        let document = &posted.document;
        let eligible = document.eligible(self.regime);
        let allocated: i64 = self.apportioned(posted).iter().map(|(_, one)| one.amount).sum();
        let due = (document.due() - self.credited(posted)).max(0);
        let (by_f24, otherwise) = self.paid(posted);
        let paid = by_f24 + otherwise;
        let accrued = match &document.kind {
            DocumentKind::Payslip { accrued } => accrued.cents(),
            DocumentKind::Invoice { .. }
            | DocumentKind::CreditNote { .. }
            | DocumentKind::SimplifiedPersonnel
            | DocumentKind::Indemnity => 0,
        };
        let is_allocated = allocated != 0 || self.takes_from_what_is_not_reported(document);
        let state = match (is_allocated, due - paid) {
            (_, 1.. | ..0) => DocumentState::NotProved,
            (false, 0) => DocumentState::NotAllocated,
            (true, 0) => DocumentState::Complete,
        };
        Some(DocumentFigures {
            total: document.total(),
            eligible,
            allocated,
            free: eligible - allocated,
            due,
            paid,
            open: due - paid,
            accrued,
            is_allocated,
            state,
        })
    }

    /// Whether a credit note concerns what of its invoice is not reported anyway.
    fn takes_from_what_is_not_reported(&self, document: &Document) -> bool {
        let invoice = document.corrects().and_then(|of| self.documents.get(of));
        invoice.is_some_and(|invoice| self.excess_of_what_is_left(invoice).is_none())
    }

    /// What is presented on all the lines with VAT, as an amount.
    pub fn presented(&self) -> Money {
        Money::sum(self.lines().map(|line| line.gross)).unwrap_or(Money::MAX)
    }
}
