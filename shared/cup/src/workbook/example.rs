//! The template filled in with projects that do not exist, to be looked at.

use super::file::WorkbookError;
use super::filled::{Values, filled};
use crate::codes::Coverage;
use crate::columns::{columns, shared};
use crate::grid::Cell;
use crate::measure::Measure;

/// An example: the name of the beneficiary, its VAT number, its address, the cost in euro.
type Example = (&'static str, &'static str, &'static str, f64);

/// Beneficiaries that nobody is.
const EXAMPLES: [Example; 3] = [
    ("Esempio Studio tecnico", "01234567897", "Via di esempio 10", 25_500.0),
    ("Esempio Officina meccanica", "92000000403", "Via di esempio 12", 18_000.0),
    ("Esempio Bottega alimentare", "12345678903", "Piazza di esempio 3", 9_750.0),
];

/// The template of a measure with some projects in it that nothing is wrong with. Their local codes and names say that
/// they are an example.
///
/// # Errors
/// [`WorkbookError`] when a value cannot stand in a workbook.
pub fn example(measure: &Measure) -> Result<Vec<u8>, WorkbookError> {
    let rows = (1_u8..).zip(EXAMPLES).map(|(number, example)| {
        let cells = columns(measure).into_iter();
        cells
            .filter_map(|column| Some((column.key, cell(measure, column.key, number, example)?)))
            .collect()
    });
    filled(measure, &rows.collect::<Vec<Values>>())
}

/// What stands in a column; nothing where rows may be silent.
fn cell(
    measure: &Measure,
    key: &str,
    number: u8,
    (name, tax_code, address, cost): Example,
) -> Option<Cell> {
    let text = |text: &str| Some(Cell::Text(text.to_owned()));
    match key {
        "partita_iva" => text(tax_code),
        "tipo_ind_area_rifer" | "finalita" => text("01"),
        "ind_area_rifer" => text(address),
        "str_infrastr_unica" => text("SI"),
        "denominazione_impresa_stabilimento_prec" | "altre_informazioni" => None,
        _ if key == shared::LOCAL_CODE.key => text(&format!("ESEMPIO-{number}")),
        _ if key == shared::MUNICIPALITY.key => text("Ravenna"),
        _ if key == shared::ACTIVITY.key => text("71.12.10"),
        _ if key == shared::COST.key => Some(Cell::Number(cost)),
        _ if key == shared::GRANTED.key => Some(Cell::Number(granted(measure, cost))),
        _ if is_silent(key) => None,
        _ => text(name),
    }
}

/// What is granted of a cost: less, where somebody private pays a part of it.
fn granted(measure: &Measure, cost: f64) -> f64 {
    if measure.coverage.contains(&Coverage::Private) { cost / 2.0 } else { cost }
}

/// Columns that are left empty in most workbooks.
fn is_silent(key: &str) -> bool {
    [
        shared::PROVINCE,
        shared::REGION,
        shared::ID,
        shared::SPONSORSHIP,
        shared::PROJECT_FINANCE,
        shared::CUP_MASTER,
        shared::ID_MASTER,
        shared::LINK_REASON,
    ]
    .iter()
    .any(|column| column.key == key)
}
