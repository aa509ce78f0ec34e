//! The same answers in other encodings.

use super::{ANSWERS, changed};
use crate::{AnswerOutcome, XmlError, read_response};

const TEXT: &str = "Attività già finanziata: l’importo è di 5 €";

fn document(encoding: &str) -> String {
    let document = changed(ANSWERS, "\"UTF-8\"", &format!("\"{encoding}\""));
    changed(&document, "Il codice della categoria non appartiene al sottosettore indicato", TEXT)
}

fn message(bytes: &[u8]) -> String {
    let answers = read_response(bytes).unwrap();
    match &answers[1].outcome {
        AnswerOutcome::Rejected(messages) => messages.concat(),
        other => panic!("{other:?}"),
    }
}

fn wide(text: &str, mark: bool, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF);
    mark.into_iter().chain(text.encode_utf16()).flat_map(order).collect()
}

#[test]
fn utf_8_with_or_without_mark_or_declaration() {
    let document = document("utf-8");
    assert_eq!(message(document.as_bytes()), TEXT);
    assert_eq!(message(format!("\u{feff}{document}").as_bytes()), TEXT);
    let (_, bare) = document.split_once("?>").unwrap();
    assert_eq!(message(bare.as_bytes()), TEXT);
    // The mark tells more than what is declared.
    assert_eq!(message(format!("\u{feff}{}", self::document("ISO-8859-1")).as_bytes()), TEXT);
    // Declared as it was held in memory.
    assert_eq!(message(self::document("utf-16").as_bytes()), TEXT);
}

#[test]
fn one_byte_a_character() {
    for label in ["ISO-8859-1", "iso-8859-1", "windows-1252", "CP1252", "us-ascii"] {
        let (bytes, _, lossy) = encoding_rs::WINDOWS_1252.encode(TEXT);
        assert!(!lossy);
        let document = document(label);
        let (before, after) = document.split_once(TEXT).unwrap();
        let bytes = [before.as_bytes(), &bytes, after.as_bytes()].concat();
        assert_eq!(message(&bytes), TEXT, "{label}");
    }
    let document = document("ISO-8859-15").replace('’', "'");
    let (bytes, ..) = encoding_rs::ISO_8859_15.encode(&document);
    assert_eq!(message(&bytes), TEXT.replace('’', "'"));
}

#[test]
fn two_bytes_a_character() {
    let document = document("UTF-16");
    for mark in [true, false] {
        assert_eq!(message(&wide(&document, mark, u16::to_le_bytes)), TEXT);
        assert_eq!(message(&wide(&document, mark, u16::to_be_bytes)), TEXT);
    }
    let cut = wide(&document, true, u16::to_le_bytes);
    let error = read_response(&cut[..cut.len() - 1]).unwrap_err();
    assert_eq!(error, XmlError::Undecodable { line: ANSWERS.lines().count() });
}

#[test]
fn others_are_refused_by_name() {
    for label in ["UTF-7", "IBM500", "Shift_JIS", "inventata", ""] {
        let error = read_response(document(label).as_bytes()).unwrap_err();
        assert_eq!(error, XmlError::Encoding(label.to_owned()));
    }
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_line() {
    let mut bytes = ANSWERS.as_bytes().to_vec();
    let place = ANSWERS.find("Il codice").unwrap();
    bytes[place] = 0xE8;
    assert_eq!(read_response(&bytes), Err(XmlError::Undecodable { line: 9 }));
    // A character cut in two at the end of the file.
    let cut = [&ANSWERS.as_bytes()[..place], &"è".as_bytes()[..1]].concat();
    assert_eq!(read_response(&cut), Err(XmlError::Truncated { line: 9 }));
    // Characters that no XML may hold, written or referred to.
    for bad in ["\u{1}", "\0", "&#1;", "&#0;", "\u{ffff}", "&#xFFFE;", "&#xD800;", "&#-1;", "&#;"] {
        let document = changed(ANSWERS, "Il codice", bad);
        assert_eq!(
            read_response(document.as_bytes()),
            Err(XmlError::Malformed { line: 9 }),
            "{bad}"
        );
        let document = changed(ANSWERS, "\"2\"", &format!("\"{bad}\""));
        assert_eq!(
            read_response(document.as_bytes()),
            Err(XmlError::Malformed { line: 8 }),
            "{bad}"
        );
    }
}
