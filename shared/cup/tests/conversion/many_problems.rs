//! A workbook with many things wrong: all are told at once.

use crate::build::{YEAR, incentives, row, text, with, workbook};
use ristoro_cup::{Cell, convert};

#[test]
fn every_problem_is_told_with_its_cell() {
    let measure = incentives();
    let rows = [
        row(1),
        with(
            2,
            &[
                ("denominazione_impresa_stabilimento", Some(text("BAR"))),
                ("partita_iva", Some(Cell::Number(1_234_567_897.0))),
                ("tipo_ind_area_rifer", Some(text("9"))),
                ("ind_area_rifer", Some(text("ВИА РОМА"))),
                ("comune", Some(text("Porretta Terme"))),
                ("ateco", Some(Cell::Date("2024-11-01".to_owned()))),
                ("costo", Some(text("mille"))),
                ("finanziamento", None),
            ],
        ),
        with(
            1,
            &[
                ("partita_iva", Some(text("01234567890"))),
                ("comune", Some(text("Samone"))),
                ("costo", Some(Cell::Number(10.0))),
                ("id_master", Some(text("77"))),
                ("denominazione_impresa_stabilimento", Some(Cell::Error("#N/D".to_owned()))),
            ],
        ),
    ];
    let conversion =
        convert(&workbook(&measure, &rows), Some(&measure), YEAR, ristoro_cup::Split::Refuse);
    assert!(conversion.files.is_empty());
    assert_eq!(conversion.requests.iter().map(|it| it.row).collect::<Vec<_>>(), [2]);
    insta::assert_json_snapshot!(conversion.report);
}
