//! A copy of somebody's workbook with what is wrong in it shown where it is: put right, it can be sent again.

use super::file::{self, WorkbookError};
use super::layout::Layout;
use super::lists::Lists;
use super::names::{INSTRUCTIONS, MEASURE, PROBLEMS, PROJECTS};
use super::problems::{self, Problems};
use super::remarks::{self, Remark, Remarks};
use super::styles::CellFormat;
use super::{instructions, measure_sheet, other_sheets, problem_list, projects, written};
use crate::grid::{CellRef, Sheet, Workbook};
use crate::measure::Measure;
use crate::report::Report;
use rust_xlsxwriter::{Workbook as Written, Worksheet, XlsxError};

/// Notes that one sheet can have and still open quickly; beyond them the column of problems and their list remain.
const NOTES: usize = 2_000;

/// The workbook with its wrong cells filled, framed and explained in a note, the problems of each row in a column
/// beside it, and all of them in a sheet with links. Values, own columns and places stay as they were.
///
/// # Errors
/// [`WorkbookError`] when a value cannot stand in a workbook.
pub fn marked(
    workbook: &Workbook,
    measure: Option<&Measure>,
    report: &Report,
) -> Result<Vec<u8>, WorkbookError> {
    Ok(write(workbook, measure, report)?)
}

fn write(
    workbook: &Workbook,
    measure: Option<&Measure>,
    report: &Report,
) -> Result<Vec<u8>, XlsxError> {
    let sheet = remarks::without(&workbook.projects, &[Remark::Problems]);
    let layout = Layout::of_sheet(&sheet, measure);
    let lists = Lists::of(&layout);
    let problems = Problems::of(report, workbook);
    let mut copy = file::new("Progetti da correggere")?;
    problem_list::write(projects::add(&mut copy, PROBLEMS)?, &problems)?;
    if let Some(measure) = measure {
        instructions::write(projects::add(&mut copy, INSTRUCTIONS)?, measure, &layout)?;
    }
    measure_of(&mut copy, workbook, measure, &problems)?;
    rows(projects::add(&mut copy, PROJECTS)?, &sheet, &layout, &lists, &problems)?;
    other_sheets::write(&mut copy, &workbook.others)?;
    lists.write(&mut copy)?;
    copy.save_to_buffer()
}

/// The sheet of the measure as it came, or else as the measure that was named has it.
fn measure_of(
    copy: &mut Written,
    workbook: &Workbook,
    measure: Option<&Measure>,
    problems: &Problems<'_>,
) -> Result<(), XlsxError> {
    match (&workbook.measure, measure) {
        (Some(lines), measure) => {
            let sheet = projects::add(copy, MEASURE)?;
            measure_sheet::copy(sheet, lines, measure, &problems.measure_cells())?;
            for (at, found) in &problems.measure {
                note(sheet, *at, &problems::note(found))?;
            }
            Ok(())
        }
        (None, Some(measure)) => measure_sheet::write(projects::add(copy, MEASURE)?, measure),
        (None, None) => Ok(()),
    }
}

fn rows(
    sheet: &mut Worksheet,
    from: &Sheet,
    layout: &Layout,
    lists: &Lists,
    problems: &Problems<'_>,
) -> Result<(), XlsxError> {
    projects::write(sheet, layout, lists)?;
    projects::unread(sheet, &from.above)?;
    let beside = Remarks::beside(layout, &[Remark::Problems]);
    beside.headers(sheet, layout.header_row)?;
    for row in &from.rows {
        let is_wrong = |at: CellRef| problems.projects.contains_key(&at);
        projects::row(sheet, layout, row.number, &row.cells, is_wrong)?;
        beside.row(sheet, row.number, &[problems.of_row(row.number)])?;
    }
    let empty = |at: &CellRef| {
        let row = from.rows.binary_search_by_key(&at.row, |row| row.number);
        let row = row.ok().and_then(|index| from.rows.get(index));
        row.is_none_or(|row| !row.cells.contains_key(&at.column))
    };
    headers(sheet, layout, problems)?;
    let below = problems.projects.iter().filter(|(at, _)| at.row > layout.header_row);
    for (count, (at, found)) in below.enumerate() {
        if empty(at) {
            written::write(sheet, *at, None, layout.format(at.column), true)?;
        }
        if count < NOTES {
            note(sheet, *at, &problems::note(found))?;
        }
    }
    Ok(())
}

/// What is wrong with a header stands on it, in place of what its column wants.
fn headers(
    sheet: &mut Worksheet,
    layout: &Layout,
    problems: &Problems<'_>,
) -> Result<(), XlsxError> {
    let here = problems.projects.iter().filter(|(at, _)| at.row == layout.header_row);
    for (at, found) in here {
        let header = layout.columns.iter().find(|column| column.at == at.column);
        let text = header.map_or("", |column| &column.header);
        let (row, column) = written::position(*at);
        sheet.write_string_with_format(
            row,
            column,
            text,
            &CellFormat::Text.wrong().set_text_wrap(),
        )?;
        note(sheet, *at, &problems::note(found))?;
    }
    Ok(())
}

fn note(sheet: &mut Worksheet, at: CellRef, text: &str) -> Result<(), XlsxError> {
    let (row, column) = written::position(at);
    projects::note(sheet, row, column, text)
}
