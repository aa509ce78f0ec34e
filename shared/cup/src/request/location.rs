//! Where a project takes place.

use domain::IstatCode;

/// A place in Italy: `LOCALIZZAZIONE` (cup-format.md §2.3). Missing parts stand for all: `-1`.
///
/// Only the nestings that the format admits can be said: all municipalities of a province, all provinces of a region,
/// all regions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// All of Italy.
    Italy,
    /// A whole region, by ISTAT's two digits.
    Region(&'static str),
    /// A whole province, by ISTAT's codes.
    Province {
        /// The two digits of the region.
        region: &'static str,
        /// The three digits of the province.
        province: String,
    },
    /// A municipality.
    Municipality {
        /// The two digits of the region.
        region: &'static str,
        /// The six digits, the first three of the province.
        municipality: IstatCode,
    },
}

impl Location {
    /// How the format writes all of something.
    pub const ALL: &'static str = "-1";

    /// The code of Italy (`stato`).
    pub const ITALY: &'static str = "05";

    /// `regione`.
    pub fn region(&self) -> &str {
        match self {
            Self::Italy => Self::ALL,
            Self::Region(region)
            | Self::Province { region, .. }
            | Self::Municipality { region, .. } => region,
        }
    }

    /// `provincia`.
    pub fn province(&self) -> String {
        match self {
            Self::Italy | Self::Region(_) => Self::ALL.to_owned(),
            Self::Province { province, .. } => province.clone(),
            Self::Municipality { municipality, .. } => municipality.province(),
        }
    }

    /// `comune`.
    pub fn municipality(&self) -> String {
        match self {
            Self::Municipality { municipality, .. } => municipality.to_string(),
            _ => Self::ALL.to_owned(),
        }
    }
}
