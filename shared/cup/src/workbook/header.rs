//! Where the row of headers is in a sheet.

use super::collected::Rows;
use super::limits;
use crate::columns;
use crate::grid::Cell;

/// So many known headers make a row a header where the sheet has not the right name.
pub(crate) const SURE: usize = 3;

/// The row, among the first, with most known headers; the first of equals.
pub(crate) fn header(rows: &Rows, least: usize) -> Option<u32> {
    let first = rows.range(..=limits::HEADER_ROWS);
    let counted = first.map(|(number, cells)| {
        let known = cells
            .values()
            .filter(|cell| matches!(cell, Cell::Text(text) if columns::is_known_header(text)));
        (known.count(), *number)
    });
    counted
        .filter(|(known, _)| *known >= least)
        .max_by_key(|(known, number)| (*known, std::cmp::Reverse(*number)))
        .map(|(_, number)| number)
}
