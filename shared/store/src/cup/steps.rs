//! The history of a conversion: who confirmed it, who noted that it was uploaded.

use super::author::Author;
use crate::instant;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Most steps of a conversion that are kept.
const STEPS: usize = 60;

/// What was done with a conversion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ConversionEvent {
    /// Somebody looked over what it asks for and confirmed it.
    Confirmed,
    /// Somebody noted that its files were uploaded to Sistema CUP.
    Uploaded {
        /// When they were, as that person says.
        #[serde(with = "instant")]
        on: Timestamp,
    },
}

/// A step of the history of a conversion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversionStep {
    /// When it was noted, by the clock of the portal.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// By whom.
    pub by: Author,
    /// What.
    pub what: ConversionEvent,
}

/// Adds a step to a history.
pub(super) fn push(steps: &mut Vec<ConversionStep>, step: ConversionStep) {
    if steps.len() >= STEPS {
        steps.remove(0);
    }
    steps.push(step);
}
