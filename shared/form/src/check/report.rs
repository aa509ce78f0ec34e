//! What judging gives.

use crate::{Code, Id, Problem, Scope, Section, Severity};
use std::borrow::Cow;

/// The state of one section, as the manual's list of sections shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The earlier answers do not ask for it (manual 1.c.3).
    NotRequired,
    /// The gate section must be validated first (manual 3.2).
    Locked,
    /// Something is missing or wrong.
    Incomplete,
    /// All is there.
    Complete,
}

impl Status {
    /// The words shown beside the section's title (manual 3.1). The section to begin with, if the form has
    /// one, is called as its form calls it.
    pub fn label(self, gate: Option<&Section>) -> Cow<'static, str> {
        match self {
            Self::NotRequired => "sezione non prevista per la richiesta".into(),
            Self::Locked => match gate {
                Some(gate) => format!("da compilare dopo «{}»", gate.menu).into(),
                None => "non ancora accessibile".into(),
            },
            Self::Incomplete => "incompleto".into(),
            Self::Complete => "completo".into(),
        }
    }
}

/// The judgement of a whole application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// By section, in the form's order.
    pub sections: Vec<SectionReport>,
}

impl Report {
    /// Whether the application can be validated.
    pub fn is_ready(&self) -> bool {
        self.sections
            .iter()
            .all(|section| matches!(section.status, Status::Complete | Status::NotRequired))
    }

    /// A section's judgement.
    pub fn section(&self, id: &str) -> Option<&SectionReport> {
        self.sections.iter().find(|section| section.id.as_str() == id)
    }

    /// Every problem that keeps the application from being validated.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.of(Severity::Error)
    }

    /// Every problem that keeps it from nothing.
    pub fn warnings(&self) -> impl Iterator<Item = &Problem> {
        self.of(Severity::Warning)
    }

    fn of(&self, severity: Severity) -> impl Iterator<Item = &Problem> {
        let problems = self.sections.iter().flat_map(|section| &section.problems);
        problems.filter(move |problem| problem.severity == severity)
    }
}

/// The judgement of one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionReport {
    /// The section.
    pub id: Id,
    /// Its state.
    pub status: Status,
    /// Whether it was ever saved.
    pub started: bool,
    /// Everything wrong with it and with its items.
    pub problems: Vec<Problem>,
    /// Every item on whatever level, complete or not.
    pub items: Vec<ItemReport>,
}

/// Whether one item of a list is complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemReport {
    /// The item's id.
    pub id: String,
    /// Whether all that it asks is there.
    pub complete: bool,
}

impl SectionReport {
    /// Whether something keeps it incomplete.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// The problems of one body alone: the section's own (no items), or one item's.
    pub fn own_problems<'a>(&'a self, item: Option<&'a str>) -> impl Iterator<Item = &'a Problem> {
        self.problems
            .iter()
            .filter(move |problem| problem.place.steps.last().map(|s| s.item.as_str()) == item)
    }

    pub(crate) fn add_to_whole(&mut self, scope: &Scope<'_>, section: &Section, code: Code) {
        self.problems.push(Problem {
            place: scope.place(None),
            label: section.menu.clone(),
            code,
            severity: Severity::Error,
        });
    }
}
