//! What a summary is made of.

use super::slots::SlotRow;
use crate::{Id, Place};

/// What stands where there is no answer.
pub const NO_ANSWER: &str = "—";

/// A form's answers, section by section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummarySection {
    /// The section.
    pub id: Id,
    /// The section's title.
    pub title: String,
    /// Whether the application must have it; if not, there are no parts.
    pub required: bool,
    /// What it says.
    pub parts: Vec<Part>,
}

/// A piece of a summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Questions and answers, under a heading.
    Group {
        /// The heading, if the group has one.
        title: Option<String>,
        /// The questions with their answers.
        rows: Vec<Row>,
    },
    /// The items of a list.
    Table(ListTable),
    /// One item of a list, in full.
    Item {
        /// What it is (`Professionista 1 di 2`).
        title: String,
        /// Where it stands.
        place: Place,
        /// What it says.
        parts: Vec<Part>,
    },
    /// The documents uploaded.
    Documents {
        /// By slot.
        rows: Vec<SlotRow>,
    },
}

/// The items of a list as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListTable {
    /// The list's title.
    pub title: String,
    /// Where the list stands.
    pub place: Place,
    /// What stands over each column.
    pub columns: Vec<TableColumn>,
    /// The items, one answer a column.
    pub rows: Vec<Vec<Answer>>,
    /// Where the items stand, in the order of the rows.
    pub places: Vec<Place>,
    /// The sum of each column of money, nothing under the others; `None` when there is nothing to sum.
    pub totals: Option<Vec<Answer>>,
    /// Whether there must be items and there are not enough.
    pub too_few: bool,
}

/// A column of a list's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// The field's label.
    pub label: String,
    /// Whether the field holds numbers, to be aligned right.
    pub numeric: bool,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The question, with its point if it has one.
    pub label: String,
    /// Where it is asked.
    pub place: Place,
    /// The answer in words.
    pub answer: Answer,
    /// Whether it is given by other answers, and nobody types it.
    pub computed: bool,
    /// For a declaration, whether it was made.
    pub declared: Option<bool>,
}

/// An answer, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What was answered, in words.
    Given(String),
    /// Nothing, and nothing need be.
    None,
    /// Nothing, and the application is not complete without.
    Missing,
}

impl From<&str> for Answer {
    fn from(text: &str) -> Self {
        Self::Given(text.to_owned())
    }
}

impl From<String> for Answer {
    fn from(text: String) -> Self {
        Self::Given(text)
    }
}
