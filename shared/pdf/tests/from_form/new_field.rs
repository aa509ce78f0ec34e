//! A field added to the definition is in the document, and nobody wrote a line of code for it.

use crate::call::{FINAL, answers, folder, form_of, made};
use crate::reading::pages;
use form::Entry;

const FIELD: &str = r#"
[[groups.fields]]
id = "codice_bic"
label = "Codice BIC della banca"
kind = "text"
max = 11
"#;

#[test]
fn a_field_added_to_the_definition_is_in_the_document() {
    let mut folder = folder();
    let bank = folder.files.get_mut("application/banca.toml").unwrap();
    bank.extend_from_slice(FIELD.as_bytes());
    let mut answers = answers("golden.json");
    let section = answers.sections.get_mut("banca").unwrap();
    section.entries.insert("codice_bic".parse().unwrap(), Entry::from("MODEIT2AXXX"));
    let pages = pages(&made(&form_of(&folder), &answers, FINAL)).concat();
    let line = pages.lines().find(|line| line.contains("Codice BIC della banca")).unwrap();
    assert!(line.ends_with(" MODEIT2AXXX"), "{line}");
}
