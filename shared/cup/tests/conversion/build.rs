//! Workbooks made of cells by key.

use ristoro_cup::columns::{Column, columns};
use ristoro_cup::{Cell, Conversion, Measure, ProblemCode, Row, Sheet, Split, Workbook, convert};
use std::collections::BTreeMap;

/// The cells of a row by key.
pub(crate) type Cells = BTreeMap<&'static str, Cell>;

pub(crate) const YEAR: i16 = 2026;

/// The bundled measure: nature 07, coverage 001.
pub(crate) fn incentives() -> Measure {
    Measure::bundled().first().unwrap().clone()
}

/// The measure of a call: the private share is added where some remains.
pub(crate) fn with_private_share() -> Measure {
    let text = include_str!("../../../calls/ordinanza-6-2014/cup.toml");
    Measure::parse("cup.toml", text).unwrap()
}

pub(crate) fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// A good row for nature 07, whose local code ends in a number.
pub(crate) fn row(number: usize) -> Cells {
    BTreeMap::from([
        ("codifica_locale", text(&format!("PG/2024/{number}"))),
        ("denominazione_impresa_stabilimento", text("STUDIO TECNICO ROSSI")),
        ("partita_iva", text("01234567897")),
        ("tipo_ind_area_rifer", text("01")),
        ("ind_area_rifer", text("VIA ROMA 10 48121")),
        ("comune", text("039014")),
        ("ateco", text("71.12.10")),
        ("costo", Cell::Number(25_500.0)),
        ("finanziamento", Cell::Number(20_400.0)),
    ])
}

/// A good row with other cells in the place of its own; nothing empties a cell.
pub(crate) fn with(number: usize, cells: &[(&'static str, Option<Cell>)]) -> Cells {
    let mut row = row(number);
    for (key, cell) in cells {
        match cell {
            Some(cell) => drop(row.insert(key, cell.clone())),
            None => drop(row.remove(key)),
        }
    }
    row
}

/// A sheet with the columns of the measure, rows from the second on.
pub(crate) fn workbook(measure: &Measure, rows: &[Cells]) -> Workbook {
    let columns = columns(measure);
    let place = |key: &str| {
        let at = columns.iter().position(|column: &&Column| column.key == key);
        u16::try_from(at.unwrap_or_else(|| unreachable!("no column {key}"))).unwrap()
    };
    let headers = columns.iter().map(|column| (place(column.key), column.header.to_owned()));
    let rows = rows.iter().zip(2..).map(|(cells, number)| Row {
        number,
        cells: cells.iter().map(|(key, cell)| (place(key), cell.clone())).collect(),
    });
    let projects = Sheet {
        name: "Progetti".to_owned(),
        header_row: 1,
        above: Vec::new(),
        headers: headers.collect(),
        rows: rows.collect(),
    };
    Workbook { measure: None, projects, others: Vec::new(), strays: Vec::new() }
}

/// The conversion of some rows.
pub(crate) fn converted(measure: &Measure, rows: &[Cells]) -> Conversion {
    convert(&workbook(measure, rows), Some(measure), YEAR, Split::Refuse)
}

/// Each problem's cell and code.
pub(crate) fn problems(conversion: &Conversion) -> Vec<(Option<&str>, ProblemCode)> {
    let all = conversion.report.problems.iter();
    all.map(|problem| (problem.cell.as_deref(), problem.code)).collect()
}

/// The codes of the problems alone.
pub(crate) fn codes(conversion: &Conversion) -> Vec<ProblemCode> {
    conversion.report.problems.iter().map(|problem| problem.code).collect()
}

/// The only file, as text.
pub(crate) fn xml(conversion: &Conversion) -> String {
    assert_eq!(conversion.report.problems, []);
    assert_eq!(conversion.files.len(), 1);
    String::from_utf8(conversion.files[0].bytes.clone()).unwrap()
}
