//! The measures that codes can be asked for with.

use schemars::JsonSchema;
use serde::Serialize;

/// The measures that codes can be asked for with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Measures {
    /// Those that come with the product, then those of the calls.
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
