//! The cells of a request, read again, are the request.

use crate::build::{Cells, converted, text};
use proptest::prelude::*;
use ristoro_cup::columns::{cells, columns, is_required};
use ristoro_cup::{Cell, Measure};

/// A measure for each child of `DESCRIZIONE`.
fn measures() -> Vec<Measure> {
    [
        ("01", "99", "private_share = true"),
        ("02", "12", "private_share = true"),
        ("02", "14", "private_share = true"),
        ("02", "99", "private_share = true"),
        ("03", "01", "private_share = true"),
        ("06", "99", "private_share = true"),
        ("07", "99", "private_share = true"),
        ("08", "99", "private_share = true"),
        ("06", "99", "private_share = true\ncumulative = true"),
    ]
    .into_iter()
    .map(|(nature, kind, more)| {
        let text = format!(
            "id = \"prova\"\ntitle = \"Prova\"\nact = \"Atto\"\nyear = 2024\nnature = \"{nature}\"\nkind = \"{kind}\"\n\
             category = \"06.42.999\"\ninstrument = \"99\"\ninstrument_description = \"ORDINANZA N. 1\"\n\
             coverage = [\"001\"]\n{more}\n"
        );
        Measure::parse("cup.toml", &text).unwrap()
    })
    .collect()
}

/// A good cell for a column.
fn cell(key: &'static str, words: &str, place: &str, cost: u32, granted: u32) -> Cell {
    text(match key {
        "partita_iva" => "RSSMRA80A01F257G",
        "tipo_ind_area_rifer" => "5",
        "str_infrastr_unica" => "no",
        "finalita" => "01",
        "comune" => place,
        "ateco" => "7112",
        "codifica_locale" => "PG/2024/1",
        "sponsorizzazione" | "finanza_progetto" => "N",
        "cup_master" => "E99J24000010001",
        "costo" => return Cell::Number(f64::from(cost) / 100.0),
        "finanziamento" => return Cell::Number(f64::from(granted.min(cost)) / 100.0),
        _ => words,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn reading_is_the_inverse_of_writing(
        which in 0..9_usize,
        words in "[A-ZÈÀ][a-zàè]{2} [b-y’«]{1,3} [A-Z]{1,2}[0-9]{1,3}",
        place in proptest::sample::select(vec!["Ravenna", "Bologna; 039014", "Samone (TN)", "058091"]),
        cost in 100..900_000_u32,
        granted in 0..900_000_u32,
        optional in any::<bool>(),
    ) {
        let measure = measures().swap_remove(which);
        let row: Cells = columns(&measure)
            .into_iter()
            .filter(|column| is_required(&measure, column) || optional)
            .filter(|column| !matches!(column.key, "regione" | "provincia" | "id_progetto" | "id_master"))
            .map(|column| (column.key, cell(column.key, &words, place, cost, granted)))
            .collect();
        let first = converted(&measure, &[row]);
        // Words may repeat a character too often: then there is nothing to compare.
        prop_assume!(first.report.problems.is_empty());
        let request = &first.requests[0].request;
        let again = converted(&measure, &[cells(&measure, request)]);
        prop_assert_eq!(&again.report.problems, &[]);
        prop_assert_eq!(&again.report.changes, &[]);
        prop_assert_eq!(&again.requests[0].request, request);
        prop_assert_eq!(&again.files, &first.files);
    }

    #[test]
    fn any_cells_convert_without_panic(
        cells in proptest::collection::vec((0..24_u16, any_cell()), 0..24),
    ) {
        let measure = crate::build::incentives();
        let mut workbook = crate::build::workbook(&measure, &[Cells::new()]);
        workbook.projects.rows[0].cells.extend(cells);
        let _ = ristoro_cup::convert(&workbook, Some(&measure), 2026, ristoro_cup::Split::Files);
    }
}

fn any_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        "\\PC{0,12}".prop_map(Cell::Text),
        "[0-9;.-]{0,12}".prop_map(Cell::Text),
        any::<f64>().prop_map(Cell::Number),
        any::<bool>().prop_map(Cell::Bool),
        Just(Cell::Date("2024-05-31".to_owned())),
        Just(Cell::Error("#N/D".to_owned())),
    ]
}
