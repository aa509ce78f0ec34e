//! The codes come back to their rows, and nothing else does.

use super::desk::{Desk, bundled, repository};
use super::rows::rows;
use serde_json::Value;

/// What the service could answer.
pub(super) enum Said<'a> {
    Code(&'a str),
    Rejection(&'a str),
}

pub(super) fn answer(id: usize, local_code: &str, said: &Said) -> String {
    let body = match said {
        Said::Code(cup) => format!("<DATI_CUP><CODICE_CUP>{cup}</CODICE_CUP></DATI_CUP>"),
        Said::Rejection(text) => format!("<MESSAGGI_DI_SCARTO>{text}</MESSAGGI_DI_SCARTO>"),
    };
    format!(
        "<DETTAGLIO_CUP_GENERAZIONE id_progetto=\"{id}\" codifica_locale=\"{local_code}\">{body}</DETTAGLIO_CUP_GENERAZIONE>"
    )
}

pub(super) fn response(answers: &[String]) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DETTAGLIO_ELABORAZIONE_CUP>{}</DETTAGLIO_ELABORAZIONE_CUP>\n",
        answers.concat()
    )
}

/// A code of the measure's year.
pub(super) fn code(number: usize) -> String {
    format!("E99J{:02}{number:05}0001", bundled().year % 100)
}

pub(super) fn local(number: usize) -> String {
    format!("PG/2024/{}", 100_000 + number)
}

/// A desk with five requests, converted.
fn requested() -> Desk {
    let desk = Desk::new();
    desk.fill("filled.xlsx", &rows(5));
    let ran = desk.cup(&["convert", "filled.xlsx", "-o", "out.xml"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    desk
}

#[test]
fn every_request_with_its_code_ends_with_zero() {
    let desk = requested();
    let answers: Vec<_> =
        (1..=5).rev().map(|n| answer(n, &local(n), &Said::Code(&code(n)))).collect();
    // Accepted requests may come in more than one file.
    desk.write("first.xml", response(&answers[..2]));
    desk.write("second.xml", response(&answers[2..]));
    let import = ["import", "first.xml", "second.xml", "--request", "out.xml"];
    let more =
        ["--workbook", "filled.xlsx", "--codes", "codes.xlsx", "--rejected", "rejected.xlsx"];
    let ran = desk.cup(&[&import[..], &more].concat());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    for number in 1..=5 {
        let line = format!("{number} {}: {}\n", local(number), code(number));
        assert!(ran.out.contains(&line), "{line}{ran:?}");
    }
    let codes = desk.columns("codes.xlsx", "Codice locale", "CUP");
    let wanted: Vec<_> = (1..=5).map(|number| (local(number), Some(code(number)))).collect();
    assert_eq!(codes, wanted);
    assert!(!desk.files().contains(&"rejected.xlsx".to_owned()), "nothing was rejected");
}

#[test]
fn rejections_strays_and_doubts_are_told_and_not_taken() {
    let desk = requested();
    let answers = [
        answer(1, &local(1), &Said::Code(&code(1))),
        answer(2, &local(2), &Said::Rejection("Categoria &quot;999&quot; non ammessa")),
        // Answered twice, each time otherwise.
        answer(3, &local(3), &Said::Code(&code(3))),
        answer(3, &local(3), &Said::Code(&code(33))),
        // Only one of the two matches.
        answer(4, &local(5), &Said::Code(&code(4))),
        answer(77, "PG/1999/1", &Said::Code(&code(77))),
    ];
    desk.write("response.xml", response(&answers));
    let import = ["import", "response.xml", "--request", "out.xml"];
    let ran = desk.cup(&import);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    insta::assert_snapshot!(ran.out);

    let told = desk.cup(&[&import[..], &["--json"]].concat());
    assert_eq!(told.code, Some(1));
    let told: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(told["rows"][0]["cup"], code(1));
    assert_eq!(told["rows"][1]["rejected"][0], "Categoria \"999\" non ammessa");
    for row in 1..5 {
        assert_eq!(told["rows"][row]["cup"], Value::Null, "{told:#}");
    }
    assert_eq!(told["strays"].as_array().unwrap().len(), 2, "{told:#}");
}

#[test]
fn rejected_rows_are_corrected_and_sent_again() {
    let desk = requested();
    let answers = [
        answer(1, &local(1), &Said::Code(&code(1))),
        answer(2, &local(2), &Said::Rejection("Comune errato")),
        answer(4, &local(4), &Said::Rejection("=CMD()")),
    ];
    desk.write("response.xml", response(&answers));
    let files = ["--codes", "codes.xlsx", "--rejected", "rejected.xlsx"];
    for workbook in [&["--workbook", "filled.xlsx"][..], &[]] {
        let import = ["import", "response.xml", "--request", "out.xml"];
        let ran = desk.cup(&[&import[..], workbook, &files].concat());
        assert_eq!(ran.code, Some(1), "{ran:?}");
        let again = desk.cup(&["convert", "rejected.xlsx", "-o", "again.xml"]);
        assert_eq!(again.code, Some(0), "the rows were right for us: {again:?}");
        desk.assert_valid("again.xml");
        let xml = String::from_utf8(desk.read("again.xml")).unwrap();
        for number in 1..=5 {
            let sent_again = [2, 4].contains(&number);
            assert_eq!(xml.contains(&local(number)), sent_again, "{number}: {xml}");
        }
    }
}

#[test]
fn codes_go_to_the_rows_they_were_asked_for_whatever_became_of_the_workbook() {
    let desk = requested();
    let answers = [
        answer(2, &local(2), &Said::Code(&code(2))),
        answer(4, &local(4), &Said::Rejection("=CMD()")),
    ];
    desk.write("response.xml", response(&answers));
    let import = ["import", "response.xml", "--request", "out.xml", "--codes", "codes.xlsx"];
    let wanted: Vec<_> =
        (1..=5).map(|number| (local(number), (number == 2).then(|| code(number)))).collect();
    let ran = desk.cup(&import);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert_eq!(
        desk.columns("codes.xlsx", "Codice locale", "CUP"),
        wanted,
        "from the requests alone"
    );
    let reasons = desk.columns("codes.xlsx", "Codice locale", "Motivo dello scarto");
    assert_eq!(reasons[3], (local(4), Some("=CMD()".to_owned())), "text, not a formula");

    // Rows before and after, and the same numbers given by hand.
    let mut longer = rows(7);
    longer.rotate_left(5);
    for (row, number) in longer.iter_mut().zip([6, 7, 1, 2, 3, 4, 5]) {
        row.insert("Identificativo nel file".to_owned(), number.to_string().into());
    }
    desk.fill("longer.xlsx", &longer);
    let ran = desk.cup(&[&import[..], &["--workbook", "longer.xlsx"]].concat());
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let mut found = desk.columns("codes.xlsx", "Codice locale", "CUP");
    found.sort();
    assert_eq!(found[..5], wanted);
    assert!(found[5..].iter().all(|(_, code)| code.is_none()), "{found:?}");
}

#[test]
fn a_workbook_or_a_measure_of_other_requests_is_refused() {
    let desk = requested();
    desk.write("response.xml", response(&[answer(1, &local(1), &Said::Code(&code(1)))]));
    desk.fill("other.xlsx", &rows(4));
    let call = repository().join("shared/calls/ordinanza-6-2014");
    for (more, wanted) in [
        (["--workbook", "other.xlsx"], "nessuna riga con il codice locale «PG/2024/100005»"),
        (["--call", call.to_str().unwrap()], "le richieste non sono di «"),
    ] {
        let import = ["import", "response.xml", "--request", "out.xml", "--codes", "codes.xlsx"];
        let ran = desk.cup(&[&import[..], &more].concat());
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.contains(wanted), "{ran:?}");
    }
    assert!(!desk.files().contains(&"codes.xlsx".to_owned()));
}

#[test]
fn what_is_no_response_is_refused() {
    let desk = requested();
    desk.write("doctype.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><DETTAGLIO_ELABORAZIONE_CUP/>");
    desk.write("text.xml", "Utente non autorizzato");
    for file in ["doctype.xml", "text.xml", "out.xml", "missing.xml", "/dev/zero"] {
        let ran = desk.cup(&["import", file, "--request", "out.xml", "--codes", "codes.xlsx"]);
        assert_eq!(ran.code, Some(2), "{file}: {ran:?}");
        assert!(ran.err.contains(&format!("{file}: ")), "{ran:?}");
    }
    let ran = desk.cup(&["import", "out.xml", "--request", "filled.xlsx"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(!desk.files().contains(&"codes.xlsx".to_owned()));
}

#[test]
fn a_second_round_for_the_rejected_rows_is_joined_with_the_first() {
    let desk = requested();
    let mut answers: Vec<_> =
        (1..=4).map(|n| answer(n, &local(n), &Said::Code(&code(n)))).collect();
    answers.push(answer(5, &local(5), &Said::Rejection("Manca il CAP")));
    desk.write("first.xml", response(&answers));
    let import = ["import", "first.xml", "--request", "out.xml", "--workbook", "filled.xlsx"];
    let ran = desk.cup(&[&import[..], &["--rejected", "again.xlsx"]].concat());
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let ran = desk.cup(&["convert", "again.xlsx", "-o", "again.xml"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("anno 2020: costo totale 10.185 €"), "{ran:?}");
    desk.write("second.xml", response(&[answer(1, &local(5), &Said::Code(&code(5)))]));
    let rounds = ["import", "first.xml", "second.xml", "--request", "out.xml", "again.xml"];
    let ran =
        desk.cup(&[&rounds[..], &["--workbook", "filled.xlsx", "--codes", "all.xlsx"]].concat());
    assert_eq!(ran.err, "", "{ran:?}");
    let all = ::cup::workbook::read(&desk.read("all.xlsx")).unwrap();
    let all = format!("{all:?}");
    assert!((1..=5).all(|n| all.contains(&code(n))), "{all}");
    assert!(!all.contains("Manca il CAP"), "{all}");
}
