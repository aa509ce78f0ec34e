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
use std::collections::BTreeMap;

/// Where the rows come from.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// A workbook: rows are known by their number in the sheet.
    Workbook(&'a Workbook),
    /// Requests, of a measure: rows are known by their place, from 1.
    Requests(&'a [Request], &'a Measure),
}

/// The rows with their code, or with the reason why they have none, in two columns at the end. Of a workbook, columns
/// and order stay as they were, and a code that a row had already is never taken away.
///
/// # Errors
/// [`WorkbookError`] when a value cannot stand in a workbook.
pub fn codes_back(source: Source<'_>, rows: &[(u32, Outcome)]) -> Result<Vec<u8>, WorkbookError> {
    const REMARKS: &[Remark] = &[Remark::Cup, Remark::Reason];
    match source {
        Source::Workbook(workbook) => {
            let mut codes = own_codes(&workbook.projects);
            let mut reasons = BTreeMap::new();
            for (row, outcome) in rows {
                codes.extend(code(outcome).map(|code| (*row, code)));
                reasons.extend(reason(outcome).map(|reason| (*row, reason)));
            }
            let sheet = remarks::without(&workbook.projects, &Remark::ALL);
            let measure = measure_of(workbook);
            let said = |row: u32| vec![codes.get(&row).cloned(), reasons.get(&row).cloned()];
            Ok(own_sheet::write(
                &sheet,
                workbook.measure.as_ref(),
                measure.as_ref(),
                REMARKS,
                said,
            )?)
        }
        Source::Requests(requests, measure) => {
            let outcomes: BTreeMap<u32, &Outcome> =
                rows.iter().map(|(row, outcome)| (*row, outcome)).collect();
            let rows: Vec<(Values, Vec<Option<String>>)> = requests
                .iter()
                .zip(1..)
                .map(|(request, place)| {
                    let outcome = outcomes.get(&place);
                    let said = vec![
                        outcome.and_then(|outcome| code(outcome)),
                        outcome.and_then(|outcome| reason(outcome)),
                    ];
                    (columns::cells(measure, request), said)
                })
                .collect();
            Ok(filled::with_remarks(measure, &rows, REMARKS)?)
        }
    }
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
