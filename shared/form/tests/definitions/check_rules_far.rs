//! Rules that look into lists in lists, into lists beside, and at a whole person.

use crate::small_form::{answers, form, judge_s, said};
use serde_json::{Value, json};

/// A list in a list: `x` amounts inside `b` inside `a`, limited in each `a` and over all of them.
const NESTED: &str = r#"
[[groups]]
id = "g"
fields = [{ id = "tutto", label = "T", kind = "money" }]
[[lists]]
id = "a"
title = "A"
item = "a"
columns = ["most"]
groups = [{ id = "g", fields = [{ id = "most", label = "M", kind = "money" }] }]
rules = [{ id = "inside", at = "most", message = "M", sum_at_most = { sum = "s.a.b.x", most = "most" } }]
[[lists.lists]]
id = "b"
title = "B"
item = "b"
when = { field = "s.a.most", more_than = "0,00" }
columns = ["x"]
groups = [{ id = "g", fields = [{ id = "x", label = "X", kind = "money" }] }]
[[rules]]
id = "all"
at = "tutto"
message = "M"
sum_at_most = { sum = "s.a.b.x", most = "tutto" }
"#;

#[test]
fn lists_in_lists_are_summed_from_where_one_stands() {
    let form = form(&[("s", NESTED)]);
    let item = |id: &str, most: &str, amounts: &[&str]| {
        let inside = |(index, x): (usize, &&str)| json!({ "id": format!("{id}{index}"), "saved": true, "entries": { "x": x } });
        json!({
            "id": id, "saved": true, "entries": { "most": most },
            "lists": { "b": amounts.iter().enumerate().map(inside).collect::<Vec<_>>() },
        })
    };
    let judged = |all: &str, items: &[Value]| {
        let section = json!({ "entries": { "tutto": all }, "lists": { "a": items } });
        said(&judge_s(&form, &answers(section)).problems)
    };
    let (p, q) = (item("p", "5,00", &["2,00", "3,00"]), item("q", "1,00", &["2,00"]));
    assert_eq!(judged("7,00", &[p.clone(), q.clone()]), ["a:q most rule:inside"]);
    assert_eq!(judged("6,99", std::slice::from_ref(&p)), Vec::<String>::new());
    assert_eq!(judged("4,99", &[p]), ["tutto rule:all"]);
    // In an item that does not ask for its inner list, what that list holds does not count.
    let hidden = item("h", "0,00", &["9,00"]);
    assert_eq!(judged("0,00", &[hidden]), Vec::<String>::new());
}

#[test]
fn an_item_can_look_at_a_list_beside_its_own() {
    let list = |id: &str, rules: &str| {
        format!(
            "[[lists]]\nid = \"{id}\"\ntitle = \"L\"\nitem = \"l\"\ncolumns = [\"t\"]\n\
             groups = [{{ id = \"g\", fields = [{{ id = \"t\", label = \"T\", kind = \"choices\", options = [{{ code = \"a\", label = \"A\" }}] }}] }}]\n{rules}"
        )
    };
    let rule = "rules = [{ id = \"r\", at = \"t\", message = \"M\", one_per_choice = { choices = \"t\", used = \"s.l.t\" } }]\n";
    let form = form(&[("s", &format!("{}{}", list("l", ""), list("k", rule)))]);
    let item = |id: &str| json!([{ "id": id, "saved": true, "entries": { "t": ["a"] } }]);
    let judged = |lists: Value| said(&judge_s(&form, &answers(json!({ "lists": lists }))).problems);
    assert_eq!(judged(json!({ "k": item("1") })), ["k:1 t rule:r"]);
    assert_eq!(judged(json!({ "k": item("1"), "l": item("2") })), Vec::<String>::new());
}

#[test]
fn the_fiscal_code_agrees() {
    let form = form(&[(
        "s",
        r#"
[[groups]]
id = "g"
fields = [
  { id = "cognome", label = "C", kind = "text", required = false },
  { id = "nome", label = "N", kind = "text", required = false },
  { id = "sesso", label = "S", kind = "choice", required = false, options = [{ code = "M", label = "M" }, { code = "F", label = "F" }] },
  { id = "nato", label = "N", kind = "date", required = false },
  { id = "provincia", label = "P", kind = "province", required = false },
  { id = "comune", label = "C", kind = "municipality", province = "provincia", required = false },
  { id = "cf", label = "CF", kind = "fiscal_code" },
]
[[rules]]
id = "r"
at = "cf"
message = "M"
fiscal_code_agrees = { fiscal_code = "cf", surname = "cognome", name = "nome", sex = "sesso", birth_date = "nato", birth_place = "comune" }
"#,
    )]);
    let whole = json!({
        "cf": "RSSMRA80A01H501U", "cognome": "Rossi", "nome": "Mario", "sesso": "M",
        "nato": "01/01/1980", "provincia": "RM", "comune": "H501",
    });
    let agrees = |key: &str, entry: &str| {
        let mut entries = whole.clone();
        entries[key] = json!(entry);
        said(&judge_s(&form, &answers(json!({ "entries": entries }))).problems).is_empty()
    };
    assert!(agrees("cognome", "Rossi"));
    assert!(agrees("nome", ""), "what is not answered is not compared");
    assert!(agrees("cf", "02313821007"), "an organisation's code says nothing of a person");
    for (key, other) in
        [("cognome", "Bianchi"), ("nome", "Luigi"), ("sesso", "F"), ("nato", "02/01/1980")]
    {
        assert!(!agrees(key, other), "{key}");
    }
}

/// Two lists, one of them asked for only on request, of which one must have an item, and the second a red one.
const EITHER: &str = r#"
[[groups]]
id = "g"
fields = [{ id = "vuole", label = "V", kind = "yes_no" }]
[[lists]]
id = "a"
title = "A"
item = "a"
columns = ["x"]
groups = [{ id = "g", fields = [{ id = "x", label = "X", kind = "text" }] }]
[[lists]]
id = "b"
title = "B"
item = "b"
when = { field = "vuole", is = "si" }
columns = ["colori"]
groups = [{ id = "g", fields = [{ id = "colori", label = "C", kind = "choices", options = [{ code = "r", label = "R" }, { code = "v", label = "V" }] }] }]
[[rules]]
id = "uno"
at = "a"
message = "M"
some_item = { lists = ["s.a", "s.b"] }
[[rules]]
id = "rosso"
at = "b"
message = "M"
some_item = { lists = ["s.b"], where = { field = "colori", includes = "r" } }
"#;

#[test]
fn some_item_of_the_lists_will_do() {
    let form = form(&[("s", EITHER)]);
    let judged = |vuole: &str, a: &[Value], b: &[Value]| {
        let section = json!({ "entries": { "vuole": vuole }, "lists": { "a": a, "b": b } });
        said(&judge_s(&form, &answers(section)).problems)
    };
    let a = json!({ "id": "1", "saved": true, "entries": { "x": "x" } });
    let b = |colour: &str| json!({ "id": "2", "saved": true, "entries": { "colori": [colour] } });
    assert_eq!(judged("si", &[], &[]), ["a rule:uno", "b rule:rosso"]);
    assert_eq!(judged("si", std::slice::from_ref(&a), &[b("v")]), ["b rule:rosso"]);
    assert_eq!(judged("si", &[], &[b("v")]), ["b rule:rosso"]);
    assert!(judged("si", &[], &[b("v"), b("r")]).is_empty());
    assert!(judged("no", &[a], &[]).is_empty(), "what is not asked for is not looked at");
    assert_eq!(judged("no", &[], &[b("r")]), ["a rule:uno"], "and does not count");
}
