//! Lists: how many items, which are complete, lists in lists, references to items.

use crate::small_form::{answers, form, judge_s, said};
use form::check::SectionReport;
use ristoro_form as form;
use serde_json::{Value, json};

const LISTS: &str = r#"
[[groups]]
id = "g"
fields = [{ id = "richiesto", label = "R", kind = "yes_no" }]
[[lists]]
id = "immobili"
title = "Immobili"
item = "immobile"
when = { field = "richiesto", is = "si" }
at_least = 2
at_most = 3
columns = ["nome"]
groups = [{ id = "g", fields = [{ id = "nome", label = "Nome", kind = "text" }] }]
slots = [{ id = "foto", label = "Foto", when = { field = "nome", answered = true } }]
[[lists.lists]]
id = "catasto"
title = "Dati catastali"
item = "particella"
at_least = 1
columns = ["foglio"]
groups = [{ id = "g", fields = [{ id = "foglio", label = "Foglio", kind = "number" }] }]
[[lists]]
id = "notifiche"
title = "Notifiche"
item = "notifica"
columns = ["immobile"]
groups = [{ id = "g", fields = [{ id = "immobile", label = "Immobile", kind = "reference", lists = ["s.immobili"] }] }]
"#;

fn judged(section: Value) -> SectionReport {
    judge_s(&form(&[("s", LISTS)]), &answers(section))
}

fn property(id: &str, name: &str, sheets: &[&str]) -> Value {
    let parcel = |(index, sheet): (usize, &&str)| json!({ "id": format!("{id}-{index}"), "saved": true, "entries": { "foglio": sheet } });
    json!({
        "id": id, "saved": true, "entries": { "nome": name },
        "documents": { "foto": [{ "id": "d", "file_name": "a.pdf", "size": 1, "sha256": "0".repeat(64) }] },
        "lists": { "catasto": sheets.iter().enumerate().map(parcel).collect::<Vec<_>>() },
    })
}

fn with(properties: &[Value]) -> Value {
    json!({ "entries": { "richiesto": "si" }, "lists": { "immobili": properties } })
}

#[test]
fn too_few_and_too_many() {
    let counted = |count: usize| {
        let properties: Vec<Value> =
            (0..count).map(|index| property(&index.to_string(), "A", &["1"])).collect();
        said(&judged(with(&properties)).problems)
    };
    assert_eq!(counted(0), ["immobili too_few_items"]);
    assert_eq!(counted(1), ["immobili too_few_items"]);
    assert!(counted(2).is_empty());
    assert!(counted(3).is_empty());
    assert_eq!(counted(4), ["immobili too_many_items"]);
}

#[test]
fn an_item_is_complete_with_all_that_is_inside_it() {
    let report = judged(with(&[
        property("a", "A", &["1", "2"]),
        property("b", "", &["1"]),
        property("c", "C", &["1", "uno"]),
    ]));
    assert_eq!(
        said(&report.problems),
        ["immobili:b nome missing", "immobili:c catasto:c-1 foglio not_a_number",]
    );
    let items: Vec<(&str, bool)> =
        report.items.iter().map(|item| (item.id.as_str(), item.complete)).collect();
    assert_eq!(
        items,
        [
            ("a-0", true),
            ("a-1", true),
            ("a", true),
            ("b-0", true),
            ("b", false),
            ("c-0", true),
            ("c-1", false),
            ("c", false),
        ]
    );
    assert_eq!(report.own_problems(None).count(), 0);
    assert_eq!(report.own_problems(Some("b")).count(), 1);
    assert_eq!(
        report.own_problems(Some("c")).count(),
        0,
        "those of what is inside are not its own"
    );
    assert_eq!(report.problems[1].place.path().to_string(), "s.immobili.catasto");
}

#[test]
fn lists_and_documents_of_an_item_are_its_own() {
    let mut bare = property("a", "A", &[]);
    bare["documents"] = json!({});
    let report = judged(with(&[bare, property("b", "B", &["1"])]));
    assert_eq!(
        said(&report.problems),
        ["immobili:a catasto too_few_items", "immobili:a foto missing_document"]
    );
}

#[test]
fn a_list_that_is_not_asked_for_is_not_judged() {
    let mut section = with(&[property("a", "", &["uno"])]);
    section["entries"]["richiesto"] = json!("no");
    let report = judged(section);
    assert_eq!(said(&report.problems), Vec::<String>::new());
    assert!(report.items.is_empty());
}

#[test]
fn a_reference_needs_an_item_that_is_there_and_asked_for() {
    let section = |richiesto: &str, to: &str| {
        let mut section = with(&[property("a", "A", &["1"]), property("b", "B", &["1"])]);
        section["entries"]["richiesto"] = json!(richiesto);
        section["lists"]["notifiche"] =
            json!([{ "id": "n", "saved": true, "entries": { "immobile": to } }]);
        said(&judged(section).problems)
    };
    assert!(section("si", "b").is_empty());
    assert_eq!(section("si", "z"), ["notifiche:n immobile reference_gone"]);
    assert_eq!(section("si", ""), ["notifiche:n immobile missing"]);
    assert_eq!(section("no", "b"), ["notifiche:n immobile reference_gone"]);
}
