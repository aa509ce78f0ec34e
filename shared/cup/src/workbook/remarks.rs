//! The columns that the program adds to the sheet of the projects, to say something of each row.

use super::layout::Layout;
use super::{styles, written};
use crate::columns::header_matches;
use crate::grid::{CellRef, Sheet};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// One of these columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Remark {
    /// What is wrong with the row.
    Problems,
    /// The code that it got.
    Cup,
    /// The codes that it had and that were revoked.
    Revoked,
    /// Why it got none.
    Reason,
}

impl Remark {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Problems, Self::Cup, Self::Revoked, Self::Reason];

    /// Its header.
    pub(crate) fn header(self) -> &'static str {
        match self {
            Self::Problems => "Problemi",
            Self::Cup => "CUP",
            Self::Revoked => "CUP revocati",
            Self::Reason => "Motivo dello scarto",
        }
    }

    fn width(self) -> f64 {
        match self {
            Self::Cup => 20.0,
            Self::Revoked => 42.0,
            Self::Problems | Self::Reason => 60.0,
        }
    }

    /// Characters that fit on a line of it.
    fn line(self) -> usize {
        match self {
            Self::Cup => 18,
            Self::Revoked => 40,
            Self::Problems | Self::Reason => 54,
        }
    }

    /// Whether a header is this column's.
    pub(crate) fn is(self, header: &str) -> bool {
        header_matches(header, self.header())
    }
}

/// Whether a header is of a column that only says something of its row, in a file that was written here. Codes are more
/// than that: rows that have one must not be asked for again.
pub(crate) fn is_remark(header: &str) -> bool {
    [Remark::Problems, Remark::Revoked, Remark::Reason].iter().any(|remark| remark.is(header))
}

/// Whether a header is of the column that holds the codes of rows that have one.
pub(crate) fn is_code(header: &str) -> bool {
    Remark::Cup.is(header)
}

/// Where such columns stand.
pub(crate) struct Remarks(Vec<(Remark, u16)>);

impl Remarks {
    /// To the right of everything.
    pub(crate) fn beside(layout: &Layout, remarks: &[Remark]) -> Self {
        Self(remarks.iter().copied().zip(layout.first_free()..).collect())
    }

    /// Writes their headers.
    pub(crate) fn headers(&self, sheet: &mut Worksheet, row: u32) -> Result<(), XlsxError> {
        for (remark, column) in &self.0 {
            let (row, column) = written::position(CellRef { row, column: *column });
            sheet.set_column_width(column, remark.width())?;
            sheet.write_string_with_format(
                row,
                column,
                remark.header(),
                &styles::header_optional(),
            )?;
        }
        Ok(())
    }

    /// Writes what there is to say of a row, in their order.
    pub(crate) fn row(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        texts: &[Option<String>],
    ) -> Result<(), XlsxError> {
        let mut height = 0_f64;
        for ((remark, column), text) in self.0.iter().zip(texts) {
            let Some(text) = text else { continue };
            height = height.max(styles::height(text, remark.line()));
            let (row, column) = written::position(CellRef { row, column: *column });
            sheet.write_string_with_format(row, column, fitting(text), &styles::remark())?;
            sheet.set_row_height(row, height)?;
        }
        Ok(())
    }
}

/// A sheet without what an earlier file said of its rows: it may no longer be true.
pub(crate) fn without(sheet: &Sheet, stale: &[Remark]) -> Sheet {
    let mut sheet = sheet.clone();
    let is_stale = |header: &str| stale.iter().any(|remark| remark.is(header));
    let columns: Vec<u16> =
        sheet.headers.iter().filter(|(_, header)| is_stale(header)).map(|(at, _)| *at).collect();
    for column in columns {
        sheet.headers.remove(&column);
        for row in &mut sheet.rows {
            row.cells.remove(&column);
        }
    }
    sheet.rows.retain(|row| !row.cells.is_empty());
    sheet
}

/// As much of a text as a cell can hold.
pub(crate) fn fitting(text: &str) -> String {
    text.chars().take(32_000).collect()
}
