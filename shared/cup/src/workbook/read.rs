//! Bytes to a grid: which sheet holds the projects, where its header is, and the lines of the measure.

use super::collected::{Cells, Rows};
use super::header::{SURE, header};
use super::names::{MEASURE, PROJECTS};
use super::source::Source;
use super::unreadable::Unreadable;
use super::{beside, guard, limits};
use crate::columns;
use crate::grid::{Cell, CellRef, LabelledValue, MeasureSheet, Row, Sheet, Stray, Workbook};
use calamine::{SheetType, SheetVisible};

/// The cells of a line of the measure.
const LINE: usize = 3;

/// So many cells in a row are a title or a note.
const FEW: usize = 2;

/// Reads a workbook that comes from a stranger.
///
/// The projects are in the sheet «Projects» of the template, or else in the only visible sheet that has the headers.
/// Columns that are not known stay in the grid; rows without content do not.
pub fn read(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let format = guard::check(bytes)?;
    let mut workbook = Source::open(bytes, format)?;
    let mut strays = Vec::new();
    let measure = measure(&mut workbook, &mut strays)?;
    let projects = projects(&mut workbook, &mut strays)?;
    let read = measure.iter().map(|sheet| sheet.name.as_str()).chain([projects.name.as_str()]);
    let read: Vec<String> = read.map(str::to_owned).collect();
    let others = beside::sheets(&mut workbook, &read);
    Ok(Workbook { measure, projects, others, strays })
}

/// The rows of a sheet that stand below headers of projects, if there are any.
fn stray(sheet: &str, rows: &Rows) -> Option<Stray> {
    let header_row = header(rows, SURE)?;
    let rows = rows.range(header_row + 1..).count();
    (rows > 0).then(|| Stray { sheet: sheet.to_owned(), header_row, rows })
}

fn projects(workbook: &mut Source<'_>, strays: &mut Vec<Stray>) -> Result<Sheet, Unreadable> {
    if let Some(name) = named(workbook, PROJECTS) {
        let rows = workbook.rows(&name)?;
        let header = header(&rows, 1);
        let header = header.ok_or_else(|| Unreadable::NoHeader { sheet: name.clone() })?;
        return sheet(name, (rows, header), strays);
    }
    let mut found = Vec::new();
    for name in visible(workbook) {
        let rows = workbook.rows(&name)?;
        if let Some(header) = header(&rows, SURE) {
            found.push((name, rows, header));
        }
    }
    match <[_; 1]>::try_from(found) {
        Ok([(name, rows, header)]) => sheet(name, (rows, header), strays),
        Err(found) if found.is_empty() => Err(Unreadable::NoProjects),
        Err(found) => {
            let names = found.into_iter().map(|(name, ..)| format!("«{name}»"));
            Err(Unreadable::SeveralProjects(names.collect()))
        }
    }
}

/// The sheet of that name; capitals, accents and spaces make no difference.
fn named(workbook: &Source<'_>, wanted: &str) -> Option<String> {
    let sheets = workbook.sheets().iter();
    let mut sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    sheets
        .find(|sheet| columns::header_matches(&sheet.name, wanted))
        .map(|sheet| sheet.name.clone())
}

fn visible(workbook: &Source<'_>) -> Vec<String> {
    let sheets = workbook.sheets().iter();
    sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect()
}

fn sheet(
    name: String,
    (mut rows, header_row): (Rows, u32),
    strays: &mut Vec<Stray>,
) -> Result<Sheet, Unreadable> {
    let below = rows.split_off(&(header_row + 1));
    if below.len() > limits::ROWS {
        return Err(Unreadable::TooManyRows { found: below.len(), sheet: name });
    }
    let headers = rows.remove(&header_row).unwrap_or_default();
    // What is left stands above.
    strays.extend(stray(&name, &rows));
    let headers = headers.into_iter().map(|(column, cell)| (column, header_text(cell))).collect();
    let listed = |rows: Rows| rows.into_iter().map(|(number, cells)| Row { number, cells });
    let (above, rows) = (listed(rows).collect(), listed(below).collect());
    Ok(Sheet { name, header_row, above, headers, rows })
}

fn header_text(cell: Cell) -> String {
    match cell {
        Cell::Text(text) => text.trim().to_owned(),
        other => other.shown(),
    }
}

/// The lines of the sheet of the measure, if there is one: the first text of a row, and the cell after it.
fn measure(
    workbook: &mut Source<'_>,
    strays: &mut Vec<Stray>,
) -> Result<Option<MeasureSheet>, Unreadable> {
    let Some(name) = named(workbook, MEASURE) else { return Ok(None) };
    let rows = workbook.rows(&name)?;
    let stray = stray(&name, &rows);
    let told = stray.as_ref().map_or(u32::MAX, |stray| stray.header_row);
    strays.extend(stray);
    let mut sheet = MeasureSheet { name, lines: Vec::new(), unread: Vec::new() };
    for (number, cells) in rows {
        let is_read = sheet.lines.len() < limits::MEASURE_LINES;
        if number < told && (!is_read || holds_more(&cells)) {
            sheet.unread.push(Row { number, cells: cells.clone() });
        }
        sheet.lines.extend(line(number, cells).filter(|_| is_read));
    }
    Ok(Some(sheet))
}

/// Whether a row holds more than a line of the measure does, which has a label that is known, a value and what it means.
fn holds_more(cells: &Cells) -> bool {
    let label = cells.values().next();
    let known = matches!(label, Some(Cell::Text(label)) if columns::is_measure_label(label));
    cells.len() > if known { LINE } else { FEW }
}

fn line(row: u32, mut cells: Cells) -> Option<LabelledValue> {
    let (column, label) = cells.pop_first()?;
    let Cell::Text(label) = label else { return None };
    let value_at = CellRef { row, column: column + 1 };
    Some(LabelledValue {
        label_at: CellRef { row, column },
        label: label.trim().to_owned(),
        value_at,
        value: cells.remove(&value_at.column),
    })
}
