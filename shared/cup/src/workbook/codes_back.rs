//! The codes beside the projects that they belong to, and the rows to ask for again.

use super::file::WorkbookError;
use super::filled::{self, Values};
use super::own_sheet;
use super::remarks::{self, Remark};
use crate::columns;
use crate::grid::{Cell, Row, Sheet, Workbook};
use crate::measure::Measure;
use crate::pairing::Outcome;
use crate::request::Request;
use domain::{Cup, Date};
use std::collections::BTreeMap;
use std::fmt;

/// Where the rows come from.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// A workbook: rows are known by their number in the sheet.
    Workbook(&'a Workbook),
    /// Requests, of a measure: rows are known by their place, from 1.
    Requests(&'a [Request], &'a Measure),
}

/// A code that was revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoked {
    /// Which.
    pub cup: Cup,
    /// The day on which it was.
    pub day: Date,
}

impl fmt::Display for Revoked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} revocato il {}", self.cup, self.day)
    }
}

/// The codes of rows that were revoked, by row.
pub type RevokedRows = BTreeMap<u32, Vec<Revoked>>;

/// The rows with their code, or with the reason why they have none, in columns at the end. Of a workbook, columns and
/// order stay as they were, and a code that a row had already is never taken away. A code that was revoked is no row's
/// any more: it stands in a column of its own, with the day.
///
/// # Errors
/// [`WorkbookError`] when a value cannot stand in a workbook.
pub fn codes_back(
    source: Source<'_>,
    rows: &[(u32, Outcome)],
    revoked: &RevokedRows,
) -> Result<Vec<u8>, WorkbookError> {
    let shown: &[Remark] = if revoked.is_empty() {
        &[Remark::Cup, Remark::Reason]
    } else {
        &[Remark::Cup, Remark::Revoked, Remark::Reason]
    };
    match source {
        Source::Workbook(workbook) => {
            let mut said = said(rows, revoked);
            for (row, code) in own_codes(&workbook.projects) {
                said.entry(row).or_default().keep(code);
            }
            let sheet = remarks::without(&workbook.projects, &Remark::ALL);
            let measure = measure_of(workbook);
            let texts = |row: u32| said.get(&row).cloned().unwrap_or_default().texts(shown);
            let lines = workbook.measure.as_ref();
            Ok(own_sheet::write(&sheet, lines, measure.as_ref(), shown, texts)?)
        }
        Source::Requests(requests, measure) => {
            let mut said = said(rows, revoked);
            let rows: Vec<(Values, Vec<Option<String>>)> = requests
                .iter()
                .zip(1..)
                .map(|(request, place)| {
                    let said = said.remove(&place).unwrap_or_default();
                    (columns::cells(measure, request), said.texts(shown))
                })
                .collect();
            Ok(filled::with_remarks(measure, &rows, shown)?)
        }
    }
}

/// What is said of a row.
#[derive(Clone, Default)]
struct Said {
    code: Option<String>,
    revoked: Vec<Revoked>,
    reason: Option<String>,
}

impl Said {
    fn of(outcome: &Outcome, revoked: Vec<Revoked>) -> Self {
        let reason = match outcome {
            // It had one, and nobody waits for another here.
            Outcome::Waiting if !revoked.is_empty() => None,
            Outcome::Waiting | Outcome::Coded(_) | Outcome::Rejected(_) | Outcome::Unclear(_) => {
                reason(outcome)
            }
        };
        let mut said = Self { code: None, revoked, reason };
        if let Some(code) = code(outcome) {
            said.keep(code);
        }
        said
    }

    /// Keeps a code, unless the row has one or it was revoked.
    fn keep(&mut self, code: String) {
        if self.code.is_none() && self.revoked.iter().all(|revoked| revoked.cup.as_str() != code) {
            self.code = Some(code);
        }
    }

    fn texts(self, shown: &[Remark]) -> Vec<Option<String>> {
        let revoked: Vec<String> = self.revoked.iter().map(ToString::to_string).collect();
        let text = |remark: &Remark| match remark {
            Remark::Cup => self.code.clone(),
            Remark::Revoked => (!revoked.is_empty()).then(|| revoked.join("\n")),
            Remark::Reason => self.reason.clone(),
            Remark::Problems => None,
        };
        shown.iter().map(text).collect()
    }
}

fn said(rows: &[(u32, Outcome)], revoked: &RevokedRows) -> BTreeMap<u32, Said> {
    let said = |(row, outcome): &(u32, Outcome)| {
        (*row, Said::of(outcome, revoked.get(row).cloned().unwrap_or_default()))
    };
    rows.iter().map(said).collect()
}

/// The rejected rows alone, in a template of the measure, with the reason beside each: put right, they can be sent
/// again. Own columns of a workbook come along.
///
/// # Errors
/// [`WorkbookError`] when a value cannot stand in a workbook.
pub fn rejected(
    measure: &Measure,
    source: Source<'_>,
    rows: &[(u32, Outcome)],
) -> Result<Vec<u8>, WorkbookError> {
    const REMARKS: &[Remark] = &[Remark::Reason];
    let reasons: BTreeMap<u32, String> = rows
        .iter()
        .filter(|(_, outcome)| matches!(outcome, Outcome::Rejected(_)))
        .filter_map(|(row, outcome)| Some((*row, reason(outcome)?)))
        .collect();
    match source {
        Source::Workbook(workbook) => {
            let mut sheet = remarks::without(&workbook.projects, &Remark::ALL);
            sheet.rows.retain(|row| reasons.contains_key(&row.number));
            let texts: Vec<String> =
                sheet.rows.iter().filter_map(|row| reasons.get(&row.number).cloned()).collect();
            let numbers = sheet.header_row + 1..;
            for (row, number) in sheet.rows.iter_mut().zip(numbers) {
                row.number = number;
            }
            let first = sheet.header_row + 1;
            let said = |row: u32| {
                let place = usize::try_from(row.saturating_sub(first)).unwrap_or(usize::MAX);
                vec![texts.get(place).cloned()]
            };
            Ok(own_sheet::write(&sheet, None, Some(measure), REMARKS, said)?)
        }
        Source::Requests(requests, of) => {
            let rows: Vec<(Values, Vec<Option<String>>)> = requests
                .iter()
                .zip(1..)
                .filter_map(|(request, place)| {
                    Some((columns::cells(of, request), vec![Some(reasons.get(&place)?.clone())]))
                })
                .collect();
            Ok(filled::with_remarks(measure, &rows, REMARKS)?)
        }
    }
}

/// The codes that a sheet has already, by row.
fn own_codes(sheet: &Sheet) -> BTreeMap<u32, String> {
    let column = sheet.headers.iter().find(|(_, header)| Remark::Cup.is(header)).map(|(at, _)| *at);
    let code = |row: &Row| {
        let Cell::Text(text) = row.cells.get(&column?)? else { return None };
        Some((row.number, text.trim().to_owned()))
    };
    sheet.rows.iter().filter_map(code).collect()
}

/// The measure that a workbook tells, if it tells one whole.
fn measure_of(workbook: &Workbook) -> Option<Measure> {
    columns::measure_from_lines(workbook.measure.as_ref()?).ok().map(|(measure, _)| measure)
}

fn code(outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Coded(cup) => Some(cup.to_string()),
        Outcome::Rejected(_) | Outcome::Waiting | Outcome::Unclear(_) => None,
    }
}

fn reason(outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Coded(_) => None,
        Outcome::Rejected(texts) => Some(texts.join("\n")),
        Outcome::Waiting => Some("Nessuna risposta per questo progetto.".to_owned()),
        Outcome::Unclear(why) => Some(why.to_string()),
    }
}
