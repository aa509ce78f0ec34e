//! Amounts among the answers, as summaries add them up.

use crate::books::takes_away;
use crate::{Field, Scope, Value};
use domain::{Date, Money};

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

/// An amount in words, which may be below nought.
pub(super) fn signed_euro(cents: i64) -> String {
    let sign = if cents < 0 { "−" } else { "" };
    let amount = Money::from_cents(cents.abs()).unwrap_or(Money::MAX);
    format!("{sign}{amount}\u{a0}€")
}
