//! What an official does without the portal: a list with numbers for codes, firms asked for twice, rejections put right, one
//! workbook in the end.

use super::answers::{Said, answer, code, local, response};
use super::desk::Desk;
use super::rows::{Row, rows};
use serde_json::{Value, json};

const FIRMS: usize = 1_000;
const TWICE: usize = 40;

/// The rows as a list has them whose codes a spreadsheet took for numbers.
fn pasted(count: usize) -> Vec<Row> {
    let mut rows = rows(count);
    for row in &mut rows {
        let vat_number = row["Partita IVA o codice fiscale"].as_str().unwrap();
        let number: u64 = vat_number.parse().unwrap();
        row.insert("Partita IVA o codice fiscale".to_owned(), json!(number));
        row.insert("Comune".to_owned(), json!(39_014));
        row.remove("Provincia");
    }
    rows
}

/// Every fiftieth is rejected at first.
fn is_rejected(firm: usize) -> bool {
    firm.is_multiple_of(50)
}

#[test]
fn from_a_list_in_a_spreadsheet_to_one_workbook_with_every_code() {
    let desk = Desk::new();
    desk.fill("list.xlsx", &pasted(FIRMS));
    let ran = desk.cup(&["convert", "list.xlsx", "-o", "out.xml", "--json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["requests"], FIRMS);
    let changes = report["changes"].as_array().unwrap();
    let numbers = changes.iter().filter(|it| it["reason"] == "number_to_code");
    assert_eq!(numbers.count(), 2 * FIRMS, "each VAT number and each code of a place is told");
    desk.assert_valid("out.xml");
    assert!(String::from_utf8(desk.read("out.xml")).unwrap().contains("comune=\"039014\""));

    // Forty of the same firms under other local codes: told within a file; between files the portal alone knows.
    let mut twice = pasted(TWICE);
    twice.extend(pasted(TWICE));
    for (row, number) in twice.iter_mut().skip(TWICE).zip(1..) {
        row.insert("Codice locale".to_owned(), json!(format!("B/{number}")));
    }
    desk.fill("twice.xlsx", &twice);
    let ran = desk.cup(&["convert", "twice.xlsx", "-o", "twice.xml"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.out.matches("lo stesso beneficiario della riga").count(), TWICE, "{ran:?}");
    assert!(ran.out.contains("riga 42: lo stesso beneficiario della riga 2\n"), "{ran:?}");

    // An answer with rejections, which are put right and asked for again.
    let said = |firm: usize| {
        let code = code(firm);
        let said = if is_rejected(firm) {
            Said::Rejection("ATECO non ammesso")
        } else {
            Said::Code(&code)
        };
        answer(firm, &local(firm), &said)
    };
    desk.write("first.xml", response(&(1..=FIRMS).map(said).collect::<Vec<_>>()));
    let of_first = ["import", "first.xml", "--request", "out.xml", "--workbook", "list.xlsx"];
    let ran = desk.cup(&[&of_first[..], &["--rejected", "again.xlsx"]].concat());
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""), "{ran:?}");
    let summary = "1000 richieste: 980 con il CUP, 20 scartate, 0 senza risposta, 0 non chiare; 0 risposte senza richiesta";
    assert_eq!(ran.out.lines().last(), Some(summary));
    let ran = desk.cup(&["convert", "again.xlsx", "-o", "again.xml"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.ends_with("again.xml: 20 richieste\n"), "{ran:?}");
    let later: Vec<String> = (1..=FIRMS)
        .filter(|firm| is_rejected(*firm))
        .zip(1..)
        .map(|(firm, id)| answer(id, &local(firm), &Said::Code(&code(firm))))
        .collect();
    desk.write("second.xml", response(&later));

    // Both rounds in one workbook.
    let rounds = ["import", "first.xml", "second.xml", "--request", "out.xml", "again.xml"];
    let whole = ["--workbook", "list.xlsx", "--codes", "codes.xlsx"];
    let ran = desk.cup(&[&rounds[..], &whole].concat());
    assert_eq!(ran.err, "", "{ran:?}");
    let wanted: Vec<_> = (1..=FIRMS).map(|firm| (local(firm), Some(code(firm)))).collect();
    assert_eq!(desk.columns("codes.xlsx", "Codice locale", "CUP"), wanted);
}
