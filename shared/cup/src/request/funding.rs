//! What a project costs and who pays for it.

use crate::codes::{Coverage, ProjectFinance, Sponsorship};
use domain::Money;
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// `FINANZIAMENTO` (cup-format.md §2.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funding {
    /// What the project costs (`costo`).
    pub cost: WholeEuro,
    /// The public money in it (`finanziamento`).
    pub granted: WholeEuro,
    /// Where the money comes from: at least one source.
    pub coverage: BTreeSet<Coverage>,
    /// Sponsorship; only natures 02 and 03.
    pub sponsorship: Option<Sponsorship>,
    /// Project finance; only natures 02 and 03.
    pub project_finance: Option<ProjectFinance>,
}

/// An amount in whole euro: the finest that the format knows, since it counts thousands with three decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WholeEuro(u64);

/// Whole euro as people read them: `10.001 €`.
pub fn euro_shown(euro: u64) -> String {
    let digits = euro.to_string();
    let mut shown = String::with_capacity(digits.len() + 8);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown + " €"
}

/// Why a text is not an amount in thousands of euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("un importo in migliaia di euro ha al massimo 12 cifre, e 3 dopo il punto")]
pub struct WholeEuroError;

impl WholeEuro {
    /// Twelve digits of thousands and three decimals.
    const MAX: u64 = 999_999_999_999_999;

    /// As people read it, the same wherever: `10.001 €`.
    pub fn shown(self) -> String {
        euro_shown(self.0)
    }

    /// So many euro; nothing beyond the fifteen digits that the format has.
    pub fn new(euro: u64) -> Option<Self> {
        (euro <= Self::MAX).then_some(Self(euro))
    }

    /// The whole euro nearest to an amount; half a euro goes up (cup-format.md §2.6).
    pub fn nearest(amount: Money) -> Self {
        let cents = u64::try_from(amount.cents()).unwrap_or_default();
        Self((cents + 50) / 100)
    }

    /// The euro.
    pub fn euro(self) -> u64 {
        self.0
    }

    /// Reads what [`fmt::Display`] writes, and other writings of the same number: `25.50`.
    pub fn from_thousands(text: &str) -> Result<Self, WholeEuroError> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || whole.len() > 12 || decimals.len() > 3 {
            return Err(WholeEuroError);
        }
        format!("{whole}{decimals:0<3}").parse().map(Self).map_err(|_| WholeEuroError)
    }
}

/// Thousands of euro with a point, without zeros that say nothing: `25.5`, `0.001`.
impl fmt::Display for WholeEuro {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = format!("{:03}", self.0 % 1000);
        write!(formatter, "{}", self.0 / 1000)?;
        match decimals.trim_end_matches('0') {
            "" => Ok(()),
            decimals => write!(formatter, ".{decimals}"),
        }
    }
}

impl FromStr for WholeEuro {
    type Err = WholeEuroError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_thousands(text)
    }
}

#[cfg(test)]
mod tests {
    use super::WholeEuro;
    use domain::Money;
    use proptest::prelude::*;

    #[test]
    fn thousands_without_idle_zeros() {
        for (euro, text) in [
            (0, "0"),
            (1, "0.001"),
            (20_400, "20.4"),
            (25_500, "25.5"),
            (12_345, "12.345"),
            (1_000_000, "1000"),
            (999_999_999_999_999, "999999999999.999"),
        ] {
            let amount = WholeEuro::new(euro).unwrap();
            assert_eq!(amount.to_string(), text);
            assert_eq!(text.parse(), Ok(amount));
        }
        assert_eq!("25.50".parse::<WholeEuro>().map(WholeEuro::euro), Ok(25_500));
        assert_eq!(WholeEuro::new(1_000_000_000_000_000), None);
        for bad in ["", ".", "1.", ".5", "1.2345", "-1", "1,5", "1234567890123", "+1", "1e3"] {
            assert!(bad.parse::<WholeEuro>().is_err(), "{bad}");
        }
    }

    #[test]
    fn half_a_euro_goes_up() {
        for (cents, euro) in [(0, 0), (1, 0), (49, 0), (50, 1), (149, 1), (150, 2), (100, 1)] {
            assert_eq!(WholeEuro::nearest(Money::from_cents(cents).unwrap()).euro(), euro);
        }
    }

    proptest! {
        #[test]
        fn the_nearest_is_at_most_half_a_euro_away(cents in 0..=999_999_999_999_i64) {
            let euro = WholeEuro::nearest(Money::from_cents(cents).unwrap()).euro();
            let away = i64::try_from(euro).unwrap() * 100 - cents;
            prop_assert!((-49..=50).contains(&away));
        }

        #[test]
        fn written_and_read_back(euro in 0..=999_999_999_999_999_u64) {
            let amount = WholeEuro::new(euro).unwrap();
            prop_assert_eq!(amount.to_string().parse(), Ok(amount));
        }
    }
}
