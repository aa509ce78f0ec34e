//! The rows before the headers: a title is harmless, anything more is told.

use super::elsewhere::{left_out, rows_elsewhere};
use super::header::Header;
use super::{total, value};
use crate::columns::{Column, ColumnType, Rule};
use crate::{Cell, Report, Row, Workbook, amount, excerpt};
use domain::Money;

/// So many cells in a row are a title or a note.
const FEW: usize = 2;

/// Rows that look like projects keep the file from being made; of any other it is told that nobody read it. Those below headers
/// that were passed over are told with them.
pub(super) fn tell(workbook: &Workbook, header: &Header, report: &mut Report) {
    let sheet = &workbook.projects;
    let stray = workbook.strays.iter().find(|stray| stray.sheet == sheet.name);
    let told = stray.map_or(u32::MAX, |stray| stray.header_row);
    let rows = sheet.above.iter().filter(|row| row.number < told && row.cells.len() > FEW);
    let is_project = |row: &&Row| {
        total::check(sheet, header, row).is_none() && looks_like_a_project(header, row)
    };
    let (projects, others): (Vec<&Row>, Vec<&Row>) = rows.partition(is_project);
    let name = excerpt::in_sentence(&sheet.name);
    if !projects.is_empty() {
        let sentence = format!(
            "Nel foglio «{name}», sopra le intestazioni della riga {}, sembra che ci siano progetti, che non si leggono ({}): spostali sotto le intestazioni, oppure cancellali.",
            sheet.header_row,
            numbered(&projects),
        );
        report.problems.push(rows_elsewhere(sheet.name.clone(), sentence));
    }
    if let Some(first) = others.first() {
        let sentence = format!(
            "Nel foglio «{name}» ci sono righe sopra le intestazioni, non lette ({}): i progetti si leggono dalla riga {} in poi.",
            numbered(&others),
            sheet.header_row + 1,
        );
        report.changes.push(left_out(&sheet.name, first.number, sentence));
    }
}

/// Whether a row has, above the headers that stand below it, a tax code that is one, or an amount beside some words.
fn looks_like_a_project(header: &Header, row: &Row) -> bool {
    let any = |fits: &dyn Fn(&'static Column, &Cell) -> bool| {
        header.filled(row).any(|(column, cell)| fits(column, cell))
    };
    let is_amount = |column: &Column| column.column_type == ColumnType::Amount;
    let is_word =
        |cell: &Cell| matches!(cell, Cell::Text(text) if text.chars().any(char::is_alphabetic));
    let tax_code =
        any(&|column, cell| column.rule == Rule::TaxCode && value::read(column, cell).is_ok());
    let amount = any(&|column, cell| is_amount(column) && reads(cell));
    let words = any(&|column, cell| !is_amount(column) && is_word(cell));
    tax_code || (amount && words)
}

/// Whether a cell reads as an amount.
fn reads(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => amount::from_number(*number).is_ok(),
        Cell::Text(text) => text.parse::<Money>().is_ok(),
        Cell::Bool(_) | Cell::Date(_) | Cell::Error(_) => false,
    }
}

/// `riga 2`, `righe 2, 3`.
fn numbered(rows: &[&Row]) -> String {
    let numbers: Vec<String> = rows.iter().map(|row| row.number.to_string()).collect();
    let noun = if numbers.len() == 1 { "riga" } else { "righe" };
    format!("{noun} {}", numbers.join(", "))
}
