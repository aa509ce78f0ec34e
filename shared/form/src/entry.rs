//! Answers as people write them and as they are stored.

use crate::Id;
use domain::without_unseen;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One answer, as text: the form that people read and write (`1.234,56`, `17/01/2014`, a choice's
/// code). What parses is stored normalised; what does not is stored as typed, so that nothing is
/// lost. Typed values are always derived from entries, never stored beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Entry {
    /// A single text.
    Text(String),
    /// The codes ticked, for a field of several choices.
    Many(Vec<String>),
}

impl Entry {
    /// Whether it holds nothing that can be seen.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => without_unseen(text).trim().is_empty(),
            Self::Many(codes) => codes.is_empty(),
        }
    }

    /// The single text; empty for several choices.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Many(_) => "",
        }
    }

    /// The codes: of several choices, or the single text as the only one.
    pub fn codes(&self) -> Vec<&str> {
        match self {
            Self::Text(text) if text.is_empty() => Vec::new(),
            Self::Text(text) => vec![text],
            Self::Many(codes) => codes.iter().map(String::as_str).collect(),
        }
    }
}

impl From<&str> for Entry {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// The answers of one section or one list item, by field.
pub type Entries = BTreeMap<Id, Entry>;
