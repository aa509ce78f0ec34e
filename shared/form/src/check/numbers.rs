//! Numbers in the sentence of a broken rule: `{sum}` and the like, as people write them.

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
pub(super) fn filled_in(message: &str, test: &Test, numbers: &[Option<i128>]) -> String {
    let known = names(test).iter().zip(numbers.iter().flatten());
    known.fold(message.to_owned(), |message, (name, number)| {
        message.replace(&format!("{{{name}}}"), &written(*number, Unit::Money))
    })
}
