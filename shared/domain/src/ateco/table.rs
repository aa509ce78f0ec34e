//! ISTAT's classification of economic activities, ATECO 2007 with its update of 2022.

use crate::data_rows::rows;
use std::sync::OnceLock;

const FILE: &str = include_str!("../../data/ateco_2007.csv");

/// A code of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AtecoClass {
    /// The code with its dots, or the letter of a section.
    pub code: &'static str,
    /// The letter of the section that it stands under.
    pub section: &'static str,
    /// The label.
    pub label: &'static str,
}

/// The code of the list that is written so.
pub fn find(code: &str) -> Option<AtecoClass> {
    let index = entries().binary_search_by(|entry| entry.code.cmp(code)).ok()?;
    entries().get(index).copied()
}

/// Every code, in their order.
pub fn entries() -> &'static [AtecoClass] {
    static ENTRIES: OnceLock<Vec<AtecoClass>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let mut entries: Vec<AtecoClass> =
            rows(FILE).map(|[code, section, label]| AtecoClass { code, section, label }).collect();
        entries.sort_unstable();
        entries
    })
}

#[cfg(test)]
mod tests {
    use super::{FILE, entries, find};
    use crate::data_rows::lines;

    #[test]
    fn every_row_is_read() {
        assert_eq!(entries().len(), lines(FILE).count());
        let sections = entries().iter().filter(|entry| entry.code.len() == 1).count();
        assert_eq!(sections, 21);
    }

    #[test]
    fn every_code_stands_under_all_its_levels() {
        for entry in entries() {
            assert!(find(entry.section).is_some(), "{}", entry.code);
            for length in [2, 4, 5, 7] {
                let above = entry.code.get(..length).filter(|above| *above != entry.code);
                if let Some(above) = above {
                    assert_eq!(find(above).map(|it| it.section), Some(entry.section), "{above}");
                }
            }
        }
    }
}
