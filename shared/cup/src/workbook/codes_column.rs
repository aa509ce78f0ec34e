//! A column of codes in somebody's own workbook, wherever it stands: codes that are to be revoked come in such sheets.

use super::source::Source;
use super::unreadable::Unreadable;
use super::{collected::Rows, guard, limits};
use crate::columns::header_matches;
use crate::columns::shared::LOCAL_CODE;
use crate::grid::{Cell, column_letters};
use calamine::{SheetType, SheetVisible};
use domain::Cup;

/// Headers of a column of codes.
const HEADERS: [&str; 5] =
    ["CUP", "Codice CUP", "Codici CUP", "CUP da revocare", "Codice unico di progetto"];

/// The codes of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodesColumn {
    /// The sheet they stand in.
    pub sheet: String,
    /// The letters of the column.
    pub column: String,
    /// The codes, from the top down.
    pub codes: Vec<WrittenCode>,
    /// Other sheets that have such a column too: they were not read.
    pub unread: Vec<String>,
}

/// A code as somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenCode {
    /// The row, from 1.
    pub row: u32,
    /// What the cell shows.
    pub text: String,
}

/// What tells that a column holds the codes, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    /// Its header says so.
    Header,
    /// It holds something with the shape of a code.
    Shape,
    /// Its header says that it holds local codes.
    LocalCodes,
    /// There is no other column.
    Alone,
}

const SIGNS: [Sign; 4] = [Sign::Header, Sign::Shape, Sign::LocalCodes, Sign::Alone];

/// Reads the column of codes of a workbook that comes from a stranger: the one whose header says so, or else the first
/// with something that has the shape of a CUP, or the one of the local codes, or the only one there is.
///
/// # Errors
/// [`Unreadable`] when the workbook cannot be read, or when no visible sheet has such a column.
pub fn codes_column(bytes: &[u8]) -> Result<CodesColumn, Unreadable> {
    let format = guard::check(bytes)?;
    let mut workbook = Source::open(bytes, format)?;
    let visible = workbook.sheets().iter().filter(|sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    });
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    let mut found: Vec<(Sign, String, Found)> = Vec::new();
    for name in names {
        let rows = workbook.rows(&name)?;
        let sign = SIGNS.into_iter().find_map(|sign| Some((sign, column(&rows, sign)?)));
        found.extend(sign.map(|(sign, column)| (sign, name, column)));
    }
    // The first of the surest.
    found.sort_by_key(|(sign, ..)| *sign);
    let mut found = found.into_iter();
    let (sign, sheet, column) = found.next().ok_or(Unreadable::NoCodes)?;
    let unread = found.filter(|(other, ..)| *other == sign).map(|(_, name, _)| name).collect();
    Ok(CodesColumn { sheet, column: column_letters(column.at), codes: column.codes, unread })
}

struct Found {
    at: u16,
    codes: Vec<WrittenCode>,
}

/// The column of a sheet that a sign points out, if there is anything in it.
fn column(rows: &Rows, sign: Sign) -> Option<Found> {
    let (first, at) = match sign {
        Sign::Header => below(rows, is_header)?,
        Sign::Shape => rows.iter().find_map(|(row, cells)| {
            let (at, _) = cells.iter().find(|(_, cell)| is_code(cell))?;
            Some((*row, *at))
        })?,
        Sign::LocalCodes => below(rows, |text| LOCAL_CODE.matches(text))?,
        Sign::Alone => alone(rows)?,
    };
    let cells = rows
        .range(first..)
        .filter_map(|(row, cells)| Some(WrittenCode { row: *row, text: shown(cells.get(&at)?) }));
    let codes: Vec<WrittenCode> = cells.filter(|code| !code.text.is_empty()).collect();
    (!codes.is_empty()).then_some(Found { at, codes })
}

/// The column under the first header that fits, and the row after it.
fn below(rows: &Rows, fits: impl Fn(&str) -> bool) -> Option<(u32, u16)> {
    rows.range(..=limits::HEADER_ROWS).find_map(|(row, cells)| {
        let (at, _) =
            cells.iter().find(|(_, cell)| matches!(cell, Cell::Text(text) if fits(text)))?;
        Some((row + 1, *at))
    })
}

fn is_header(text: &str) -> bool {
    HEADERS.iter().any(|header| header_matches(header, text))
}

/// The only column of a sheet; where it has a header, there was nothing below it.
fn alone(rows: &Rows) -> Option<(u32, u16)> {
    let (first, cells) = rows.first_key_value()?;
    let (at, _) = cells.first_key_value()?;
    let headed = below(rows, |text| is_header(text) || LOCAL_CODE.matches(text));
    if headed.is_some() {
        return None;
    }
    rows.values().all(|cells| cells.keys().all(|other| other == at)).then_some((*first, *at))
}

fn is_code(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.parse::<Cup>().is_ok())
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if text.chars().count() <= LONGEST => text.trim().to_owned(),
        Cell::Text(_) | Cell::Number(_) | Cell::Bool(_) | Cell::Date(_) | Cell::Error(_) => {
            cell.shown()
        }
    }
}

/// Characters of a text that may still be a code, spaces among them.
const LONGEST: usize = 200;

#[cfg(test)]
mod tests {
    use super::{CodesColumn, codes_column};
    use crate::workbook::Unreadable;
    use rust_xlsxwriter::Workbook;

    const ONE: &str = "E99J20000010001";
    const TWO: &str = "E99J20000020001";

    fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
        let mut book = Workbook::new();
        for (name, rows) in sheets {
            let sheet = book.add_worksheet().set_name(*name).unwrap();
            for (row, cells) in (0..).zip(*rows) {
                for (column, text) in (0..).zip(*cells) {
                    match text.parse::<f64>() {
                        Ok(number) => sheet.write_number(row, column, number).unwrap(),
                        Err(_) => sheet.write_string(row, column, *text).unwrap(),
                    };
                }
            }
        }
        book.save_to_buffer().unwrap()
    }

    fn told(found: &CodesColumn) -> Vec<(u32, &str)> {
        found.codes.iter().map(|code| (code.row, code.text.as_str())).collect()
    }

    #[test]
    fn the_column_whose_header_says_so() {
        let rows: &[&[&str]] = &[
            &["Elenco delle revoche"],
            &[],
            &["Pratica", "codice cup", "Note"],
            &["PG/1", ONE, "rinuncia"],
            &["PG/2", "", TWO],
            &["PG/3", "non ancora", ""],
        ];
        let found = codes_column(&book(&[("Revoche", rows)])).unwrap();
        assert_eq!((found.sheet.as_str(), found.column.as_str()), ("Revoche", "B"));
        assert_eq!(told(&found), [(4, ONE), (6, "non ancora")]);
        assert!(found.unread.is_empty());
    }

    #[test]
    fn else_the_first_with_a_code_in_it_or_the_local_codes_or_the_only_one() {
        let shape: &[&[&str]] =
            &[&["Ditta", "Quale"], &["Rossi", ONE], &["Bianchi", "e99j 2000 0020 001"]];
        let found = codes_column(&book(&[("A", shape)])).unwrap();
        assert_eq!(
            (found.column.as_str(), told(&found)),
            ("B", vec![(2, ONE), (3, "e99j 2000 0020 001")])
        );
        let local: &[&[&str]] = &[&["Beneficiario", "Protocollo"], &["Rossi", "20240001"]];
        assert_eq!(told(&codes_column(&book(&[("A", local)])).unwrap()), [(2, "20240001")]);
        let alone: &[&[&str]] = &[&["", "PG/1"], &["", "PG/2"]];
        assert_eq!(
            told(&codes_column(&book(&[("A", alone)])).unwrap()),
            [(1, "PG/1"), (2, "PG/2")]
        );
    }

    #[test]
    fn other_sheets_with_such_a_column_are_named() {
        let rows: &[&[&str]] = &[&["CUP"], &[ONE]];
        let found =
            codes_column(&book(&[("Uno", rows), ("Note", &[&["a"]]), ("Due", rows)])).unwrap();
        assert_eq!((found.sheet.as_str(), found.unread), ("Uno", vec!["Due".to_owned()]));
        // A header is surer than the shape, wherever the sheet stands.
        let shape: &[&[&str]] = &[&["Quale"], &[TWO]];
        let found = codes_column(&book(&[("Appunti", shape), ("Uno", rows)])).unwrap();
        assert_eq!((found.sheet.as_str(), found.unread.len()), ("Uno", 0));
    }

    #[test]
    fn nothing_to_read_is_told() {
        let none: &[&[&str]] = &[&["Ditta", "Importo"], &["Rossi", "10"]];
        assert_eq!(codes_column(&book(&[("A", none)])), Err(Unreadable::NoCodes));
        assert_eq!(codes_column(&book(&[("A", &[&["CUP"]])])), Err(Unreadable::NoCodes));
        assert_eq!(codes_column(&book(&[("A", &[])])), Err(Unreadable::NoCodes));
        assert_eq!(codes_column(b""), Err(Unreadable::Empty));
        assert_eq!(codes_column(b"a;b"), Err(Unreadable::PlainText));
    }
}
