//! What an invoice comes to.

use crate::codes::DueVat;
use crate::invoice::Invoice;
use crate::values::{Amount, ValueFault};
use domain::Money;

/// The sums of an invoice, as the summaries give them. The signs are those of a charge: a credit note, whichever way
/// its program turns them, gives positive amounts and is told by [`Figures::is_credit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Whether it takes away from what another document charged.
    pub is_credit: bool,
    /// The bases.
    pub net: Money,
    /// The taxes.
    pub vat: Money,
    /// What else counts in the total: rounding, and the stamp where it is charged outside the bases.
    pub other: Amount,
    /// Net, VAT and other.
    pub total: Money,
    /// What the customer withholds and pays by F24.
    pub withheld: Money,
    /// The part of the VAT that the customer pays itself (split payment).
    pub split_vat: Money,
    /// The total without what is withheld and without split VAT: what the supplier gets.
    pub to_supplier: Money,
}

/// Why an invoice has no sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FiguresError {
    /// They pass what an amount can be.
    #[error("La somma degli importi supera il massimo che si può trattare.")]
    TooLarge,
    /// Some are of the other sign than the document.
    #[error("La somma degli importi ha il segno opposto a quello del documento.")]
    Sign,
}

impl From<ValueFault> for FiguresError {
    fn from(_: ValueFault) -> Self {
        Self::TooLarge
    }
}

impl Invoice {
    /// The total by the format's own rule: bases, taxes and the rounding of the document.
    pub fn computed_total(&self) -> Result<Amount, ValueFault> {
        let bases = self.summaries.iter().map(|summary| summary.base);
        let taxes = self.summaries.iter().map(|summary| summary.tax);
        Amount::sum(bases.chain(taxes).chain(self.rounding))
    }

    /// Its sums. The declared total is not asked: it is missing in two files of five and wrong in one of eight
    /// (facts.md, section 1); only whether the stamp is charged is read from it.
    pub fn figures(&self) -> Result<Figures, FiguresError> {
        let net = Amount::sum(self.summaries.iter().map(|summary| summary.base))?;
        let vat = Amount::sum(self.summaries.iter().map(|summary| summary.tax))?;
        let split = self.summaries.iter().filter(|summary| summary.due == Some(DueVat::Split));
        let split = Amount::sum(split.map(|summary| summary.tax))?;
        let withheld = Amount::sum(self.withholdings.iter().map(|one| one.amount))?;
        let other = Amount::sum(self.rounding.into_iter().chain(self.charged_stamp()?))?;
        let total = Amount::sum([net, vat, other])?;
        let is_turned = self.document_type.is_credit() && total.is_negative();
        let charged = |amount: Amount| positive(if is_turned { -amount } else { amount });
        let (total, withheld) = (charged(total)?, positive_of_either(withheld));
        let split_vat = charged(split)?;
        let paid_by_f24 = withheld.checked_add(split_vat).map_err(|_| FiguresError::TooLarge)?;
        Ok(Figures {
            is_credit: self.document_type.is_credit(),
            net: charged(net)?,
            vat: charged(vat)?,
            other: if is_turned { -other } else { other },
            total,
            withheld,
            split_vat,
            to_supplier: total.checked_sub(paid_by_f24).map_err(|_| FiguresError::Sign)?,
        })
    }

    /// The stamp, where the declared total is the computed one with it.
    fn charged_stamp(&self) -> Result<Option<Amount>, ValueFault> {
        let Some(stamp) = self.stamp.and_then(|stamp| stamp.amount) else { return Ok(None) };
        let with_stamp = self.computed_total()?.plus(stamp)?;
        Ok((self.declared_total == Some(with_stamp)).then_some(stamp))
    }
}

fn positive(amount: Amount) -> Result<Money, FiguresError> {
    if amount.is_negative() { Err(FiguresError::Sign) } else { Ok(amount.magnitude()) }
}

/// Withheld amounts are written with either sign.
fn positive_of_either(amount: Amount) -> Money {
    amount.magnitude()
}
