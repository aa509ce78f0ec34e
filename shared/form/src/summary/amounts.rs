//! Amounts among the answers, as summaries add them up.

use crate::books::takes_away;
use crate::{Field, Scope, Value};
use domain::{Date, Money, grouped};

/// The amount that a field of this place holds, if it reads well.
pub(super) fn amount(scope: &Scope<'_>, field: &Field, today: Date) -> Option<Money> {
    let entry = scope.stored_or_default(field)?;
    match scope.read(&field.kind, &entry, today) {
        Ok(Value::Money(money)) => Some(money),
        _ => None,
    }
}

/// An amount as its list counts it, in cents: what a credit note says is taken away.
pub(super) fn counted(scope: &Scope<'_>, field: &Field, today: Date) -> Option<i64> {
    let cents = field.kind.is_money().then(|| amount(scope, field, today)).flatten()?.cents();
    Some(if takes_away(scope) { -cents } else { cents })
}

/// An amount in words, which may be below nought, or a sum that no single amount reaches.
pub(super) fn signed_euro(cents: i64) -> String {
    let sign = if cents < 0 { "−" } else { "" };
    let (whole, cents) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    format!("{sign}{},{cents:02}\u{a0}€", grouped(&whole.to_string()))
}

#[cfg(test)]
mod tests {
    use super::signed_euro;

    #[test]
    fn a_sum_beyond_all_amounts_is_itself() {
        assert_eq!(signed_euro(-5), "−0,05\u{a0}€");
        assert_eq!(signed_euro(1_999_999_999_998), "19.999.999.999,98\u{a0}€");
    }
}
