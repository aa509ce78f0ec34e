//! Amounts of an invoice, which may be negative.

use super::decimal::Decimal;
use super::fault::ValueFault;
use domain::Money;
use std::fmt;
use std::ops::Neg;
use std::str::FromStr;

/// An amount in euro, exact to the cent, that may be below zero: discounts, rounding, and the credit notes that some
/// programs write with the sign turned. Shown as `−1.234,56`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount {
    cents: i64,
}

impl Amount {
    /// Nothing at all.
    pub const ZERO: Self = Self { cents: 0 };

    /// So many cents; [`ValueFault::TooLarge`] beyond the largest [`Money`], to either side.
    pub fn from_cents(cents: i64) -> Result<Self, ValueFault> {
        if cents.unsigned_abs() > Money::MAX.cents().unsigned_abs() {
            return Err(ValueFault::TooLarge);
        }
        Ok(Self { cents })
    }

    /// In cents of euro.
    pub fn cents(self) -> i64 {
        self.cents
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.cents < 0
    }

    /// How much it is, its sign apart.
    pub fn magnitude(self) -> Money {
        Money::from_cents(self.cents.abs()).unwrap_or(Money::MAX)
    }

    /// The sum; [`ValueFault::TooLarge`] beyond what an amount can be.
    pub fn plus(self, other: Self) -> Result<Self, ValueFault> {
        Self::from_cents(self.cents + other.cents)
    }

    /// The sum of many; [`ValueFault::TooLarge`] as soon as it passes what an amount can be.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, ValueFault> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    pub(crate) fn exact(self) -> Decimal {
        Decimal::from_cents(self.cents)
    }
}

impl Neg for Amount {
    type Output = Self;

    fn neg(self) -> Self {
        Self { cents: -self.cents }
    }
}

impl FromStr for Amount {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let cents = text.parse::<Decimal>()?.in_cents().ok_or(ValueFault::Decimals)?;
        Self::from_cents(i64::try_from(cents).map_err(|_| ValueFault::TooLarge)?)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_negative() {
            formatter.write_str("−")?;
        }
        self.magnitude().fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, ValueFault};

    #[test]
    fn whole_cents_of_either_sign() {
        for (text, expected) in [
            ("1234.56", Ok("1.234,56")),
            ("-1234.5000", Ok("−1.234,50")),
            ("0", Ok("0,00")),
            ("1.005", Err(ValueFault::Decimals)),
            ("9999999999.99", Ok("9.999.999.999,99")),
            ("10000000000.00", Err(ValueFault::TooLarge)),
            ("-10000000000.00", Err(ValueFault::TooLarge)),
            ("1.234,56", Err(ValueFault::Number)),
        ] {
            let shown = text.parse::<Amount>().map(|amount| amount.to_string());
            assert_eq!(shown.as_deref(), expected.as_ref().copied(), "{text}");
        }
    }
}
