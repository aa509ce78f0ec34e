//! Rounding, half up to the cent, and what is an amount.

use domain::Money;

/// `total` times `part` by `whole`, half up; nothing of nothing. No argument is below nought.
pub(crate) fn proportion(total: i64, part: i64, whole: i64) -> i64 {
    if whole == 0 {
        return 0;
    }
    let (total, part, whole) = (i128::from(total), i128::from(part), i128::from(whole));
    i64::try_from((2 * total * part + whole) / (2 * whole)).unwrap_or(i64::MAX)
}

/// What is above nought, as an amount: the largest one when it is beyond all amounts, which is no less wrong for that.
pub fn above_nought(cents: i64) -> Option<Money> {
    (cents > 0).then(|| Money::from_cents(cents).unwrap_or(Money::MAX))
}

#[cfg(test)]
mod tests {
    use super::{above_nought, proportion};
    use domain::Money;

    #[test]
    fn what_is_beyond_all_amounts_is_not_nothing() {
        assert_eq!(above_nought(0), None);
        assert_eq!(above_nought(-1), None);
        assert_eq!(above_nought(1).map(Money::cents), Some(1));
        assert_eq!(above_nought(i64::MAX), Some(Money::MAX));
    }

    #[test]
    fn half_a_cent_is_a_cent() {
        assert_eq!(proportion(3, 1, 2), 2);
        assert_eq!(proportion(3, 1, 3), 1);
        assert_eq!(proportion(1, 1, 3), 0);
        assert_eq!(proportion(5, 5, 0), 0);
        assert_eq!(proportion(999_999_999_999, 999_999_999_999, 1), i64::MAX, "beyond all amounts");
    }
}
