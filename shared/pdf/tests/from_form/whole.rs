//! Whole documents, as text.

use crate::call::{DRAFT, FINAL, answers, folder, form_of, made};
use crate::reading::pages;
use form::Answers;
use ristoro_pdf::render;

#[test]
fn a_final_document() {
    let document = made(&form_of(&folder()), &answers("golden.json"), FINAL);
    insta::assert_snapshot!(pages(&document).join("\n~~~~ page ~~~~\n"));
}

#[test]
fn a_draft_with_next_to_nothing_in_it() {
    let only_the_kind: Answers = serde_json::from_str(
        r#"{ "sections": { "formulario": { "saved": true, "entries": { "tipologia": "attivita" } } } }"#,
    )
    .unwrap();
    let document = made(&form_of(&folder()), &only_the_kind, DRAFT);
    insta::assert_snapshot!(pages(&document).join("\n~~~~ page ~~~~\n"));
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let (form, answers) = (form_of(&folder()), answers("golden-immobile.json"));
    let bytes = |version| render(&made(&form, &answers, version)).unwrap();
    assert!(bytes(FINAL) == bytes(FINAL));
    assert!(bytes(FINAL) != bytes(DRAFT));
}

#[test]
fn only_the_final_document_says_how_to_send_it() {
    let (form, answers) = (form_of(&folder()), answers("golden.json"));
    let said = |version| pages(&made(&form, &answers, version)).concat();
    assert!(said(FINAL).contains("in formato .p7m"));
    assert!(!said(FINAL).contains("Documento provvisorio"));
    assert!(!said(DRAFT).contains("in formato .p7m"));
    assert!(said(DRAFT).contains("Documento provvisorio"));
}
