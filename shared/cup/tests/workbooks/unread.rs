//! Rows where nobody reads them: above the headers, among the lines of the measure, in sheets that the program writes itself.

use crate::fixtures::{measure, text};
use crate::sheets::{BOLOGNA, HEADERS, RAVENNA, judged, with_sheets};
use calamine::{Reader, Xlsx};
use ristoro_cup::workbook::{self, RevokedRows, Source, Values};
use ristoro_cup::{
    ChangeReason, Measure, OtherSheet, ProblemCode, Report, Row, Split, Workbook, convert,
};
use rust_xlsxwriter::Workbook as Book;
use std::io::Cursor;

/// Headers with what tells a project from a title.
const ABOVE: &[&str] = &["Codice locale", "Partita IVA", "Comune", "Costo (euro)"];

/// What is told of rows that nobody reads: as problems, and as changes.
fn told(workbook: &Workbook) -> (Vec<String>, Vec<String>) {
    let report = judged(workbook).report;
    let problems = report.problems.into_iter();
    let problems = problems.filter(|problem| problem.code == ProblemCode::RowsElsewhere);
    let changes = report.changes.into_iter();
    let changes =
        changes.filter(|change| change.reason == ChangeReason::LeftOut && change.column.is_none());
    (
        problems.map(|problem| problem.sentence).collect(),
        changes.map(|change| change.sentence.into_owned()).collect(),
    )
}

fn read(sheets: &[(&str, &[&[&str]])]) -> Workbook {
    workbook::read(&with_sheets(sheets, |_| ())).unwrap()
}

#[test]
fn a_title_is_harmless_and_other_rows_above_the_headers_are_told() {
    let title: &[&[&str]] = &[&["Comune di Esempio"], &["Elenco", "al 3 marzo"], ABOVE];
    assert_eq!(told(&read(&[("Progetti", title)])), (vec![], vec![]));
    for harmless in [
        &["Dati", "del", "beneficiario", "importi"],
        &["1", "2", "3", "4"],
        &["Totale", "Totali", "", "120.000,00"],
        &["testo", "11 cifre", "nome", "euro"],
    ] {
        let rows: &[&[&str]] = &[&["Comune di Esempio"], harmless, ABOVE, BOLOGNA];
        let (problems, changes) = told(&read(&[("Progetti", rows)]));
        assert_eq!(problems, [""; 0], "{harmless:?}");
        assert_eq!(
            changes,
            [
                "Nel foglio «Progetti» ci sono righe sopra le intestazioni, non lette (riga 2): i progetti si leggono dalla riga 4 in poi."
            ],
            "{harmless:?}"
        );
    }
}

#[test]
fn projects_above_the_headers_keep_the_file_back() {
    for project in [
        &["PG/1", "00743110157", "Bologna"] as &[&str],
        &["PG/1", "sconosciuta", "Bologna", "1.200,00"],
    ] {
        let rows: &[&[&str]] = &[project, &["a", "b", "c"], project, ABOVE, BOLOGNA];
        let (problems, changes) = told(&read(&[("Progetti", rows)]));
        assert_eq!(
            problems,
            [
                "Nel foglio «Progetti», sopra le intestazioni della riga 4, sembra che ci siano progetti, che non si leggono (righe 1, 3): spostali sotto le intestazioni, oppure cancellali."
            ],
            "{project:?}"
        );
        assert_eq!(changes.len(), 1, "{changes:?}");
        assert!(changes[0].contains("(riga 2)"), "{changes:?}");
    }
}

#[test]
fn copies_keep_what_stands_above_the_headers_and_among_the_lines_of_the_measure() {
    let rows: &[&[&str]] = &[&["Comune di Esempio"], &["a", "b", "=1+1"], HEADERS, BOLOGNA];
    let notes: &[&[&str]] = &[&["Note"], &["PG/2", "Ravenna", "20", "30"], &["Legge", "10/2014"]];
    let own = read(&[("Misura", notes), ("Progetti", rows)]);
    let report = judged(&own).report;
    let none = RevokedRows::new();
    for copy in [
        workbook::marked(&own, Some(measure()), &report).unwrap(),
        workbook::codes_back(Source::Workbook(&own), &[], &none).unwrap(),
    ] {
        let copy = workbook::read(&copy).unwrap();
        assert_eq!(copy.projects.above, own.projects.above);
        assert_eq!(copy.projects.above.len(), 2);
        assert_eq!(copy.measure.unwrap().unread, own.measure.as_ref().unwrap().unread);
    }
    let (_, changes) = told(&own);
    assert_eq!(
        changes,
        [
            "Il foglio «Misura» contiene una riga che non è stata letta: lì si leggono solo le voci della misura, e i progetti solo da «Progetti».",
            "Nel foglio «Progetti» ci sono righe sopra le intestazioni, non lette (riga 2): i progetti si leggono dalla riga 4 in poi.",
        ]
    );
}

/// Every cell of a sheet of a workbook that the program wrote, into another book.
fn copied(book: &mut Book, from: &[u8], name: &str) {
    let mut source: Xlsx<_> = Xlsx::new(Cursor::new(from)).unwrap();
    let range = source.worksheet_range(name).unwrap();
    let sheet = book.add_worksheet().set_name(name).unwrap();
    for (row, column, cell) in range.used_cells() {
        let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
        match cell {
            calamine::Data::Float(number) => sheet.write_number(row, column, *number).unwrap(),
            other => sheet.write_string(row, column, other.to_string()).unwrap(),
        };
    }
}

#[test]
fn rows_that_somebody_put_into_sheets_of_the_program_are_told() {
    let row = Values::from([("codifica_locale", text("PG/1"))]);
    let filled = workbook::filled(measure(), &[row]).unwrap();
    let own = workbook::read(&filled).unwrap();
    let marked = workbook::marked(&own, Some(measure()), &judged(&own).report).unwrap();
    let mut book = Book::new();
    for name in ["Problemi", "Istruzioni", "Progetti", "Regioni", "Comuni"] {
        copied(&mut book, &marked, name);
    }
    for name in ["Regioni", "Comuni"] {
        book.worksheet_from_name(name).unwrap().set_hidden(true);
    }
    let untouched = book.save_to_buffer().unwrap();
    assert_eq!(workbook::read(&untouched).unwrap().others, []);

    // One cell, two, as many as the program fills; a number, a name that is on no list.
    let put: [(&str, &[&str]); 5] = [
        ("Problemi", &["PG/9", "Rossi", "Bologna", "00743110157", "100"]),
        ("Istruzioni", &["7", "Rossi"]),
        ("Istruzioni", &["PG/9", "Rossi", "Sì", "00743110157"]),
        ("Regioni", &["PG/9"]),
        ("Comuni", &["PG/9 Rossi (BO)"]),
    ];
    for (name, cells) in put {
        let sheet = book.worksheet_from_name(name).unwrap();
        sheet.write_row(9_000, 0, cells.iter().copied()).unwrap();
        let read = workbook::read(&book.save_to_buffer().unwrap()).unwrap();
        let [OtherSheet { name: told, rows, .. }] = read.others.as_slice() else {
            panic!("{name}: {:?}", read.others)
        };
        let [Row { number: 9_001, cells: found }] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((told.as_str(), found.len()), (name, cells.len()));
        assert_eq!(found[&0], text(cells[0]));
        let sheet = book.worksheet_from_name(name).unwrap();
        for column in 0..5 {
            sheet.clear_cell(9_000, column);
        }
    }
    assert_eq!(workbook::read(&book.save_to_buffer().unwrap()).unwrap().others, []);
}

#[test]
fn a_list_that_is_seen_is_somebodys_own() {
    let sheets: [(&str, &[&[&str]]); 2] =
        [("Progetti", &[HEADERS, RAVENNA]), ("Regioni", &[&["Lazio"], &["Umbria"]])];
    let seen = read(&sheets);
    assert_eq!(seen.others.len(), 1);
    let hidden = with_sheets(&sheets, |book| {
        book.worksheet_from_name("Regioni").unwrap().set_hidden(true);
    });
    assert_eq!(workbook::read(&hidden).unwrap().others, []);
}

/// Nothing of what is written here is told as somebody else's.
#[test]
fn own_files_hold_nothing_unread() {
    for measure in Measure::bundled() {
        for bytes in [workbook::template(measure).unwrap(), workbook::example(measure).unwrap()] {
            let own = workbook::read(&bytes).unwrap();
            assert_eq!((&own.others, &own.strays), (&vec![], &vec![]), "{}", measure.id);
            assert_eq!(own.measure.as_ref().unwrap().unread, [], "{}", measure.id);
            assert_eq!(own.projects.above, [], "{}", measure.id);
            let conversion = convert(&own, None, 2026, Split::Refuse);
            let none = RevokedRows::new();
            for copy in [
                workbook::marked(&own, Some(measure), &conversion.report).unwrap(),
                workbook::marked(&own, Some(measure), &Report::default()).unwrap(),
                workbook::codes_back(Source::Workbook(&own), &[], &none).unwrap(),
            ] {
                let copy = workbook::read(&copy).unwrap();
                assert_eq!(copy.others, [], "{}", measure.id);
                assert_eq!(copy.measure.unwrap().unread, [], "{}", measure.id);
            }
        }
    }
}
