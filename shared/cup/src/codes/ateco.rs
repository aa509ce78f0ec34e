//! ISTAT's classification of economic activities, ATECO 2007 with its update of 2022.

pub use domain::ateco::{AtecoClass, entries, find};

use domain::data_rows::rows;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// ISTAT's correspondence, for the codes that the list of 2007 lacks.
const FILE_2025: &str = include_str!("../../data/ateco_2025.csv");

/// The codes of 2007 that a code which only ATECO 2025 has continues, by ISTAT's table.
pub fn before_2025(code: &str) -> impl Iterator<Item = AtecoClass> {
    let codes = LATER.get_or_init(later).get(code).copied().unwrap_or_default();
    codes.split(' ').filter_map(find)
}

static LATER: OnceLock<BTreeMap<&'static str, &'static str>> = OnceLock::new();

fn later() -> BTreeMap<&'static str, &'static str> {
    rows(FILE_2025).map(|[code, before]| (code, before)).collect()
}

#[cfg(test)]
mod tests {
    use super::{FILE_2025, before_2025, find};
    use domain::data_rows::lines;

    #[test]
    fn a_code_of_2025_names_codes_of_2007_alone() {
        for line in lines(FILE_2025) {
            let (code, before) = line.split_once(';').unwrap();
            assert!(find(code).is_none(), "{code}");
            assert_eq!(before_2025(code).count(), before.split(' ').count(), "{code}");
        }
        assert_eq!(before_2025("16.25").next().map(|it| it.code), Some("16.23"));
        assert_eq!(before_2025("99.99.99").count(), 0);
    }
}
