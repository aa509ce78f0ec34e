//! The other sheets of somebody's workbook, in a copy of it: values, without formats.

use super::names::{INSTRUCTIONS, MEASURE, PROBLEMS, PROJECTS};
use super::styles::CellFormat;
use super::{projects, written};
use crate::columns::List;
use crate::grid::{CellRef, OtherSheet, Shown};
use rust_xlsxwriter::{Workbook, XlsxError};

/// Writes the sheets after those that were written.
pub(crate) fn write(copy: &mut Workbook, others: &[OtherSheet]) -> Result<(), XlsxError> {
    for other in others.iter().filter(|other| other.is_kept) {
        let sheet = projects::add(copy, &name(&other.name))?;
        match other.shown {
            Shown::Always => {}
            Shown::Hidden => {
                sheet.set_hidden(true);
            }
            Shown::VeryHidden => {
                sheet.set_very_hidden(true);
            }
        }
        for row in &other.rows {
            for (column, cell) in &row.cells {
                let at = CellRef { row: row.number, column: *column };
                written::write(sheet, at, Some(cell), CellFormat::General, false)?;
            }
        }
    }
    Ok(())
}

/// The name of somebody's sheet in a copy, which has sheets of its own.
fn name(name: &str) -> String {
    let lists = List::ALL.iter().map(|list| list.name());
    let own = lists.chain([INSTRUCTIONS, MEASURE, PROBLEMS, PROJECTS]);
    // Names may have 31 characters, and compare without capitals.
    let taken = |own: &str| own.to_lowercase() == name.to_lowercase();
    if own.into_iter().any(taken) { format!("{name} (altro)") } else { name.to_owned() }
}
