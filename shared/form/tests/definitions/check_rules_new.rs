//! Rules over several fields and lists, over texts, and by choice.

use crate::small_form::{all_answers, form, judge};
use serde_json::{Value, json};

/// Amounts `n m`, days `d`, texts `u v w`, events `e` and (with days) `o`, a municipality `c`; a list `l` with an amount `x`, and what is
/// computed: `t`, the sum of the list and `n`; then a rule `r` up to its message.
const BODY: &str = r#"
[[groups]]
id = "g"
fields = [
  { id = "n", label = "N", kind = "money", required = false },
  { id = "m", label = "M", kind = "money", required = false },
  { id = "d", label = "D", kind = "date", required = false },
  { id = "u", label = "U", kind = "text", required = false },
  { id = "v", label = "V", kind = "text", required = false },
  { id = "w", label = "W", kind = "text", required = false },
  { id = "e", label = "E", kind = "choice", required = false, options = [{ code = "a", label = "A" }, { code = "b", label = "B" }] },
  { id = "o", label = "O", kind = "choice", required = false, options = [{ code = "a", label = "A", day = "2014-01-17" }, { code = "b", label = "B", day = "2013-05-03" }] },
  { id = "p", label = "P", kind = "province", required = false },
  { id = "c", label = "C", kind = "municipality", province = "p", required = false },
  { id = "t", label = "T", kind = "computed", unit = "money", value = { sum = ["n", "s.l.x"] } },
]
[[lists]]
id = "l"
title = "L"
item = "l"
columns = ["x"]
groups = [{ id = "g", fields = [{ id = "x", label = "X", kind = "money" }] }]
[[rules]]
id = "r"
"#;

/// What a broken rule says; nothing when it holds.
fn said(rule: &str, entries: Value, items: &[&str]) -> Option<String> {
    let message = if rule.contains("message") { "" } else { "message = \"M\"\n" };
    let form = form(&[("s", &format!("{BODY}{message}{rule}\n"))]);
    let item = |(index, x): (usize, &&str)| json!({ "id": format!("i{index}"), "saved": true, "entries": { "x": x } });
    let items: Vec<Value> = items.iter().enumerate().map(item).collect();
    let answers = all_answers(json!({ "s": { "entries": entries, "lists": { "l": items } } }));
    let report = judge(&form, &answers);
    let problems = &report.section("s").unwrap().problems;
    assert!(problems.len() <= 1, "{problems:?}");
    problems.first().map(|problem| problem.code.sentence())
}

fn holds(rule: &str, entries: Value, items: &[&str]) -> bool {
    said(rule, entries, items).is_none()
}

#[test]
fn a_sum_of_fields_and_lists_is_at_most_another() {
    let rule = "at = \"n\"\nsum_at_most = { sum = [\"n\", \"s.l.x\"], most = \"m\" }";
    assert!(holds(rule, json!({ "n": "1,00", "m": "6,00" }), &["2,00", "3,00"]));
    assert!(!holds(rule, json!({ "n": "1,01", "m": "6,00" }), &["2,00", "3,00"]));
    assert!(!holds(rule, json!({ "m": "4,99" }), &["2,00", "3,00"]), "what is answered counts");
    assert!(holds(rule, json!({ "n": "1,00" }), &["9,00"]), "nothing to compare with");
    let alone = "at = \"n\"\nsum_at_most = { sum = \"n\", most = \"=5,00\" }";
    assert!(holds(alone, json!({ "n": "5,00" }), &[]));
    assert!(!holds(alone, json!({ "n": "5,01" }), &[]));
}

#[test]
fn computed_values_are_compared_and_said_with_the_numbers() {
    let rule = "at = \"n\"\nmessage = \"Somma {field}, massimo {most} euro.\"\nat_most = { field = \"t\", most = \"=1.500,00\" }";
    assert_eq!(said(rule, json!({ "n": "1.000,00" }), &["500,00"]), None);
    let broken = said(rule, json!({ "n": "1000,5" }), &["500,00"]);
    assert_eq!(broken.as_deref(), Some("Somma 1.500,50, massimo 1.500,00 euro."));
    let sum =
        "at = \"m\"\nmessage = \"{sum} di {most}\"\nsum_at_most = { sum = [\"t\"], most = \"m\" }";
    assert_eq!(said(sum, json!({ "m": "2,00" }), &["2,50"]).as_deref(), Some("2,50 di 2,00"));
}

#[test]
fn a_rule_can_be_said_at_a_computed_value() {
    let rule = "at = \"t\"\nat_most = { field = \"t\", most = \"m\" }";
    assert!(!holds(rule, json!({ "n": "3,00", "m": "2,99" }), &[]));
}

#[test]
fn equal() {
    let rule = "at = \"n\"\nequal = { left = \"t\", right = \"m\" }";
    assert!(holds(rule, json!({ "n": "1,00", "m": "3,00" }), &["2,00"]));
    assert!(!holds(rule, json!({ "n": "1,00", "m": "3,01" }), &["2,00"]));
    assert!(holds(rule, json!({ "n": "1,00" }), &["2,00"]));
}

#[test]
fn same_text() {
    let one = "at = \"u\"\nsame_text = { left = \"u\", right = \"v\" }";
    assert!(holds(one, json!({ "u": "Studio  Niccolò S.r.l.", "v": "STUDIO NICCOLO SRL" }), &[]));
    assert!(!holds(one, json!({ "u": "Studio Verdi", "v": "Studio Rossi" }), &[]));
    assert!(holds(one, json!({ "u": "Studio Verdi" }), &[]));
    let joined = "at = \"u\"\nsame_text = { left = \"u\", right = [\"v\", \"w\"] }";
    assert!(holds(joined, json!({ "u": "D’Angelo Maria", "v": "d'angelo", "w": "Maria" }), &[]));
    assert!(holds(joined, json!({ "u": "Maria D’Angelo", "v": "d'angelo", "w": "Maria" }), &[]));
    assert!(!holds(joined, json!({ "u": "Maria", "v": "D'Angelo", "w": "Maria" }), &[]));
}

#[test]
fn not_before_the_day_of_a_choice() {
    let rule = "at = \"d\"\nnot_before = { earlier = { by = \"e\", days = { a = \"2014-01-17\" } }, later = \"d\" }";
    assert!(holds(rule, json!({ "e": "a", "d": "17/01/2014" }), &[]));
    assert!(!holds(rule, json!({ "e": "a", "d": "16/01/2014" }), &[]));
    assert!(holds(rule, json!({ "e": "b", "d": "16/01/2014" }), &[]), "no day belongs to it");
    assert!(holds(rule, json!({ "d": "16/01/2014" }), &[]));
    let of_options = "at = \"d\"\nnot_before = { earlier = { by = \"o\" }, later = \"d\" }";
    assert!(holds(of_options, json!({ "o": "a", "d": "17/01/2014" }), &[]));
    assert!(!holds(of_options, json!({ "o": "a", "d": "16/01/2014" }), &[]));
    assert!(holds(of_options, json!({ "o": "b", "d": "16/01/2014" }), &[]));
    assert!(!holds(of_options, json!({ "o": "b", "d": "02/05/2013" }), &[]));
    assert!(holds(of_options, json!({ "d": "16/01/2010" }), &[]));
}

#[test]
fn place_among() {
    let always = "at = \"c\"\nplace_among = { place = \"c\", places = [\"F257\"] }";
    let (modena, carpi) = (json!({ "p": "MO", "c": "F257" }), json!({ "p": "MO", "c": "B819" }));
    assert!(holds(always, modena.clone(), &[]));
    assert!(!holds(always, carpi.clone(), &[]));
    let by = "at = \"c\"\nplace_among = { place = \"c\", by = \"e\", places = { a = [\"F257\"] } }";
    let with = |place: &Value, event: &str| {
        let mut entries = place.clone();
        entries["e"] = event.into();
        entries
    };
    assert!(holds(by, with(&modena, "a"), &[]));
    assert!(!holds(by, with(&carpi, "a"), &[]));
    assert!(holds(by, with(&carpi, "b"), &[]), "no places belong to it");
    assert!(holds(by, carpi, &[]));
}

#[test]
fn what_the_first_forms_said_of_sums_and_days_is_read_and_written_as_then() {
    let old = json!([
        { "sum_at_most": { "sum": "s.l.x", "most": { "hundredths": 100 } } },
        { "not_before": { "earlier": "s.d", "later": "s.e" } },
    ]);
    let tests: Vec<ristoro_form::Test> = serde_json::from_value(old.clone()).unwrap();
    assert_eq!(serde_json::to_value(tests).unwrap(), old);
}
