//! What is told and keeps nobody from going on, and what is still missing.

use crate::ledger::{Ledger, Posted};
use crate::rounding::above_nought;
use crate::{
    CostItem, DocumentFigures, DocumentId, DocumentKind, Identity, Means, ProofId, PropertyId,
};
use domain::Money;
use std::collections::BTreeMap;

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
    Duplicate(DocumentId, DocumentId),
    /// Two proofs with one number and date: one payment proves once.
    DuplicateProof(ProofId, ProofId),
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
                let all = accrued.cents() >= posted.document.total() && *accrued > Money::ZERO;
                all.then(|| Notice::NothingPaid(id.clone()))
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
        let documents = self.documents().map(|document| (&document.id, &document.identity));
        let twice = again(documents).into_iter();
        twice.map(|(one, first)| Notice::Duplicate(one.clone(), first.clone())).collect()
    }

    /// Each proof that is the same as one before, with that one.
    pub fn duplicate_proofs(&self) -> Vec<Notice> {
        let proofs = self.proofs.values().map(|paying| (&paying.proof.id, &paying.proof.identity));
        let twice = again(proofs).into_iter();
        twice.map(|(one, first)| Notice::DuplicateProof(one.clone(), first.clone())).collect()
    }
}

/// What has the identity of something before it, with that.
fn again<'a, T>(all: impl Iterator<Item = (&'a T, &'a Option<Identity>)>) -> Vec<(&'a T, &'a T)> {
    let mut seen: BTreeMap<&Identity, &T> = BTreeMap::new();
    let mut twice = Vec::new();
    for (one, identity) in all {
        let Some(identity) = identity else { continue };
        match seen.get(identity) {
            Some(first) => twice.push((one, *first)),
            None => {
                seen.insert(identity, one);
            }
        }
    }
    twice
}

fn of_document(id: &DocumentId, kind: &DocumentKind, figures: &DocumentFigures) -> Vec<Notice> {
    let not_proved = above_nought(figures.open).map(|open| Notice::NotProved(id.clone(), open));
    let beyond = above_nought(-figures.open).map(|by| Notice::PaidBeyond(id.clone(), by));
    let accrued = above_nought(figures.accrued).map(|by| Notice::Accrued(id.clone(), by));
    let unpaid = matches!(kind, DocumentKind::SimplifiedPersonnel)
        .then(|| Notice::NoProofWanted(id.clone()));
    not_proved.into_iter().chain(beyond).chain(accrued).chain(unpaid).collect()
}
