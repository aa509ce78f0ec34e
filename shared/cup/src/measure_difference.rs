//! What the sheet «Misura» says otherwise than the measure that is chosen in its place.

use crate::columns::{header_matches, measure_lines};
use crate::{Measure, MeasureSheet};
use domain::text::folded;
use serde::{Deserialize, Serialize};

/// A line that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureDifference {
    /// The label of the line.
    pub label: String,
    /// What the sheet says.
    pub sheet: String,
    /// What the chosen measure says; empty when it says nothing.
    pub chosen: String,
}

/// Every line of the sheet whose value is not the chosen measure's. What the sheet leaves empty says nothing.
pub fn measure_differences(sheet: &MeasureSheet, chosen: &Measure) -> Vec<MeasureDifference> {
    let known = measure_lines(chosen);
    let differing = sheet.lines.iter().filter_map(|line| {
        let fact = known.iter().find(|fact| header_matches(fact.label, &line.label))?;
        let told = line.value.as_ref()?.shown();
        let wanted = fact.value.clone().unwrap_or_default();
        (folded(&told) != folded(&wanted)).then(|| MeasureDifference {
            label: fact.label.to_owned(),
            sheet: told,
            chosen: wanted,
        })
    });
    differing.collect()
}
