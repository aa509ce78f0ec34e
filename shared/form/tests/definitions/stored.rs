//! What is stored of what was typed, and what cannot change any more.

use crate::small_form::{TODAY, answers, form};
use form::check::{fixed_changes, normalise};
use form::{Body, Entries, Scope};
use ristoro_form as form;
use serde_json::{Value, json};

const FIELDS: &str = r#"
[[groups]]
id = "g"
fields = [
  { id = "importo", label = "I", kind = "money" },
  { id = "cf", label = "CF", kind = "fiscal_code" },
  { id = "nome", label = "N", kind = "text", max = 10 },
  { id = "voci", label = "V", kind = "choices", options = [{ code = "a", label = "A" }, { code = "b", label = "B" }] },
  { id = "provincia", label = "P", kind = "province" },
  { id = "comune", label = "C", kind = "municipality", province = "provincia" },
  { id = "nascosto", label = "H", kind = "number", when = { field = "nome", answered = true } },
  { id = "tipo", label = "T", kind = "choice", fixed = true, options = [{ code = "a", label = "A" }, { code = "b", label = "B" }] },
]
"#;

fn entries(entries: Value) -> Entries {
    serde_json::from_value(entries).unwrap()
}

fn normalised(typed: Value) -> Result<Value, Vec<String>> {
    let form = form(&[("s", FIELDS)]);
    let answers = answers(json!({}));
    let scope = Scope::section(&form, &answers, &"s".parse().unwrap());
    let body: &Body = scope.body().unwrap();
    let stored = normalise(&scope, body, entries(typed), TODAY.parse().unwrap())?;
    Ok(serde_json::to_value(stored).unwrap())
}

#[test]
fn what_reads_well_is_stored_in_its_normal_form() {
    assert_eq!(
        normalised(json!({
            "importo": " € 1234,5 ", "cf": "rss mra 80a01 h501 u", "nome": "  Anna\tMaria ",
            "voci": ["b", "a", "b"], "provincia": "mo", "comune": "f257",
        })),
        Ok(json!({
            "importo": "1.234,50", "cf": "RSSMRA80A01H501U", "nome": "Anna Maria",
            "voci": ["a", "b"], "provincia": "MO", "comune": "F257",
        }))
    );
}

#[test]
fn what_does_not_read_is_kept_as_typed() {
    let typed = json!({
        "importo": " mille ", "cf": "ROSSI", "nome": "troppo lungo per qui", "voci": ["c", "a"],
        "provincia": "MO", "comune": "A944", "nascosto": "uno",
    });
    assert_eq!(normalised(typed.clone()), Ok(typed));
}

#[test]
fn empty_answers_are_not_stored_and_hidden_ones_are() {
    let typed = json!({ "importo": "", "nome": " ", "voci": [], "nascosto": "007" });
    assert_eq!(normalised(typed), Ok(json!({ "nascosto": "7" })));
}

#[test]
fn unknown_names_are_refused() {
    let typed = json!({ "nome": "Anna", "cognome": "Rossi", "eta": "3" });
    assert_eq!(normalised(typed), Err(vec!["cognome".to_owned(), "eta".to_owned()]));
}

#[test]
fn storing_twice_changes_nothing() {
    let typed = json!({ "importo": "1234,5", "nome": " a ", "voci": ["b", "a"], "comune": "f257" });
    let once = normalised(typed).unwrap();
    assert_eq!(normalised(once.clone()), Ok(once));
}

#[test]
fn a_fixed_field_can_be_answered_once() {
    let form = form(&[("s", FIELDS)]);
    let body = &form.section("s").unwrap().body;
    let changed = |stored: Value, new: Value| -> Vec<String> {
        let fields = fixed_changes(body, &entries(stored), &entries(new));
        fields.iter().map(ToString::to_string).collect()
    };
    assert!(changed(json!({}), json!({ "tipo": "a" })).is_empty());
    assert!(changed(json!({ "tipo": "" }), json!({ "tipo": "a" })).is_empty());
    assert!(changed(json!({ "tipo": "a" }), json!({ "tipo": "a", "nome": "B" })).is_empty());
    assert_eq!(changed(json!({ "tipo": "a" }), json!({ "tipo": "b" })), ["tipo"]);
    assert_eq!(changed(json!({ "tipo": "a" }), json!({})), ["tipo"]);
    assert!(changed(json!({ "nome": "A" }), json!({ "nome": "B" })).is_empty());
}
