//! Requests of project codes (CUP): from a spreadsheet to the XML that the CUP service accepts, and the codes back.
//!
//! A [`Workbook`] is a grid of cells, whatever file it came from. A [`Measure`] holds what all requests of a file
//! share. [`convert()`] joins the two: it judges every row by the rules of the request, tells every problem with its
//! cell and every change it made, and writes the files only when nothing is wrong. [`read_response`] and [`pair`]
//! bring the answers back to the requests.
//!
//! The facts of the format (elements, lengths, rules and how sure each is) are cited as «cup-format.md» with the
//! section; they come from systems of public bodies in use, since no official schema of the file is public.
//!
//! The crate is pure: no clock, no randomness, no files. The year comes in as an argument.

mod amount;
mod change;
pub mod codes;
pub mod columns;
mod convert;
mod excerpt;
mod free_text;
mod grid;
mod measure;
mod measure_difference;
mod pairing;
mod place;
mod report;
mod request;
mod text;
mod twins;
pub mod workbook;
pub mod xml;

pub use change::{Change, ChangeReason};
pub use convert::{Conversion, Numbered, Split, XmlFile, convert, convert_from};
pub use grid::{
    Cell, CellRef, LabelledValue, MeasureSheet, OtherSheet, Row, Sheet, Shown, Workbook,
    column_letters,
};
pub use measure::{FactProblem, Measure, MeasureFault, Owner};
pub use measure_difference::{MeasureDifference, measure_differences};
pub use pairing::{Outcome, Pairing, Stray, Unclear, pair};
pub use report::{FileSummary, MeasureName, Problem, ProblemCode, Report};
pub use request::{
    Activity, ActivityError, Description, Element, Funding, Location, Master, MasterOf, Request,
    WholeEuro, euro_shown,
};
pub use twins::{Traits, traits, twins};
pub use xml::{Answer, AnswerOutcome, XmlError, read_requests, read_response, write_requests};

/// Requests that one file may hold (the manual's words: «fino ad un massimo di 1.000 richieste»).
pub const MOST_REQUESTS: usize = 1000;
