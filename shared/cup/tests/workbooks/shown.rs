//! A workbook as text, for snapshots.

use ristoro_cup::{Cell, CellRef, Workbook};
use std::fmt::Write;

/// The sheets line by line, each cell with its place.
pub(crate) fn shown(workbook: &Workbook) -> String {
    let mut text = String::new();
    if let Some(measure) = &workbook.measure {
        writeln!(text, "«{}»", measure.name).unwrap();
        for line in &measure.lines {
            let value = line.value.as_ref().map_or_else(|| "-".to_owned(), cell);
            writeln!(text, "{} {} | {} {value}", line.label_at, line.label, line.value_at).unwrap();
        }
    }
    let sheet = &workbook.projects;
    writeln!(text, "«{}»", sheet.name).unwrap();
    for (column, header) in &sheet.headers {
        writeln!(text, "{} {header}", CellRef { row: sheet.header_row, column: *column }).unwrap();
    }
    for row in &sheet.rows {
        for (column, value) in &row.cells {
            let at = CellRef { row: row.number, column: *column };
            writeln!(text, "{at} {}", cell(value)).unwrap();
        }
    }
    text
}

fn cell(cell: &Cell) -> String {
    format!("{cell:?}")
}
