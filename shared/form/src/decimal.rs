//! Numbers with two decimals: hours of work, square metres.

use domain::{Money, MoneyError};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A number with two decimals, from 0 to 9,999,999,999.99.
///
/// Written `120,50`, without dots between the thousands: it counts things, and is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Decimal(i64);

/// Why a text is not a number with two decimals that is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    /// Not digits with at most two of them after a comma.
    #[error("Scrivi un numero, con al massimo due decimali dopo la virgola. Esempio: 120,50.")]
    Shape,
    /// Outside the accepted range.
    #[error("Scrivi un numero da {} a {}.", min.grouped(), max.grouped())]
    Range {
        /// Smallest accepted.
        min: Decimal,
        /// Largest accepted.
        max: Decimal,
    },
}

impl DecimalError {
    /// A stable name for machines.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Shape => "decimal",
            Self::Range { .. } => "decimal_range",
        }
    }
}

impl Decimal {
    /// Nought.
    pub const ZERO: Self = Self(0);

    /// The largest.
    pub const MAX: Self = Self(Money::MAX.cents());

    /// The number of so many hundredths, which are those of an amount.
    pub(crate) fn of(hundredths: Money) -> Self {
        Self(hundredths.cents())
    }

    /// Reads what people write: like an amount, but without a unit.
    ///
    /// # Errors
    /// When it is no number, has more than two decimals, or is outside the range.
    pub(crate) fn read(typed: &str, min: Self, max: Self) -> Result<Self, DecimalError> {
        if typed.chars().any(|found| found == '€' || found.is_alphabetic()) {
            return Err(DecimalError::Shape);
        }
        match typed.parse().map(Self::of) {
            Ok(number) if (min..=max).contains(&number) => Ok(number),
            Ok(_) | Err(MoneyError::Negative | MoneyError::TooLarge) => {
                Err(DecimalError::Range { min, max })
            }
            Err(
                MoneyError::Empty | MoneyError::Shape | MoneyError::Grouping | MoneyError::Decimals,
            ) => Err(DecimalError::Shape),
        }
    }

    /// As sentences say it, with dots between the thousands.
    fn grouped(self) -> String {
        Money::from_cents(self.0).map_or_else(|_| self.to_string(), |money| money.to_string())
    }

    /// The number in hundredths.
    pub fn hundredths(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{},{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, DecimalError};
    use proptest::prelude::*;

    fn read(typed: &str) -> Result<Decimal, DecimalError> {
        Decimal::read(typed, Decimal::ZERO, Decimal::MAX)
    }

    proptest! {
        #[test]
        fn written_and_read_back(hundredths in 0..=Decimal::MAX.0) {
            let number = Decimal(hundredths);
            prop_assert_eq!(read(&number.to_string()), Ok(number));
            prop_assert_eq!(serde_json::to_string(&number).unwrap(), hundredths.to_string());
        }

        #[test]
        fn never_panics_and_keeps_its_range(typed in "\\PC*|[0-9.,€ -]{0,16}") {
            let (min, max) = (Decimal(1), Decimal(74_400));
            if let Ok(number) = Decimal::read(&typed, min, max) {
                prop_assert!((min..=max).contains(&number));
            }
        }
    }
}
