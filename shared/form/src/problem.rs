//! Something wrong with the answers, and where.

use crate::{Code, Id, ListPath, Severity};

/// Something wrong with the answers, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// The label of what it concerns, as the applicant reads it.
    pub label: String,
    /// What.
    pub code: Code,
    /// Whether it keeps the section incomplete.
    pub severity: Severity,
}

/// A place in the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The section.
    pub section: Id,
    /// The items on the way, outermost first.
    pub steps: Vec<Step>,
    /// What is concerned there; `None` for the section or item as a whole.
    pub target: Option<Target>,
}

/// One item on the way to a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The list.
    pub list: Id,
    /// The item's id.
    pub item: String,
}

/// What a problem points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A field.
    Field(Id),
    /// A list.
    List(Id),
    /// A document slot.
    Slot(Id),
}

impl Target {
    /// The name of the field, list or slot.
    pub fn id(&self) -> &Id {
        match self {
            Self::Field(id) | Self::List(id) | Self::Slot(id) => id,
        }
    }
}

impl Place {
    /// The list that the place's own item belongs to, or the section.
    pub fn path(&self) -> ListPath {
        ListPath {
            section: self.section.clone(),
            lists: self.steps.iter().map(|step| step.list.clone()).collect(),
        }
    }
}
