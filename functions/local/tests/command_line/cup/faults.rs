//! What must be corrected is named, cell by cell.

use super::desk::Desk;
use super::rows::{Row, changed, rows};
use serde_json::{Value, json};

/// Rows, from 0, with one planted fault each, and the cell in which it is told.
fn planted() -> Vec<(usize, &'static str, Value, &'static str)> {
    vec![
        (1, "Denominazione dell’impresa", json!("Bar"), "B3"),
        (2, "Partita IVA o codice fiscale", json!("01234567890"), "C4"),
        (3, "Tipo di indirizzo", json!("Vicolo stretto"), "E5"),
        (4, "Indirizzo", Value::Null, "F6"),
        (5, "Comune", json!("Forlimpopoli Terme"), "I7"),
        // Of two that do not agree, the more precise one is asked about.
        (6, "Provincia", json!("PA"), "I8"),
        (7, "Codice ATECO", json!("99.99.99"), "L9"),
        (8, "Costo (euro)", json!("mille euro"), "M10"),
        (9, "Descrizione dell’intervento", json!("Ripristinooooo dei locali"), "G11"),
        (11, "Codice locale", json!("PG/2024/100001"), "A13"),
    ]
}

#[test]
fn ten_planted_faults_are_all_named_by_their_cells() {
    let desk = Desk::new();
    let mut sheet = rows(12);
    for (row, header, value, _) in planted() {
        changed(&mut sheet, row, header, value);
    }
    desk.fill("faulty.xlsx", &sheet);
    let convert = ["convert", "faulty.xlsx", "-o", "out.xml"];
    let ran = desk.cup(&convert);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert_eq!(ran.err, "");
    insta::assert_snapshot!(ran.out);
    assert_eq!(desk.files(), ["faulty.xlsx"], "nothing is written");

    let told = desk.cup(&[&convert[..], &["--json"]].concat());
    assert_eq!(told.code, Some(1));
    let report: Value = serde_json::from_str(&told.out).unwrap();
    let problems = report["problems"].as_array().unwrap();
    let told: Vec<&str> =
        problems.iter().map(|problem| problem["cell"].as_str().unwrap()).collect();
    assert_eq!(told, planted().iter().map(|(.., cell)| *cell).collect::<Vec<_>>());
    for cell in told {
        assert!(ran.out.contains(&format!("Progetti!{cell} ")), "{cell}");
    }
    assert_eq!(report["files"], json!([]));
    assert_eq!((&report["converted"], &report["summary"]), (&json!(false), &Value::Null));
    let place = ["sheet", "row", "column", "cell", "header", "value", "code"];
    let first = place.map(|part| problems[0][part].clone());
    let wanted =
        json!(["Progetti", 3, "B", "B3", "Denominazione dell’impresa", "Bar", "too_short"]);
    assert_eq!(json!(first), wanted);
    assert_eq!(problems[0]["sentence"], "Scrivi almeno 5 caratteri: ora sono 3.");
}

#[test]
fn the_marked_copy_is_corrected_and_converted_again() {
    let desk = Desk::new();
    let mut sheet = rows(3);
    changed(&mut sheet, 1, "Comune", json!("Atlantide"));
    desk.fill("faulty.xlsx", &sheet);
    let ran = desk.cup(&["convert", "faulty.xlsx", "-o", "out.xml", "--marked", "marked.xlsx"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains("marked.xlsx: copia con le celle da correggere segnate"), "{ran:?}");
    assert_eq!(desk.files(), ["faulty.xlsx", "marked.xlsx"]);
    let again = desk.cup(&["convert", "marked.xlsx", "-o", "out.xml"]);
    assert_eq!(again.code, Some(1), "the copy has the same faults");
    let first = |out: &str| out.lines().next().unwrap_or_default().to_owned();
    assert_eq!(first(&again.out), first(&ran.out));

    let right = sheet[2].clone();
    let place = |row: &Row| -> Row {
        let wanted =
            |(header, _): &(String, Value)| ["Comune", "Provincia"].contains(&header.as_str());
        row.clone().into_iter().filter(wanted).collect()
    };
    desk.python(&["correct", "marked.xlsx"], &[Row::new(), place(&right)], "corrected.xlsx");
    sheet[1].extend(place(&right));
    desk.fill("right.xlsx", &sheet);
    assert!(desk.converted("corrected.xlsx", &[]) == desk.converted("right.xlsx", &[]));
    assert!(!desk.files().contains(&"out.xml".to_owned()));
}

#[test]
fn text_of_others_does_not_steer_the_terminal() {
    let desk = Desk::new();
    let mut sheet = rows(1);
    changed(&mut sheet, 0, "Indirizzo", json!("\u{202e}Via \u{7f}Roma"));
    desk.fill("faulty.xlsx", &sheet);
    let ran = desk.cup(&["convert", "faulty.xlsx", "-o", "out.xml"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let steers = |character: char| "\u{202e}\u{7f}\u{1b}".contains(character);
    assert!(!ran.out.contains(steers), "{ran:?}");
}
