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
    /// What else counts in the total: the rounding of the document, and the stamp and the roundings of the bases where
    /// the declared total, or what is to be paid, holds them too.
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

    /// Its sums. The declared total is not trusted: it is missing in two files of five and wrong in one of eight.
    /// It is asked only what counts beside the bases, see [`Figures::other`].
    pub fn figures(&self) -> Result<Figures, FiguresError> {
        let computed = self.computed_total()?;
        let is_turned = self.document_type.is_credit() && computed.is_negative();
        let turned = |amount: Amount| if is_turned { -amount } else { amount };
        let charged = |amount: Amount| positive(turned(amount));
        let split = self.summaries.iter().filter(|summary| summary.due == Some(DueVat::Split));
        let split_vat = charged(Amount::sum(split.map(|summary| summary.tax))?)?;
        // Withheld amounts are written with either sign.
        let withheld = Amount::sum(self.withholdings.iter().map(|one| one.amount))?.magnitude();
        let paid_by_f24 = withheld.checked_add(split_vat).map_err(|_| FiguresError::TooLarge)?;
        let roundings = turned(self.base_roundings()?);
        let computed = turned(computed);
        let beside = self.beside(computed, roundings, [Money::ZERO, withheld, split_vat])?;
        let total = positive(computed.plus(beside)?)?;
        Ok(Figures {
            is_credit: self.document_type.is_credit(),
            net: charged(Amount::sum(self.summaries.iter().map(|summary| summary.base))?)?,
            vat: charged(Amount::sum(self.summaries.iter().map(|summary| summary.tax))?)?,
            other: turned(self.rounding.unwrap_or_default()).plus(beside)?,
            total,
            withheld,
            split_vat,
            to_supplier: total.checked_sub(paid_by_f24).map_err(|_| FiguresError::Sign)?,
        })
    }

    /// What counts beside bases, taxes and the rounding of the document: the stamp, which some charge and others bear,
    /// and the roundings of the bases, which some hold within them and others do not. That is
    /// told by the declared total, where there is none by the payments, be they with what is `kept` or without.
    fn beside(
        &self,
        computed: Amount,
        roundings: Amount,
        kept: [Money; 3],
    ) -> Result<Amount, ValueFault> {
        let Some(told) = self.told_total()? else { return Ok(Amount::ZERO) };
        let stamp = self.stamp.and_then(|stamp| stamp.amount).unwrap_or_default().magnitude();
        let stamp = Amount::from_cents(stamp.cents())?;
        let choices = [Amount::ZERO, stamp, roundings, stamp.plus(roundings)?];
        for kept in kept {
            for choice in choices {
                let left = computed.plus(choice)?.plus(-Amount::from_cents(kept.cents())?)?;
                if left.magnitude() == told.magnitude() {
                    return Ok(choice);
                }
            }
        }
        Ok(Amount::ZERO)
    }

    fn told_total(&self) -> Result<Option<Amount>, ValueFault> {
        match (self.declared_total, self.payments.is_empty()) {
            (Some(total), _) => Ok(Some(total)),
            (None, true) => Ok(None),
            (None, false) => Amount::sum(self.payments.iter().map(|one| one.amount)).map(Some),
        }
    }

    /// The roundings of the bases, half up to the cent.
    fn base_roundings(&self) -> Result<Amount, ValueFault> {
        let roundings = self.summaries.iter().filter_map(|summary| summary.rounding);
        let cents = roundings.map(|one| one.rounded_cents().ok_or(ValueFault::TooLarge));
        Amount::sum(
            cents.map(|cents| cents.and_then(Amount::from_cents)).collect::<Result<Vec<_>, _>>()?,
        )
    }
}

fn positive(amount: Amount) -> Result<Money, FiguresError> {
    if amount.is_negative() { Err(FiguresError::Sign) } else { Ok(amount.magnitude()) }
}
