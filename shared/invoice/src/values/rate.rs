//! Rates, in percent.

use super::decimal::Decimal;
use super::fault::ValueFault;
use std::fmt;
use std::str::FromStr;

/// A rate from 0 to 100 percent with two decimals (XSD `RateType`). Shown as `22%`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate {
    hundredths: u16,
}

impl Rate {
    /// No tax.
    pub const ZERO: Self = Self { hundredths: 0 };

    /// In hundredths of a percent: 2200 for 22 %.
    pub fn hundredths(self) -> u16 {
        self.hundredths
    }

    /// What it makes of an amount of cents, half up.
    pub(crate) fn of(self, cents: i64) -> i64 {
        half_up(i128::from(cents) * i128::from(self.hundredths), 10_000)
    }

    /// What of an amount of cents that holds it already is tax, half up.
    pub(crate) fn within(self, cents: i64) -> i64 {
        let rate = i128::from(self.hundredths);
        half_up(i128::from(cents) * rate, 10_000 + rate)
    }

    /// The rate that an amount of cents was taxed with which holds that tax: the one in force that gives it to the
    /// cent, else the quotient. Nothing sensible, a tax above the rest of the amount say, is no rate: 0 %, which no tax
    /// agrees with.
    pub(crate) fn giving(tax: i64, gross: i64) -> Self {
        let fits = |rate: &Self| rate.within(gross).abs_diff(tax) <= 1;
        let in_force = IN_FORCE.map(|hundredths| Self { hundredths });
        let of_base = i128::from(gross) - i128::from(tax);
        if tax == 0 {
            return Self::ZERO;
        }
        if let Some(rate) = in_force.into_iter().find(fits) {
            return rate;
        }
        if of_base == 0 {
            return Self::ZERO;
        }
        let quotient = half_up(i128::from(tax) * 10_000, of_base.abs());
        let quotient = if of_base < 0 { -quotient } else { quotient };
        match u16::try_from(quotient) {
            Ok(hundredths @ 0..=10_000) => Self { hundredths },
            Ok(_) | Err(_) => Self::ZERO,
        }
    }
}

/// The rates of Italy (DPR 633/1972, art. 16 and table A), the ordinary one first.
const IN_FORCE: [u16; 4] = [2200, 1000, 500, 400];

/// The quotient, half away from zero; never beyond the dividend here, as no rate passes 100 %.
fn half_up(dividend: i128, divisor: i128) -> i64 {
    let half = if dividend < 0 { -divisor / 2 } else { divisor / 2 };
    i64::try_from((dividend + half) / divisor).unwrap_or(i64::MAX)
}

impl FromStr for Rate {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let hundredths = text.parse::<Decimal>()?.in_cents().ok_or(ValueFault::Decimals)?;
        match u16::try_from(hundredths) {
            Ok(hundredths @ 0..=10_000) => Ok(Self { hundredths }),
            Ok(_) | Err(_) => Err(ValueFault::TooLarge),
        }
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.hundredths / 100, self.hundredths % 100) {
            (whole, 0) => write!(formatter, "{whole}%"),
            (whole, part) => write!(formatter, "{whole},{part:02}%"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Rate, ValueFault};

    #[test]
    fn shown_without_needless_decimals() {
        for (text, expected) in [
            ("22.00", Ok("22%")),
            ("8.50", Ok("8,50%")),
            ("0.00", Ok("0%")),
            ("100.00", Ok("100%")),
            ("100.01", Err(ValueFault::TooLarge)),
            ("-1.00", Err(ValueFault::TooLarge)),
            ("22.005", Err(ValueFault::Decimals)),
        ] {
            let shown = text.parse::<Rate>().map(|rate| rate.to_string());
            assert_eq!(shown.as_deref(), expected.as_ref().copied(), "{text}");
        }
    }

    #[test]
    fn tax_on_a_base_and_within_a_gross() {
        let rate: Rate = "22.00".parse().unwrap();
        assert_eq!(rate.of(1_777_777), 391_111);
        assert_eq!(rate.of(-1_777_777), -391_111);
        assert_eq!(rate.within(17), 3);
    }

    #[test]
    fn the_rate_that_gave_a_tax() {
        let given = |tax, gross| Rate::giving(tax, gross).hundredths();
        assert_eq!(given(1803, 10_000), 2200);
        assert_eq!(given(18, 100), 2200);
        assert_eq!(given(-1803, -10_000), 2200);
        assert_eq!(given(909, 10_000), 1000);
        assert_eq!(given(0, 10_000), 0);
        assert_eq!(given(1667, 10_000), 2000);
        for nonsense in
            [(10_000, 10_000), (12_000, 10_000), (8_000, 10_000), (-1803, 10_000), (500, 0)]
        {
            assert_eq!(given(nonsense.0, nonsense.1), 0, "{nonsense:?}");
        }
    }
}
