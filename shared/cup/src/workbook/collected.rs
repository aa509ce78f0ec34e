//! The cells of one sheet with something in them, taken one at a time and bounded while they are taken.

use super::unreadable::Unreadable;
use super::{cell, limits};
use crate::grid::{Cell, CellRef};
use calamine::{DataRef, Xlsx};
use std::collections::BTreeMap;
use std::io::{Read, Seek};

/// The cells of a row by column, from 0.
pub(crate) type Cells = BTreeMap<u16, Cell>;

/// The rows of a sheet by number, from 1; rows and cells without content are not there.
pub(crate) type Rows = BTreeMap<u32, Cells>;

/// Reads a sheet whole. Formats alone, however far they stretch, leave nothing.
pub(crate) fn rows<R: Read + Seek>(
    workbook: &mut Xlsx<R>,
    sheet: &str,
) -> Result<Rows, Unreadable> {
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(|_| Unreadable::Damaged)?;
    let mut collected = Collected::new(sheet);
    while let Some(record) =
        reader.next_cell_with_formula_metadata().map_err(|_| Unreadable::Damaged)?
    {
        let value = match (&record.value, &record.formula) {
            (DataRef::Empty, Some(_)) => Some(Cell::Error(cell::NOT_CALCULATED.to_owned())),
            (value, _) => cell::value(value),
        };
        if let Some(value) = value {
            collected.take(record.pos, value)?;
        }
    }
    collected.finish()
}

/// The cells of a sheet as they are taken.
pub(crate) struct Collected<'a> {
    sheet: &'a str,
    rows: Rows,
    /// The row that is being read, with its number: nearly always the one of the next cell too.
    open: (u32, Cells),
    cells: usize,
    bytes: usize,
    /// Rows that no longer fit, counted to be told.
    beyond: usize,
    last: u32,
}

impl<'a> Collected<'a> {
    /// Nothing yet.
    pub(crate) fn new(sheet: &'a str) -> Self {
        Self {
            sheet,
            rows: Rows::new(),
            open: (0, Cells::new()),
            cells: 0,
            bytes: 0,
            beyond: 0,
            last: 0,
        }
    }

    /// Takes a cell at a row and a column from 0.
    pub(crate) fn take(
        &mut self,
        (row, column): (u32, u32),
        value: Cell,
    ) -> Result<(), Unreadable> {
        let place = CellRef { row: row + 1, column: u16::try_from(column).unwrap_or(u16::MAX) };
        if place.column >= limits::COLUMNS {
            return Err(Unreadable::TooWide { sheet: self.name(), cell: place.to_string() });
        }
        if let Cell::Text(text) | Cell::Date(text) = &value {
            self.bytes += text.len();
            if text.len() > limits::CELL_CHARS && text.chars().count() > limits::CELL_CHARS {
                return Err(Unreadable::LongText { sheet: self.name(), cell: place.to_string() });
            }
        }
        if self.open.0 != place.row && self.is_full() && !self.rows.contains_key(&place.row) {
            self.beyond += usize::from(place.row != self.last);
            self.last = place.row;
            return Ok(());
        }
        self.cells += 1;
        if self.cells > limits::CELLS || self.bytes > limits::TEXT_BYTES {
            return Err(Unreadable::TooMuch { sheet: self.name() });
        }
        if self.open.0 != place.row {
            self.close();
            self.open = (place.row, self.rows.remove(&place.row).unwrap_or_default());
        }
        self.open.1.insert(place.column, value);
        Ok(())
    }

    fn is_full(&self) -> bool {
        let open = usize::from(!self.open.1.is_empty());
        self.rows.len() + open >= limits::ROWS + limits::HEADER_ROWS as usize
    }

    fn close(&mut self) {
        let (number, cells) = std::mem::take(&mut self.open);
        if !cells.is_empty() {
            self.rows.insert(number, cells);
        }
    }

    /// The rows, when they were not too many.
    pub(crate) fn finish(mut self) -> Result<Rows, Unreadable> {
        self.close();
        if self.beyond == 0 {
            return Ok(self.rows);
        }
        Err(Unreadable::TooManyRows { found: self.rows.len() + self.beyond, sheet: self.name() })
    }

    fn name(&self) -> String {
        self.sheet.to_owned()
    }
}
