//! What a request asks for, in sum.

use schemars::JsonSchema;
use serde::Serialize;

/// What a request asks for, to be looked over before its files are made known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupSummary {
    /// The facts of the measure.
    pub measure: Vec<CupMeasureLine>,
    /// The year of the decision.
    #[schemars(range(min = 1950, max = 9999))]
    pub year: i16,
    /// What all projects cost, in whole euro.
    pub cost: u64,
    /// What is granted to all of them, in whole euro.
    pub granted: u64,
    /// What the sheet «Misura» says otherwise than the measure that was chosen or, where none was, than the measure of its
    /// identifier that is known here: somebody altered it by hand.
    pub differences: Vec<CupMeasureDifference>,
    /// Whether what the sheet «Misura» says is what is asked with; otherwise what was chosen is.
    pub sheet_counts: bool,
    /// The requests that may be there twice: the first of them.
    pub twins: Vec<CupTwin>,
    /// How many there are.
    pub twin_count: usize,
}

/// A fact of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupMeasureLine {
    /// What it is called.
    pub label: String,
    /// As requests write it.
    pub value: String,
    /// What the value means.
    pub note: String,
}

/// A line of the sheet «Misura» that differs from the chosen measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupMeasureDifference {
    /// Which line.
    pub label: String,
    /// What the sheet says.
    pub sheet: String,
    /// What the measure says that was chosen, or that is known by the sheet's identifier.
    pub chosen: String,
}

/// A request whose beneficiary has or asks for a code already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupTwin {
    /// Its row, or the place of the application.
    pub row: u32,
    /// Its local code.
    pub codifica_locale: String,
    /// The name of the beneficiary.
    pub name: String,
    /// What it resembles, in Italian.
    pub sentence: String,
}
