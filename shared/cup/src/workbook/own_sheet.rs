//! Somebody's own sheet again, with its columns where they were and remarks beside its rows.

use super::layout::Layout;
use super::lists::Lists;
use super::names::{INSTRUCTIONS, MEASURE, PROJECTS};
use super::remarks::{Remark, Remarks};
use super::{file, instructions, measure_sheet, projects};
use crate::grid::{MeasureSheet, Sheet};
use crate::measure::Measure;
use rust_xlsxwriter::XlsxError;
use std::collections::BTreeSet;

/// Writes the sheet with what is said of each row, by its number.
pub(crate) fn write(
    from: &Sheet,
    lines: Option<&MeasureSheet>,
    measure: Option<&Measure>,
    remarks: &[Remark],
    said: impl Fn(u32) -> Vec<Option<String>>,
) -> Result<Vec<u8>, XlsxError> {
    let layout = Layout::of_sheet(from, measure);
    let lists = Lists::of(&layout);
    let mut workbook = file::new(measure.map_or(PROJECTS, |measure| &measure.title))?;
    if let Some(measure) = measure {
        instructions::write(projects::add(&mut workbook, INSTRUCTIONS)?, measure, &layout)?;
    }
    match (lines, measure) {
        (Some(lines), measure) => {
            let sheet = projects::add(&mut workbook, MEASURE)?;
            measure_sheet::copy(sheet, lines, measure, &BTreeSet::new())?;
        }
        (None, Some(measure)) => {
            measure_sheet::write(projects::add(&mut workbook, MEASURE)?, measure)?;
        }
        (None, None) => {}
    }
    let sheet = projects::add(&mut workbook, PROJECTS)?;
    sheet.set_active(true);
    projects::write(sheet, &layout, &lists)?;
    projects::unread(sheet, &from.above)?;
    let beside = Remarks::beside(&layout, remarks);
    beside.headers(sheet, layout.header_row)?;
    for row in &from.rows {
        projects::row(sheet, &layout, row.number, &row.cells, |_| false)?;
        beside.row(sheet, row.number, &said(row.number))?;
    }
    lists.write(&mut workbook)?;
    workbook.save_to_buffer()
}
