//! A workbook that is open, whatever program's.

use super::cell;
use super::collected::{self, Collected, Rows};
use super::guard::Format;
use super::unreadable::Unreadable;
use crate::grid::Cell;
use calamine::{Ods, OdsError, Reader, Sheet, Xlsx, XlsxError};
use std::io::Cursor;

/// Marks of formulas that failed, as `.ods` keeps them: the texts that were shown.
const FAILED: [&str; 14] = [
    "#N/D", "#N/A", "#VALORE!", "#VALUE!", "#RIF!", "#REF!", "#DIV/0!", "#NOME?", "#NAME?",
    "#NUM!", "#NULLO!", "#NULL!", "Err:502", "Err:504",
];

/// An open workbook.
#[expect(clippy::large_enum_variant, reason = "there is one for each file, on the stack")]
pub(crate) enum Source<'a> {
    /// Of Excel since 2007.
    Excel(Xlsx<Cursor<&'a [u8]>>),
    /// Of `LibreOffice` and others.
    OpenDocument(Ods<Cursor<&'a [u8]>>),
}

impl<'a> Source<'a> {
    /// Opens bytes that were walked before.
    pub(crate) fn open(bytes: &'a [u8], format: Format) -> Result<Self, Unreadable> {
        let bytes = Cursor::new(bytes);
        match format {
            Format::Excel => Xlsx::new(bytes).map(Self::Excel).map_err(|error| match error {
                XlsxError::Password => Unreadable::Encrypted,
                _ => Unreadable::Damaged,
            }),
            Format::OpenDocument => {
                Ods::new(bytes).map(Self::OpenDocument).map_err(|error| match error {
                    OdsError::Password => Unreadable::Encrypted,
                    _ => Unreadable::Damaged,
                })
            }
        }
    }

    /// Its sheets, in their order.
    pub(crate) fn sheets(&self) -> &[Sheet] {
        match self {
            Self::Excel(workbook) => workbook.sheets_metadata(),
            Self::OpenDocument(workbook) => workbook.sheets_metadata(),
        }
    }

    /// The cells of a sheet that hold something.
    pub(crate) fn rows(&mut self, sheet: &str) -> Result<Rows, Unreadable> {
        match self {
            Self::Excel(workbook) => collected::rows(workbook, sheet),
            Self::OpenDocument(workbook) => {
                let range = workbook.worksheet_range(sheet).map_err(|_| Unreadable::Damaged)?;
                let (row, column) = range.start().unwrap_or_default();
                let mut collected = Collected::new(sheet);
                for (below, beside, data) in range.used_cells() {
                    let at = |from: u32, more: usize| {
                        from.saturating_add(u32::try_from(more).unwrap_or(u32::MAX))
                    };
                    let Some(value) = cell::of_data(data) else { continue };
                    collected.take((at(row, below), at(column, beside)), failed(value))?;
                }
                collected.finish()
            }
        }
    }
}

fn failed(value: Cell) -> Cell {
    match value {
        Cell::Text(text) if FAILED.contains(&text.as_str()) => Cell::Error(text),
        value => value,
    }
}
