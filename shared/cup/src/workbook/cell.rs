//! One cell of a workbook as the grid keeps it.

use crate::grid::Cell;
use calamine::{CellErrorType, Data, DataRef, ExcelDateTime};

/// What a formula that was never calculated leaves; programs that write workbooks without opening them do so.
pub(crate) const NOT_CALCULATED: &str = "#NON_CALCOLATA";

/// The last day Excel knows, 31 December 9999, as a number.
const LAST_DAY: f64 = 2_958_466.0;

/// The value as the grid keeps it; nothing when the cell is empty or holds only white space.
#[expect(
    clippy::cast_precision_loss,
    reason = "whole numbers are not written apart in this format"
)]
pub(crate) fn value(found: &DataRef<'_>) -> Option<Cell> {
    Some(match found {
        DataRef::Empty => return None,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(value) => Cell::Bool(*value),
        DataRef::String(text) | DataRef::DurationIso(text) => return text_of(text),
        DataRef::SharedString(text) => return text_of(text),
        DataRef::DateTime(date) => date_of(date),
        DataRef::DateTimeIso(text) => Cell::Date(text.trim().to_owned()),
        DataRef::Error(error) => Cell::Error(shown(error).to_owned()),
    })
}

/// The same of a cell that its reader keeps whole.
pub(crate) fn of_data(found: &Data) -> Option<Cell> {
    match found {
        Data::Empty => value(&DataRef::Empty),
        Data::Int(number) => value(&DataRef::Int(*number)),
        Data::Float(number) => value(&DataRef::Float(*number)),
        Data::Bool(held) => value(&DataRef::Bool(*held)),
        Data::String(text) | Data::DurationIso(text) => text_of(text),
        Data::DateTime(date) => value(&DataRef::DateTime(*date)),
        // A day alone, or with its hour.
        Data::DateTimeIso(text) => {
            Some(Cell::Date(text.trim().trim_end_matches("T00:00:00").to_owned()))
        }
        Data::Error(error) => Some(Cell::Error(shown(error).to_owned())),
    }
}

fn text_of(text: &str) -> Option<Cell> {
    (!text.trim().is_empty()).then(|| Cell::Text(text.to_owned()))
}

fn date_of(date: &ExcelDateTime) -> Cell {
    let days = date.as_f64();
    if !date.is_datetime() || !(0.0..LAST_DAY - 1462.0).contains(&days) {
        return Cell::Number(days);
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    Cell::Date(if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    })
}

/// The error as Excel in Italian shows it, so that people find it with their eyes.
fn shown(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/D",
        CellErrorType::Name => "#NOME?",
        CellErrorType::Null => "#NULLO!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#RIF!",
        CellErrorType::Value => "#VALORE!",
        CellErrorType::GettingData => "#ESTRAZIONE_DATI_IN_CORSO",
    }
}
