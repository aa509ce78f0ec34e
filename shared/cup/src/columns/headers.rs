//! Headers as people type them.

use super::{Column, Element, shared};
use domain::text::folded;
use std::collections::BTreeSet;
use std::sync::OnceLock;

impl Column {
    /// Whether a header means this column: by its header, another accepted one or its key.
    pub fn matches(&self, header: &str) -> bool {
        let mut accepted = [self.header, self.key].into_iter().chain(self.also.iter().copied());
        accepted.any(|accepted| header_matches(accepted, header))
    }
}

/// Whether two headers or names are the same: case, accents, spaces and punctuation make no difference, nor does an
/// asterisk that marks what is required.
pub fn header_matches(accepted: &str, found: &str) -> bool {
    let found = folded(found);
    !found.is_empty() && folded(accepted) == found
}

/// Whether a header means a column of any measure.
pub fn is_known_header(header: &str) -> bool {
    static KNOWN: OnceLock<BTreeSet<String>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let of_elements = Element::ALL.iter().flat_map(|element| element.attributes());
        let accepted = of_elements.chain(shared::ALL).flat_map(|column| {
            [column.header, column.key].into_iter().chain(column.also.iter().copied())
        });
        accepted.map(folded).collect()
    });
    known.contains(&folded(header))
}

#[cfg(test)]
mod tests {
    use super::{header_matches, is_known_header};
    use crate::columns::shared::{ACTIVITY, COST, ID};

    #[test]
    fn however_it_is_typed() {
        for header in ["Costo (euro)", "COSTO", " costo_del progetto * ", "Cósto", "costo"] {
            assert!(COST.matches(header), "{header}");
        }
        assert!(ID.matches("ID_PROGETTO"));
        assert!(ACTIVITY.matches("attivita' economica"));
        assert!(header_matches("Progetti", " PROGETTI ") && !header_matches("", ""));
        assert!(is_known_header("Ragione sociale") && is_known_header("bene"));
        assert!(!is_known_header("Note"));
        for header in ["", "**", "Costi", "Finanziamento"] {
            assert!(!COST.matches(header), "{header}");
        }
    }
}
