//! Documents of what was spent.

use crate::{DocumentId, Party, VatRegime};
use domain::{Date, Money};

/// What a document is (manual 6.3.5 a).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentKind {
    /// An invoice.
    Invoice {
        /// What the customer pays by F24 in the supplier's place: withheld tax, split VAT.
        by_f24: Money,
    },
    /// A credit note: its amounts are positive, and are taken away from those of the invoice.
    CreditNote {
        /// The invoice that it corrects.
        of: DocumentId,
    },
    /// The cost of personnel, as the payslip says.
    Payslip {
        /// The part that is put aside and not paid yet (severance pay).
        accrued: Money,
    },
    /// The cost of personnel, as hours and rate say: a document and a time sheet, without proof of payment.
    SimplifiedPersonnel,
    /// An indemnity for lost products or lost income: nothing is paid for it.
    Indemnity,
}

/// A document (`Giustificativo`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub vat: Money,
    /// What else counts in its total and is no cost that can be reported: a revenue stamp.
    pub other: Money,
    /// Its day, where that is known.
    pub day: Option<Date>,
    /// Whom it is of, where that is known.
    pub party: Party,
    /// Under which number, as written; nothing where it is not known.
    pub number: String,
}

impl Document {
    /// What the supplier asks for, in cents.
    pub(crate) fn total(&self) -> i64 {
        self.net.cents() + self.vat.cents() + self.other.cents()
    }

    /// What can be allocated of it, VAT included as far as it is a cost, in cents.
    pub(crate) fn eligible(&self, regime: VatRegime) -> i64 {
        self.net.cents() + regime.cost_of(self.vat).cents()
    }

    /// What must be paid for it, before credit notes, in cents.
    pub(crate) fn due(&self) -> i64 {
        match &self.kind {
            DocumentKind::Invoice { .. } => self.total(),
            DocumentKind::Payslip { accrued } => (self.total() - accrued.cents()).max(0),
            DocumentKind::CreditNote { .. }
            | DocumentKind::SimplifiedPersonnel
            | DocumentKind::Indemnity => 0,
        }
    }

    /// The part of it that only F24 pays, in cents. Of a payslip it is not known.
    pub(crate) fn by_f24(&self) -> Option<i64> {
        match &self.kind {
            DocumentKind::Invoice { by_f24 } => Some(by_f24.cents()),
            DocumentKind::CreditNote { .. }
            | DocumentKind::Payslip { .. }
            | DocumentKind::SimplifiedPersonnel
            | DocumentKind::Indemnity => None,
        }
    }

    /// The invoice that it corrects, if it is a credit note.
    pub fn corrects(&self) -> Option<&DocumentId> {
        match &self.kind {
            DocumentKind::CreditNote { of } => Some(of),
            DocumentKind::Invoice { .. }
            | DocumentKind::Payslip { .. }
            | DocumentKind::SimplifiedPersonnel
            | DocumentKind::Indemnity => None,
        }
    }
}
