//! What is told and keeps nobody from going on, and what is still missing.

use crate::ledger::Ledger;
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
    /// Only part of an F24 is used here.
    PartOfF24 {
        /// The proof.
        proof: ProofId,
        /// What was paid.
        amount: Money,
        /// What of it is used here.
        used: Money,
    },
    /// Two documents with one supplier, number and date.
    Duplicate(DocumentId, DocumentId),
}

impl Ledger {
    /// Everything to be told.
    pub fn notices(&self) -> Vec<Notice> {
        let over = self.statement().cells.into_iter().filter_map(|cell| {
            let by = positive(-cell.sums.residual())?;
            Some(Notice::OverPresented { property: cell.property, item: cell.item, by })
        });
        let documents = self.documents.values().flat_map(|posted| {
            let id = &posted.document.id;
            let figures = self.document(id);
            let kind = &posted.document.kind;
            figures.map(|figures| of_document(id, kind, &figures)).unwrap_or_default()
        });
        over.chain(documents).chain(self.partly_used()).chain(self.duplicates()).collect()
    }

    fn partly_used(&self) -> impl Iterator<Item = Notice> {
        let f24 = self.proofs.values().map(|paying| &paying.proof);
        f24.filter(|proof| proof.means == Means::F24).filter_map(|proof| {
            let figures = self.proof(&proof.id)?;
            positive(figures.left)?;
            let (proof, amount) = (proof.id.clone(), proof.amount);
            Some(Notice::PartOfF24 { proof, amount, used: positive(figures.used)? })
        })
    }

    /// Each document that is the same as one before, with that one.
    pub fn duplicates(&self) -> Vec<Notice> {
        let mut seen: BTreeMap<&Identity, &DocumentId> = BTreeMap::new();
        let mut twice = Vec::new();
        for document in self.documents() {
            let Some(identity) = &document.identity else { continue };
            match seen.get(identity) {
                Some(first) => {
                    twice.push(Notice::Duplicate(document.id.clone(), (*first).clone()));
                }
                None => {
                    seen.insert(identity, &document.id);
                }
            }
        }
        twice
    }
}

fn of_document(id: &DocumentId, kind: &DocumentKind, figures: &DocumentFigures) -> Vec<Notice> {
    let not_proved = positive(figures.open).map(|open| Notice::NotProved(id.clone(), open));
    let beyond = positive(-figures.open).map(|by| Notice::PaidBeyond(id.clone(), by));
    let accrued = positive(figures.accrued).map(|by| Notice::Accrued(id.clone(), by));
    let unpaid = matches!(kind, DocumentKind::SimplifiedPersonnel)
        .then(|| Notice::NoProofWanted(id.clone()));
    not_proved.into_iter().chain(beyond).chain(accrued).chain(unpaid).collect()
}

fn positive(cents: i64) -> Option<Money> {
    Money::from_cents(cents).ok().filter(|money| *money > Money::ZERO)
}
