//! What is told and keeps nobody from going on, and what is still missing.

use crate::ledger::{Ledger, Posted};
use crate::rounding::above_nought;
use crate::{
    CostItem, DocumentFigures, DocumentId, DocumentKind, Means, ProofId, PropertyId, Sameness,
    Traces,
};
use domain::Money;

/// Something to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// More was spent on a cost item of a property than was presented.
    OverPresented {
        /// The property; nothing for goods.
        property: Option<PropertyId>,
        /// The cost item.
        item: CostItem,
        /// By how much.
        by: Money,
    },
    /// Part of what is due for a document is not proved.
    NotProved(DocumentId, Money),
    /// A document is paid beyond what is due for it, since a credit note came.
    PaidBeyond(DocumentId, Money),
    /// A document of which nothing is paid: it and its time sheet say all.
    NoProofWanted(DocumentId),
    /// Part of a document is put aside and not paid yet.
    Accrued(DocumentId, Money),
    /// All of a payslip is put aside: nothing of it is paid, and nothing proved.
    NothingPaid(DocumentId),
    /// So much, more than half of a payslip, is put aside: severance pay and what is paid in other months come to less.
    LittlePaid(DocumentId, Money),
    /// An indemnity is allocated to what was presented for a property.
    IndemnityOnProperty(DocumentId),
    /// So much that is to be paid by F24 is not proved of an invoice that its credit notes make look paid.
    ForgivenF24(DocumentId, Money),
    /// Only part of an F24 is used here.
    PartOfF24 {
        /// The proof.
        proof: ProofId,
        /// What was paid.
        amount: Money,
        /// What of it is used here.
        used: Money,
    },
    /// Two documents with one supplier, number and date; two payslips of one employee and month.
    Duplicate(DocumentId, DocumentId, Sameness),
    /// Two proofs of one payment, which proves once.
    DuplicateProof(ProofId, ProofId, Sameness),
}

impl Ledger {
    /// Everything to be told.
    pub fn notices(&self) -> Vec<Notice> {
        let over = self.statement().cells.into_iter().filter_map(|cell| {
            let by = above_nought(-cell.sums.residual())?;
            Some(Notice::OverPresented { property: cell.property, item: cell.item, by })
        });
        let documents = self.documents.values().flat_map(|posted| {
            let id = &posted.document.id;
            let figures = self.document(id);
            let kind = &posted.document.kind;
            figures.map(|figures| of_document(id, kind, &figures)).unwrap_or_default()
        });
        let odd = self.documents.values().filter_map(|posted| self.odd(posted));
        let twice = self.duplicates().into_iter().chain(self.duplicate_proofs());
        over.chain(documents).chain(odd).chain(self.partly_used()).chain(twice).collect()
    }

    /// What is odd about a document, though it comes out.
    fn odd(&self, posted: &Posted) -> Option<Notice> {
        let id = &posted.document.id;
        match &posted.document.kind {
            DocumentKind::Invoice { .. } => {
                self.forgiven_f24(posted).map(|by| Notice::ForgivenF24(id.clone(), by))
            }
            DocumentKind::Payslip { accrued } => {
                let (aside, total) = (accrued.cents(), posted.document.total());
                if aside > 0 && aside >= total {
                    return Some(Notice::NothingPaid(id.clone()));
                }
                (2 * aside > total).then(|| Notice::LittlePaid(id.clone(), *accrued))
            }
            DocumentKind::Indemnity => {
                let lines = posted.allocations.iter().filter_map(|(line, _)| self.lines.get(line));
                let mut of_properties = lines.filter(|line| line.property.is_some());
                of_properties.next().map(|_| Notice::IndemnityOnProperty(id.clone()))
            }
            DocumentKind::CreditNote { .. } | DocumentKind::SimplifiedPersonnel => None,
        }
    }

    fn partly_used(&self) -> impl Iterator<Item = Notice> {
        let f24 = self.proofs.values().map(|paying| &paying.proof);
        f24.filter(|proof| proof.means == Means::F24).filter_map(|proof| {
            let figures = self.proof(&proof.id)?;
            above_nought(figures.left)?;
            let (proof, amount) = (proof.id.clone(), proof.amount);
            Some(Notice::PartOfF24 { proof, amount, used: above_nought(figures.used)? })
        })
    }

    /// Each document that is the same as one before, with that one.
    pub fn duplicates(&self) -> Vec<Notice> {
        let known = self.documents().filter_map(|document| Some((&document.id, document.trace()?)));
        let twice = Traces::twice(known).into_iter();
        twice.map(|(one, first, how)| Notice::Duplicate(one.clone(), first.clone(), how)).collect()
    }

    /// Each proof that is the same as one before, with that one.
    pub fn duplicate_proofs(&self) -> Vec<Notice> {
        let known = self.proofs.keys().filter_map(|id| Some((id, self.payment_trace(id)?)));
        let twice = Traces::twice(known).into_iter();
        let told = |(one, first, how): (&ProofId, &ProofId, Sameness)| {
            Notice::DuplicateProof(one.clone(), first.clone(), how)
        };
        twice.map(told).collect()
    }
}

fn of_document(id: &DocumentId, kind: &DocumentKind, figures: &DocumentFigures) -> Vec<Notice> {
    let not_proved = above_nought(figures.open).map(|open| Notice::NotProved(id.clone(), open));
    let beyond = above_nought(-figures.open).map(|by| Notice::PaidBeyond(id.clone(), by));
    let accrued = above_nought(figures.accrued).map(|by| Notice::Accrued(id.clone(), by));
    let unpaid = matches!(kind, DocumentKind::SimplifiedPersonnel)
        .then(|| Notice::NoProofWanted(id.clone()));
    not_proved.into_iter().chain(beyond).chain(accrued).chain(unpaid).collect()
}
