//! Whatever the conversion lets through, the schema accepts: for every child of `DESCRIZIONE`, with cells that are right,
//! nearly right and wrong.

use crate::xmllint::Schema;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use proptest::{collection, sample};
use ristoro_cup::columns::columns;
use ristoro_cup::{Cell, Measure, Row, Sheet, Split, Workbook, convert, workbook};
use std::collections::BTreeMap;

/// A nature, a kind and more facts: one measure for each child of `DESCRIZIONE`.
const MEASURES: [(&str, &str, &str); 9] = [
    ("01", "99", ""),
    ("02", "12", ""),
    ("02", "14", ""),
    ("02", "99", ""),
    ("03", "01", "private_share = true"),
    ("06", "99", "other_information = \"EVENTI DEL 2014\""),
    ("07", "99", "private_share = true\ndescription = \"RIPRISTINO DEI DANNI\""),
    ("08", "99", ""),
    ("02", "99", "cumulative = true"),
];

fn measure((nature, kind, more): (&str, &str, &str)) -> Measure {
    let text = format!(
        "id = \"prova\"\ntitle = \"Prova\"\nact = \"Atto di prova\"\nyear = 2014\nnature = \"{nature}\"\nkind = \"{kind}\"\n\
         category = \"06.42.999\"\ninstrument = \"99\"\ninstrument_description = \"ORDINANZA DEL COMMISSARIO\"\n\
         coverage = [\"001\"]\n{more}\n"
    );
    Measure::parse("prova.toml", &text).unwrap_or_else(|faults| panic!("{text}{faults:?}"))
}

/// A cell that is right, by the key of its column; text when the column has none of its own.
fn right(key: &str) -> Option<Cell> {
    let text = match key {
        "partita_iva" => "01234567897",
        "tipo_ind_area_rifer" => "03",
        "str_infrastr_unica" => "SI",
        "finalita" => "01",
        "comune" => "Ravenna",
        "provincia" => "RA",
        "regione" => "08",
        "ateco" => "71.12.10",
        "costo" | "finanziamento" => return Some(Cell::Number(12_345.0)),
        "codifica_locale" => "PG/2014/1",
        "id_progetto"
        | "sponsorizzazione"
        | "finanza_progetto"
        | "cup_master"
        | "id_master"
        | "ragioni_collegamento" => return None,
        _ => "Testo di prova",
    };
    Some(Cell::Text(text.to_owned()))
}

fn workbook(measure: &Measure, own: &BTreeMap<usize, Option<Cell>>) -> Workbook {
    let columns = columns(measure);
    let places = (0..).zip(columns.iter().enumerate());
    let mut cells = BTreeMap::new();
    let mut headers = BTreeMap::new();
    for (place, (index, column)) in places {
        headers.insert(place, column.header.to_owned());
        let cell = own.get(&index).cloned().unwrap_or_else(|| right(column.key));
        // The grid has no cells without content.
        let cell = cell.filter(|cell| !matches!(cell, Cell::Text(text) if text.trim().is_empty()));
        cells.extend(cell.map(|cell| (place, cell)));
    }
    let rows = vec![Row { number: 2, cells }];
    let projects =
        Sheet { name: "Progetti".to_owned(), header_row: 1, above: Vec::new(), headers, rows };
    Workbook { measure: None, projects, others: Vec::new(), strays: Vec::new() }
}

/// The XML of one row, if nothing is wrong with it.
fn converted(measure: &Measure, own: &BTreeMap<usize, Option<Cell>>) -> Result<String, String> {
    let conversion = convert(&workbook(measure, own), Some(measure), 2026, Split::Refuse);
    match conversion.files.as_slice() {
        [file] => Ok(String::from_utf8(file.bytes.clone()).expect("UTF-8")),
        _ => Err(format!("{:?}", conversion.report.problems)),
    }
}

/// What people type: some of it right in one column or another, some of it never.
fn typed() -> impl Strategy<Value = Option<Cell>> {
    let codes = sample::select(vec![
        "1",
        "01",
        "05",
        "-1",
        "Bologna",
        "037006",
        "BO",
        "Sardegna",
        "71.12",
        "A",
        "N",
        "S",
        "P",
        "T",
        "SI",
        "06.42.999",
        "RSSMRA80A01F257G",
        "00000000000",
        "E99J14000010001",
        "1.234,56",
        "0,004",
        "0,005",
        "499,50",
        "999999999999999",
        "Bar",
        "<&>'\"",
        "a\u{a0}b\u{2009}c d",
        "Città di Castello; Perugia",
        "10",
        "99",
    ]);
    let text = |cells: &str| Some(Cell::Text(cells.to_owned()));
    prop_oneof![
        2 => codes.prop_map(text),
        2 => "[ -~àèéìòù’«»“”–…]{0,20}".prop_map(move |typed| text(&typed)),
        1 => "[A-Za-z ,.]{90,260}".prop_map(move |typed| text(&typed)),
        1 => "\\PC{0,12}".prop_map(move |typed| text(&typed)),
        2 => proptest::num::f64::ANY.prop_map(|number| Some(Cell::Number(number))),
        2 => (0_u32..2_000_000).prop_map(|cents| Some(Cell::Number(f64::from(cents) / 100.0))),
        1 => Just(None),
    ]
}

#[test]
fn right_rows_are_converted_for_every_child() {
    for facts in MEASURES {
        let measure = measure(facts);
        let xml =
            converted(&measure, &BTreeMap::new()).unwrap_or_else(|why| panic!("{facts:?}: {why}"));
        assert_eq!(Schema::Request.faults(&xml), None, "{xml}");
        assert!(xml.contains(&format!("<{} ", measure.element().tag())), "{xml}");
    }
}

#[test]
fn what_is_let_through_is_valid() {
    let cases = 500;
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let let_through = std::cell::Cell::new(0);
    let rows = (sample::select(&MEASURES[..]), collection::btree_map(0_usize..20, typed(), 1..3));
    TestRunner::new(config)
        .run(&rows, |(facts, own)| {
            if let Ok(xml) = converted(&measure(facts), &own) {
                let_through.set(let_through.get() + 1);
                prop_assert_eq!(Schema::Request.faults(&xml), None, "{}", xml);
            }
            Ok(())
        })
        .unwrap();
    assert!(let_through.get() > cases / 10, "{let_through:?} of {cases}: too few to judge by");
    assert!(
        let_through.get() < cases * 9 / 10,
        "{let_through:?} of {cases}: nothing wrong is tried"
    );
}

#[test]
fn the_example_of_every_measure_has_nothing_wrong_and_says_that_it_is_one() {
    let measures = MEASURES.map(measure);
    for measure in measures.iter().chain(Measure::bundled()) {
        let read = workbook::read(&workbook::example(measure).unwrap()).unwrap();
        assert_eq!(read.projects.rows.len(), 3);
        let conversion = convert(&read, None, 2026, Split::Refuse);
        assert!(conversion.report.problems.is_empty(), "{:?}", conversion.report.problems);
        for numbered in &conversion.requests {
            assert!(numbered.request.local_code.starts_with("ESEMPIO-"));
        }
        assert!(ristoro_cup::twins(&conversion.requests).is_empty(), "the examples differ");
    }
}
