//! Amounts in euro from cells, exact.

use domain::{Money, MoneyError};

/// The amount of a number as spreadsheets keep it.
///
/// A spreadsheet shows fifteen significant digits: those are taken, so that 0.1 + 0.2 is thirty cents. More than two
/// decimals among them are refused rather than rounded.
///
/// # Errors
/// As for amounts that are typed.
pub(crate) fn from_number(number: f64) -> Result<Money, MoneyError> {
    if !number.is_finite() {
        return Err(MoneyError::Shape);
    }
    if number == 0.0 {
        return Ok(Money::ZERO);
    }
    if number < 0.0 {
        return Err(MoneyError::Negative);
    }
    // «d.dddddddddddddde±x»: fifteen digits, of which the first stands at the power x.
    let written = format!("{number:.14e}");
    let (mantissa, exponent) = written.split_once('e').ok_or(MoneyError::Shape)?;
    let digits: i64 = mantissa.replace('.', "").parse().map_err(|_| MoneyError::Shape)?;
    let exponent: i32 = exponent.parse().map_err(|_| MoneyError::Shape)?;
    // In cents the last of the fifteen digits stands at the power x - 14 + 2.
    let power = exponent - 12;
    let factor = 10_i64.checked_pow(power.unsigned_abs());
    if power >= 0 {
        let cents = factor.and_then(|factor| digits.checked_mul(factor));
        return Money::from_cents(cents.ok_or(MoneyError::TooLarge)?);
    }
    match factor {
        Some(factor) if digits % factor == 0 => Money::from_cents(digits / factor),
        _ => Err(MoneyError::Decimals),
    }
}

#[cfg(test)]
mod tests {
    use super::from_number;
    use domain::{Money, MoneyError as Error};
    use proptest::prelude::*;

    fn cents(number: f64) -> Result<i64, Error> {
        from_number(number).map(Money::cents)
    }

    #[test]
    fn what_spreadsheets_keep() {
        for (number, expected) in [
            (0.0, 0),
            (-0.0, 0),
            (0.01, 1),
            (0.1 + 0.2, 30),
            (1_234.56, 123_456),
            (25_500.0, 2_550_000),
            (4.35 * 100.0, 43_500),
            (9_999_999_999.99, 999_999_999_999),
        ] {
            assert_eq!(cents(number), Ok(expected), "{number}");
        }
    }

    #[test]
    fn what_is_no_amount() {
        for (number, error) in [
            (0.001, Error::Decimals),
            (1.005, Error::Decimals),
            (1.0 / 3.0, Error::Decimals),
            (5e-324, Error::Decimals),
            (-0.01, Error::Negative),
            (10_000_000_000.0, Error::TooLarge),
            (f64::MAX, Error::TooLarge),
            (f64::INFINITY, Error::Shape),
            (f64::NAN, Error::Shape),
        ] {
            assert_eq!(cents(number), Err(error), "{number}");
        }
    }

    proptest! {
        #[test]
        fn every_amount_survives(amount in 0..=999_999_999_999_i64) {
            let written = Money::from_cents(amount).unwrap().plain();
            prop_assert_eq!(cents(written.parse::<f64>().unwrap()), Ok(amount));
        }

        #[test]
        fn never_panics(number in any::<f64>()) {
            let _ = from_number(number);
        }
    }
}
