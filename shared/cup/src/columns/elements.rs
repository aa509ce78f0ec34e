//! The children of `DESCRIZIONE` (cup-format.md §2.4).

use super::{Column, attributes};
use crate::codes::Nature;

/// The child of `DESCRIZIONE`, by nature and kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// Any nature, for many projects at once.
    Cumulative,
    /// Nature 01.
    Goods,
    /// Nature 02, kind 12.
    Training,
    /// Nature 02, kind 14.
    Research,
    /// Nature 02, other kinds.
    OtherServices,
    /// Nature 03.
    Works,
    /// Nature 06.
    Contributions,
    /// Nature 07.
    Incentives,
    /// Nature 08.
    Capital,
}

impl Element {
    /// Every one.
    pub const ALL: &'static [Self] = &[
        Self::Cumulative,
        Self::Goods,
        Self::Training,
        Self::Research,
        Self::OtherServices,
        Self::Works,
        Self::Contributions,
        Self::Incentives,
        Self::Capital,
    ];

    /// The child for a nature and the two digits of a kind.
    pub fn of(nature: Nature, kind: &str, cumulative: bool) -> Self {
        match (nature, kind) {
            _ if cumulative => Self::Cumulative,
            (Nature::Goods, _) => Self::Goods,
            (Nature::Services, "12") => Self::Training,
            (Nature::Services, "14") => Self::Research,
            (Nature::Services, _) => Self::OtherServices,
            (Nature::Works, _) => Self::Works,
            (Nature::Contributions, _) => Self::Contributions,
            (Nature::Incentives, _) => Self::Incentives,
            (Nature::Capital, _) => Self::Capital,
        }
    }

    /// Its name in the XML.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Cumulative => "CUP_CUMULATIVO",
            Self::Goods => "ACQUISTO_BENI",
            Self::Training => "REALIZZ_ACQUISTO_SERVIZI_FORMAZIONE",
            Self::Research => "REALIZZ_ACQUISTO_SERVIZI_RICERCA",
            Self::OtherServices => "REALIZZ_ACQUISTO_SERVIZI_NO_FORMAZIONE_RICERCA",
            Self::Works => "LAVORI_PUBBLICI",
            Self::Contributions => "CONCESSIONE_CONTRIBUTI_NO_UNITA_PRODUTTIVE",
            Self::Incentives => "CONCESSIONE_INCENTIVI_UNITA_PRODUTTIVE",
            Self::Capital => "PARTECIP_AZIONARIE_CONFERIM_CAPITALE",
        }
    }

    /// The attribute that says whom or what the request is about.
    pub fn name_key(self) -> &'static str {
        self.attributes().first().map_or("", |column| column.key)
    }

    /// Its attributes, in the order in which they are written.
    pub fn attributes(self) -> &'static [Column] {
        match self {
            Self::Cumulative => &attributes::CUMULATIVE,
            Self::Goods => &attributes::GOODS,
            Self::Training => &attributes::TRAINING,
            Self::Research => &attributes::RESEARCH,
            Self::OtherServices => &attributes::OTHER_SERVICES,
            Self::Works => &attributes::WORKS,
            Self::Contributions => &attributes::CONTRIBUTIONS,
            Self::Incentives => &attributes::INCENTIVES,
            Self::Capital => &attributes::CAPITAL,
        }
    }
}
