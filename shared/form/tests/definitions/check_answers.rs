//! States of sections, and single answers and documents: missing, wrong, not asked for.

use crate::small_form::{all_answers, answers, form, judge, judge_s, said};
use form::Answers;
use form::check::Status;
use ristoro_form as form;
use serde_json::{Value, json};

const GATE: &str = r#"
gate = true
[[groups]]
id = "g"
fields = [{ id = "forma", label = "Forma", kind = "choice", options = [{ code = "solo", label = "Solo" }, { code = "studio", label = "Studio" }] }]
"#;
const STUDIO: &str = r#"
when = { field = "gate.forma", is = "studio" }
[[groups]]
id = "g"
fields = [{ id = "nome", label = "Nome", kind = "text" }]
"#;
const DATA: &str = r#"
[[groups]]
id = "g"
fields = [{ id = "note", label = "Note", kind = "text", required = false }]
"#;

fn statuses(answers: &Answers) -> (Vec<Status>, bool) {
    let form = form(&[("gate", GATE), ("studio", STUDIO), ("data", DATA)]);
    let report = judge(&form, answers);
    (report.sections.iter().map(|section| section.status).collect(), report.is_ready())
}

#[test]
fn the_gate_comes_first_and_decides_the_rest() {
    use Status::{Complete, Incomplete, Locked, NotRequired};
    let with = |gate: Value, studio: &str| {
        statuses(&all_answers(json!({ "gate": gate, "studio": { "entries": { "nome": studio } } })))
    };
    let forma =
        |forma: &str, frozen: bool| json!({ "frozen": frozen, "entries": { "forma": forma } });
    assert_eq!(statuses(&Answers::default()), (vec![Incomplete, Locked, Locked], false));
    assert_eq!(with(forma("studio", false), "Rossi"), (vec![Incomplete, Locked, Locked], false));
    assert_eq!(with(forma("studio", true), ""), (vec![Complete, Incomplete, Complete], false));
    assert_eq!(with(forma("studio", true), "Rossi"), (vec![Complete, Complete, Complete], true));
    assert_eq!(with(forma("solo", true), ""), (vec![Complete, NotRequired, Complete], true));
}

#[test]
fn a_complete_gate_asks_to_be_validated() {
    let form = form(&[("s", GATE)]);
    let report = judge_s(&form, &answers(json!({ "entries": { "forma": "solo" } })));
    assert_eq!(said(&report.problems), ["- gate_open"]);
    assert_eq!(report.problems[0].label, "Menu");
    let report = judge_s(&form, &answers(json!({ "entries": {} })));
    assert_eq!(said(&report.problems), ["forma missing"], "not before it is complete");
}

#[test]
fn the_manual_s_words_for_states() {
    let form = form(&[("avvio", &format!("gate = true\n{DATA}"))]);
    let words = [Status::NotRequired, Status::Locked, Status::Incomplete, Status::Complete]
        .map(|status| status.label(form.gate()));
    insta::assert_debug_snapshot!(words);
    assert_eq!(Status::Locked.label(None), "non ancora accessibile");
}

#[test]
fn started_means_saved_once() {
    let form = form(&[("s", DATA)]);
    assert!(!judge_s(&form, &Answers::default()).started);
    assert!(judge_s(&form, &answers(json!({}))).started);
}

const FIELDS: &str = r#"
[[groups]]
id = "g"
fields = [
  { id = "sempre", label = "Sempre", kind = "yes_no" },
  { id = "mai", label = "Mai", kind = "number", required = false },
  { id = "se", label = "Se", kind = "text", required = { field = "sempre", is = "si" } },
  { id = "solo_se", label = "Solo se", kind = "text", max = 5, when = { field = "sempre", is = "si" } },
  { id = "dichiaro", label = "Dichiaro", kind = "declaration" },
  { id = "dichiaro_se", label = "Dichiaro se", kind = "declaration", required = { field = "sempre", is = "si" } },
  { id = "voci", label = "Voci", kind = "choices", at_least = 2, options = [{ code = "a", label = "A" }, { code = "b", label = "B" }] },
]
[[slots]]
id = "foto"
label = "Foto"
[[slots]]
id = "relazione"
label = "Relazione"
required = { field = "sempre", is = "si" }
[[slots]]
id = "polizza"
label = "Polizza"
when = { field = "sempre", is = "si" }
types = ["xlsx", "pdf"]
[[slots]]
id = "altro"
label = "Altro"
required = false
"#;

fn problems(section: Value) -> Vec<String> {
    said(&judge_s(&form(&[("s", FIELDS)]), &answers(section)).problems)
}

fn document(id: &str) -> Value {
    json!([{ "id": id, "file_name": "a.pdf", "size": 1, "sha256": "0".repeat(64) }])
}

#[test]
fn what_is_missing() {
    let always =
        ["sempre missing", "dichiaro must_be_yes", "voci too_few_ticked", "foto missing_document"];
    assert_eq!(problems(json!({})), always);
    assert_eq!(
        problems(json!({ "entries": { "sempre": "si" } })),
        [
            "se missing",
            "solo_se missing",
            "dichiaro must_be_yes",
            "dichiaro_se must_be_yes",
            "voci too_few_ticked",
            "foto missing_document",
            "relazione missing_document",
            "polizza missing_document",
        ]
    );
}

#[test]
fn nothing_is_missing() {
    let entries = json!({ "sempre": "no", "dichiaro": "si", "voci": ["b", "a"] });
    assert!(
        problems(json!({ "entries": entries, "documents": { "foto": document("1") } })).is_empty()
    );
    let entries = json!({
        "sempre": "si", "mai": "3", "se": "x", "solo_se": "y", "dichiaro": "si",
        "dichiaro_se": "si", "voci": ["a", "b"],
    });
    let documents =
        json!({ "foto": document("1"), "relazione": document("2"), "polizza": document("3") });
    assert!(problems(json!({ "entries": entries, "documents": documents })).is_empty());
}

#[test]
fn what_does_not_read_is_wrong_even_where_nothing_is_required() {
    let documents = json!({ "foto": document("1") });
    let entries = json!({
        "sempre": "no", "mai": "tre", "dichiaro": "no", "dichiaro_se": "no", "voci": ["a"],
    });
    assert_eq!(
        problems(json!({ "entries": entries, "documents": documents })),
        ["mai not_a_number", "dichiaro must_be_yes", "voci too_few_ticked"]
    );
}

#[test]
fn hidden_answers_and_documents_are_not_judged() {
    let entries =
        json!({ "sempre": "no", "solo_se": "troppo lungo", "dichiaro": "si", "voci": ["a", "b"] });
    let documents = json!({ "foto": document("1"), "polizza": [] });
    assert!(problems(json!({ "entries": entries, "documents": documents })).is_empty());
}

#[test]
fn spaces_are_no_answer_and_an_empty_slot_holds_no_document() {
    let entries = json!({ "sempre": "  ", "dichiaro": "si", "voci": ["a", "b"] });
    assert_eq!(
        problems(json!({ "entries": entries, "documents": { "foto": [] } })),
        ["sempre missing", "foto missing_document"]
    );
}

#[test]
fn what_cannot_be_printed_is_told() {
    let form = form(&[("s", DATA)]);
    let report = judge_s(&form, &answers(json!({ "entries": { "note": "neve ☃" } })));
    assert_eq!(said(&report.problems), ["note unprintable"]);
    insta::assert_snapshot!(report.problems[0].code.sentence(), @"Il carattere «☃» non può essere riportato nel documento: sostituiscilo.");
}

#[test]
fn defaults_complete_a_section_never_saved() {
    let form = form(&[(
        "s",
        "[[groups]]\nid = \"g\"\nfields = [{ id = \"richiesto\", label = \"R\", kind = \"yes_no\", default = \"no\" }]\n",
    )]);
    assert_eq!(judge_s(&form, &Answers::default()).status, Status::Complete);
    assert_eq!(judge_s(&form, &answers(json!({ "saved": false }))).status, Status::Complete);
    assert_eq!(said(&judge_s(&form, &answers(json!({}))).problems), ["richiesto missing"]);
}
