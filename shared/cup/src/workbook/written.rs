//! A cell of the grid into a cell of a file. Text is always written as text: what begins with `=`, `+`, `-` or `@` and
//! comes from somebody else never becomes a formula.

use super::styles::CellFormat;
use crate::grid::{Cell, CellRef};
use rust_xlsxwriter::{ExcelDateTime, Formula, Worksheet, XlsxError};

/// Writes a value with the format of its column, or the wrong one.
pub(crate) fn write(
    sheet: &mut Worksheet,
    at: CellRef,
    value: Option<&Cell>,
    format: CellFormat,
    is_wrong: bool,
) -> Result<(), XlsxError> {
    let (row, column) = position(at);
    let styled = |format: CellFormat| if is_wrong { format.wrong() } else { format.open() };
    match value {
        None if is_wrong => sheet.write_blank(row, column, &styled(format))?,
        None => sheet,
        Some(Cell::Text(text)) => {
            sheet.write_string_with_format(row, column, text, &styled(format))?
        }
        Some(Cell::Number(number)) if number.is_finite() => {
            // In a cell of text the number would be shown as one and kept as another.
            let format = if format == CellFormat::Text { CellFormat::General } else { format };
            sheet.write_number_with_format(row, column, *number, &styled(format))?
        }
        Some(Cell::Number(number)) => sheet.write_string_with_format(
            row,
            column,
            number.to_string(),
            &styled(CellFormat::Text),
        )?,
        Some(Cell::Bool(value)) => {
            sheet.write_boolean_with_format(row, column, *value, &styled(CellFormat::General))?
        }
        Some(Cell::Date(text)) => match ExcelDateTime::parse_from_str(text) {
            Ok(day) => {
                let format = styled(format_of_date(text));
                sheet.write_datetime_with_format(row, column, &day, &format)?
            }
            Err(_) => {
                sheet.write_string_with_format(row, column, text, &styled(CellFormat::Text))?
            }
        },
        Some(Cell::Error(mark)) => {
            let formula = failing(mark);
            sheet.write_formula_with_format(row, column, formula, &styled(CellFormat::General))?
        }
    };
    Ok(())
}

/// All that a date says must show.
fn format_of_date(text: &str) -> CellFormat {
    match text.split_once('T') {
        None => CellFormat::Day,
        Some((day, _)) if day.starts_with("1899-12-") => CellFormat::Hour,
        Some(_) => CellFormat::Moment,
    }
}

/// A cell as the writer of files counts it: both from 0.
pub(crate) fn position(at: CellRef) -> (u32, u16) {
    (at.row.saturating_sub(1), at.column)
}

/// A formula that fails as the one that was read: written as text, an error could pass for a name.
fn failing(mark: &str) -> Formula {
    match mark {
        "#DIV/0!" => Formula::new("=1/0").set_result("#DIV/0!"),
        "#NUM!" => Formula::new("=SQRT(-1)").set_result("#NUM!"),
        "#VALORE!" => Formula::new("=1+\"a\"").set_result("#VALUE!"),
        _ => Formula::new("=NA()").set_result("#N/A"),
    }
}
