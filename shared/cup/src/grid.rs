//! A workbook as the rules see it: named cells on numbered rows, whatever file they came from.

use crate::excerpt;
use std::collections::BTreeMap;
use std::fmt;

/// The place of a cell, as spreadsheets name it: `E12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0.
    pub column: u16,
}

impl fmt::Display for CellRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", column_letters(self.column), self.row)
    }
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
pub fn column_letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The column of some letters, from 0.
pub(crate) fn column_number(letters: &str) -> Option<u16> {
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let digit = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column = column.checked_mul(26)?.checked_add(digit)?;
    }
    u16::try_from(column.checked_sub(1)?).ok()
}

/// What a cell holds. An empty cell is not there at all, and neither is one that holds only white space.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text, as it was typed.
    Text(String),
    /// A number: what a spreadsheet keeps of one.
    Number(f64),
    /// True or false.
    Bool(bool),
    /// A day, in ISO form: `2024-05-31`.
    Date(String),
    /// A formula that failed, with its mark: `#N/D`.
    Error(String),
}

impl Cell {
    /// The cell as text for messages, at most 200 characters of it.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Date(text) | Self::Error(text) => excerpt::in_report(text),
            Self::Number(number) => excerpt::in_report(&number.to_string().replace('.', ",")),
            Self::Bool(true) => "VERO".to_owned(),
            Self::Bool(false) => "FALSO".to_owned(),
        }
    }
}

/// One row that has at least one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number in the sheet, from 1.
    pub number: u32,
    /// The cells by column, from 0.
    pub cells: BTreeMap<u16, Cell>,
}

/// A sheet with headers and rows below them.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The number of the row with the headers, from 1.
    pub header_row: u32,
    /// The rows before the headers, titles mostly: nobody reads them, and copies have them too.
    pub above: Vec<Row>,
    /// The headers by column, from 0.
    pub headers: BTreeMap<u16, String>,
    /// The rows after the headers, those without cells left out.
    pub rows: Vec<Row>,
}

/// One line of the sheet of the measure: a label and the value beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelledValue {
    /// Where the label stands.
    pub label_at: CellRef,
    /// The label.
    pub label: String,
    /// Where the value stands or would stand.
    pub value_at: CellRef,
    /// The value, if there is one.
    pub value: Option<Cell>,
}

/// The sheet with the facts that all requests of a file share.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureSheet {
    /// Its name.
    pub name: String,
    /// Its lines, from the top.
    pub lines: Vec<LabelledValue>,
    /// Its rows that hold more than such lines do: nobody reads them, and copies have them too.
    pub unread: Vec<Row>,
}

/// A sheet beside those that are read: kept, so that copies have it too.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherSheet {
    /// Its name.
    pub name: String,
    /// Whether people see it.
    pub shown: Shown,
    /// Whether its rows are here; those of a sheet that is too large or too wide are not.
    pub is_kept: bool,
    /// Its rows with something in them.
    pub rows: Vec<Row>,
    /// How many of them stand below headers of projects: they would be asked for in vain.
    pub projects: usize,
}

/// Whether a sheet is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is.
    Always,
    /// Whoever looks for it among the hidden ones sees it.
    Hidden,
    /// Only programs see it.
    VeryHidden,
}

/// A workbook as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// The sheet «Misura», if there is one.
    pub measure: Option<MeasureSheet>,
    /// The sheet «Progetti».
    pub projects: Sheet,
    /// What else it holds.
    pub others: Vec<OtherSheet>,
    /// Rows of projects in the sheets that are read, but where nobody reads them.
    pub strays: Vec<Stray>,
}

/// Rows that stand below headers of projects, in a sheet in which other rows are read.
#[derive(Clone, Debug, PartialEq)]
pub struct Stray {
    /// The sheet.
    pub sheet: String,
    /// The row of those headers.
    pub header_row: u32,
    /// How many rows stand below them.
    pub rows: usize,
}

#[cfg(test)]
mod tests {
    use super::{Cell, CellRef, column_letters, column_number};

    #[test]
    fn cells_are_named_as_in_spreadsheets() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (16_383, "XFD")] {
            assert_eq!(column_letters(column), letters);
            assert_eq!(column_number(letters), Some(column));
        }
        assert_eq!(CellRef { row: 12, column: 4 }.to_string(), "E12");
        for none in ["", "a", "A1", "ZZZZZZZZZ"] {
            assert_eq!(column_number(none), None, "{none}");
        }
    }

    #[test]
    fn numbers_are_shown_as_people_write_them() {
        assert_eq!(Cell::Number(1234.5).shown(), "1234,5");
        assert_eq!(Cell::Number(7.0).shown(), "7");
        assert_eq!(Cell::Text("x".repeat(300)).shown().len(), 200);
    }
}
