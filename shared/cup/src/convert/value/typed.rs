//! What a cell holds, as text for the rule of its column: above all, what a spreadsheet made of a code.

use super::activity;
use super::fixed_code::FixedCode;
use super::judged::{Typed, ValueFault, as_text};
use crate::columns::{Column, ColumnType, Rule};
use crate::{Cell, ProblemCode, text};

/// The most digits that a spreadsheet keeps of a number.
const KEPT_DIGITS: usize = 15;

/// The text of a cell. A number is taken where check digit, fixed length or table leave one reading of it.
pub(in crate::convert) fn typed(column: &Column, cell: &Cell) -> Result<Typed, ValueFault> {
    let is_code = !matches!(column.column_type, ColumnType::Text { .. });
    let same = |text: String| Ok(Typed { text, was_number: false });
    match cell {
        // A code of one's own comes back as it is: what cannot be seen in it is told.
        Cell::Text(text) if is_code && column.rule != Rule::LocalCode => {
            let seen = text::seen(text);
            match zeros_back(column, seen.trim()) {
                Some(text) => Ok(Typed { text, was_number: true }),
                None => same(seen),
            }
        }
        Cell::Text(text) => same(text.clone()),
        Cell::Error(mark) => Err(ValueFault::new(
            ProblemCode::ErrorCell,
            format!(
                "La cella contiene l’errore {mark} di una formula: scrivi il valore al posto della formula."
            ),
        )),
        Cell::Bool(yes) if column.rule == Rule::YesNo => {
            same(if *yes { "SI" } else { "NO" }.to_owned())
        }
        Cell::Bool(_) => Err(ValueFault::new(
            ProblemCode::WrongType,
            "La cella contiene VERO o FALSO: dai alla cella il formato Testo e scrivi il valore.",
        )),
        Cell::Date(_) if is_code => Err(ValueFault::new(
            ProblemCode::WrongType,
            "Il valore è stato trasformato in una data: dai alla cella il formato Testo e riscrivi il codice.",
        )),
        Cell::Date(_) => Err(ValueFault::new(
            ProblemCode::WrongType,
            "La cella contiene una data: dai alla cella il formato Testo e scrivi il testo.",
        )),
        Cell::Number(number) if is_code => of_number(column, *number),
        Cell::Number(_) => Err(ValueFault::new(
            ProblemCode::WrongType,
            "La cella contiene solo un numero: scrivi un testo.",
        )),
    }
}

/// The code that a number stands for. Codes of fixed length get back the zeros that a spreadsheet took away, and their
/// own rule judges the result; identifiers and codes of one's own are whole numbers as they are shown.
fn of_number(column: &Column, number: f64) -> Result<Typed, ValueFault> {
    let shown = number.to_string();
    if column.rule == Rule::Place && shown == "-1" {
        return Ok(Typed { text: shown, was_number: false });
    }
    if column.rule == Rule::Activity {
        return activity::of_number(&shown);
    }
    let whole = shown.len() <= KEPT_DIGITS && shown.bytes().all(|byte| byte.is_ascii_digit());
    match (column.rule, FixedCode::of(column).map(FixedCode::digits)) {
        (_, Some(length)) if whole && shown.len() <= length && number > 0.0 => {
            let text = format!("{shown:0>length$}");
            Ok(Typed { was_number: text != shown, text })
        }
        (Rule::Reference, None) if whole => Ok(Typed { text: shown, was_number: false }),
        (Rule::LocalCode, None) if whole => Ok(Typed { text: shown, was_number: true }),
        (_, length) => Err(ValueFault::new(ProblemCode::NumberForCode, as_text(length))),
    }
}

/// The code of fixed length that fewer digits stand for, once its zeros are back: numbers that became text again before
/// anybody saw what they had lost. Only where that is a code, by its check digit or its table.
fn zeros_back(column: &Column, digits: &str) -> Option<String> {
    let kind = FixedCode::of(column)?;
    let length = kind.digits();
    if digits.len() < kind.fewest()
        || digits.len() >= length
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let code = format!("{digits:0>length$}");
    kind.is_known(&code).then_some(code)
}
