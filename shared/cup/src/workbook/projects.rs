//! The sheet of the projects: headers with their notes, formats, checks, protection and print.

use super::layout::{Layout, SheetColumn};
use super::lists::Lists;
use super::styles::{self, CellFormat};
use super::{checks, written};
use crate::grid::{Cell, CellRef, Row};
use rust_xlsxwriter::{Note, ProtectionOptions, Workbook, Worksheet, XlsxError};

/// A4.
const PAPER: u8 = 9;

/// The last column that a sheet has.
const LAST_COLUMN: u16 = 16_383;

/// The widest column, in characters.
const WIDEST: f64 = 60.0;

/// Writes everything but the values.
pub(crate) fn write(
    sheet: &mut Worksheet,
    layout: &Layout,
    lists: &Lists,
) -> Result<(), XlsxError> {
    let (header_row, _) = written::position(CellRef { row: layout.header_row, column: 0 });
    for column in &layout.columns {
        sheet.set_column_width(column.at, width(column))?;
        sheet.set_column_format(column.at, &column.format().open())?;
        header(sheet, header_row, column)?;
        if let Some(asks) = column.asks {
            let check = checks::check(asks, lists)?;
            sheet.add_data_validation(
                header_row + 1,
                column.at,
                layout.last_row - 1,
                column.at,
                &check,
            )?;
        }
    }
    // Room for notes of one's own, and beyond it nothing closed: a row with a closed cell could not be deleted.
    sheet.set_column_range_format(layout.first_free(), LAST_COLUMN, &CellFormat::General.open())?;
    if let (Some(first), Some(last)) = (layout.columns.first(), layout.columns.last()) {
        sheet.autofilter(header_row, first.at, layout.last_row - 1, last.at)?;
    }
    sheet.set_row_height(header_row, 48)?;
    sheet.set_freeze_panes(header_row + 1, 1)?;
    sheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(2, 0);
    sheet.set_repeat_rows(header_row, header_row)?;
    sheet.set_repeat_columns(0, 0)?;
    sheet.set_footer("&L&A&RPagina &P di &N");
    sheet.protect_with_options(&protection());
    Ok(())
}

fn header(sheet: &mut Worksheet, row: u32, column: &SheetColumn) -> Result<(), XlsxError> {
    let format =
        if column.required { styles::header_required() } else { styles::header_optional() };
    // Own columns may change their name; those of the template are found by it.
    let format = if column.asks.is_none() { format.set_unlocked() } else { format };
    sheet.write_string_with_format(row, column.at, &column.header, &format)?;
    if let Some(asks) = column.asks {
        let how = if column.required { "Obbligatoria" } else { "Facoltativa" };
        note(sheet, row, column.at, &format!("{how}. {}", asks.hint))?;
    }
    Ok(())
}

/// A note as wide as can be read, as high as its text needs.
pub(crate) fn note(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
) -> Result<(), XlsxError> {
    let lines: usize = text.lines().map(|line| line.chars().count() / 42 + 1).sum();
    let height = u32::try_from(lines).unwrap_or(u32::MAX).saturating_mul(18).clamp(36, 500) + 12;
    let note = Note::new(text).add_author_prefix(false).set_width(300).set_height(height);
    sheet.insert_note(row, column, &note)?;
    Ok(())
}

/// Writes a row of values, those that `is_wrong` names marked.
pub(crate) fn row<'a>(
    sheet: &mut Worksheet,
    layout: &Layout,
    number: u32,
    cells: impl IntoIterator<Item = (&'a u16, &'a Cell)>,
    is_wrong: impl Fn(CellRef) -> bool,
) -> Result<(), XlsxError> {
    for (column, cell) in cells {
        let at = CellRef { row: number, column: *column };
        written::write(sheet, at, Some(cell), layout.format(*column), is_wrong(at))?;
    }
    Ok(())
}

/// Writes rows that nobody reads, as they were.
pub(crate) fn unread(sheet: &mut Worksheet, rows: &[Row]) -> Result<(), XlsxError> {
    for row in rows {
        for (column, cell) in &row.cells {
            let at = CellRef { row: row.number, column: *column };
            written::write(sheet, at, Some(cell), CellFormat::General, false)?;
        }
    }
    Ok(())
}

/// A new sheet of that name.
pub(crate) fn add<'a>(
    workbook: &'a mut Workbook,
    name: &str,
) -> Result<&'a mut Worksheet, XlsxError> {
    workbook.add_worksheet().set_name(name)
}

fn width(column: &SheetColumn) -> f64 {
    let own = || f64::from(u32::try_from(column.header.chars().count()).unwrap_or(20)) + 4.0;
    column.asks.map_or_else(own, |asks| asks.width).clamp(12.0, WIDEST)
}

/// Only what one does not type is closed, so that nothing breaks by mistake: there is no password.
fn protection() -> ProtectionOptions {
    ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        delete_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    }
}
