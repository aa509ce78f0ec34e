//! Where things stand in the sheet of the projects: as the template puts them, or as somebody's own sheet has them.

use super::styles::CellFormat;
use crate::columns::{self, Column, ColumnType};
use crate::grid::Sheet;
use crate::measure::Measure;

/// The sheet of the projects, before its values.
pub(crate) struct Layout {
    /// The row of the headers, from 1.
    pub(crate) header_row: u32,
    /// The columns in their order.
    pub(crate) columns: Vec<SheetColumn>,
    /// The last row that is checked while one types, from 1.
    pub(crate) last_row: u32,
    /// The first column to the right of every value, under a header or not.
    beyond_values: u16,
}

/// A column in its place.
pub(crate) struct SheetColumn {
    /// The column, from 0.
    pub(crate) at: u16,
    /// Its header as it is shown.
    pub(crate) header: String,
    /// What it asks for; nothing for a column of the user's own.
    pub(crate) asks: Option<&'static Column>,
    /// Whether every row must fill it.
    pub(crate) required: bool,
}

impl Layout {
    /// The columns of a measure, as the template has them, with room for so many rows.
    pub(crate) fn of_measure(measure: &Measure, rows: usize) -> Self {
        let columns = columns::columns(measure).into_iter().zip(0..).map(|(column, at)| {
            let required = columns::is_required(measure, column);
            let mark = if required { " *" } else { "" };
            SheetColumn {
                at,
                header: format!("{}{mark}", column.header),
                asks: Some(column),
                required,
            }
        });
        Self {
            header_row: 1,
            columns: columns.collect(),
            last_row: last_row(1, rows),
            beyond_values: 0,
        }
    }

    /// The columns of a sheet where they are, whatever their order; what a measure does not know is kept.
    pub(crate) fn of_sheet(sheet: &Sheet, measure: Option<&Measure>) -> Self {
        let asked = measure.map(columns::columns).unwrap_or_default();
        let columns = sheet.headers.iter().map(|(at, header)| {
            let asks = asked.iter().copied().find(|column| column.matches(header));
            let required = match (asks, measure) {
                (Some(column), Some(measure)) => columns::is_required(measure, column),
                _ => false,
            };
            SheetColumn { at: *at, header: header.clone(), asks, required }
        });
        let last = sheet.rows.last().map_or(sheet.header_row, |row| row.number);
        Self {
            header_row: sheet.header_row,
            columns: columns.collect(),
            last_row: last.max(last_row(sheet.header_row, 0)),
            beyond_values: beyond_values(sheet),
        }
    }

    /// The first column to the right of everything.
    pub(crate) fn first_free(&self) -> u16 {
        let headers = self.columns.iter().map(|column| column.at + 1).max().unwrap_or_default();
        headers.max(self.beyond_values)
    }

    /// The format of a column’s cells.
    pub(crate) fn format(&self, at: u16) -> CellFormat {
        let column = self.columns.iter().find(|column| column.at == at);
        column.map_or(CellFormat::General, SheetColumn::format)
    }
}

impl SheetColumn {
    /// The format of its cells.
    pub(crate) fn format(&self) -> CellFormat {
        match self.asks.map(|column| column.column_type) {
            Some(ColumnType::Code | ColumnType::Text { .. } | ColumnType::List(_)) => {
                CellFormat::Text
            }
            Some(ColumnType::Amount) => CellFormat::Euro,
            None => CellFormat::General,
        }
    }
}

/// As many rows as one request may hold, or those that there are.
fn last_row(header_row: u32, rows: usize) -> u32 {
    let rows = rows.max(crate::MOST_REQUESTS);
    header_row + u32::try_from(rows).unwrap_or(u32::MAX - header_row)
}

/// Values without a header count too: what is written beside must not take their place.
fn beyond_values(sheet: &Sheet) -> u16 {
    let last = sheet.rows.iter().filter_map(|row| row.cells.keys().next_back());
    last.max().map_or(0, |column| column + 1)
}
