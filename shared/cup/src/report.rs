//! What a conversion tells: what is wrong, what was changed, what was written.

use crate::change::Change;
use crate::grid::{Cell, LabelledValue, column_letters};
use domain::Digest;
use serde::{Deserialize, Serialize};

/// The outcome of a conversion, as pages, the command line and stored reports use it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The measure whose facts were used.
    pub measure: Option<MeasureName>,
    /// How many rows ask for a code.
    pub requests: usize,
    /// The files made: none when there is a problem.
    pub files: Vec<FileSummary>,
    /// What is wrong, row by row.
    pub problems: Vec<Problem>,
    /// What was written otherwise than it was typed.
    pub changes: Vec<Change>,
}

/// A measure, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureName {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A file of requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSummary {
    /// A name to save it under.
    pub name: String,
    /// How many requests it holds.
    pub requests: usize,
    /// Its digest.
    pub sha256: Digest,
}

/// Something that keeps a file from being made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The sheet.
    pub sheet: String,
    /// The row, from 1, as in the spreadsheet.
    pub row: Option<u32>,
    /// The letters of the column.
    pub column: Option<String>,
    /// The cell: `E12`.
    pub cell: Option<String>,
    /// The header of the column, or the label of a line of the measure.
    pub header: Option<String>,
    /// What the cell holds: at most 200 characters.
    pub value: Option<String>,
    /// Which problem it is.
    pub code: ProblemCode,
    /// What is wrong and how to put it right.
    pub sentence: String,
}

impl Problem {
    /// A problem of a line of the measure, by its label; at its value where the sheet has the line.
    pub(crate) fn of_measure(
        sheet: &str,
        line: Option<&LabelledValue>,
        label: &str,
        code: ProblemCode,
        sentence: String,
    ) -> Self {
        Self {
            sheet: sheet.to_owned(),
            row: line.map(|line| line.value_at.row),
            column: line.map(|line| column_letters(line.value_at.column)),
            cell: line.map(|line| line.value_at.to_string()),
            header: Some(label.to_owned()),
            value: line.and_then(|line| line.value.as_ref()).map(Cell::shown),
            code,
            sentence,
        }
    }
}

/// The problems that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// No row asks for anything.
    NoRows,
    /// More rows than one file may hold.
    TooManyRows,
    /// Rows of projects stand in a sheet that is not read.
    RowsElsewhere,
    /// A column that must be there is not.
    MissingColumn,
    /// Two columns have the same meaning.
    RepeatedColumn,
    /// The measure is not told, or a line of it is missing.
    MissingMeasure,
    /// A line of the measure is wrong.
    BadMeasure,
    /// A value that must be there is not.
    Missing,
    /// A value where none may be.
    NotAllowed,
    /// A formula that failed.
    ErrorCell,
    /// True, false, a day or a number where text is wanted.
    WrongType,
    /// A number where a code is wanted: its leading zeros may be lost.
    NumberForCode,
    /// Fewer characters than needed.
    TooShort,
    /// More characters than fit.
    TooLong,
    /// Text of digits or signs alone, or the same character again and again.
    BadText,
    /// A character that the service cannot take.
    BadCharacter,
    /// Neither a VAT number nor a fiscal code.
    BadTaxCode,
    /// A code that is not in its list, or has not its shape.
    BadCode,
    /// A region, province or municipality that is not found.
    UnknownPlace,
    /// A name that more than one place has.
    AmbiguousPlace,
    /// A municipality that no longer exists.
    CeasedPlace,
    /// Region, province and municipality that do not agree.
    PlacesDisagree,
    /// Not an amount.
    BadAmount,
    /// A cost that comes to nothing.
    CostZero,
    /// Cost and funding that do not agree with the coverage or with each other.
    BadFunding,
    /// An identifier that stands twice.
    RepeatedId,
    /// A local code that stands twice.
    RepeatedLocalCode,
    /// A master that is not there, comes later, is the project itself or stands in another file.
    BadMaster,
    /// A local code that has a CUP.
    AlreadyCoded,
    /// A local code whose CUP is being asked for.
    AlreadyRequested,
}
