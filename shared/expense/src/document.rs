//! Documents of what was spent.

use crate::{DocumentId, VatRegime};
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
    /// Who gave it, under which number and when, where that is known.
    pub identity: Option<Identity>,
}

/// What makes a document the same as another one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity {
    supplier: String,
    number: String,
    date: Date,
}

impl Identity {
    /// The supplier by whatever tells it from others (its code), the number as written, the date. Case and spaces of
    /// the texts do not count.
    pub fn new(supplier: &str, number: &str, date: Date) -> Self {
        let plain = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
        Self { supplier: plain(supplier), number: plain(number), date }
    }
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

#[cfg(test)]
mod tests {
    use super::Identity;
    use domain::Date;

    #[test]
    fn spaces_and_case_make_no_other_document() {
        let day: Date = "2014-07-15".parse().unwrap();
        let one = Identity::new("01234567890", " 7/E ", day);
        assert_eq!(one, Identity::new("01234567890 ", "7/e", day));
        assert_ne!(one, Identity::new("01234567890", "7/F", day));
    }
}
