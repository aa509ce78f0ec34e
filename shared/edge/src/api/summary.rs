//! All the answers of an application laid out for reading, and what its own page sums up.

use super::Problem;
use schemars::JsonSchema;
use serde::Serialize;

/// All the answers of an application, in the words that its PDF has for them.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Summary {
    /// Its sections, in the form's order.
    pub sections: Vec<SummarySection>,
    /// The amounts that sum it up.
    pub totals: Vec<SummaryTotal>,
    /// What is missing or wrong, also what only wants to be looked at.
    pub problems: Vec<Problem>,
    /// Whether nothing is missing for validation.
    pub ready: bool,
}

/// What an application's own page says of its answers.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Overview {
    /// What is missing or wrong, also what only wants to be looked at.
    pub problems: Vec<Problem>,
    /// The amounts that sum it up.
    pub totals: Vec<SummaryTotal>,
    /// The documents that are asked for, and those that are there.
    pub documents: Vec<OverviewDocument>,
}

/// An amount that sums an application up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SummaryTotal {
    /// What it is called.
    pub label: String,
    /// The amount with its unit; nothing while nothing was answered.
    pub amount: Option<String>,
}

/// A document that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OverviewDocument {
    /// The section's id.
    pub section: String,
    /// The section's title.
    pub title: String,
    /// Of one that belongs to an item of a list: what the items around are called, from the outermost on.
    pub items: Vec<String>,
    /// What document is wanted.
    pub label: String,
    /// Whether the application is not complete without.
    pub required: bool,
    /// How many files are there.
    pub files: usize,
    /// Where it is uploaded, from the site's root.
    pub href: String,
}

/// A section in a summary.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SummarySection {
    /// The section's id.
    pub id: String,
    /// The section's title.
    pub title: String,
    /// Whether the earlier answers ask for it; if not, there are no parts.
    pub required: bool,
    /// Whether its answers can be changed now.
    pub editable: bool,
    /// Its page, from the site's root.
    pub href: String,
    /// What it says.
    pub parts: Vec<SummaryPart>,
}

/// A piece of a summary.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SummaryPart {
    /// Questions and answers, under a heading.
    Group {
        /// The heading, if there is one.
        title: Option<String>,
        /// The questions with their answers.
        rows: Vec<SummaryRow>,
    },
    /// The items of a list.
    Table {
        /// The list's title.
        title: String,
        /// Where the list stands, from the site's root.
        href: String,
        /// What stands over each column.
        columns: Vec<SummaryColumn>,
        /// The items.
        items: Vec<SummaryItem>,
        /// The sum of each column of money; nothing where there is nothing to sum.
        totals: Vec<SummaryAnswer>,
        /// Whether there must be items and there are not enough.
        too_few: bool,
    },
    /// One item of a list, in full.
    Item {
        /// What it is.
        title: String,
        /// Its page, from the site's root.
        href: String,
        /// What it says.
        parts: Vec<SummaryPart>,
    },
    /// The documents uploaded.
    Documents {
        /// By place for documents.
        rows: Vec<SummaryDocument>,
    },
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SummaryRow {
    /// The question.
    pub label: String,
    /// The answer.
    #[serde(flatten)]
    pub answer: SummaryAnswer,
    /// Where it is asked, from the site's root.
    pub href: String,
    /// Whether it is given by other answers, and there is nothing to change where it stands.
    pub computed: bool,
}

/// An answer, or that there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SummaryAnswer {
    /// The answer in words; nothing when there is none.
    pub answer: Option<String>,
    /// Whether there is none and the application is not complete without.
    pub missing: bool,
}

/// A column of a list's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SummaryColumn {
    /// The question.
    pub label: String,
    /// Whether its answers are numbers.
    pub numeric: bool,
}

/// An item as a row of its list's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SummaryItem {
    /// Its page, from the site's root.
    pub href: String,
    /// Its answers, one a column.
    pub cells: Vec<SummaryAnswer>,
}

/// A place for documents with what is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SummaryDocument {
    /// What document is wanted.
    pub label: String,
    /// Whether the application is not complete without.
    pub required: bool,
    /// Where it is uploaded, from the site's root.
    pub href: String,
    /// The names of the files that are there.
    pub files: Vec<String>,
}
