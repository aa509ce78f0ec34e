//! The template, empty or with rows in it.

use super::file::{self, WorkbookError};
use super::layout::Layout;
use super::lists::Lists;
use super::names::{INSTRUCTIONS, MEASURE, PROJECTS};
use super::remarks::{Remark, Remarks};
use super::{instructions, measure_sheet, projects};
use crate::grid::Cell;
use crate::measure::Measure;
use rust_xlsxwriter::XlsxError;
use std::collections::BTreeMap;

/// The values of a row by the keys of its columns; those that a measure does not ask for are left out.
pub type Values = BTreeMap<&'static str, Cell>;

/// The template of a measure: instructions, its values, and an empty sheet for the projects. The same measure gives
/// the same bytes.
///
/// # Errors
/// [`WorkbookError`] when a value of the measure cannot stand in a workbook.
pub fn template(measure: &Measure) -> Result<Vec<u8>, WorkbookError> {
    filled(measure, &[])
}

/// The template with rows.
///
/// # Errors
/// [`WorkbookError`] when a value cannot stand in a workbook.
pub fn filled(measure: &Measure, rows: &[Values]) -> Result<Vec<u8>, WorkbookError> {
    let rows: Vec<_> = rows.iter().map(|row| (row.clone(), Vec::new())).collect();
    Ok(with_remarks(measure, &rows, &[])?)
}

/// The template with rows and, to the right, what there is to say about each.
pub(crate) fn with_remarks(
    measure: &Measure,
    rows: &[(Values, Vec<Option<String>>)],
    remarks: &'static [Remark],
) -> Result<Vec<u8>, XlsxError> {
    let layout = Layout::of_measure(measure, rows.len());
    let lists = Lists::of(&layout);
    let mut workbook = file::new(&measure.title)?;
    instructions::write(projects::add(&mut workbook, INSTRUCTIONS)?, measure, &layout)?;
    measure_sheet::write(projects::add(&mut workbook, MEASURE)?, measure)?;
    let sheet = projects::add(&mut workbook, PROJECTS)?;
    projects::write(sheet, &layout, &lists)?;
    let remarks = Remarks::beside(&layout, remarks);
    remarks.headers(sheet, layout.header_row)?;
    if !rows.is_empty() {
        sheet.set_active(true);
    }
    for ((values, texts), number) in rows.iter().zip(layout.header_row + 1..) {
        let cells: Vec<(u16, &Cell)> = layout
            .columns
            .iter()
            .filter_map(|column| Some((column.at, values.get(column.asks?.key)?)))
            .collect();
        let cells = cells.iter().map(|(column, cell)| (column, *cell));
        projects::row(sheet, &layout, number, cells, |_| false)?;
        remarks.row(sheet, number, texts)?;
    }
    lists.write(&mut workbook)?;
    workbook.save_to_buffer()
}
