//! The lists that cells are chosen from.

use crate::codes::{AddressKind, ProjectFinance, Sponsorship, ateco};
use domain::{municipality_names, provinces};

/// A list that the cells of a column are chosen from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// The regions, by name.
    Regions,
    /// The provinces: `Bologna (BO)`.
    Provinces,
    /// The municipalities with their province: `Bologna (BO)`.
    Municipalities,
    /// `01 - VIA`.
    AddressKinds,
    /// The activities: `71.12.10 - …`.
    Activities,
    /// SI and NO.
    YesNo,
    /// `N - NO`.
    Sponsorships,
    /// `N - NO`.
    ProjectFinances,
}

/// The extent of the list of municipalities. Counting them would read the tables of all provinces, which takes longer than
/// converting a small workbook: a test holds it to its values.
const MUNICIPALITIES: (usize, usize) = (7_893, 126_648);

impl List {
    /// Every one.
    pub const ALL: &'static [Self] = &[
        Self::Regions,
        Self::Provinces,
        Self::Municipalities,
        Self::AddressKinds,
        Self::Activities,
        Self::YesNo,
        Self::Sponsorships,
        Self::ProjectFinances,
    ];

    /// A name for the sheet that holds it, and for references to it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regions => "Regioni",
            Self::Provinces => "Province",
            Self::Municipalities => "Comuni",
            Self::AddressKinds => "Indirizzi",
            Self::Activities => "Ateco",
            Self::YesNo => "SiNo",
            Self::Sponsorships => "Sponsorizzazioni",
            Self::ProjectFinances => "FinanzaDiProgetto",
        }
    }

    /// Its values, as they are typed: each is understood by the rules.
    pub fn values(self) -> Vec<String> {
        match self {
            Self::Regions => {
                let regions = italian().filter_map(domain::Province::region);
                let mut names: Vec<_> = regions.map(|region| region.name.to_owned()).collect();
                names.sort();
                names.dedup();
                names
            }
            Self::Provinces => {
                let mut labels: Vec<_> = italian().map(domain::Province::label).collect();
                labels.sort();
                labels
            }
            Self::Municipalities => {
                let names = municipality_names();
                let mut labels: Vec<_> =
                    names.map(|(name, province)| format!("{name} ({province})")).collect();
                labels.sort_unstable();
                labels
            }
            Self::AddressKinds => {
                labelled(AddressKind::ALL.iter().map(|it| (it.code(), it.label())))
            }
            Self::Activities => labelled(activities()),
            Self::YesNo => vec!["SI".to_owned(), "NO".to_owned()],
            Self::Sponsorships => {
                labelled(Sponsorship::ALL.iter().map(|it| (it.code(), it.label())))
            }
            Self::ProjectFinances => {
                labelled(ProjectFinance::ALL.iter().map(|it| (it.code(), it.label())))
            }
        }
    }

    /// How many values it has, and how many bytes they are in all: found without making them where they are many.
    pub(crate) fn extent(self) -> (usize, usize) {
        let sum = |lengths: &mut dyn Iterator<Item = usize>| {
            lengths.fold((0, 0), |(count, bytes), length| (count + 1, bytes + length))
        };
        match self {
            Self::Municipalities => MUNICIPALITIES,
            Self::Activities => {
                sum(&mut activities().map(|(code, label)| code.len() + " - ".len() + label.len()))
            }
            Self::Regions
            | Self::Provinces
            | Self::AddressKinds
            | Self::YesNo
            | Self::Sponsorships
            | Self::ProjectFinances => sum(&mut self.values().iter().map(String::len)),
        }
    }
}

/// The activities that a project may have.
fn activities() -> impl Iterator<Item = (&'static str, &'static str)> {
    let classes = ateco::entries().iter().filter(|entry| entry.code.len() > 4);
    classes.map(|entry| (entry.code, entry.label))
}

fn italian() -> impl Iterator<Item = domain::Province> {
    provinces().iter().copied().filter(|province| !province.is_abroad())
}

fn labelled<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    pairs.map(|(code, label)| format!("{code} - {label}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{List, italian};
    use domain::municipalities_of;
    use std::collections::BTreeSet;

    #[test]
    fn the_municipalities_are_those_of_the_provinces_of_today() {
        let places = italian().flat_map(|province| municipalities_of(&province));
        let places = places.filter(|place| place.istat_code().is_some());
        let labels = places.map(|place| format!("{} ({})", place.name(), place.province()));
        let labels: BTreeSet<String> = labels.collect();
        assert_eq!(List::Municipalities.values(), Vec::from_iter(labels));
    }

    #[test]
    fn the_extent_of_a_list_is_that_of_its_values() {
        for list in List::ALL {
            let values = list.values();
            let bytes = values.iter().map(String::len).sum();
            assert_eq!(list.extent(), (values.len(), bytes), "{list:?}");
        }
    }
}
