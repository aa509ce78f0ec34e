//! Codes that always have as many digits, zeros in front included.

use crate::Location;
use crate::columns::{Column, Rule};
use crate::place::{self, PlaceText};
use domain::VatNumber;

/// A code of digits alone that always has as many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FixedCode {
    /// A VAT number, or the fiscal code of what is no person.
    Tax,
    /// A region.
    Region,
    /// A province.
    Province,
    /// A municipality.
    Municipality,
    /// What an address begins with.
    AddressKind,
}

impl FixedCode {
    /// What a column holds; `None` for one whose texts have other lengths.
    pub(super) fn of(column: &Column) -> Option<Self> {
        match (column.rule, column.key) {
            (Rule::TaxCode, _) => Some(Self::Tax),
            (Rule::Place, "provincia") => Some(Self::Province),
            (Rule::Place, "comune") => Some(Self::Municipality),
            (Rule::Place, _) => Some(Self::Region),
            (Rule::AddressKind, _) => Some(Self::AddressKind),
            (
                Rule::Reference
                | Rule::LocalCode
                | Rule::Text
                | Rule::Name
                | Rule::YesNo
                | Rule::Purpose
                | Rule::Activity
                | Rule::Amount
                | Rule::Sponsorship
                | Rule::ProjectFinance
                | Rule::Cup
                | Rule::Instrument,
                _,
            ) => None,
        }
    }

    /// How many digits it has.
    pub(super) fn digits(self) -> usize {
        match self {
            Self::Tax => 11,
            Self::Municipality => 6,
            Self::Province => 3,
            Self::Region | Self::AddressKind => 2,
        }
    }

    /// How few of them are taken for the rest of it. One VAT number in ten of any digits has the right check digit: of those
    /// that are given out few begin with more than two zeros.
    pub(super) fn fewest(self) -> usize {
        match self {
            Self::Tax => 9,
            Self::Municipality | Self::Province | Self::Region | Self::AddressKind => 1,
        }
    }

    /// Whether there is such a code, by its check digit or its table.
    pub(super) fn is_known(self, code: &str) -> bool {
        let nowhere = PlaceText { municipality: Some(Location::ALL), ..PlaceText::default() };
        let place = match self {
            Self::Tax => return code.parse::<VatNumber>().is_ok(),
            // Its own rule takes it without the zero.
            Self::AddressKind => return false,
            Self::Municipality => PlaceText { municipality: Some(code), ..nowhere },
            Self::Province => PlaceText { province: Some(code), ..nowhere },
            Self::Region => PlaceText { region: Some(code), ..nowhere },
        };
        place::find(place).is_ok()
    }
}
