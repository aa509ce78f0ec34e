//! Amounts in euro, exact to the cent.

mod error;
mod typed;

pub use error::MoneyError;

use crate::grouped;
use crate::serde_text::through_text;
use crate::unseen::without_unseen;
use std::fmt;
use std::str::FromStr;
use typed::{dotted, split_decimals, ungrouped, without_unit};

/// An amount in euro between 0 and 9,999,999,999.99 (a decimal with twelve digits, two of them cents).
///
/// Shown as people write it in Italy, `1.234,56`; travels as `1234.56`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    cents: i64,
}

impl Money {
    /// Nothing at all.
    pub const ZERO: Self = Self { cents: 0 };

    /// The largest amount.
    pub const MAX: Self = Self { cents: 999_999_999_999 };

    /// The amount of so many cents of euro.
    pub fn from_cents(cents: i64) -> Result<Self, MoneyError> {
        match cents {
            ..0 => Err(MoneyError::Negative),
            0..=999_999_999_999 => Ok(Self { cents }),
            _ => Err(MoneyError::TooLarge),
        }
    }

    /// The amount in cents of euro.
    pub const fn cents(self) -> i64 {
        self.cents
    }

    /// The sum of two amounts; [`MoneyError::TooLarge`] beyond the maximum.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        Self::from_cents(self.cents + other.cents)
    }

    /// What remains after taking `other` away; [`MoneyError::Negative`] when there is not enough.
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        Self::from_cents(self.cents - other.cents)
    }

    /// The sum of many amounts; [`MoneyError::TooLarge`] as soon as it passes the maximum.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// The form machines exchange: `1234.56`, always with two decimals.
    pub fn plain(self) -> String {
        format!("{}.{:02}", self.cents / 100, self.cents % 100)
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = without_unseen(text);
        let text = without_unit(text.trim()).trim();
        if text.is_empty() {
            return Err(MoneyError::Empty);
        }
        if text.starts_with(['-', '−']) {
            return Err(MoneyError::Negative);
        }
        let spaced = dotted(text)?;
        let text = spaced.as_deref().unwrap_or(text);
        if !text.chars().all(|found| found.is_ascii_digit() || matches!(found, '.' | ',')) {
            return Err(MoneyError::Shape);
        }
        let (whole, decimals) = split_decimals(text)?;
        let euros = ungrouped(whole)?;
        Self::from_cents(in_cents(&euros, decimals)?)
    }
}

fn in_cents(euros: &str, decimals: &str) -> Result<i64, MoneyError> {
    let significant = euros.trim_start_matches('0');
    format!("{significant}{decimals:0<2}").parse().map_err(|_| MoneyError::TooLarge)
}

impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let euros = grouped(&(self.cents / 100).to_string());
        write!(formatter, "{euros},{:02}", self.cents % 100)
    }
}

through_text!(Money, plain);

#[cfg(test)]
mod tests {
    use super::{Money, MoneyError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<i64, Error> {
        text.parse::<Money>().map(Money::cents)
    }

    #[test]
    fn what_people_write() {
        for (text, cents) in [
            ("1.234,56", 123_456),
            ("1234,56", 123_456),
            ("1234", 123_400),
            ("1.234", 123_400),
            ("1234.5", 123_450),
            ("1234.56", 123_456),
            ("€ 1.234,56", 123_456),
            (" 1.234,5 € ", 123_450),
            ("€\u{a0}0,01", 1),
            ("1 234,56", 123_456),
            ("1\u{a0}234\u{202f}567", 123_456_700),
            ("1.234,56 euro", 123_456),
            ("EUR 5", 500),
            ("0", 0),
            ("007,00", 700),
            ("1.234.567,89", 123_456_789),
            ("9.999.999.999,99", 999_999_999_999),
        ] {
            assert_eq!(parse(text), Ok(cents), "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, error) in [
            ("", Error::Empty),
            ("€", Error::Empty),
            ("mille", Error::Shape),
            ("1 23", Error::Grouping),
            ("1  234", Error::Grouping),
            ("1 234.56", Error::Shape),
            ("1 234,5 6", Error::Shape),
            ("1,2,3", Error::Shape),
            ("1,234.56", Error::Shape),
            ("12,", Error::Shape),
            (",50", Error::Shape),
            (".", Error::Shape),
            ("€€1", Error::Shape),
            ("12.34,56", Error::Grouping),
            ("1234.567", Error::Grouping),
            ("1.234.56", Error::Grouping),
            ("0.123", Error::Grouping),
            ("1..234", Error::Grouping),
            ("1,234", Error::Decimals),
            ("1.2345", Error::Decimals),
            ("-5", Error::Negative),
            ("10000000000", Error::TooLarge),
            ("99999999999999999999999", Error::TooLarge),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn sums_stay_within_bounds() {
        let cent = Money::from_cents(1).unwrap();
        assert_eq!(Money::sum([cent, cent, Money::ZERO]).map(Money::cents), Ok(2));
        assert_eq!(Money::MAX.checked_add(cent), Err(Error::TooLarge));
        assert_eq!(Money::ZERO.checked_sub(cent), Err(Error::Negative));
        assert_eq!(Money::from_cents(-1), Err(Error::Negative));
        assert_eq!(Money::from_cents(i64::MAX), Err(Error::TooLarge));
    }

    #[test]
    fn travels_with_a_point() {
        let amount: Money = "1.234,5".parse().unwrap();
        assert_eq!(serde_json::to_string(&amount).unwrap(), "\"1234.50\"");
        assert_eq!(serde_json::from_str::<Money>("\"1234.50\"").unwrap(), amount);
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn never_panics_near_the_shape(text in "[0-9.,€ euro-]{0,20}") {
            let _ = parse(&text);
        }

        #[test]
        fn written_and_read_back(cents in 0..=999_999_999_999_i64) {
            let amount = Money::from_cents(cents).unwrap();
            prop_assert_eq!(amount.to_string().parse(), Ok(amount));
            prop_assert_eq!(amount.plain().parse(), Ok(amount));
        }
    }
}
