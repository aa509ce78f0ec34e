//! What the sheet itself checks while one types: lengths, amounts, lists. The rules judge again afterwards, since what
//! is pasted is never checked.

use super::lists::Lists;
use crate::columns::{Column, ColumnType, List, Rule};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, XlsxError,
};

/// Characters that fit in the title and in the text of a message, in every spreadsheet program.
const TITLE: usize = 32;
const MESSAGE: usize = 255;

/// The check of a column, with what to write shown beside the cell.
pub(crate) fn check(column: &Column, lists: &Lists) -> Result<DataValidation, XlsxError> {
    let (validation, wrong) = rule(column, lists);
    let style = if is_strict(column) {
        DataValidationErrorStyle::Stop
    } else {
        DataValidationErrorStyle::Warning
    };
    validation
        .ignore_blank(true)
        .set_error_style(style)
        .set_input_title(cut(column.header, TITLE))?
        .set_input_message(cut(column.hint, MESSAGE))?
        .set_error_title(cut(column.header, TITLE))?
        .set_error_message(cut(&wrong, MESSAGE))
}

fn rule(column: &Column, lists: &Lists) -> (DataValidation, String) {
    let check = DataValidation::new();
    let length = |least: usize, most: usize| {
        let bound = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        DataValidation::new()
            .allow_text_length(DataValidationRule::Between(bound(least), bound(most)))
    };
    match (column.column_type, column.rule) {
        (ColumnType::Text { min, max }, _) => {
            (length(min, max), format!("Scrivi da {min} a {max} caratteri."))
        }
        (ColumnType::Amount, _) if column.key == "costo" => (
            check.allow_decimal_number(DataValidationRule::GreaterThan(0.0)),
            "Scrivi un importo in euro maggiore di zero, per esempio 12500,00.".to_owned(),
        ),
        (ColumnType::Amount, _) => (
            check.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            "Scrivi un importo in euro, per esempio 12500,00.".to_owned(),
        ),
        (ColumnType::List(list), _) => (
            check.allow_list_formula(Formula::new(lists.reference(list))),
            if is_strict(column) {
                "Scegli una voce dell’elenco.".to_owned()
            } else {
                "Questa voce non è nell’elenco. Puoi scrivere anche un codice o un nome: sarà controllato quando invii il file.".to_owned()
            },
        ),
        (ColumnType::Code, Rule::TaxCode) => (
            length(11, 16),
            "Scrivi la partita IVA (11 cifre) o il codice fiscale (16 caratteri).".to_owned(),
        ),
        (ColumnType::Code, Rule::Cup) => {
            (length(15, 15), "Scrivi il CUP: 15 caratteri, senza spazi.".to_owned())
        }
        (ColumnType::Code, _) => (length(1, 60), "Scrivi al massimo 60 caratteri.".to_owned()),
    }
}

/// Whether nothing else can be right. Places and activities may be written in more ways than the list has.
fn is_strict(column: &Column) -> bool {
    !matches!(
        column.column_type,
        ColumnType::List(List::Regions | List::Provinces | List::Municipalities | List::Activities)
    )
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}
