//! Numbers in the sentence of a broken rule: `{sum}` and the like, as people write them.

use super::rules::Evaluation;
use crate::compute::written;
use crate::{Test, Unit};

/// The names that a sentence may have in braces, by the test of its rule.
pub(crate) fn names(test: &Test) -> &'static [&'static str] {
    match test {
        Test::AtMost { .. } => &["field", "most"],
        Test::SumAtMost { .. } => &["sum", "most"],
        Test::Equal { .. } => &["left", "right"],
        Test::SameText { .. }
        | Test::PlaceAmong { .. }
        | Test::Total { .. }
        | Test::NotBefore { .. }
        | Test::SameSet { .. }
        | Test::OnePerChoice { .. }
        | Test::CountIs { .. }
        | Test::Distinct { .. }
        | Test::SomeItem { .. }
        | Test::FiscalCodeAgrees { .. } => &[],
    }
}

/// The sentence with its numbers, each with two decimals.
pub(super) fn filled_in(message: &str, test: &Test, seen: &Evaluation<'_>) -> String {
    let numbers = match test {
        Test::AtMost { field, most } => [seen.number(field), seen.amount(most)],
        Test::SumAtMost { sum, most } => [seen.sum(sum), seen.amount(most)],
        Test::Equal { left, right } => [seen.number(left), seen.number(right)],
        Test::SameText { .. }
        | Test::PlaceAmong { .. }
        | Test::Total { .. }
        | Test::NotBefore { .. }
        | Test::SameSet { .. }
        | Test::OnePerChoice { .. }
        | Test::CountIs { .. }
        | Test::Distinct { .. }
        | Test::SomeItem { .. }
        | Test::FiscalCodeAgrees { .. } => return message.to_owned(),
    };
    let known = names(test).iter().zip(numbers.into_iter().flatten());
    known.fold(message.to_owned(), |message, (name, number)| {
        message.replace(&format!("{{{name}}}"), &written(number, Unit::Money))
    })
}
