//! The whole way round: a workbook that is filled in, refused, put right and taken.

use crate::fixtures::{measure, text};
use ristoro_cup::workbook::{self, RevokedRows, Source, Values};
use ristoro_cup::{
    Cell, Conversion, Outcome, ProblemCode, Split, Workbook, columns, convert, write_requests,
};

fn good(number: u32) -> Values {
    Values::from([
        ("codifica_locale", text(&format!("PG/2020/{number:04}"))),
        ("denominazione_impresa_stabilimento", text("CAFFE DEL CORSO")),
        ("partita_iva", text("00743110157")),
        ("tipo_ind_area_rifer", text("01 - VIA")),
        ("ind_area_rifer", text("VIA ROMA 10")),
        ("comune", text("Bologna (BO)")),
        ("ateco", text("56.10.11")),
        ("costo", Cell::Number(3000.0)),
        ("finanziamento", Cell::Number(3000.0)),
    ])
}

fn with(number: u32, key: &'static str, cell: Cell) -> Values {
    let mut row = good(number);
    row.insert(key, cell);
    row
}

fn converted(workbook: &Workbook) -> Conversion {
    convert(workbook, None, 2026, Split::Refuse)
}

fn codes(conversion: &Conversion) -> Vec<(ProblemCode, Option<&str>)> {
    let problems = &conversion.report.problems;
    problems.iter().map(|problem| (problem.code, problem.cell.as_deref())).collect()
}

#[test]
fn a_filled_template_is_taken_and_its_requests_fill_it_again() {
    let rows: Vec<Values> = (1..=3).map(good).collect();
    let book = workbook::read(&workbook::filled(measure(), &rows).unwrap()).unwrap();
    let first = converted(&book);
    assert_eq!(codes(&first), []);
    let requests: Vec<_> = first.requests.iter().map(|it| it.request.clone()).collect();
    let rows: Vec<Values> = requests.iter().map(|it| columns::cells(measure(), it)).collect();
    let book = workbook::read(&workbook::filled(measure(), &rows).unwrap()).unwrap();
    let second = converted(&book);
    assert_eq!(codes(&second), []);
    assert_eq!(write_requests(&requests), second.files[0].bytes);
}

#[test]
fn a_marked_copy_put_right_is_taken() {
    let rows = [
        good(1),
        with(2, "partita_iva", text("01234567890")),
        with(3, "denominazione_impresa_stabilimento", Cell::Error("#N/D".to_owned())),
        with(4, "costo", text("tremila")),
    ];
    let book = workbook::read(&workbook::filled(measure(), &rows).unwrap()).unwrap();
    let refused = converted(&book);
    assert_eq!(
        codes(&refused),
        [
            (ProblemCode::BadTaxCode, Some("C3")),
            (ProblemCode::ErrorCell, Some("B4")),
            (ProblemCode::BadAmount, Some("M5")),
        ]
    );
    assert!(refused.files.is_empty());
    let copy = workbook::marked(&book, refused.measure.as_ref(), &refused.report).unwrap();
    let mut copy = workbook::read(&copy).unwrap();
    // As it is, it is refused for the same reasons.
    assert_eq!(codes(&converted(&copy)), codes(&refused));
    for (row, column, cell) in
        [(1, 2, text("00743110157")), (2, 1, text("FORNO ROSSI")), (3, 12, Cell::Number(3000.0))]
    {
        copy.projects.rows[row].cells.insert(column, cell);
    }
    let taken = converted(&copy);
    assert_eq!(codes(&taken), []);
    assert_eq!(taken.files.len(), 1);
}

#[test]
fn rejected_rows_are_asked_for_again_alone() {
    let rows: Vec<Values> = (1..=3).map(good).collect();
    let book = workbook::read(&workbook::filled(measure(), &rows).unwrap()).unwrap();
    let reason = || Outcome::Rejected(vec!["PARTITA IVA CESSATA".to_owned()]);
    let outcomes = [
        (2, reason()),
        (3, Outcome::Coded("E99J20000010001".parse().unwrap())),
        (4, Outcome::Waiting),
    ];
    let again = workbook::rejected(measure(), Source::Workbook(&book), &outcomes).unwrap();
    let again = workbook::read(&again).unwrap();
    assert_eq!(again.projects.rows.len(), 1);
    let conversion = converted(&again);
    assert_eq!(codes(&conversion), []);
    assert_eq!(conversion.requests[0].request.local_code, "PG/2020/0001");

    let requests: Vec<_> =
        converted(&book).requests.into_iter().map(|numbered| numbered.request).collect();
    let outcomes = [(1, Outcome::Waiting), (3, reason())];
    let source = Source::Requests(&requests, measure());
    let again = workbook::rejected(measure(), source, &outcomes).unwrap();
    let conversion = converted(&workbook::read(&again).unwrap());
    assert_eq!(codes(&conversion), []);
    assert_eq!(conversion.requests[0].request.local_code, "PG/2020/0003");
}

#[test]
fn rows_that_have_a_code_are_not_asked_for_twice_in_silence() {
    let rows: Vec<Values> = (1..=2).map(good).collect();
    let book = workbook::read(&workbook::filled(measure(), &rows).unwrap()).unwrap();
    let outcomes = [(2, Outcome::Coded("E99J20000010001".parse().unwrap()))];
    let coded =
        workbook::codes_back(Source::Workbook(&book), &outcomes, &RevokedRows::new()).unwrap();
    let refused = converted(&workbook::read(&coded).unwrap());
    assert_eq!(codes(&refused), [(ProblemCode::AlreadyCoded, Some("S2"))]);
}

#[test]
fn what_is_wrong_with_a_header_stands_on_it() {
    let rows = [good(1)];
    let mut book = workbook::read(&workbook::filled(measure(), &rows).unwrap()).unwrap();
    book.projects.headers.insert(0, "Codice".to_owned());
    let refused = converted(&book);
    let copy = workbook::marked(&book, refused.measure.as_ref(), &refused.report).unwrap();
    let copy = workbook::read(&copy).unwrap();
    assert_eq!(copy.projects.headers[&0], "Codice");
    assert_eq!(codes(&converted(&copy)), codes(&refused));
}
