//! Rows that hold one text: the titles of a sheet, and below the first what it is about.

use super::collected::Cells;
use crate::grid::Cell;

/// The text that a row holds in its first column, when it holds nothing else.
pub(crate) fn alone(cells: &Cells) -> Option<&str> {
    match cells.first_key_value() {
        Some((0, Cell::Text(text))) if cells.len() == 1 => Some(text),
        _ => None,
    }
}

/// The row below the title of such a sheet, which says what it is about: the measure, or how many problems there are.
const ABOUT: u32 = 2;

/// Whether a row is that one.
pub(crate) fn is_about(number: u32, cells: &Cells) -> bool {
    number == ABOUT && alone(cells).is_some()
}
