//! What is written here, read back.

use crate::fixtures::{fixture, measure, text};
use crate::shown::shown;
use calamine::{Reader, Xlsx};
use proptest::prelude::*;
use ristoro_cup::columns::{ColumnType, columns, measure_from_lines};
use ristoro_cup::workbook::{self, Revoked, RevokedRows, Source, Values};
use ristoro_cup::{Cell, Outcome, Problem, ProblemCode, Report};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Cursor;
use std::process::Command;

#[test]
fn the_template_is_the_same_every_time_and_reads_as_empty() {
    let bytes = workbook::template(measure()).unwrap();
    assert_eq!(bytes, workbook::template(measure()).unwrap());
    assert!(bytes.len() < 500_000, "{} bytes", bytes.len());
    let read = workbook::read(&bytes).unwrap();
    assert_eq!(read.projects.rows, []);
    assert_eq!(read.projects.headers.len(), columns(measure()).len());
    let (told, changes) = measure_from_lines(read.measure.as_ref().unwrap()).unwrap();
    assert_eq!((told, changes), (measure().clone(), vec![]));
}

#[test]
fn the_instructions_say_what_to_do() {
    let bytes = workbook::template(measure()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(workbook::INSTRUCTIONS).unwrap();
    let lines = range.rows().map(|row| {
        let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
        cells.join(" | ").trim_end_matches([' ', '|']).to_owned()
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

#[test]
#[ignore = "the process that writes a template, started by the next test"]
fn child() {
    println!("\ndigest {:x}", digest(&workbook::template(measure()).unwrap()));
}

/// Programs that order things by chance do so differently in every process.
#[test]
fn another_process_writes_the_same_template() {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["written::child", "--exact", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let own = format!("digest {:x}", digest(&workbook::template(measure()).unwrap()));
    assert!(printed.lines().any(|line| line == own), "{printed}");
}

fn digest(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

fn any_cell(column_type: ColumnType) -> BoxedStrategy<Cell> {
    let words =
        "[=+@'\"<>&;A-Za-zàèìòùÀ’« ./-]{1,40}".prop_filter("white", |it| !it.trim().is_empty());
    match column_type {
        ColumnType::Amount => {
            (0_u32..100_000_000).prop_map(|cents| Cell::Number(f64::from(cents) / 100.0)).boxed()
        }
        _ => prop_oneof![
            words.prop_map(Cell::Text),
            "0[0-9]{4,10}".prop_map(Cell::Text),
            (0_u32..100_000).prop_map(|number| Cell::Number(number.into())),
            any::<bool>().prop_map(Cell::Bool),
            (1905_u32..2100, 1_u32..13, 1_u32..29).prop_map(|(year, month, day)| {
                Cell::Date(format!("{year}-{month:02}-{day:02}"))
            }),
            Just(Cell::Error("#N/D".to_owned())),
            Just(Cell::Error("#DIV/0!".to_owned())),
        ]
        .boxed(),
    }
}

fn any_row() -> impl Strategy<Value = Values> {
    let cells: Vec<_> = columns(measure())
        .into_iter()
        .map(|column| {
            prop::option::of(any_cell(column.column_type)).prop_map(|cell| (column.key, cell))
        })
        .collect();
    cells
        .prop_map(|cells| cells.into_iter().filter_map(|(key, cell)| Some((key, cell?))).collect())
        .prop_filter("empty", |row: &BTreeMap<&'static str, Cell>| !row.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn rows_come_back_as_they_were_written(rows in prop::collection::vec(any_row(), 1..8)) {
        let read = workbook::read(&workbook::filled(measure(), &rows).unwrap()).unwrap();
        let keys: Vec<_> = columns(measure()).into_iter().map(|column| column.key).collect();
        let back: Vec<Values> = read.projects.rows.iter().map(|row| {
            row.cells.iter().map(|(at, cell)| (keys[usize::from(*at)], cell.clone())).collect()
        }).collect();
        prop_assert_eq!(back, rows);
    }
}

#[test]
fn what_begins_as_a_formula_stays_text() {
    let names = ["=HYPERLINK(\"http://a.it\")", "+39 051", "-1", "@SUM(A1)"];
    let rows: Vec<Values> = names
        .iter()
        .map(|name| Values::from([("denominazione_impresa_stabilimento", text(name))]))
        .collect();
    let bytes = workbook::filled(measure(), &rows).unwrap();
    assert!(!part(&bytes, "xl/worksheets/sheet3.xml").contains("<f>"));
    let read = workbook::read(&bytes).unwrap();
    let back: Vec<&Cell> = read.projects.rows.iter().flat_map(|row| row.cells.values()).collect();
    assert_eq!(
        back,
        names.iter().map(|name| text(name)).collect::<Vec<_>>().iter().collect::<Vec<_>>()
    );
}

/// A part of an archive as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

fn problem(row: Option<u32>, cell: Option<&str>, sentence: &str) -> Problem {
    Problem {
        sheet: "Progetti".to_owned(),
        row,
        column: None,
        cell: cell.map(str::to_owned),
        header: cell.map(|_| "Denominazione".to_owned()),
        value: None,
        code: ProblemCode::Missing,
        sentence: sentence.to_owned(),
    }
}

#[test]
fn a_marked_copy_keeps_everything_and_says_what_is_wrong_where() {
    let own = workbook::read(&fixture("openpyxl")).unwrap();
    let report = Report {
        problems: vec![
            problem(Some(4), Some("E4"), "Prima frase."),
            problem(Some(4), Some("E4"), "Seconda frase."),
            problem(Some(5), None, "La riga."),
            problem(Some(5), Some("D5"), "Cella."),
            problem(None, None, "Il foglio."),
        ],
        ..Report::default()
    };
    let bytes = workbook::marked(&own, Some(measure()), &report).unwrap();
    let read = workbook::read(&bytes).unwrap();
    assert_eq!(read.measure.as_ref().unwrap().lines, own.measure.as_ref().unwrap().lines);
    assert_eq!(read.projects.header_row, own.projects.header_row);
    let mut without = read.projects.clone();
    let said = without.headers.pop_last().unwrap();
    assert_eq!(said.1, "Problemi");
    let texts: Vec<Option<Cell>> =
        without.rows.iter_mut().map(|row| row.cells.remove(&said.0)).collect();
    let first = "Denominazione: Prima frase.\nDenominazione: Seconda frase.";
    assert_eq!(texts[..2], [Some(text(first)), Some(text("La riga.\nDenominazione: Cella."))]);
    assert_eq!(without.headers, own.projects.headers);
    // A formula that nobody calculated has become one that fails: it is not taken for a value.
    let mut rows = own.projects.rows.clone();
    let failed = rows.last_mut().unwrap().cells.values_mut().next().unwrap();
    *failed = Cell::Error("#N/D".to_owned());
    assert_eq!(without.rows, rows);
    let notes = part(&bytes, "xl/comments1.xml");
    assert!(notes.contains("Prima frase.\n\nSeconda frase."), "{notes}");
    assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains("'Progetti'!E4"));
    // Marked again, it says only what is wrong now.
    let again = workbook::marked(&read, Some(measure()), &Report::default()).unwrap();
    let again = workbook::read(&again).unwrap();
    assert_eq!(again.projects.rows, rows);
}

/// What people write to the right of the table without calling it anything.
#[test]
fn values_without_a_header_are_not_written_over() {
    let row = Values::from([("codifica_locale", text("PG/2020/1"))]);
    let mut own = workbook::read(&workbook::filled(measure(), &[row]).unwrap()).unwrap();
    let beside = own.projects.headers.keys().next_back().unwrap() + 1;
    let moments = ["2020-03-02T14:30:00", "1899-12-31T14:30:00", "2020-03-02"];
    let cells = moments.iter().map(|moment| Cell::Date((*moment).to_owned()));
    let cells = cells.chain([text("mio"), Cell::Number(0.25)]);
    own.projects.rows[0].cells.extend((beside..).zip(cells));
    let report = Report { problems: vec![problem(Some(2), None, "La riga.")], ..Report::default() };
    let coded = [(2, Outcome::Coded("E99J24000010001".parse().unwrap()))];
    for bytes in [
        workbook::marked(&own, Some(measure()), &report).unwrap(),
        workbook::codes_back(Source::Workbook(&own), &coded, &RevokedRows::new()).unwrap(),
    ] {
        let read = workbook::read(&bytes).unwrap();
        let mut cells = read.projects.rows[0].cells.clone();
        let said = cells.pop_last().unwrap();
        assert_eq!(said.0, beside + 5);
        assert_eq!(cells, own.projects.rows[0].cells);
    }
}

#[test]
fn codes_come_back_beside_their_rows() {
    let own = workbook::read(&fixture("openpyxl")).unwrap();
    let numbers: Vec<u32> = own.projects.rows.iter().map(|row| row.number).collect();
    let outcomes = [
        (numbers[0], Outcome::Coded("E99J24000010001".parse().unwrap())),
        (numbers[1], Outcome::Rejected(vec!["Prima ragione".into(), "Seconda".into()])),
    ];
    let bytes =
        workbook::codes_back(Source::Workbook(&own), &outcomes, &RevokedRows::new()).unwrap();
    insta::assert_snapshot!("codes", shown(&workbook::read(&bytes).unwrap()));
    // Codes that arrived are not lost when the file comes back with the answers that were missing.
    let read = workbook::read(&bytes).unwrap();
    let later = [(numbers[1], Outcome::Coded("E99J24000020001".parse().unwrap()))];
    let bytes = workbook::codes_back(Source::Workbook(&read), &later, &RevokedRows::new()).unwrap();
    insta::assert_snapshot!("codes_later", shown(&workbook::read(&bytes).unwrap()));
    let bytes = workbook::rejected(measure(), Source::Workbook(&own), &outcomes).unwrap();
    insta::assert_snapshot!("rejected", shown(&workbook::read(&bytes).unwrap()));
}

#[test]
fn a_revoked_code_is_no_code_of_its_row_and_says_since_when() {
    let own = workbook::read(&fixture("openpyxl")).unwrap();
    let numbers: Vec<u32> = own.projects.rows.iter().map(|row| row.number).collect();
    let cup = |text: &str| text.parse::<domain::Cup>().unwrap();
    let old = cup("E99J24000010001");
    let day = "28/11/2024".parse().unwrap();
    let revoked: RevokedRows =
        [numbers[0], numbers[1]].map(|row| (row, vec![Revoked { cup: old.clone(), day }])).into();
    let outcomes =
        [(numbers[0], Outcome::Coded(old)), (numbers[1], Outcome::Coded(cup("E99J24000020001")))];
    for bytes in [
        workbook::codes_back(Source::Workbook(&own), &outcomes, &revoked).unwrap(),
        // The same sheet again, with the code that it had when it was still one.
        {
            let coded =
                workbook::codes_back(Source::Workbook(&own), &outcomes, &RevokedRows::new());
            let coded = workbook::read(&coded.unwrap()).unwrap();
            workbook::codes_back(Source::Workbook(&coded), &outcomes, &revoked).unwrap()
        },
    ] {
        let sheet = workbook::read(&bytes).unwrap().projects;
        let at = |title: &str| sheet.headers.iter().find(|(_, it)| *it == title).map(|it| *it.0);
        let shown = |row: usize, title: &str| {
            let cell = sheet.rows[row].cells.get(&at(title).unwrap());
            cell.map(Cell::shown).unwrap_or_default()
        };
        assert_eq!(shown(0, "CUP"), "");
        assert_eq!(shown(1, "CUP"), "E99J24000020001");
        for row in 0..2 {
            assert_eq!(shown(row, "CUP revocati"), "E99J24000010001 revocato il 28/11/2024");
            assert_eq!(shown(row, "Motivo dello scarto"), "");
        }
    }
}

#[test]
fn the_measure_of_a_copy_is_closed_as_in_the_template_unless_it_is_wrong() {
    let own = workbook::read(&workbook::filled(measure(), &[]).unwrap()).unwrap();
    let closed = |bytes: &[u8]| {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(|it| it.unwrap().to_string()).collect();
        let mut parts = 0;
        for name in names.iter().filter(|name| name.contains("worksheets/sheet")) {
            let mut part = String::new();
            let mut file = archive.by_name(name).unwrap();
            std::io::Read::read_to_string(&mut file, &mut part).unwrap();
            parts += usize::from(part.contains("<sheetProtection"));
        }
        parts
    };
    let wrong = |problem| {
        let report = Report { problems: vec![problem], ..Report::default() };
        closed(&workbook::marked(&own, Some(measure()), &report).unwrap())
    };
    let of_row = problem(Some(2), None, "La riga.");
    let of_measure = Problem {
        sheet: "Misura".to_owned(),
        column: Some("B".to_owned()),
        cell: Some("B3".to_owned()),
        ..problem(Some(3), None, "La misura.")
    };
    assert!(closed(&workbook::template(measure()).unwrap()) > 0);
    assert_eq!(wrong(of_row), wrong(of_measure) + 1);
}
