//! The sheet with the values that all projects of a file share.

use super::styles::{self, CellFormat};
use super::{projects, written};
use crate::columns::{header_matches, measure_lines};
use crate::grid::{CellRef, MeasureSheet};
use crate::measure::Measure;
use rust_xlsxwriter::{Worksheet, XlsxError};
use std::collections::BTreeSet;

/// Writes the values of a measure, closed to changes.
pub(crate) fn write(sheet: &mut Worksheet, measure: &Measure) -> Result<(), XlsxError> {
    frame(sheet)?;
    sheet.write_string_with_format(0, 0, "Valori uguali per tutti i progetti", &styles::title())?;
    for (line, row) in measure_lines(measure).into_iter().zip(2..) {
        sheet.write_string_with_format(row, 0, line.label, &styles::label())?;
        let value = line.value.unwrap_or_default();
        sheet.write_string_with_format(row, 1, &value, &styles::cell())?;
        sheet.write_string_with_format(row, 2, &line.note, &styles::cell())?;
        sheet
            .set_row_height(row, styles::height(&value, 46).max(styles::height(&line.note, 62)))?;
    }
    sheet.protect();
    Ok(())
}

/// Writes somebody's own lines where they were, the wrong ones marked. They are closed to changes as in the template,
/// unless there is something to correct in them.
pub(crate) fn copy(
    sheet: &mut Worksheet,
    lines: &MeasureSheet,
    measure: Option<&Measure>,
    wrong: &BTreeSet<CellRef>,
) -> Result<(), XlsxError> {
    frame(sheet)?;
    projects::unread(sheet, &lines.unread)?;
    let known = measure.map(measure_lines).unwrap_or_default();
    for line in &lines.lines {
        let (row, column) = written::position(line.label_at);
        sheet.write_string_with_format(row, column, &line.label, &styles::label())?;
        let is_wrong = wrong.contains(&line.value_at);
        written::write(sheet, line.value_at, line.value.as_ref(), CellFormat::Text, is_wrong)?;
        if let Some(fact) = known.iter().find(|fact| header_matches(fact.label, &line.label)) {
            let column = line.value_at.column + 1;
            sheet.write_string_with_format(row, column, &fact.note, &styles::cell())?;
            sheet.set_row_height(row, styles::height(&fact.note, 62))?;
        }
    }
    // Without a measure its lines are what is wrong.
    if measure.is_some() && wrong.is_empty() {
        sheet.protect();
    }
    Ok(())
}

fn frame(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    for (column, width) in [(0, 36), (1, 50), (2, 70)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_footer("&L&A&RPagina &P di &N");
    Ok(())
}
