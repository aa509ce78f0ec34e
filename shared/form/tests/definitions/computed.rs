//! Computed values. `../computed.json` holds the cases that the browser's interpreter passes too, and it passes random
//! ones with this one.

use crate::conditions::stored_items;
use crate::small_form::{TODAY, all_answers, form};
use form::check::check;
use form::{Code, Condition, Entry, Expression, Form, Kind, Scope, Severity, Unit};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use ristoro_form as form;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::Command;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Case {
    #[serde(default)]
    name: String,
    unit: Unit,
    value: Expression,
    entries: BTreeMap<String, Entry>,
    #[serde(default)]
    items: BTreeMap<String, Vec<BTreeMap<String, Entry>>>,
    #[serde(default)]
    expected: Option<String>,
}

/// Amounts `a b`, a number `q`, one with decimals `h`, a percentage `p`, a choice `c`, a list `l` with an amount `v` and a choice `t`, and
/// what is computed, `r`; in another section an amount `f`.
const S: &str = r#"
[[groups]]
id = "g"
fields = [
  { id = "a", label = "A", kind = "money" },
  { id = "b", label = "B", kind = "money" },
  { id = "q", label = "Q", kind = "number" },
  { id = "h", label = "H", kind = "number", decimals = 2 },
  { id = "p", label = "P", kind = "percent" },
  { id = "c", label = "C", kind = "choice", options = [{ code = "x", label = "X" }, { code = "y", label = "Y" }] },
  { id = "r", label = "R", kind = "computed", unit = "money", value = "a" },
]
[[lists]]
id = "l"
title = "L"
item = "l"
columns = ["v"]
groups = [{ id = "g", fields = [
  { id = "v", label = "V", kind = "money" },
  { id = "t", label = "T", kind = "choice", options = [{ code = "x", label = "X" }, { code = "y", label = "Y" }] },
] }]
"#;
const Z: &str =
    "[[groups]]\nid = \"g\"\nfields = [{ id = \"f\", label = \"F\", kind = \"money\" }]\n";

fn computing(case: &Case) -> Form {
    let mut form = form(&[("z", Z), ("s", S)]);
    let groups = &mut form.sections[1].body.groups;
    let field = groups[0].fields.last_mut().unwrap();
    field.kind = Kind::Computed { unit: case.unit, value: case.value.clone() };
    form
}

fn computed(case: &Case) -> Option<String> {
    let form = computing(case);
    let mut sections = json!({ "s": {}, "z": {} });
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
    scope.effective(&"s.r".parse().unwrap()).map(|entry| entry.text().to_owned())
}

#[test]
fn the_cases_shared_with_the_browser() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../computed.json")).unwrap();
    assert!(cases.len() >= 30);
    for case in cases {
        assert_eq!(computed(&case), case.expected, "{}", case.name);
    }
}

fn any_condition() -> impl Strategy<Value = Condition> {
    let code = || prop_oneof![Just("x"), Just("y")];
    prop_oneof![
        code().prop_map(|code| json!({ "is": { "field": "s.c", "value": code } })),
        (0i64..300_000).prop_map(|most| json!({ "more_than": { "field": "s.a", "hundredths": most } })),
        Just(json!({ "not": { "answered": { "field": "s.b" } } })),
        code().prop_map(|code| {
            json!({ "any_item": { "list": "s.l", "where": { "is": { "field": "s.l.t", "value": code } } } })
        }),
        (0u32..3).prop_map(|most| json!({ "count": { "list": "s.l", "more_than": most } })),
    ]
    .prop_map(|value| serde_json::from_value(value).unwrap())
}

fn any_expression() -> impl Strategy<Value = Expression> {
    let field = |path: &'static str| Just(Expression::Field(path.parse().unwrap()));
    let leaf = prop_oneof![
        field("s.a"),
        field("s.b"),
        field("s.q"),
        field("s.h"),
        field("s.p"),
        field("z.f"),
        Just(Expression::Items("s.l.v".parse().unwrap())),
        (0i64..1_000_000).prop_map(Expression::Fixed),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let two = || [inner.clone(), inner.clone()].prop_map(Box::new);
        let several = || proptest::collection::vec(inner.clone(), 1..4);
        let case = (proptest::option::of(any_condition()), inner.clone())
            .prop_map(|(when, value)| form::Case { when, value });
        prop_oneof![
            several().prop_map(Expression::Sum),
            several().prop_map(Expression::Least),
            two().prop_map(Expression::Less),
            two().prop_map(Expression::Product),
            two().prop_map(Expression::Percent),
            proptest::collection::vec(case, 1..3).prop_map(Expression::First),
        ]
    })
}

/// Amounts, numbers, and what is none.
fn any_number() -> impl Strategy<Value = String> {
    prop_oneof![
        (0i64..9_999_999).prop_map(|cents| format!("{},{:02}", cents / 100, cents % 100)),
        (0i64..999_999).prop_map(|whole| whole.to_string()),
        "[0-9.,]{0,9}",
        Just("9.999.999.999,99".to_owned()),
        Just("12,5%".to_owned()),
        Just(String::new()),
    ]
}

fn any_case() -> impl Strategy<Value = Case> {
    let code = || prop_oneof![Just("x".to_owned()), Just("y".to_owned()), Just(String::new())];
    let numbers = proptest::collection::vec(any_number(), 6);
    let items = proptest::collection::vec((any_number(), code()), 0..4);
    let unit = prop_oneof![Just(Unit::Money), Just(Unit::Number), Just(Unit::Percent)];
    (unit, any_expression(), numbers, code(), items).prop_map(|(unit, value, numbers, c, items)| {
        let paths = ["s.a", "s.b", "s.q", "s.h", "s.p", "z.f", "s.c"].map(str::to_owned);
        let entries = numbers.into_iter().chain([c]).map(Entry::Text);
        let item = |(v, t)| {
            BTreeMap::from([
                ("s.l.v".to_owned(), Entry::Text(v)),
                ("s.l.t".to_owned(), Entry::Text(t)),
            ])
        };
        let items = BTreeMap::from([("s.l".to_owned(), items.into_iter().map(item).collect())]);
        let entries = paths.into_iter().zip(entries).collect();
        Case { name: String::new(), unit, value, entries, items, expected: None }
    })
}

#[test]
fn the_browser_computes_the_same_of_random_answers() {
    let mut runner = TestRunner::default();
    let drawn = |_| any_case().new_tree(&mut runner).unwrap().current();
    let mut cases: Vec<Case> = (0..600).map(drawn).collect();
    for case in &mut cases {
        case.expected = computed(case);
    }
    let folder = std::env::temp_dir().join(format!("ristoro-computed-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("cases.json");
    std::fs::write(&file, serde_json::to_vec(&cases).unwrap()).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../site/tests/compute-cases.mjs");
    let run = Command::new("node").arg(script).arg(&file).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let found: Vec<Option<String>> = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(found.len(), cases.len());
    for (case, found) in cases.iter().zip(found) {
        assert_eq!(found, case.expected, "{case:?}");
    }
}

#[test]
fn what_is_beyond_reckoning_is_told() {
    let section = S.replace(
        "unit = \"money\", value = \"a\"",
        "unit = \"money\", value = { sum = [\"a\", \"b\"] }",
    );
    let form = form(&[("z", Z), ("s", &section)]);
    let told = |a: &str, b: &str| {
        let answers = all_answers(json!({ "z": {}, "s": { "entries": { "a": a, "b": b } } }));
        let report = check(&form, &answers, TODAY.parse().unwrap());
        let problems = report.section("s").unwrap().problems.iter();
        let told = problems.filter(|problem| problem.code == Code::ComputedTooLarge);
        told.map(|problem| (problem.label.clone(), problem.severity)).collect::<Vec<_>>()
    };
    let beyond = || vec![("R".to_owned(), Severity::Error)];
    // The largest amount itself is one, however it comes about.
    for (a, b) in
        [("9.999.999.999,97", "0,01"), ("9.999.999.999,98", "0,01"), ("9.999.999.999,99", "0,00")]
    {
        assert_eq!(told(a, b), [], "{a} {b}");
    }
    for (a, b) in [("9.999.999.999,99", "0,01"), ("5.000.000.000,00", "5.000.000.000,00")] {
        assert_eq!(told(a, b), beyond(), "{a} {b}");
    }
    assert!(Code::ComputedTooLarge.sentence().contains("9.999.999.999,99"));
}

/// Costs with a net amount and a rate; the gross amount and its sum are computed.
const COSTS: &str = r#"
[[lists]]
id = "l"
title = "L"
item = "l"
columns = ["netto", "lordo"]
[[lists.groups]]
id = "g"
fields = [
  { id = "netto", label = "N", kind = "money" },
  { id = "aliquota", label = "A", kind = "choice", options = [{ code = "iva_10", label = "10" }, { code = "iva_22", label = "22" }] },
  { id = "lordo", label = "L", kind = "computed", unit = "money", value = { sum = ["netto", { percent = ["netto", { first = [
    { when = { field = "aliquota", is = "iva_10" }, value = "=10,00" },
    { when = { field = "aliquota", is = "iva_22" }, value = "=22,00" },
  ] }] }] } },
]
"#;
const TOTALS: &str = r#"
[[groups]]
id = "g"
fields = [{ id = "totale", label = "T", kind = "computed", unit = "money", value = { sum = ["s.l.lordo"] } }]
"#;

/// An amount, reckoned in euro and cents by hand.
fn written(cents: u64) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

proptest! {
    #[test]
    fn sums_are_those_of_an_independent_reckoning(costs in proptest::collection::vec((1u64..50_000_000, any::<bool>()), 1..40)) {
        let form = form(&[("s", COSTS), ("t", TOTALS)]);
        let item = |(index, (net, high)): (usize, &(u64, bool))| {
            let rate = if *high { "iva_22" } else { "iva_10" };
            json!({ "id": format!("i{index}"), "saved": true, "entries": { "netto": written(*net), "aliquota": rate } })
        };
        let items: Vec<Value> = costs.iter().enumerate().map(item).collect();
        let answers = all_answers(json!({ "s": { "lists": { "l": items } } }));
        let scope = Scope::section(&form, &answers, &"t".parse().unwrap());
        let total = scope.effective(&"t.totale".parse().unwrap()).unwrap();
        // A tenth, or eleven fiftieths, to the nearest cent: what is left over after dividing decides.
        let tax = |(net, high): &(u64, bool)| {
            let (parts, of) = if *high { (net * 11, 50) } else { (*net, 10) };
            parts / of + u64::from(parts % of * 2 >= of)
        };
        let reckoned: u64 = costs.iter().map(|cost| cost.0 + tax(cost)).sum();
        prop_assert_eq!(total.text().replace('.', ""), written(reckoned));
    }
}

/// What counts the same may be reckoned together, and things times euro are euro; the faults are in `single/field.txt`.
#[test]
fn units_that_agree_compile() {
    for (unit, value) in [
        ("money", r#"{ product = ["q", "a"] }"#),
        ("number", r#"{ product = ["q", "=2"] }"#),
        ("money", r#"{ less = [{ percent = ["a", "p"] }, "=1,00"] }"#),
        ("percent", r#"{ least = ["p", "=50"] }"#),
        ("money", r#"{ sum = ["a", "l.v"] }"#),
        ("money", r#""=1,00""#),
    ] {
        let asked = "unit = \"money\", value = \"a\"";
        let section = S.replace(asked, &format!("unit = \"{unit}\", value = {value}"));
        assert!(S.contains(asked));
        let section = section.replace("\"l.v\"", "\"s.l.v\"");
        form(&[("z", Z), ("s", &section)]);
    }
}
