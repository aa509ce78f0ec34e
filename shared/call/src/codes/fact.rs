//! The facts of a request that come from the answers of an application.

use cup::Measure;
use cup::columns::{Column, columns, is_required};
use form::compile::Purpose;
use serde::{Deserialize, Serialize};

/// One fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The name of the business or person.
    Name,
    /// The VAT number or fiscal code.
    TaxCode,
    /// The street.
    Street,
    /// The municipality.
    Municipality,
    /// The economic activity.
    #[serde(rename = "ateco")]
    Activity,
    /// What is done with the money.
    Description,
    /// The cost.
    Cost,
}

impl Fact {
    /// Every one, in the order in which they are written.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::TaxCode,
        Self::Street,
        Self::Municipality,
        Self::Activity,
        Self::Description,
        Self::Cost,
    ];

    /// Its name in `cup.toml`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::TaxCode => "tax_code",
            Self::Street => "street",
            Self::Municipality => "municipality",
            Self::Activity => "ateco",
            Self::Description => "description",
            Self::Cost => "cost",
        }
    }

    /// The columns of a measure's workbook that it fills, by their keys.
    pub fn columns(self, measure: &Measure) -> impl Iterator<Item = &'static str> {
        self.own_columns(measure).map(|column| column.key)
    }

    /// Whether every request of a measure must have it.
    pub(crate) fn is_required(self, measure: &Measure) -> bool {
        self.own_columns(measure).any(|column| is_required(measure, column))
    }

    /// Whether requests of a measure have a place for it.
    pub(crate) fn has_place(self, measure: &Measure) -> bool {
        self.own_columns(measure).next().is_some()
    }

    /// What a field must be to fill it.
    pub(crate) fn purpose(self) -> Purpose {
        match self {
            Self::Name | Self::Street | Self::Description => Purpose::Words,
            Self::TaxCode => Purpose::TaxCode,
            Self::Municipality => Purpose::Municipality,
            Self::Activity => Purpose::Activity,
            Self::Cost => Purpose::Money,
        }
    }

    /// Whether several fields may be joined to fill it.
    pub(crate) fn is_joined(self) -> bool {
        matches!(self, Self::Name | Self::Street | Self::Description)
    }

    fn own_columns(self, measure: &Measure) -> impl Iterator<Item = &'static Column> {
        let name = measure.element().name_key();
        columns(measure).into_iter().filter(move |column| match self {
            Self::Name => column.key == name || column.key == "struttura",
            Self::TaxCode => column.key == "partita_iva",
            Self::Street => column.key == "ind_area_rifer",
            Self::Municipality => column.key == "comune",
            Self::Activity => column.key == "ateco",
            Self::Description => {
                matches!(column.key, "descrizione_intervento" | "desc_intervento")
            }
            Self::Cost => column.key == "costo",
        })
    }
}
