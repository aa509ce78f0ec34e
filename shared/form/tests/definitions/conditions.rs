//! Conditions. `../conditions.json` holds the cases that the browser's interpreter passes too.

use crate::small_form::{all_answers, answers, form};
use form::{Condition, Entry, Scope};
use ristoro_form as form;
use serde_json::json;
use std::collections::BTreeMap;

#[derive(serde::Deserialize)]
struct Case {
    name: String,
    kinds: BTreeMap<String, String>,
    condition: Condition,
    entries: BTreeMap<String, Entry>,
    #[serde(default)]
    items: BTreeMap<String, Vec<BTreeMap<String, Entry>>>,
    expected: bool,
}

/// A form with the fields that a case names.
fn form_of(case: &Case) -> form::Form {
    let mut sections: BTreeMap<&str, String> = BTreeMap::from([("s", field("zz", "text"))]);
    let mut list = String::new();
    for (path, kind) in &case.kinds {
        let (section, id) = path.split_once('.').unwrap();
        match id.strip_prefix("l.") {
            Some(id) => list.push_str(&field(id, kind).replace("[[groups", "[[lists.groups")),
            None => sections.entry(section).or_default().push_str(&field(id, kind)),
        }
    }
    if !list.is_empty() {
        let head = "[[lists]]\nid = \"l\"\ntitle = \"L\"\nitem = \"l\"\ncolumns = [\"t\"]\n";
        let section = sections.entry("s").or_default();
        section.push_str(head);
        section.push_str(&list);
    }
    let sections: Vec<(&str, &str)> =
        sections.iter().map(|(id, body)| (*id, body.as_str())).collect();
    form(&sections)
}

/// A `decimal` is a number that has decimals.
fn field(id: &str, kind: &str) -> String {
    let (kind, decimals) = match kind {
        "decimal" => ("number", "decimals = 2\n"),
        other => (other, ""),
    };
    let options = if kind.starts_with("choice") {
        "options = [{ code = \"x\", label = \"X\" }]\n"
    } else {
        ""
    };
    format!(
        "[[groups]]\nid = \"g_{id}\"\n[[groups.fields]]\nid = \"{id}\"\nlabel = \"F\"\nkind = \"{kind}\"\n{options}{decimals}"
    )
}

/// The items of a list as they are stored: their entries by the names of the fields alone.
pub(crate) fn stored_items(list: &str, items: &[BTreeMap<String, Entry>]) -> serde_json::Value {
    let item = |(index, entries): (usize, &BTreeMap<String, Entry>)| {
        let own = entries.iter().map(|(path, entry)| (&path[list.len() + 1..], entry));
        let own: BTreeMap<&str, &Entry> = own.collect();
        json!({ "id": format!("i{index}"), "saved": true, "entries": own })
    };
    items.iter().enumerate().map(item).collect()
}

#[test]
fn the_cases_shared_with_the_browser() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../conditions.json")).unwrap();
    assert!(cases.len() >= 25);
    for case in cases {
        let form = form_of(&case);
        let mut sections = json!({ "s": {} });
        for (path, entry) in &case.entries {
            let (section, id) = path.split_once('.').unwrap();
            sections[section]["entries"][id] = serde_json::to_value(entry).unwrap();
        }
        for (path, items) in &case.items {
            let (section, list) = path.split_once('.').unwrap();
            sections[section]["lists"][list] = stored_items(path, items);
        }
        let answers = all_answers(sections);
        let scope = Scope::section(&form, &answers, &"s".parse().unwrap());
        assert_eq!(scope.holds(&case.condition), case.expected, "{}", case.name);
    }
}

/// `c` hangs on `b`, which is hidden by `a`; `e` hangs on a group that `a` hides.
const CHAIN: &str = r#"
[[groups]]
id = "g"
fields = [
  { id = "a", label = "A", kind = "yes_no", default = "no" },
  { id = "b", label = "B", kind = "yes_no", when = { field = "a", is = "si" } },
  { id = "c", label = "C", kind = "text", when = { field = "b", is = "si" } },
]
[[groups]]
id = "h"
when = { field = "a", is = "si" }
fields = [{ id = "d", label = "D", kind = "text" }]
[[groups]]
id = "i"
fields = [{ id = "e", label = "E", kind = "text", when = { not = { field = "d", answered = true } } }]
"#;

fn asked(section: serde_json::Value) -> String {
    let form = form(&[("s", CHAIN)]);
    let answers = answers(section);
    let scope = Scope::section(&form, &answers, &"s".parse().unwrap());
    let fields = scope.body().unwrap().fields().filter(|(group, field)| scope.asks(group, field));
    fields.map(|(_, field)| field.id.to_string()).collect()
}

#[test]
fn what_a_hidden_field_holds_does_not_count() {
    assert_eq!(asked(json!({ "entries": { "a": "si", "b": "si", "d": "x" } })), "abcd");
    assert_eq!(asked(json!({ "entries": { "a": "no", "b": "si", "d": "x" } })), "ae");
    assert_eq!(asked(json!({ "entries": { "b": "si" } })), "ae");
}

#[test]
fn defaults_count_until_the_first_save() {
    let form = form(&[("s", CHAIN)]);
    let condition: Condition =
        serde_json::from_value(json!({ "is": { "field": "s.a", "value": "no" } })).unwrap();
    for (section, holds) in [
        (json!({ "saved": false }), true),
        (json!({ "saved": true }), false),
        (json!({ "saved": true, "entries": { "a": "no" } }), true),
        (json!({ "saved": false, "entries": { "a": "si" } }), false),
    ] {
        let answers = answers(section.clone());
        let scope = Scope::section(&form, &answers, &"s".parse().unwrap());
        assert_eq!(scope.holds(&condition), holds, "{section}");
    }
    let untouched = form::Answers::default();
    let scope = Scope::section(&form, &untouched, &"s".parse().unwrap());
    assert!(scope.holds(&condition), "a section never touched");
}

#[test]
fn an_item_looks_at_itself_at_the_item_around_and_at_its_section() {
    let form = form(&[(
        "s",
        r#"
[[groups]]
id = "g"
fields = [{ id = "top", label = "T", kind = "yes_no" }]
[[lists]]
id = "a"
title = "A"
item = "a"
columns = ["tipo"]
groups = [{ id = "g", fields = [{ id = "tipo", label = "T", kind = "yes_no" }] }]
[[lists.lists]]
id = "b"
title = "B"
item = "b"
columns = ["own"]
[[lists.lists.groups]]
id = "g"
fields = [
  { id = "own", label = "O", kind = "yes_no" },
  { id = "x", label = "X", kind = "text", when = { field = "own", is = "si" } },
  { id = "y", label = "Y", kind = "text", when = { field = "s.a.tipo", is = "si" } },
  { id = "z", label = "Z", kind = "text", when = { field = "s.top", is = "si" } },
]
"#,
    )]);
    let answers = answers(json!({
        "entries": { "top": "no" },
        "lists": { "a": [
            { "id": "1", "saved": true, "entries": { "tipo": "no" } },
            { "id": "2", "saved": true, "entries": { "tipo": "si" }, "lists": { "b": [
                { "id": "21", "saved": true, "entries": { "own": "no" } },
                { "id": "22", "saved": true, "entries": { "own": "si" } },
            ] } },
        ] },
    }));
    let asked = |item: &str| -> String {
        let scope = Scope::of_item(&form, &answers, &"s.a.b".parse().unwrap(), item).unwrap();
        let fields =
            scope.body().unwrap().fields().filter(|(group, field)| scope.asks(group, field));
        fields.skip(1).map(|(_, field)| field.id.to_string()).collect()
    };
    assert_eq!((asked("21"), asked("22")), ("y".to_owned(), "xy".to_owned()));
    assert!(Scope::of_item(&form, &answers, &"s.a.b".parse().unwrap(), "1").is_none());
}
