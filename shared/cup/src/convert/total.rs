//! Rows of totals, which people leave below their projects.

use super::header::Header;
use crate::columns::ColumnType;
use crate::{Cell, Problem, ProblemCode, Row, Sheet};
use domain::text::folded;

/// What a total is called, folded.
const CALLED: [&str; 4] = ["total", "subtotal", "somma", "sommano"];

/// The one thing to say of a row that holds nothing but amounts, with or without a word that calls them a total: it is
/// no project, and what it lacks does not matter.
pub(super) fn check(sheet: &Sheet, header: &Header, row: &Row) -> Option<Problem> {
    let is_amount = |column: &crate::columns::Column| column.column_type == ColumnType::Amount;
    let rest = |cell: &Cell| matches!(cell, Cell::Text(text) if is_called_total(text));
    if !header.filled(row).all(|(column, cell)| is_amount(column) || rest(cell))
        || !header.filled(row).any(|(column, _)| is_amount(column))
    {
        return None;
    }
    // The leftmost is where one looks.
    let (column, _) = header.filled(row).min_by_key(|(column, _)| header.place(column.key))?;
    let sentence = "In questa riga ci sono solo importi: se è un totale cancellala, altrimenti completala. Ogni riga è un progetto.";
    Some(header.problem(sheet, row, column.key, ProblemCode::NotAllowed, sentence.to_owned()))
}

fn is_called_total(text: &str) -> bool {
    let text = folded(text);
    CALLED.iter().any(|called| text.starts_with(called))
}
