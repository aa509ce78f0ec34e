//! The other sheets of somebody's workbook, in a copy of it: values, without formats.

use super::styles::CellFormat;
use super::{projects, written};
use crate::grid::{CellRef, OtherSheet};
use rust_xlsxwriter::{Workbook, XlsxError};

/// Writes the sheets after those that were written.
pub(crate) fn write(copy: &mut Workbook, others: &[OtherSheet]) -> Result<(), XlsxError> {
    for other in others {
        let sheet = projects::add(copy, &other.name)?;
        for row in &other.rows {
            for (column, cell) in &row.cells {
                let at = CellRef { row: row.number, column: *column };
                written::write(sheet, at, Some(cell), CellFormat::General, false)?;
            }
        }
    }
    Ok(())
}
