//! Computed values: amounts and numbers that the answers decide.

use super::{Condition, FieldPath};
use serde::{Deserialize, Serialize};

/// How a number is computed from answers. All of it is in hundredths (cents for money), rounded half up where it
/// must be; an answer that is not there, or that is not asked for, counts nothing in a sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expression {
    /// What one field holds.
    Field(FieldPath),
    /// What a field holds in all the items of its list, summed.
    Items(FieldPath),
    /// A fixed number, in hundredths.
    Fixed(i64),
    /// All of these, summed; unanswered when none of them is answered.
    Sum(Vec<Expression>),
    /// The first less the second, which may be unanswered; never below nought.
    Less(Box<[Expression; 2]>),
    /// The first times the second.
    Product(Box<[Expression; 2]>),
    /// So much of the first as the second, a percentage, says.
    Percent(Box<[Expression; 2]>),
    /// The least of those that are answered.
    Least(Vec<Expression>),
    /// The first of these whose condition holds.
    First(Vec<Case>),
}

/// One value of several, and when it is the one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// When; without a condition, always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The value then.
    pub value: Expression,
}

/// What a computed number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Euro.
    Money,
    /// Things.
    Number,
    /// Hundredths.
    Percent,
}

impl Expression {
    /// Every field that has one answer for the expression, in the order written; those that its conditions look at
    /// too.
    pub fn fields(&self) -> Vec<&FieldPath> {
        match self {
            Self::Field(path) => vec![path],
            Self::Items(_) | Self::Fixed(_) => Vec::new(),
            Self::Sum(parts) | Self::Least(parts) => parts.iter().flat_map(Self::fields).collect(),
            Self::Less(two) | Self::Product(two) | Self::Percent(two) => {
                two.iter().flat_map(Self::fields).collect()
            }
            Self::First(cases) => {
                let conditions = cases.iter().filter_map(|case| case.when.as_ref());
                let looked_at = conditions.flat_map(Condition::fields);
                looked_at.chain(cases.iter().flat_map(|case| case.value.fields())).collect()
            }
        }
    }

    /// Every field that is summed over the items of its list.
    pub fn items(&self) -> Vec<&FieldPath> {
        match self {
            Self::Items(path) => vec![path],
            Self::Field(_) | Self::Fixed(_) => Vec::new(),
            Self::Sum(parts) | Self::Least(parts) => parts.iter().flat_map(Self::items).collect(),
            Self::Less(two) | Self::Product(two) | Self::Percent(two) => {
                two.iter().flat_map(Self::items).collect()
            }
            Self::First(cases) => cases.iter().flat_map(|case| case.value.items()).collect(),
        }
    }

    /// The conditions that choose between values.
    pub fn conditions(&self) -> Vec<&Condition> {
        match self {
            Self::Field(_) | Self::Items(_) | Self::Fixed(_) => Vec::new(),
            Self::Sum(parts) | Self::Least(parts) => {
                parts.iter().flat_map(Self::conditions).collect()
            }
            Self::Less(two) | Self::Product(two) | Self::Percent(two) => {
                two.iter().flat_map(Self::conditions).collect()
            }
            Self::First(cases) => {
                let own = cases.iter().filter_map(|case| case.when.as_ref());
                own.chain(cases.iter().flat_map(|case| case.value.conditions())).collect()
            }
        }
    }
}
