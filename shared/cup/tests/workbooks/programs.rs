//! Workbooks as other programs write them, read to the same grid.

use crate::archives::{row, workbook as hand_made};
use crate::fixtures::fixture;
use crate::shown::shown;
use ristoro_cup::Cell;
use ristoro_cup::workbook::{self, Unreadable};

#[test]
fn what_openpyxl_writes() {
    insta::assert_snapshot!(shown(&workbook::read(&fixture("openpyxl")).unwrap()));
}

#[test]
fn what_xlsxwriter_writes() {
    insta::assert_snapshot!(shown(&workbook::read(&fixture("xlsxwriter")).unwrap()));
}

#[test]
fn what_libreoffice_writes() {
    insta::assert_snapshot!(shown(&workbook::read(&fixture("libreoffice")).unwrap()));
}

#[test]
fn what_programs_on_the_web_write() {
    insta::assert_snapshot!(shown(&workbook::read(&fixture("by-hand")).unwrap()));
}

#[test]
fn sheets_that_cannot_be_told_are_told() {
    let sheet = |rows: &str| format!("<sheetData>{rows}</sheetData>");
    let read = |rows: &str| workbook::read(&hand_made(&sheet(rows), []));
    assert_eq!(read(&row(1, &["a", "b"])), Err(Unreadable::NoHeader { sheet: "Progetti".into() }));
    let header = row(21, &["Codice locale"]);
    assert_eq!(read(&header), Err(Unreadable::NoHeader { sheet: "Progetti".into() }));
    let header = row(20, &["Codice locale"]);
    assert_eq!(read(&(header + &row(21, &["1"]))).unwrap().projects.header_row, 20);
    let rows: String = (2..=20_001).map(|number| row(number, &["1"])).collect();
    let header = row(1, &["Codice locale"]);
    assert_eq!(read(&format!("{header}{rows}")).unwrap().projects.rows.len(), 20_000);
    let more = row(20_002, &["1"]) + &row(90_000, &["2"]);
    let refused = read(&format!("{header}{rows}{more}")).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "Nel foglio «Progetti» ci sono 20002 righe con dati: al massimo 20000. Dividi i progetti in più file."
    );
    let wide = vec!["x"; 61];
    assert!(matches!(read(&row(1, &wide)), Err(Unreadable::TooWide { cell, .. }) if cell == "BI1"));
}

#[test]
fn formulas_without_a_result_are_told_from_those_whose_result_is_empty() {
    let header = row(1, &["Codice locale", "Costo", "Comune"]);
    let formulas = "<row r=\"2\"><c t=\"str\"><f>IF(1,\"\",2)</f><v></v></c><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c></row>";
    let sheet = format!("<sheetData>{header}{formulas}</sheetData>");
    let read = workbook::read(&hand_made(&sheet, [])).unwrap();
    let cells: Vec<_> = read.projects.rows[0].cells.clone().into_iter().collect();
    let not_calculated = Cell::Error("#NON_CALCOLATA".to_owned());
    assert_eq!(cells, [(1, not_calculated), (2, Cell::Number(2.0))]);
}
