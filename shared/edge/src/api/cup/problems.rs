//! What a conversion tells: what is wrong, and what was written otherwise.

use domain::{ApplicationId, ConversionId};
use schemars::JsonSchema;
use serde::Serialize;

/// What a conversion tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupReport {
    /// What is wrong: the first problems.
    pub problems: Vec<CupProblem>,
    /// How many there are.
    pub problem_count: usize,
    /// What was written otherwise than it was typed: the first changes.
    pub changes: Vec<CupChange>,
    /// How many there are.
    pub change_count: usize,
    /// The requests that ask for some of its rows already.
    pub others: Vec<CupOther>,
}

/// A request that asks for rows of another one already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupOther {
    /// Which one.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub conversion: ConversionId,
    /// When and from what it was made, in Italian: `il 28/11/2026 con «progetti.xlsx»`.
    pub words: String,
    /// How many rows it asks for.
    pub rows: usize,
}

/// Something that keeps a request from being made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupProblem {
    /// The sheet.
    pub sheet: String,
    /// The row, from 1; of applications, their place in the request.
    pub row: Option<u32>,
    /// Its letters.
    pub column: Option<String>,
    /// As spreadsheets name it.
    pub cell: Option<String>,
    /// Of the column.
    pub header: Option<String>,
    /// What the cell holds.
    pub value: Option<String>,
    /// What is wrong, by a stable name.
    pub code: CupProblemCode,
    /// In Italian, for the person who reads it.
    pub sentence: String,
    /// When applications were asked for: the one of this row.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub application: Option<ApplicationId>,
}

/// Something that was written otherwise than it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupChange {
    /// The sheet.
    pub sheet: String,
    /// The row, from 1.
    pub row: u32,
    /// Its letters.
    pub column: Option<String>,
    /// As spreadsheets name it.
    pub cell: Option<String>,
    /// Of the column.
    pub header: String,
    /// What the cell holds.
    pub from: String,
    /// What was written.
    pub to: String,
    /// Why, by a stable name.
    pub reason: CupChangeReason,
    /// The same in words.
    pub sentence: String,
}

/// What is wrong with a row or a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CupProblemCode {
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

/// Why something was written otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CupChangeReason {
    /// Accents, typographic signs or runs of spaces became plain ones.
    PlainText,
    /// A name became its code.
    NameToCode,
    /// A code was written in its usual form: capitals, no spaces.
    CodeForm,
    /// A number became the only code that it can stand for.
    NumberToCode,
    /// A code of ATECO 2025 became the only one of ATECO 2007 that it continues.
    ActivityBefore2025,
    /// Cents were rounded to the whole euro.
    Rounded,
    /// A whole column was passed over: no request has it.
    LeftOut,
}
