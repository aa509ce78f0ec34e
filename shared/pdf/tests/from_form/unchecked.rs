//! What was never checked: answers with a problem, names of files.

use crate::call::{DRAFT, FINAL, answers, folder, form_of, made};
use crate::reading::pages;
use form::Entry;
use ristoro_pdf::{PdfError, render};

#[test]
fn a_draft_marks_what_cannot_be_printed() {
    let form = form_of(&folder());
    let mut answers = answers("golden.json");
    let bank = answers.sections.get_mut("banca").unwrap();
    bank.entries.insert("filiale".parse().unwrap(), Entry::from("Carpi 🏦\u{7}"));
    assert!(pages(&made(&form, &answers, DRAFT)).concat().contains("Carpi ��"));
    let refused = render(&made(&form, &answers, FINAL)).unwrap_err();
    assert!(matches!(refused, PdfError::MissingGlyph { character: '🏦' }), "{refused}");
}

#[test]
fn a_draft_shows_what_does_not_read_well_as_it_was_typed() {
    let form = form_of(&folder());
    let mut answers = answers("golden.json");
    let bank = answers.sections.get_mut("banca").unwrap();
    bank.entries.insert("iban".parse().unwrap(), Entry::from("IT99 non lo so"));
    assert!(pages(&made(&form, &answers, DRAFT)).concat().contains("IT99 non lo so"));
}

#[test]
fn the_name_of_a_file_never_stands_in_the_way() {
    let form = form_of(&folder());
    let mut answers = answers("golden.json");
    let general = answers.sections.get_mut("dati_generali").unwrap();
    let report = general.documents.get_mut("relazione").unwrap();
    report[0].file_name = "relazione 📄.pdf".parse().unwrap();
    assert!(pages(&made(&form, &answers, FINAL)).concat().contains("relazione �.pdf"));
}
