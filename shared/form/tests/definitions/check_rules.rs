//! Every test of a rule both ways, and rules over what is not asked for.

use crate::small_form::{answers, form, judge_s, said};
use ristoro_form as form;
use serde_json::{Value, json};

/// Fields `n m` (amounts), `w` (whole), `d e` (days), `c` (choices), `y` (asks for the list) and
/// a list `l` with `t` (choice), `v` (amount); then a rule `r` up to its `at`.
const BODY: &str = r#"
[[groups]]
id = "g"
fields = [
  { id = "y", label = "Y", kind = "yes_no" },
  { id = "n", label = "N", kind = "money", required = false },
  { id = "m", label = "M", kind = "money", required = false },
  { id = "w", label = "W", kind = "number", required = false, max = 9000000000000000000 },
  { id = "d", label = "D", kind = "date", required = false },
  { id = "e", label = "E", kind = "date", required = false },
  { id = "c", label = "C", kind = "choices", required = false, options = [{ code = "a", label = "A" }, { code = "b", label = "B" }] },
]
[[lists]]
id = "l"
title = "L"
item = "l"
when = { field = "y", is = "si" }
columns = ["t"]
groups = [{ id = "g", fields = [
  { id = "t", label = "T", kind = "choice", required = false, options = [{ code = "a", label = "A" }, { code = "b", label = "B" }] },
  { id = "v", label = "V", kind = "money", required = false },
  { id = "k", label = "K", kind = "choices", required = false, options = [{ code = "a", label = "A" }, { code = "b", label = "B" }] },
  { id = "big", label = "Big", kind = "number", required = false, max = 9000000000000000000 },
] }]
[[rules]]
id = "r"
message = "Così non va."
"#;

/// Whether the rule holds for these entries and items.
fn holds(rule: &str, entries: Value, items: &[Value]) -> bool {
    let form = form(&[("s", &format!("{BODY}{rule}\n"))]);
    let mut entries = entries;
    let asked = entries.as_object_mut().unwrap().entry("y");
    asked.or_insert(json!("si"));
    let items: Vec<Value> = items
        .iter()
        .enumerate()
        .map(|(index, item)| json!({ "id": format!("i{index}"), "saved": true, "entries": item }))
        .collect();
    let report = judge_s(&form, &answers(json!({ "entries": entries, "lists": { "l": items } })));
    let said = said(&report.problems);
    assert!(said.is_empty() || said.len() == 1 && said[0].ends_with(" rule:r"), "{said:?}");
    said.is_empty()
}

#[test]
fn at_most() {
    let field = "at = \"n\"\nat_most = { field = \"n\", most = \"m\" }";
    assert!(holds(field, json!({ "n": "10,00", "m": "10,00" }), &[]));
    assert!(!holds(field, json!({ "n": "10,01", "m": "10,00" }), &[]));
    assert!(holds(field, json!({ "n": "10,01" }), &[]), "nothing to compare with");
    assert!(!holds(
        "at = \"n\"\nat_most = { field = \"n\", most = \"=10,00\" }",
        json!({ "n": "10,01" }),
        &[]
    ));
}

#[test]
fn sum_at_most() {
    let rule = "at = \"l\"\nsum_at_most = { sum = \"s.l.v\", most = \"n\" }";
    let items = [json!({ "v": "6,00" }), json!({}), json!({ "v": "4,00" })];
    assert!(holds(rule, json!({ "n": "10,00" }), &items));
    assert!(!holds(rule, json!({ "n": "9,99" }), &items));
    assert!(holds(rule, json!({ "n": "0,00" }), &[]));
    let large = "at = \"l\"\nsum_at_most = { sum = \"s.l.big\", most = \"w\" }";
    let huge = json!({ "big": "90000000000000000" });
    assert!(!holds(large, json!({ "w": "1" }), &[huge.clone(), huge]), "beyond 64 bits");
}

#[test]
fn total() {
    let rule =
        "at = \"n\"\ntotal = { total = \"n\", parts = [\"m\", \"w\"], tolerance = \"0,01\" }";
    assert!(holds(rule, json!({ "n": "15,01", "m": "10,00", "w": "5" }), &[]));
    assert!(holds(rule, json!({ "n": "14,99", "m": "10,00", "w": "5" }), &[]));
    assert!(!holds(rule, json!({ "n": "15,02", "m": "10,00", "w": "5" }), &[]));
    assert!(holds(rule, json!({ "n": "15,02", "m": "10,00" }), &[]));
    let exact = "at = \"n\"\ntotal = { total = \"n\", parts = [\"m\"] }";
    assert!(!holds(exact, json!({ "n": "15,01", "m": "15,00" }), &[]));
}

#[test]
fn not_before() {
    let rule = "at = \"e\"\nnot_before = { earlier = \"d\", later = \"e\" }";
    assert!(holds(rule, json!({ "d": "17/01/2014", "e": "17/01/2014" }), &[]));
    assert!(!holds(rule, json!({ "d": "17/01/2014", "e": "16/01/2014" }), &[]));
    assert!(holds(rule, json!({ "e": "16/01/2014" }), &[]));
}

#[test]
fn same_set_and_one_per_choice() {
    let same = "at = \"c\"\nsame_set = { choices = \"c\", used = \"s.l.t\" }";
    let each = "at = \"c\"\none_per_choice = { choices = \"c\", used = \"s.l.t\" }";
    let (a, b) = (json!({ "t": "a" }), json!({ "t": "b" }));
    for (ticked, items, same_set, one_per_choice) in [
        (json!(["a", "b"]), vec![b.clone(), a.clone(), a.clone()], true, true),
        (json!(["a"]), vec![a.clone(), b.clone()], false, true),
        (json!(["a", "b"]), vec![a.clone()], false, false),
        (json!(["a"]), vec![], false, false),
        (json!([]), vec![a.clone()], true, true),
    ] {
        let entries = json!({ "c": ticked });
        assert_eq!(holds(same, entries.clone(), &items), same_set, "{entries} {items:?}");
        assert_eq!(holds(each, entries.clone(), &items), one_per_choice, "{entries} {items:?}");
    }
}

#[test]
fn count_is() {
    let rule = "at = \"w\"\ncount_is = { number = \"w\", list = \"s.l\" }";
    assert!(holds(rule, json!({ "w": "2" }), &[json!({}), json!({})]));
    assert!(!holds(rule, json!({ "w": "2" }), &[json!({})]));
    assert!(!holds(rule, json!({ "w": "1" }), &[]));
    assert!(holds(rule, json!({}), &[json!({})]));
}

#[test]
fn distinct() {
    let rule = "at = \"l\"\ndistinct = { field = \"s.l.t\" }";
    let (a, b) = (json!({ "t": "a" }), json!({ "t": "b" }));
    assert!(holds(rule, json!({}), &[a.clone(), b, json!({}), json!({})]));
    assert!(!holds(rule, json!({}), &[a.clone(), a]));
    let codes = "at = \"l\"\ndistinct = { field = \"s.l.k\" }";
    let (one, both) = (json!({ "k": ["a"] }), json!({ "k": ["a", "b"] }));
    assert!(holds(codes, json!({}), &[one.clone(), both]));
    assert!(!holds(codes, json!({}), &[one.clone(), one]));
}

#[test]
fn distinct_among_those_that_a_condition_holds_of() {
    let rule =
        "at = \"l\"\ndistinct = { field = \"s.l.v\", where = { field = \"t\", is = \"a\" } }";
    let item = |t: &str, v: &str| json!({ "t": t, "v": v });
    let (one, other) = (item("a", "1,00"), item("b", "1,00"));
    assert!(holds(rule, json!({}), &[one.clone(), other.clone(), other.clone()]));
    assert!(holds(rule, json!({}), &[one.clone(), item("a", "2,00")]));
    assert!(holds(rule, json!({}), &[json!({ "t": "a" }), json!({ "t": "a" })]), "nothing said");
    assert!(!holds(rule, json!({}), &[one.clone(), other, one]));
}

#[test]
fn a_list_that_is_not_asked_for_breaks_no_rule() {
    let items = [json!({ "t": "b", "v": "99,00" }), json!({ "t": "b" })];
    for rule in [
        "at = \"n\"\nsum_at_most = { sum = \"s.l.v\", most = \"n\" }",
        "at = \"c\"\nsame_set = { choices = \"c\", used = \"s.l.t\" }",
        "at = \"c\"\none_per_choice = { choices = \"c\", used = \"s.l.t\" }",
        "at = \"w\"\ncount_is = { number = \"w\", list = \"s.l\" }",
        "at = \"w\"\ndistinct = { field = \"s.l.t\" }",
    ] {
        let entries = |asked: &str| json!({ "y": asked, "n": "1,00", "c": ["a"], "w": "7" });
        assert!(!holds(rule, entries("si"), &items), "{rule}");
        assert!(holds(rule, entries("no"), &items), "{rule}");
    }
}

#[test]
fn a_rule_applies_when_it_says_and_where_it_is_shown() {
    let when = "at = \"n\"\nwhen = { field = \"y\", is = \"si\" }\nat_most = { field = \"n\", most = \"=1,00\" }";
    assert!(!holds(when, json!({ "y": "si", "n": "2,00" }), &[]));
    assert!(holds(when, json!({ "y": "no", "n": "2,00" }), &[]));
    let at_list = "at = \"l\"\nat_most = { field = \"n\", most = \"=1,00\" }";
    assert!(!holds(at_list, json!({ "y": "si", "n": "2,00" }), &[]));
    assert!(holds(at_list, json!({ "y": "no", "n": "2,00" }), &[]));
}

#[test]
fn a_warning_leaves_the_section_complete() {
    let rule =
        "at = \"n\"\nseverity = \"warning\"\nat_most = { field = \"n\", most = \"=1,00\" }\n";
    let form = form(&[("s", &format!("{BODY}{rule}"))]);
    let report = judge_s(&form, &answers(json!({ "entries": { "y": "no", "n": "2,00" } })));
    assert_eq!(said(&report.problems), ["!n rule:r"]);
    assert_eq!(report.problems[0].code.sentence(), "Così non va.");
    assert_eq!(report.status, form::check::Status::Complete);
}
