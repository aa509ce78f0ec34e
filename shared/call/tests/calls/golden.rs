//! Golden answers are judged as what they are meant to be.

use crate::small::{call, folder, lines, today, with};
use ristoro_call::Folder;
use std::fmt::Write;

fn judged(folder: &Folder) -> String {
    lines(&call(folder).judge_golden(today()))
}

#[test]
fn complete_ones_have_no_fault() {
    assert_eq!(judged(&folder()), "");
}

#[test]
fn what_is_missing_wrong_or_left_over_is_told_with_its_place() {
    let golden = |from, to| with("golden.json", from, to);
    let rule = "menu = \"Spese\"\n\n[[rules]]\nid = \"poco\"\nat = \"voci\"\nmessage = \"Troppo.\"\nsum_at_most = { sum = \"spese.voci.netto\", most = \"=50,00\" }\n";
    let mut none = folder();
    none.files.remove("golden.json");
    let mut other = folder();
    let text = other.files.remove("golden.json").unwrap();
    other.files.insert("golden-altro.json".to_owned(), text);
    let mut report = String::new();
    for (name, folder) in [
        ("none", none),
        ("only another", other),
        ("an answer is missing", golden(", \"lordo\": \"122,00\"", "")),
        ("an answer is wrong", golden("12345678903", "12345678900")),
        ("an answer of a kind that does not go", golden("\"100,00\"", "\"cento\"")),
        ("a section is missing", golden("\"spese\"", "\"uscite\"")),
        (
            "a field that the form lost",
            golden("\"iva\": \"si\"", "\"iva\": \"si\", \"colore\": \"rosso\""),
        ),
        ("a list that the form lost", golden("\"voci\"", "\"righe\"")),
        (
            "documents that the form lost",
            golden("\"saved\": true", "\"documents\": { \"perizia\": [] }, \"saved\": true"),
        ),
        ("a slip in a member", golden("\"entries\"", "\"entires\"")),
        ("a slip above", golden("\"call\"", "\"digest\": \"\", \"call\"")),
        (
            "a form that the call lacks",
            golden("\"sections\"", "\"form\": \"payment\",\n  \"sections\""),
        ),
        ("a rule is broken", with("application/spese.toml", "menu = \"Spese\"\n", rule)),
        ("an entry for no item", with_entries()),
        ("no cost for the project code", without_items()),
    ] {
        writeln!(report, "# {name}\n{}\n", judged(&folder)).unwrap();
    }
    insta::assert_snapshot!(report);
}

/// A list with an entry for each item of the other section's, and two entries, one of them for nothing.
fn with_entries() -> Folder {
    let notes = "menu = \"Chi\"\n\n[[lists]]\nid = \"note\"\ntitle = \"Note\"\nitem = \"nota\"\neach = [\"spese.voci\"]\ncolumns = [\"nota\"]\ngroups = [{ id = \"n\", fields = [{ id = \"nota\", label = \"Nota\", kind = \"text\" }] }]\n";
    let mut folder = with("application/chi.toml", "menu = \"Chi\"\n", notes);
    let form = String::from_utf8(folder.files["application/chi.toml"].clone()).unwrap();
    // Tables of a section stand after its own groups.
    let (head, list) = form.split_once("[[lists]]").unwrap();
    let (list, groups) = list.split_once("\n[[groups]]").unwrap();
    let form = format!("{head}[[groups]]{groups}\n[[lists]]{list}");
    folder.files.insert("application/chi.toml".to_owned(), form.into_bytes());
    let text = String::from_utf8(folder.files["golden.json"].clone()).unwrap();
    let entry =
        |id: &str| format!(r#"{{ "id": "{id}", "saved": true, "entries": {{ "nota": "x" }} }}"#);
    let item = "01941f29-7c00-7000-8000-000000000001";
    let lists =
        format!(r#""lists": {{ "note": [{}, {}] }}, "saved": true"#, entry(item), entry("z"));
    let text = text.replacen("\"saved\": true", &lists, 1);
    folder.files.insert("golden.json".to_owned(), text.into_bytes());
    folder
}

/// The answers without any item of the list, which the form accepts.
fn without_items() -> Folder {
    let mut folder = folder();
    let text = String::from_utf8(folder.files["golden.json"].clone()).unwrap();
    let mut answers: serde_json::Value = serde_json::from_str(&text).unwrap();
    answers["sections"]["spese"]["lists"]["voci"] = serde_json::json!([]);
    folder.files.insert("golden.json".to_owned(), answers.to_string().into_bytes());
    folder
}
