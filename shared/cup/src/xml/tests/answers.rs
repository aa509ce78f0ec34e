//! Files of answers.

use super::{ANSWERS, changed};
use crate::{Answer, AnswerOutcome, XmlError, read_response};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

fn answer(id: &str, local: &str, outcome: AnswerOutcome) -> Answer {
    Answer { id_progetto: id.to_owned(), codifica_locale: local.to_owned(), outcome }
}

fn coded(cup: &str) -> AnswerOutcome {
    AnswerOutcome::Coded { cup: cup.parse().unwrap(), similar: Vec::new() }
}

/// The outcome of an answer that holds this.
fn outcome(content: &str) -> AnswerOutcome {
    let document = format!(
        "<DETTAGLIO_ELABORAZIONE_CUP><DETTAGLIO_CUP_GENERAZIONE id_progetto='1' codifica_locale='A'>{content}</DETTAGLIO_CUP_GENERAZIONE></DETTAGLIO_ELABORAZIONE_CUP>"
    );
    let mut answers = read_response(document.as_bytes()).unwrap();
    assert_eq!(answers.len(), 1);
    answers.remove(0).outcome
}

#[test]
fn the_example() {
    let refusal = "Il codice della categoria non appartiene al sottosettore indicato";
    let expected = [
        answer("1", "PG/2024/100001", coded("E99J24000010001")),
        answer("2", "PG/2024/100002", AnswerOutcome::Rejected(vec![refusal.to_owned()])),
    ];
    assert_eq!(read_response(ANSWERS.as_bytes()).as_deref(), Ok(&expected[..]));
}

#[test]
fn a_code_is_read_in_any_writing_of_it() {
    let code =
        |text: &str| outcome(&format!("<DATI_CUP><CODICE_CUP>{text}</CODICE_CUP></DATI_CUP>"));
    for good in [
        "E99J24000010001",
        "\n  E99J24000010001\t",
        "<![CDATA[E99J24000010001]]>",
        "E99J2400001<!-- . -->0001",
        "&#69;99J24000010001",
        "e99j24000010001",
        " E99J 2400 0010 001 ",
    ] {
        assert_eq!(code(good), coded("E99J24000010001"), "{good}");
    }
    for bad in ["E99J2400001000", "PROV0123456789", "E99J240000100010", "Ｅ99J24000010001", "null"]
    {
        assert_eq!(code(bad), AnswerOutcome::BadCode(bad.to_owned()), "{bad}");
    }
    assert_eq!(code(&"X".repeat(5000)), AnswerOutcome::BadCode("X".repeat(100)));
}

#[test]
fn every_reason_is_kept() {
    let texts = |messages: &[&str]| messages.iter().map(|text| (*text).to_owned()).collect();
    let two = "<MESSAGGI_DI_SCARTO>\n Comune errato \n</MESSAGGI_DI_SCARTO><MESSAGGI_DI_SCARTO>D&apos;ufficio &lt;1&gt;<![CDATA[ & 2]]></MESSAGGI_DI_SCARTO><MESSAGGI_DI_SCARTO> </MESSAGGI_DI_SCARTO>";
    let expected = texts(&["Comune errato", "D'ufficio <1> & 2"]);
    assert_eq!(outcome(two), AnswerOutcome::Rejected(expected));
    let long = "è ".repeat(5000);
    let expected = AnswerOutcome::Rejected(texts(&[long.trim()]));
    assert_eq!(outcome(&format!("<MESSAGGI_DI_SCARTO>{long}</MESSAGGI_DI_SCARTO>")), expected);
}

#[test]
fn neither_and_both_are_told_apart() {
    let code = "<DATI_CUP><CODICE_CUP>E99J24000010001</CODICE_CUP></DATI_CUP>";
    let other = "<DATI_CUP><CODICE_CUP>E99J24000020001</CODICE_CUP></DATI_CUP>";
    let message = "<MESSAGGI_DI_SCARTO>No</MESSAGGI_DI_SCARTO>";
    for empty in ["", "<DATI_CUP/>", "<DATI_CUP><CODICE_CUP> </CODICE_CUP></DATI_CUP>", "<ALTRO/>"]
    {
        assert_eq!(outcome(empty), AnswerOutcome::Empty, "{empty}");
    }
    let both = |codes: &[&str], messages: &[&str]| AnswerOutcome::Both {
        codes: codes.iter().map(|text| (*text).to_owned()).collect(),
        messages: messages.iter().map(|text| (*text).to_owned()).collect(),
    };
    assert_eq!(outcome(&format!("{code}{message}")), both(&["E99J24000010001"], &["No"]));
    let two = both(&["E99J24000010001", "E99J24000020001"], &[]);
    assert_eq!(outcome(&format!("{code}{other}")), two);
    assert_eq!(outcome(&format!("{code}{code}")), coded("E99J24000010001"));
}

#[test]
fn what_is_not_known_is_passed_over_and_similar_codes_are_kept() {
    let document = r#"<?xml version="1.0"?>
<c:DETTAGLIO_ELABORAZIONE_CUP xmlns:c="urn:cup" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <c:DATA_ELABORAZIONE>2024-05-01</c:DATA_ELABORAZIONE>
  <c:DETTAGLIO_CUP_GENERAZIONE codifica_locale=" A/1 " stato="ok" id_progetto="1">
    <c:NOTE><c:CODICE_CUP>A00A00000000000</c:CODICE_CUP></c:NOTE>
    <c:DATI_CUP>
      <c:CODICE_CUP tipo="nuovo">E99J24000010001</c:CODICE_CUP>
      <c:ELENCO_CUP_SIMILI><c:CUP codice="F46D07000110001">Sede
        di Parma</c:CUP></c:ELENCO_CUP_SIMILI>
      <c:ELENCO_CUP_SIMILI/>
      <c:ELENCO_CUP_CON_DELEGHE><x/></c:ELENCO_CUP_CON_DELEGHE>
    </c:DATI_CUP>
  </c:DETTAGLIO_CUP_GENERAZIONE>
</c:DETTAGLIO_ELABORAZIONE_CUP>
"#;
    let similar = vec!["F46D07000110001 Sede di Parma".to_owned()];
    let outcome = AnswerOutcome::Coded { cup: "E99J24000010001".parse().unwrap(), similar };
    assert_eq!(read_response(document.as_bytes()), Ok(vec![answer("1", "A/1", outcome)]));
}

#[test]
fn similar_codes_are_bounded() {
    let one = format!("<ELENCO_CUP_SIMILI>{}</ELENCO_CUP_SIMILI>", "x".repeat(600));
    let content = format!("<CODICE_CUP>E99J24000010001</CODICE_CUP>{}", one.repeat(30));
    let AnswerOutcome::Coded { similar, .. } = outcome(&format!("<DATI_CUP>{content}</DATI_CUP>"))
    else {
        panic!("a code")
    };
    assert_eq!(similar, vec!["x".repeat(500); 20]);
}

#[test]
fn an_answer_without_keys_is_still_an_answer() {
    let document = changed(ANSWERS, " id_progetto=\"2\" codifica_locale=\"PG/2024/100002\"", "");
    let answers = read_response(document.as_bytes()).unwrap();
    assert_eq!((answers[1].id_progetto.as_str(), answers[1].codifica_locale.as_str()), ("", ""));
}

#[test]
fn nothing_is_given_of_a_file_that_stops() {
    let whole = ANSWERS.trim_end();
    for cut in 1..whole.len() {
        let part = &whole[..cut];
        let line = part.trim_end().lines().count();
        assert_eq!(read_response(part.as_bytes()), Err(XmlError::Truncated { line }), "{part}");
    }
}

/// An archive with these files.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn answers_as_they_come() {
    let plain = read_response(ANSWERS.as_bytes()).unwrap();
    for odd in [
        format!("\n\r\n{ANSWERS}"),
        format!("\u{feff}\n{ANSWERS}"),
        ANSWERS.replace("DETTAGLIO_ELABORAZIONE_CUP", "Dettaglio_Elaborazione_Cup"),
        ANSWERS.replace("id_progetto", "ID_PROGETTO").replace("codifica_locale", "CODIFICA_LOCALE"),
        ANSWERS.replace("CODICE_CUP", "codice_cup").replace("DATI_CUP", "dati_cup"),
    ] {
        assert_eq!(read_response(odd.as_bytes()).as_ref(), Ok(&plain), "{odd}");
    }
}

#[test]
fn answers_in_an_archive() {
    let plain = read_response(ANSWERS.as_bytes()).unwrap();
    let other = ANSWERS.replace("E99J24000010001", "E99J24000020001");
    let files: [(&str, &[u8]); 4] = [
        ("__MACOSX/._esiti.xml", b"x"),
        ("cartella/ESITI.XML", ANSWERS.as_bytes()),
        ("scarti.txt", other.as_bytes()),
        ("leggimi.pdf", b"%PDF-"),
    ];
    let both = read_response(&zipped(&files)).unwrap();
    assert_eq!(both.len(), 2 * plain.len());
    assert_eq!(both[..plain.len()], plain);
    let mistaken = |bytes: &[u8]| matches!(read_response(bytes), Err(XmlError::Mistaken { .. }));
    assert!(mistaken(&zipped(&[("[Content_Types].xml", b"<x/>")])), "a workbook");
    assert!(mistaken(&zipped(&[("a.xml", b"<CUP/>"), ("b.xml", ANSWERS.as_bytes())])));
    assert!(mistaken(&zipped(&[("a.pdf", b"%PDF-")])) && mistaken(b"PK\x03\x04 e poi niente"));
    let bomb = vec![b' '; 11 * 1024 * 1024];
    let refused = read_response(&zipped(&[("a.xml", &bomb)]));
    assert!(matches!(refused, Err(XmlError::TooLarge(_))));
}
