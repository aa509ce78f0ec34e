//! The measures that codes can be asked for with.

use super::Person;
use crate::api::Instant;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The measures that codes can be asked for with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Measures {
    /// Those that come with the product, then those of one's own, then those of the calls.
    pub measures: Vec<Measure>,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CupMeasure")]
pub struct Measure {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The act that it rests on.
    pub act: String,
    /// The year of the decision.
    #[schemars(range(min = 1950, max = 9999))]
    pub year: i16,
    /// The nature of its projects.
    pub nature: Nature,
    /// The call it belongs to.
    pub call: Option<String>,
    /// Who made the revision that counts now, if it is one of the administration's own.
    pub revision: Option<MeasureRevision>,
}

/// The nature of projects, as Sistema CUP classifies it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CupNature")]
pub struct Nature {
    /// Its code.
    pub code: String,
    /// Its name.
    pub label: String,
}

/// A measure, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MeasureName {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

impl From<&store::cup::MeasureName> for MeasureName {
    fn from(measure: &store::cup::MeasureName) -> Self {
        Self { id: measure.id.clone(), title: measure.title.clone() }
    }
}

/// A revision of a measure of the administration's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CupMeasureRevision")]
pub struct MeasureRevision {
    /// Which, from 1.
    pub number: u32,
    /// When it was made.
    pub at: Instant,
    /// By whom.
    pub by: Person,
    /// Where the act can be read.
    pub link: Option<String>,
    /// Whether the measure is not offered any more.
    pub retired: bool,
}

/// A measure with all of its facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CupMeasureDetail")]
pub struct MeasureDetail {
    /// Its id.
    pub id: String,
    /// Its facts, as they are typed.
    pub facts: MeasureFacts,
    /// What its facts mean, in the order of the sheet «Misura».
    pub lines: Vec<super::CupMeasureLine>,
    /// Its revisions, the latest first; none if it is not the administration's own.
    pub revisions: Vec<MeasureRevision>,
}

/// The facts of a measure. Codes are those of the tables; what is wrong is told at its fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "CupMeasureFacts")]
#[serde(deny_unknown_fields)]
pub struct MeasureFacts {
    /// What people call it.
    pub title: String,
    /// The act that grants the money.
    pub act: String,
    /// The year of the decision.
    pub year: String,
    /// The nature's code.
    pub nature: String,
    /// The kind's code.
    pub kind: String,
    /// The label of a kind that the table lacks.
    pub kind_label: String,
    /// Whether one code stands for many projects.
    pub cumulative: bool,
    /// Sector, subsector and category, with points.
    pub category: String,
    /// The instrument's code.
    pub instrument: String,
    /// Its description.
    pub instrument_description: String,
    /// The codes of where the money comes from.
    pub coverage: Vec<String>,
    /// Whether what the public does not pay is private money.
    pub private_share: bool,
    /// The description of rows that give none.
    pub description: String,
    /// The other information of rows that give none.
    pub other_information: String,
    /// The subject on whose behalf codes are asked for.
    pub owner_subject: String,
    /// Its unit.
    pub owner_unit: String,
    /// Its user.
    pub owner_user: String,
}

/// A new measure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "CupMeasureCreation")]
#[serde(deny_unknown_fields)]
pub struct MeasureCreation {
    /// Its facts.
    pub facts: MeasureFacts,
    /// Where the act can be read; empty for nowhere.
    pub link: String,
}

/// A revision of a measure: all of it is written anew.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "CupMeasureUpdate")]
#[serde(deny_unknown_fields)]
pub struct MeasureUpdate {
    /// The revision that the author has seen.
    pub revision: u32,
    /// Its facts.
    pub facts: MeasureFacts,
    /// Where the act can be read; empty for nowhere.
    pub link: String,
    /// Whether it is not offered any more.
    pub retired: bool,
}

/// The tables that the facts of a measure are chosen from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CupMeasureTables")]
pub struct MeasureTables {
    /// The natures with their kinds.
    pub natures: Vec<NatureChoice>,
    /// The categories, by code.
    pub categories: Vec<CategoryChoice>,
    /// The programming instruments.
    pub instruments: Vec<CodeChoice>,
    /// Where money comes from.
    pub coverages: Vec<CodeChoice>,
}

/// A code of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CupCodeChoice")]
pub struct CodeChoice {
    /// The code.
    pub code: String,
    /// What it stands for.
    pub label: String,
}

/// A nature with its kinds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CupNatureChoice")]
pub struct NatureChoice {
    /// The code.
    pub code: String,
    /// What it stands for.
    pub label: String,
    /// The kinds that the public table has.
    pub kinds: Vec<CodeChoice>,
}

/// A category with what it stands under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CupCategoryChoice")]
pub struct CategoryChoice {
    /// Sector, subsector and category, with points.
    pub code: String,
    /// The category.
    pub label: String,
    /// The sector.
    pub sector: String,
    /// The subsector.
    pub subsector: String,
}
