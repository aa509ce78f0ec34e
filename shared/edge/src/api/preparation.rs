//! What to collect before an application is filled in.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Which answers and documents will be wanted, as far as the answers say: what is not named will not be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Preparation {
    /// Whether the section that decides what is asked was validated: until then the list may still change.
    pub settled: bool,
    /// The questions, by their paths (`section.field`, `section.list.field`).
    pub fields: BTreeMap<String, Need>,
    /// The places for documents, by their paths.
    pub documents: BTreeMap<String, Need>,
}

/// How sure it is that something will be wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// It will be.
    Certain,
    /// It depends on answers that are still to be given, or it may be left out.
    Perhaps,
}

impl From<form::Need> for Need {
    fn from(need: form::Need) -> Self {
        match need {
            form::Need::Certain => Self::Certain,
            form::Need::Perhaps => Self::Perhaps,
        }
    }
}
