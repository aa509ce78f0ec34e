//! Problems with answers, with their sentences.

use language::Language;
use schemars::JsonSchema;
use serde::Serialize;

/// A problem with an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// What the question is called.
    pub label: String,
    /// The stable name of what is wrong.
    pub code: String,
    /// For the person who reads it.
    pub sentence: String,
    /// Whether it keeps from going on.
    pub severity: Severity,
    /// The page and field that it concerns, from the site's root.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

/// Where a problem is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Place {
    /// The section's id.
    pub section: String,
    /// Into which items of which lists, from outside in.
    pub steps: Vec<Step>,
    /// What it concerns; nothing when it is the whole.
    pub target: Option<Target>,
}

/// One step into a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "PlaceStep")]
pub struct Step {
    /// The list's id.
    pub list: String,
    /// The item's id.
    pub item: String,
}

/// What a problem concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A field, by its id.
    Field(String),
    /// A list, by its id.
    List(String),
    /// A slot for documents, by its id.
    Slot(String),
}

/// Whether a problem keeps from going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// It does.
    Error,
    /// It is to be looked at.
    Warning,
}

impl Problem {
    /// A problem of a form, said in a language.
    pub fn spoken(problem: &form::Problem, language: Language) -> Self {
        Self { sentence: problem.code.spoken(language), ..problem.into() }
    }
}

impl From<&form::Problem> for Problem {
    fn from(problem: &form::Problem) -> Self {
        Self {
            place: Place::from(&problem.place),
            label: problem.label.clone(),
            code: problem.code.name().to_owned(),
            sentence: problem.code.sentence(),
            severity: match problem.severity {
                form::Severity::Error => Severity::Error,
                form::Severity::Warning => Severity::Warning,
            },
            href: None,
        }
    }
}

impl From<&form::Place> for Place {
    fn from(place: &form::Place) -> Self {
        let steps = place.steps.iter();
        Self {
            section: place.section.to_string(),
            steps: steps
                .map(|step| Step { list: step.list.to_string(), item: step.item.clone() })
                .collect(),
            target: place.target.as_ref().map(|target| match target {
                form::Target::Field(id) => Target::Field(id.to_string()),
                form::Target::List(id) => Target::List(id.to_string()),
                form::Target::Slot(id) => Target::Slot(id.to_string()),
            }),
        }
    }
}
