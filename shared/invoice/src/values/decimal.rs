//! Numbers as the format writes them, exactly.

use super::fault::ValueFault;
use domain::grouped;
use std::fmt;
use std::str::FromStr;

/// A number with up to eight decimals (XSD `Amount8DecimalType`, `QuantitaType`), exact. It may be negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal {
    /// In hundred millionths.
    units: i128,
}

/// The most digits before the point: those of `Amount8DecimalType`, with one to spare.
const DIGITS: usize = 12;

impl Decimal {
    /// Nothing at all.
    pub const ZERO: Self = Self { units: 0 };

    /// One.
    pub const ONE: Self = Self { units: Self::UNIT };

    const PLACES: usize = 8;
    const UNIT: i128 = 100_000_000;

    /// So many cents.
    pub(crate) fn from_cents(cents: i64) -> Self {
        Self { units: i128::from(cents) * (Self::UNIT / 100) }
    }

    /// In whole cents; nothing when it has a part of a cent.
    pub(crate) fn in_cents(self) -> Option<i128> {
        let cent = Self::UNIT / 100;
        (self.units % cent == 0).then_some(self.units / cent)
    }

    /// In cents, half up; nothing beyond what an amount can be.
    pub(crate) fn rounded_cents(self) -> Option<i64> {
        let cent = Self::UNIT / 100;
        let half = if self.units < 0 { -cent / 2 } else { cent / 2 };
        i64::try_from(self.units.checked_add(half)? / cent).ok()
    }

    /// The product, half up at the eighth decimal; nothing beyond what can be computed.
    pub(crate) fn times(self, other: Self) -> Option<Self> {
        // The whole part and the decimals apart: two numbers of a file then never pass what can be computed.
        let whole = (self.units / Self::UNIT).checked_mul(other.units)?;
        let part = (self.units % Self::UNIT).checked_mul(other.units)?;
        let is_negative = whole < 0 || part < 0;
        let half = if is_negative { -Self::UNIT / 2 } else { Self::UNIT / 2 };
        whole.checked_add(part.checked_add(half)? / Self::UNIT).map(|units| Self { units })
    }

    /// The sum; nothing beyond what can be computed.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        self.units.checked_add(other.units).map(|units| Self { units })
    }

    /// The hundredth part, half up at the eighth decimal.
    pub(crate) fn hundredth(self) -> Self {
        let half = if self.units < 0 { -50 } else { 50 };
        Self { units: (self.units + half) / 100 }
    }

    /// The opposite.
    pub(crate) fn negated(self) -> Self {
        Self { units: -self.units }
    }

    /// Whether the two lie at most so many cents apart.
    pub(crate) fn is_within(self, other: Self, cents: i64) -> bool {
        (self.units - other.units).abs() <= Self::from_cents(cents).units
    }
}

impl FromStr for Decimal {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (is_negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !are_digits(whole) || !are_digits(decimals) {
            return Err(ValueFault::Number);
        }
        let whole = whole.trim_start_matches('0');
        let decimals = decimals.trim_end_matches('0');
        if whole.len() > DIGITS {
            return Err(ValueFault::TooLarge);
        }
        if decimals.len() > Self::PLACES {
            return Err(ValueFault::Decimals);
        }
        let digits = format!("0{whole}{decimals:0<width$}", width = Self::PLACES);
        let units: i128 = digits.parse().map_err(|_| ValueFault::Number)?;
        Ok(Self { units: if is_negative { -units } else { units } })
    }
}

/// As people read it: `1.234,5`, with as many decimals as it has; with `#` as money, `1.234,50`, two at least.
impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.units < 0 {
            formatter.write_str("−")?;
        }
        let whole = self.units.unsigned_abs() / Self::UNIT.unsigned_abs();
        formatter.write_str(&grouped(&whole.to_string()))?;
        let decimals = format!("{:08}", self.units.unsigned_abs() % Self::UNIT.unsigned_abs());
        let least = if formatter.alternate() { 2 } else { 0 };
        match decimals.trim_end_matches('0') {
            "" if least == 0 => Ok(()),
            some => write!(formatter, ",{some:0<least$}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, ValueFault};
    use proptest::prelude::*;

    fn shown(text: &str) -> Result<String, ValueFault> {
        text.parse::<Decimal>().map(|number| number.to_string())
    }

    #[test]
    fn what_the_format_writes() {
        for (text, expected) in [
            ("1", "1"),
            ("1234.50", "1.234,5"),
            ("-0.00000001", "−0,00000001"),
            ("+12.3", "12,3"),
            ("000.5", "0,5"),
            ("123456789012.12345678", "123.456.789.012,12345678"),
        ] {
            assert_eq!(shown(text).as_deref(), Ok(expected), "{text}");
        }
        let money = |text: &str| format!("{:#}", text.parse::<Decimal>().unwrap());
        assert_eq!(["3600", "0.1", "-1.125"].map(money), ["3.600,00", "0,10", "−1,125"]);
        for (text, fault) in [
            ("", ValueFault::Number),
            (".5", ValueFault::Number),
            ("5.", ValueFault::Number),
            ("1,5", ValueFault::Number),
            ("1e3", ValueFault::Number),
            ("--1", ValueFault::Number),
            ("1.123456789", ValueFault::Decimals),
            ("1234567890123", ValueFault::TooLarge),
        ] {
            assert_eq!(shown(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn computes_half_up() {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(number("120.5").times(number("23.75")), Some(number("2861.875")));
        assert_eq!(number("-0.00000001").times(number("0.5")), Some(number("-0.00000001")));
        assert_eq!(
            number("999999999999").times(number("999999999999")),
            Some(Decimal { units: 99_999_999_999_800_000_000_000_100_000_000 })
        );
        assert_eq!(number("-1.5").times(number("2.00000001")), Some(number("-3.00000002")));
        assert_eq!(number("0.005").rounded_cents(), Some(1));
        assert_eq!(number("-0.005").rounded_cents(), Some(-1));
        assert_eq!(number("0.00499999").rounded_cents(), Some(0));
        assert!(number("0.01").is_within(number("0.02"), 1));
        assert!(!number("0.01").is_within(number("0.02000001"), 1));
    }

    proptest! {
        #[test]
        fn never_panics(text in "[-+0-9.,]{0,24}") {
            let _ = shown(&text);
        }
    }
}
