//! Whom documents are of.

use super::number::plain;
use std::collections::BTreeSet;

/// Whom a document is of, by each of the codes that tell them from others: of a supplier the fiscal code and the VAT number,
/// wherever it is written down; of personnel the employee's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Party {
    codes: BTreeSet<String>,
}

impl Party {
    /// Whoever has these codes; case, spaces and punctuation do not count in them, and empty ones are none.
    pub fn of<C: AsRef<str>>(codes: impl IntoIterator<Item = C>) -> Self {
        let codes = codes.into_iter().map(|code| plain(code.as_ref()));
        Self { codes: codes.filter(|code| !code.is_empty()).collect() }
    }

    /// Whether it is known who it is.
    pub fn is_known(&self) -> bool {
        !self.codes.is_empty()
    }

    /// Whether both have a code in common.
    pub fn is(&self, other: &Self) -> bool {
        self.codes.intersection(&other.codes).next().is_some()
    }

    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().map(String::as_str)
    }

    /// All of these.
    pub(super) fn together<'a>(all: impl IntoIterator<Item = &'a Self>) -> Self {
        Self { codes: all.into_iter().flat_map(|party| party.codes.iter().cloned()).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::Party;

    #[test]
    fn one_code_in_common_is_enough() {
        let firm = Party::of(["01234567890", ""]);
        assert!(firm.is(&Party::of(["RSSMRA80A01F257G", " 01234567890"])));
        assert!(!firm.is(&Party::of(["00743110157"])));
        let nobody = Party::of(["", " "]);
        assert!(!nobody.is_known() && !nobody.is(&nobody));
    }
}
