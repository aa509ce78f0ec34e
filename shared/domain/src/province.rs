//! Italian provinces, present and past, and the two entries that stand for foreign states.

use crate::compact::compact_upper;
use crate::data_rows::rows;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

const FILE: &str = include_str!("../data/provinces.csv");

/// A province, by its two letters. `EE` (Unione europea) and `EX` (Nazioni extra-europee) stand for foreign states,
/// which are then chosen as if they were municipalities (fields of an address in the manual).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Province(&'static Entry);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Entry {
    code: &'static str,
    name: &'static str,
    region: Option<Region>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Kind {
    Current,
    Ceased,
    Foreign,
}

/// An Italian region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region {
    /// Its name, in both languages where it has two.
    pub name: &'static str,
    /// ISTAT's code, two digits, as the CUP service wants it.
    pub istat_code: &'static str,
}

/// Why a text is not a province.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProvinceError {
    /// Not the two letters of a province, present or past, nor `EE` or `EX`.
    #[error(
        "Scegli la sigla di una provincia, oppure EE (Unione europea) o EX (Nazioni extra-europee)."
    )]
    Unknown,
}

const EUROPEAN_UNION: Entry =
    Entry { code: "EE", name: "Unione europea", region: None, kind: Kind::Foreign };
const REST_OF_THE_WORLD: Entry =
    Entry { code: "EX", name: "Nazioni extra-europee", region: None, kind: Kind::Foreign };

impl Province {
    /// `EE`: the other states of the European Union.
    pub const EUROPEAN_UNION: Self = Self(&EUROPEAN_UNION);

    /// `EX`: the states outside the European Union.
    pub const REST_OF_THE_WORLD: Self = Self(&REST_OF_THE_WORLD);

    /// The two letters.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// The name.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// The name and the two letters, as lists show them: `Bologna (BO)`.
    pub fn label(self) -> String {
        format!("{} ({})", self.0.name, self.0.code)
    }

    /// The region; nothing for `EE`, `EX` and the provinces that are no longer Italian.
    pub fn region(self) -> Option<Region> {
        self.0.region
    }

    /// Whether it stands for foreign states.
    pub fn is_abroad(self) -> bool {
        self.0.kind == Kind::Foreign
    }

    /// Whether it can be part of an address today.
    pub fn is_current(self) -> bool {
        self.0.kind != Kind::Ceased
    }
}

/// The provinces of today in the order of their letters, then `EE` and `EX`.
pub fn provinces() -> &'static [Province] {
    static PROVINCES: OnceLock<Vec<Province>> = OnceLock::new();
    PROVINCES.get_or_init(|| {
        let all = provinces_of_any_time().iter().copied();
        all.filter(|province| province.is_current()).collect()
    })
}

/// The provinces of today and those that births and old deeds still name, then `EE` and `EX`.
pub fn provinces_of_any_time() -> &'static [Province] {
    static PROVINCES: OnceLock<Vec<Province>> = OnceLock::new();
    PROVINCES.get_or_init(|| {
        let abroad = [Province::EUROPEAN_UNION, Province::REST_OF_THE_WORLD];
        entries().iter().map(Province).chain(abroad).collect()
    })
}

fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| rows(FILE).map(entry).collect())
}

fn entry([code, name, region, istat_code, active]: [&'static str; 5]) -> Entry {
    let region = (!region.is_empty()).then_some(Region { name: region, istat_code });
    let kind = if active == "1" { Kind::Current } else { Kind::Ceased };
    Entry { code, name, region, kind }
}

impl FromStr for Province {
    type Err = ProvinceError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = compact_upper(text);
        let mut known = provinces_of_any_time().iter().copied();
        known.find(|province| province.code() == code).ok_or(ProvinceError::Unknown)
    }
}

impl fmt::Display for Province {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Province {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Province({self})")
    }
}

through_text!(Province);

#[cfg(test)]
mod tests {
    use super::{FILE, Province, ProvinceError, provinces, provinces_of_any_time};
    use crate::data_rows::lines;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_is_read() {
        assert_eq!(provinces_of_any_time().len(), lines(FILE).count() + 2);
        assert_eq!(provinces().len(), 107 + 2);
        let codes: BTreeSet<_> = provinces_of_any_time().iter().map(|it| it.code()).collect();
        assert_eq!(codes.len(), provinces_of_any_time().len());
        let regions: BTreeSet<_> = provinces().iter().filter_map(|it| it.region()).collect();
        assert_eq!(regions.len(), 20);
    }

    #[test]
    fn italian_ceased_and_foreign() {
        let bologna: Province = " bo ".parse().unwrap();
        assert_eq!((bologna.code(), bologna.label()), ("BO", "Bologna (BO)".to_owned()));
        assert_eq!(
            bologna.region().map(|region| (region.name, region.istat_code)),
            Some(("Emilia-Romagna", "08"))
        );
        assert_eq!("NA".parse::<Province>().map(Province::name), Ok("Napoli"));
        assert!(!"FO".parse::<Province>().unwrap().is_current());
        assert_eq!("EE".parse(), Ok(Province::EUROPEAN_UNION));
        assert!(
            Province::REST_OF_THE_WORLD.is_abroad() && Province::REST_OF_THE_WORLD.is_current()
        );
        assert_eq!("XX".parse::<Province>(), Err(ProvinceError::Unknown));
    }

    #[test]
    fn every_province_is_written_and_read_back() {
        for province in provinces_of_any_time() {
            assert_eq!(province.to_string().parse(), Ok(*province));
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,4}") {
            let _ = text.parse::<Province>();
        }
    }
}
