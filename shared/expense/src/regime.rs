//! How much of the VAT is a cost.

use crate::rounding::proportion;
use domain::Money;

/// How much of the VAT on what it buys a beneficiary deducts: what it does not is a cost. One ledger has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VatRegime {
    /// In hundredths of a percent.
    deductible: i64,
}

/// A share beyond the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("between 0 and 100 percent of the VAT can be deducted")]
pub struct RegimeError;

/// All of it, in hundredths of a percent.
const WHOLE: i64 = 10_000;

impl VatRegime {
    /// All the VAT is deducted: costs count net.
    pub const DEDUCTIBLE: Self = Self { deductible: WHOLE };

    /// No VAT is deducted: costs count gross.
    pub const NOT_DEDUCTIBLE: Self = Self { deductible: 0 };

    /// So many hundredths of a percent are deducted.
    ///
    /// # Errors
    /// [`RegimeError`] below nought and beyond 100 percent.
    pub fn partly(hundredths: i64) -> Result<Self, RegimeError> {
        let fits = (0..=WHOLE).contains(&hundredths);
        if fits { Ok(Self { deductible: hundredths }) } else { Err(RegimeError) }
    }

    /// The part of an amount of VAT that is a cost.
    pub fn cost_of(self, vat: Money) -> Money {
        let deducted = proportion(vat.cents(), self.deductible, WHOLE);
        Money::from_cents(vat.cents() - deducted).unwrap_or(Money::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::{RegimeError, VatRegime};
    use domain::Money;

    #[test]
    fn what_is_not_deducted_is_a_cost() {
        let vat = Money::from_cents(271_605).unwrap();
        assert_eq!(VatRegime::DEDUCTIBLE.cost_of(vat), Money::ZERO);
        assert_eq!(VatRegime::NOT_DEDUCTIBLE.cost_of(vat), vat);
        let partly = VatRegime::partly(4_000).unwrap();
        assert_eq!(partly.cost_of(vat).cents(), 162_963);
        assert_eq!(partly.cost_of(Money::from_cents(3).unwrap()).cents(), 2);
        assert_eq!(VatRegime::partly(10_001), Err(RegimeError));
        assert_eq!(VatRegime::partly(-1), Err(RegimeError));
    }
}
