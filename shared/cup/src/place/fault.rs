//! Why a place is not found.

use crate::ProblemCode;

/// The part of a place that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Region,
    Province,
    Municipality,
}

/// Why a place is not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlaceFault {
    pub(crate) part: Part,
    pub(crate) code: ProblemCode,
    pub(crate) sentence: String,
}

impl PlaceFault {
    pub(super) fn new(part: Part, code: ProblemCode, sentence: impl Into<String>) -> Self {
        Self { part, code, sentence: sentence.into() }
    }
}
