//! Headers that mean something to any measure: by them the sheet of the projects is found.

use std::{collections::BTreeSet, sync::OnceLock};

use super::{Element, headers::folded, shared};

/// Whether a header means a column of some measure.
pub(crate) fn is_known_header(header: &str) -> bool {
    static KNOWN: OnceLock<BTreeSet<String>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let of_elements = Element::ALL.iter().flat_map(|element| element.attributes());
        let columns = of_elements.chain(shared::ALL);
        columns
            .flat_map(|column| [column.header, column.key].into_iter().chain(column.also.iter().copied()))
            .map(folded)
            .collect()
    });
    known.contains(&folded(header))
}

/// Whether two headers, or the names of two sheets, are the same however they are typed.
pub(crate) fn is_same_header(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}
