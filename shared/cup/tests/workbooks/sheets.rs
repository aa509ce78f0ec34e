//! More sheets than one, other formats, and copies that keep what they were made from.

use crate::archives::archive;
use crate::fixtures::{fixture, measure, ods, text};
use crate::shown::shown;
use ristoro_cup::workbook::{self, Unreadable};
use ristoro_cup::{Cell, ChangeReason, ProblemCode, Shown, Split, Workbook, convert};
use rust_xlsxwriter::Workbook as Book;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A template with one row, and two sheets more: rows of projects, and notes.
fn with_more_sheets() -> Vec<u8> {
    let mut book = Book::new();
    for (name, rows) in [
        ("Progetti", [["Codice locale", "Comune", "Costo (euro)"], ["PG/1", "Bologna", "10"]]),
        ("Progetti 2", [["Codice locale", "Comune", "Costo (euro)"], ["PG/2", "Ravenna", "20"]]),
        ("Appunti", [["da", "chiedere", "a Rossi"], ["entro", "lunedì", "=1+1"]]),
    ] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, texts) in (0..).zip(rows) {
            for (column, text) in (0..).zip(texts) {
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

pub(crate) fn judged(workbook: &Workbook) -> ristoro_cup::Conversion {
    convert(workbook, Some(measure()), 2026, Split::Refuse)
}

#[test]
fn rows_of_another_sheet_are_never_dropped_in_silence() {
    let read = workbook::read(&with_more_sheets()).unwrap();
    let report = judged(&read).report;
    let told: Vec<_> =
        report.problems.iter().filter(|it| it.code == ProblemCode::RowsElsewhere).collect();
    let [told] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(told.sheet, "Progetti 2");
    assert!(told.sentence.contains("contiene 1 riga di progetti"), "{}", told.sentence);
    // Of the template itself nothing is elsewhere, nor of its marked copy.
    let own = workbook::read(&workbook::template(measure()).unwrap()).unwrap();
    assert_eq!(own.others, []);
}

/// A workbook whose sheets hold these rows.
pub(crate) fn with_sheets(sheets: &[(&str, &[&[&str]])], arrange: impl Fn(&mut Book)) -> Vec<u8> {
    let mut book = Book::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, texts) in (0..).zip(*rows) {
            sheet.write_row(row, 0, texts.iter().copied()).unwrap();
        }
    }
    arrange(&mut book);
    book.save_to_buffer().unwrap()
}

pub(crate) const HEADERS: &[&str] = &["Codice locale", "Comune", "Costo (euro)"];
pub(crate) const BOLOGNA: &[&str] = &["PG/1", "Bologna", "10"];
pub(crate) const RAVENNA: &[&str] = &["PG/2", "Ravenna", "20"];

#[test]
fn whatever_sheet_holds_rows_is_read_or_named() {
    let sheets: [(&str, &[&[&str]]); 7] = [
        ("Progetti", &[HEADERS, BOLOGNA]),
        ("Senza intestazioni", &[RAVENNA, RAVENNA]),
        ("Nascosto", &[&["Da chiedere"]]),
        ("Molto nascosto", &[HEADERS, RAVENNA]),
        // As the program calls sheets of its own.
        ("Regioni", &[RAVENNA]),
        ("Problemi", &[HEADERS, RAVENNA, RAVENNA]),
        ("Vuoto", &[]),
    ];
    let bytes = with_sheets(&sheets, |book| {
        book.worksheet_from_name("Nascosto").unwrap().set_hidden(true);
        book.worksheet_from_name("Molto nascosto").unwrap().set_very_hidden(true);
        book.worksheet_from_name("Regioni").unwrap().set_very_hidden(true);
        let wide = book.add_worksheet().set_name("Largo").unwrap();
        wide.write_string(4, 100, "PG/3").unwrap();
    });
    let read = workbook::read(&bytes).unwrap();
    let conversion = judged(&read);
    let report = &conversion.report;
    let elsewhere = report.problems.iter().filter(|it| it.code == ProblemCode::RowsElsewhere);
    let elsewhere: Vec<_> = elsewhere.map(|it| it.sentence.as_str()).collect();
    let copy =
        "ma si legge solo «Progetti»: copia lì quelle da chiedere, oppure cancella il foglio.";
    assert_eq!(
        elsewhere,
        [
            format!(
                "Anche il foglio nascosto «Molto nascosto» contiene 1 riga di progetti, {copy}"
            ),
            format!("Anche il foglio «Problemi» contiene 2 righe di progetti, {copy}"),
            "Il foglio «Largo» non si può leggere, perché è troppo grande o danneggiato: se contiene progetti copiali in «Progetti», poi cancella il foglio o riducilo.".to_owned(),
        ]
    );
    let unread = report.changes.iter().filter(|it| it.column.is_none());
    let unread: Vec<_> = unread.map(|it| (it.reason, it.row, it.sentence.as_ref())).collect();
    let only = "i progetti si leggono solo da «Progetti».";
    assert_eq!(
        unread,
        [
            (1, format!("Il foglio «Senza intestazioni» contiene 2 righe che non sono state lette: {only}")),
            (1, format!("Il foglio nascosto «Nascosto» contiene una riga che non è stata letta: {only}")),
            (1, format!("Il foglio nascosto «Regioni» contiene una riga che non è stata letta: {only}")),
        ]
        .each_ref()
        .map(|(row, sentence)| (ChangeReason::LeftOut, *row, sentence.as_str()))
    );

    // A marked copy has them too, hidden as they were, beside sheets of its own of the same name.
    let copy = workbook::marked(&read, conversion.measure.as_ref(), report).unwrap();
    let again = workbook::read(&copy).unwrap();
    let kept: Vec<_> = again.others.iter().map(|it| (it.name.as_str(), it.shown)).collect();
    assert_eq!(
        kept,
        [
            ("Senza intestazioni", Shown::Always),
            ("Nascosto", Shown::Hidden),
            ("Molto nascosto", Shown::VeryHidden),
            ("Regioni (altro)", Shown::VeryHidden),
            ("Problemi (altro)", Shown::Always),
            ("Vuoto", Shown::Always),
        ]
    );
}

#[test]
fn rows_that_nobody_reads_in_sheets_that_are_read_are_told() {
    let more = &["Codice locale", "Comune", "Costo (euro)", "Provincia"];
    let sheets: [(&str, &[&[&str]]); 2] = [
        ("Progetti", &[HEADERS, BOLOGNA, RAVENNA, more, BOLOGNA]),
        ("Misura", &[&["Legge", "10/2014"], HEADERS, RAVENNA]),
    ];
    let read = workbook::read(&with_sheets(&sheets, |_| ())).unwrap();
    let conversion = judged(&read);
    let problems = conversion.report.problems.iter();
    let elsewhere = problems.filter(|it| it.code == ProblemCode::RowsElsewhere);
    let elsewhere: Vec<_> = elsewhere.map(|it| it.sentence.as_str()).collect();
    let there =
        "che non si leggono: spostale sotto le intestazioni della riga 4 del foglio «Progetti».";
    assert_eq!(
        elsewhere,
        [
            format!(
                "Nel foglio «Misura», sotto le intestazioni della riga 2, ci sono righe di progetti (1) {there}"
            ),
            format!(
                "Nel foglio «Progetti», sotto le intestazioni della riga 1, ci sono righe di progetti (2) {there}"
            ),
        ]
    );
}

#[test]
fn a_marked_copy_keeps_lists_instructions_filters_and_other_sheets() {
    let read = workbook::read(&with_more_sheets()).unwrap();
    let conversion = judged(&read);
    let copy = workbook::marked(&read, conversion.measure.as_ref(), &conversion.report).unwrap();
    let again = workbook::read(&copy).unwrap();
    assert_eq!(again.projects.rows.len(), 1);
    assert_eq!(again.others, read.others);
    let notes = again.others.iter().find(|sheet| sheet.name == "Appunti").unwrap();
    assert_eq!(notes.rows[1].cells[&2], text("=1+1"), "text stays text");
    let parts = parts(&copy);
    let sheets = &parts["xl/workbook.xml"];
    for name in ["Istruzioni", "Comuni", "_FilterDatabase"] {
        assert!(sheets.contains(name), "{name}: {sheets}");
    }
    let checked = parts.values().filter(|part| part.contains("<dataValidations"));
    assert_eq!(checked.count(), 1);
}

/// The parts of a workbook that are text.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut text = String::new();
        if entry.read_to_string(&mut text).is_ok() {
            parts.insert(entry.name().unwrap().into_owned(), text);
        }
    }
    parts
}

#[test]
fn open_document_is_read_as_excel_is() {
    let excel = workbook::read(&fixture("libreoffice")).unwrap();
    let open = workbook::read(&ods()).unwrap();
    // LibreOffice keeps what Excel calls true as the number that it shows so.
    assert_eq!(shown(&open), shown(&excel).replace("Bool(true)", "Number(1.0)"));
}

fn content(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Progetti\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    archive([
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>".to_vec()),
        ("content.xml", content.into_bytes()),
    ])
}

fn cell(attributes: &str, text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\" {attributes}><text:p>{text}</text:p></table:table-cell>"
    )
}

#[test]
fn repetitions_of_open_document_are_bounded() {
    let header = format!("<table:table-row>{}</table:table-row>", cell("", "Codice locale"));
    let row = |attributes: &str, cells: &str| {
        format!("<table:table-row {attributes}>{cells}</table:table-row>")
    };
    let many = |name: &str, number: u64| format!("table:number-{name}-repeated=\"{number}\"");
    let read = |rows: String| workbook::read(&content(&format!("{header}{rows}")));
    let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    // What LibreOffice writes below every sheet.
    let below = row(&many("rows", 1_048_000), empty);
    let twice = read(row(&many("rows", 2), &cell("", "PG/1")) + &below).unwrap();
    let numbers: Vec<u32> = twice.projects.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 3]);
    assert_eq!(twice.projects.rows[0].cells, BTreeMap::from([(0, Cell::Text("PG/1".into()))]));
    for bomb in [
        row(&many("rows", 1_000_001), &cell("", "PG/1")),
        row(&many("rows", u64::MAX), &cell("", "PG/1")),
        row("", &cell(&many("columns", 2_000_000), "x")),
        row("", &(empty.to_owned() + &cell("", "x"))).repeat(100),
        below.clone() + &row("", &cell("", "x")) + &row("", &(cell("", "a") + &cell("", "b"))),
    ] {
        assert_eq!(read(bomb.clone()), Err(Unreadable::Overblown), "{bomb:.120}");
    }
    assert_eq!(read(row(&many("rows", 1).replace('1', "x"), "")), Err(Unreadable::Damaged));
    let table = "<table:table><table:table-row/></table:table>";
    assert_eq!(read(row("", &cell("", table))), Err(Unreadable::Damaged), "a table in a cell");
}

#[test]
fn texts_of_open_document_are_bounded_with_their_repetitions() {
    let header = format!("<table:table-row>{}</table:table-row>", cell("", "Codice locale"));
    let read = |row: String| workbook::read(&content(&format!("{header}{row}")));
    let row = |attributes: &str, cells: &str| {
        format!("<table:table-row {attributes}>{cells}</table:table-row>")
    };
    let blanks = |number: u64| cell("", &format!("a<text:s text:c=\"{number}\"/>b"));
    assert!(read(row("", &blanks(3))).is_ok());
    let long = "x".repeat(100_000);
    let formula = format!("table:formula=\"of:={}\"", "1+".repeat(1_500));
    for bomb in [
        row("", &blanks(2_147_483_647)),
        row("", &blanks(u64::MAX)),
        row("", &blanks(1_000_000).repeat(100)),
        row("", &cell("table:number-columns-repeated=\"16384\"", &long)),
        row("table:number-rows-repeated=\"10000\"", &cell("", &long)),
        row("", &cell(&format!("table:number-columns-repeated=\"16384\" {formula}"), "x")),
        row("", &cell("table:number-columns-repeated=\"16384\"", &"&amp;".repeat(20_000))),
    ] {
        assert_eq!(read(bomb.clone()), Err(Unreadable::Overblown), "{bomb:.120}");
    }
}

#[test]
fn what_is_not_read_is_told_by_its_name() {
    for (name, code) in [
        ("a.xls", "old_excel"),
        ("A.XLSB", "binary_excel"),
        ("a.b.xlsm", "macros"),
        ("elenco.csv", "plain_text"),
        ("a.pdf", "pdf"),
    ] {
        assert_eq!(Unreadable::of_name(name).map(|it| it.code()), Some(code), "{name}");
    }
    for name in ["a.xlsx", "a.ods", "a", "", "a.XLSX"] {
        assert_eq!(Unreadable::of_name(name), None, "{name}");
    }
}
