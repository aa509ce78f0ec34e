//! Which answers of an application fill which facts of a request.

use super::Fact;
use form::{Condition, FieldPath};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// For each fact its sources. For words they are alternatives, and the first that counts and is answered
/// is taken; the cost is the sum of all that count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping(BTreeMap<Fact, Vec<Source>>);

/// One source of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The fields, all of which must be answered; their answers are joined with spaces.
    pub fields: Vec<FieldPath>,
    /// When the source counts, seen from the place of its first field; without a condition, always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

impl Mapping {
    /// The sources of a fact.
    pub fn sources(&self, fact: Fact) -> &[Source] {
        self.0.get(&fact).map_or(&[], Vec::as_slice)
    }

    pub(super) fn set(&mut self, fact: Fact, sources: Vec<Source>) {
        self.0.insert(fact, sources);
    }
}
