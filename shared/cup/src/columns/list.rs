//! The lists that cells are chosen from.

use crate::codes::{AddressKind, ProjectFinance, Sponsorship, ateco};
use domain::{municipalities_of, provinces};

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
                let mut labels: Vec<_> = italian()
                    .flat_map(|province| municipalities_of(&province))
                    .filter(|place| place.istat_code().is_some())
                    .map(|place| format!("{} ({})", place.name(), place.province()))
                    .collect();
                labels.sort();
                labels
            }
            Self::AddressKinds => {
                labelled(AddressKind::ALL.iter().map(|it| (it.code(), it.label())))
            }
            Self::Activities => {
                let classes = ateco::entries().iter().filter(|entry| entry.code.len() > 4);
                labelled(classes.map(|entry| (entry.code, entry.label)))
            }
            Self::YesNo => vec!["SI".to_owned(), "NO".to_owned()],
            Self::Sponsorships => {
                labelled(Sponsorship::ALL.iter().map(|it| (it.code(), it.label())))
            }
            Self::ProjectFinances => {
                labelled(ProjectFinance::ALL.iter().map(|it| (it.code(), it.label())))
            }
        }
    }
}

fn italian() -> impl Iterator<Item = domain::Province> {
    provinces().iter().copied().filter(|province| !province.is_abroad())
}

fn labelled<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    pairs.map(|(code, label)| format!("{code} - {label}")).collect()
}
