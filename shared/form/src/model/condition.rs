//! Conditions: when a section, group, field, list or slot is asked for.

use super::id::{FieldPath, ListPath};
use serde::{Deserialize, Serialize};

/// A tree over the answers to earlier fields. A field that is itself not asked for counts as
/// unanswered, whatever it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The answer is exactly this code (a choice's code, `si` or `no`).
    Is {
        /// The field looked at.
        field: FieldPath,
        /// The code it must have.
        value: String,
    },
    /// The answer is one of these codes.
    OneOf {
        /// The field looked at.
        field: FieldPath,
        /// The codes, any of which will do.
        values: Vec<String>,
    },
    /// The choices ticked include this code.
    Includes {
        /// The field looked at.
        field: FieldPath,
        /// The code that must be among those ticked.
        value: String,
    },
    /// The number is greater than this.
    MoreThan {
        /// The field looked at: a number or an amount of money.
        field: FieldPath,
        /// The limit, in hundredths of the field's unit (cents for money).
        hundredths: i64,
    },
    /// Something was answered.
    Answered {
        /// The field looked at.
        field: FieldPath,
    },
    /// At least one item of a list is so.
    AnyItem {
        /// The list.
        list: ListPath,
        /// What must hold, seen from the item.
        #[serde(rename = "where")]
        condition: Box<Condition>,
    },
    /// A list has more items than this.
    Count {
        /// The list.
        list: ListPath,
        /// How many are not enough.
        more_than: u32,
    },
    /// Every one of these holds.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// Every field with one answer that the condition looks at, in the order written.
    pub fn fields(&self) -> Vec<&FieldPath> {
        match self {
            Self::Is { field, .. }
            | Self::OneOf { field, .. }
            | Self::Includes { field, .. }
            | Self::MoreThan { field, .. }
            | Self::Answered { field } => vec![field],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::fields).collect(),
            Self::Not(inner) => inner.fields(),
            Self::AnyItem { .. } | Self::Count { .. } => Vec::new(),
        }
    }

    /// Every list whose items the condition looks at, with what it looks at in each.
    pub fn lists(&self) -> Vec<(&ListPath, Vec<&FieldPath>)> {
        match self {
            Self::AnyItem { list, condition } => vec![(list, condition.fields())],
            Self::Count { list, .. } => vec![(list, Vec::new())],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::lists).collect(),
            Self::Not(inner) => inner.lists(),
            Self::Is { .. }
            | Self::OneOf { .. }
            | Self::Includes { .. }
            | Self::MoreThan { .. }
            | Self::Answered { .. } => Vec::new(),
        }
    }
}
