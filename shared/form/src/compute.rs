//! Computed values, seen from a place in the answers. The pages compute the same while one types
//! (`site/assets/scripts/computed.mjs`); `tests/computed.json` holds the cases that both must agree on.

use crate::{Case, Entry, Expression, Field, FieldPath, Kind, Scope, Unit};
use domain::{Money, grouped};

/// The largest number that a field holds, in hundredths, which is the largest amount: what is beyond is shown as this, and told.
const MOST: i128 = Money::MAX.cents() as i128;

/// So much, in hundredths, is far beyond: on the way to a value nobody reckons further, and whatever comes of it, but for what
/// makes it nothing, is as far. Two of them multiplied still fit into the number.
const FAR: i128 = 1_000_000_000_000_000_000;

impl Scope<'_> {
    /// The number that an expression gives here, in hundredths; `None` while it has no value. It may be beyond the largest
    /// one: what is taken from it afterwards is taken from what it is.
    pub(crate) fn compute(&self, expression: &Expression) -> Option<i128> {
        let two = |two: &[Expression; 2]| Some((self.compute(&two[0])?, self.compute(&two[1])?));
        match expression {
            Expression::Field(path) => self.number(path),
            Expression::Items(path) => total(self.numbers_of_items(path)?),
            Expression::Fixed(hundredths) => Some(i128::from(*hundredths)),
            Expression::Sum(parts) => total(parts.iter().filter_map(|part| self.compute(part))),
            Expression::Less(two) => {
                let [from, taken] = two.as_ref();
                Some(less(self.compute(from)?, self.compute(taken).unwrap_or(0)))
            }
            Expression::Product(parts) => two(parts).map(|(a, b)| times(a, b, 100)),
            Expression::Percent(parts) => two(parts).map(|(a, b)| times(a, b, 10_000)),
            Expression::Least(parts) => parts.iter().filter_map(|part| self.compute(part)).min(),
            Expression::First(cases) => self.compute(&self.case(cases)?.value),
        }
    }

    /// The number that a field holds, as far as it counts, in hundredths.
    pub(crate) fn number(&self, path: &FieldPath) -> Option<i128> {
        let there = self.asked_at(path)?;
        there.place.number_here(there.field)
    }

    /// What a field of this body holds, whether asked for or not, in hundredths.
    pub(crate) fn number_here(&self, field: &Field) -> Option<i128> {
        if let Kind::Computed { value, .. } = &field.kind {
            return self.compute(value).map(|number| number.min(MOST));
        }
        hundredths(self.held(field)?.text()).map(i128::from)
    }

    /// The numbers that a field holds in the items of its list; `None` when the list is not asked for.
    pub(crate) fn numbers_of_items(&self, path: &FieldPath) -> Option<Vec<i128>> {
        let items = self.items_of(&path.at)?;
        Some(items.iter().filter_map(|item| item.number(path)).collect())
    }

    fn case<'c>(&self, cases: &'c [Case]) -> Option<&'c Case> {
        cases.iter().find(|case| case.when.as_ref().is_none_or(|when| self.holds(when)))
    }

    /// Whether a field of this body is computed, and its value beyond the largest one: that counts then, and is shown.
    pub(crate) fn is_beyond_reckoning(&self, field: &Field) -> bool {
        let computed = field.kind.computed().and_then(|value| self.compute(value));
        computed.is_some_and(|number| number > MOST)
    }

    /// A computed value as people read it.
    pub(crate) fn written(&self, unit: Unit, field: &Field) -> Option<Entry> {
        self.number_here(field).map(|hundredths| Entry::Text(written(hundredths, unit)))
    }
}

fn total(numbers: impl IntoIterator<Item = i128>) -> Option<i128> {
    numbers.into_iter().fold(None, |sum, number| Some((sum.unwrap_or(0) + number).min(FAR)))
}

/// Never below nought. How much is left of what is far beyond nobody knows.
fn less(from: i128, taken: i128) -> i128 {
    if from == FAR { FAR } else { (from - taken).max(0) }
}

/// One times the other, rounded half up. Nothing here is below nought.
fn times(one: i128, other: i128, by: i128) -> i128 {
    if one.max(other) == FAR && one.min(other) > 0 {
        return FAR;
    }
    ((one * other + by / 2) / by).min(FAR)
}

/// A number as people write it: `1.234,50` euro, `12,5` of anything else.
pub(crate) fn written(hundredths: i128, unit: Unit) -> String {
    let (whole, cents) = (hundredths / 100, hundredths % 100);
    match unit {
        Unit::Money => format!("{},{cents:02}", grouped(&whole.to_string())),
        Unit::Number | Unit::Percent => {
            let text = format!("{whole},{cents:02}");
            text.trim_end_matches('0').trim_end_matches(',').to_owned()
        }
    }
}

/// A number as typed, in hundredths: whole numbers, money and percentages are all written so.
pub(crate) fn hundredths(text: &str) -> Option<i64> {
    text.trim().trim_end_matches('%').parse::<Money>().ok().map(Money::cents)
}
