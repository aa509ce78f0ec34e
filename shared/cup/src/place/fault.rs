//! Why a place is not found.

use crate::ProblemCode;

/// The part of a place that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlacePart {
    Region,
    Province,
    Municipality,
}

/// Why a place is not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlaceFault {
    pub(crate) part: PlacePart,
    pub(crate) code: ProblemCode,
    pub(crate) sentence: String,
}

impl PlaceFault {
    pub(super) fn new(part: PlacePart, code: ProblemCode, sentence: impl Into<String>) -> Self {
        Self { part, code, sentence: sentence.into() }
    }
}
