//! Small forms that nobody thought of, with answers that nobody would give: the browser's interpreter asks the same questions of
//! them as this one, and computes the same. Each is drawn by its number, so that one that fails can be had again.

use crate::conditions::stored_items;
use crate::small_form::{all_answers, form};
use fastrand::Rng;
use form::{Answers, Condition, Entry, Expression, Form, Group, Id, Kind, ListPath, Scope};
use ristoro_form as form;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::Command;

/// How many are drawn.
const DRAWN: u64 = 600;
/// How many questions the section has, two of them in each group.
const QUESTIONS: usize = 10;
/// What a question may be; in definitions, as its parameters.
const KINDS: [&str; 9] = [
    "kind = \"money\"",
    "kind = \"number\"",
    "kind = \"number\", decimals = 2",
    "kind = \"percent\"",
    "kind = \"yes_no\"",
    "kind = \"choice\", options = [{ code = \"x\", label = \"X\" }, { code = \"y\", label = \"Y\" }]",
    "kind = \"choices\", options = [{ code = \"x\", label = \"X\" }, { code = \"y\", label = \"Y\" }]",
    "kind = \"text\"",
    "kind = \"computed\", unit = \"money\", value = \"=1,00\"",
];

/// The codes of every choice.
const CODES: [&str; 2] = ["x", "y"];

/// A section before: an amount, a choice, a list.
const Z: &str = r#"
[[groups]]
id = "g"
fields = [
  { id = "m", label = "M", kind = "money" },
  { id = "c", label = "C", kind = "choice", options = [{ code = "x", label = "X" }, { code = "y", label = "Y" }] },
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

/// One thing after the other out of a number: the same for the same number.
struct Draw(Rng);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0.usize(..most)
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    fn chance(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }
}

/// What can be looked at: its path, and which of [`KINDS`] it is.
type Seen = Vec<(String, usize)>;

fn seen_before() -> Seen {
    vec![("z.m".to_owned(), 0), ("z.c".to_owned(), 5)]
}

fn number_like(seen: &Seen) -> Vec<&str> {
    let numbers = seen.iter().filter(|(_, kind)| matches!(kind, 0..=3 | 8));
    numbers.map(|(path, _)| path.as_str()).collect()
}

fn code(draw: &mut Draw) -> &'static str {
    CODES[draw.below(CODES.len())]
}

fn looks_at(draw: &mut Draw, seen: &Seen) -> Value {
    let (path, kind) = draw.one(seen).clone();
    match kind {
        _ if draw.chance(4) => json!({ "answered": { "field": path } }),
        0..=3 | 8 => json!({ "more_than": { "field": path, "hundredths": draw.below(200_000) } }),
        4 => json!({ "is": { "field": path, "value": draw.one(&["si", "no"]) } }),
        5 if draw.chance(3) => json!({ "one_of": { "field": path, "values": ["x", "y"] } }),
        5 => json!({ "is": { "field": path, "value": code(draw) } }),
        6 => json!({ "includes": { "field": path, "value": code(draw) } }),
        _ => json!({ "answered": { "field": path } }),
    }
}

fn condition(draw: &mut Draw, seen: &Seen, depth: usize) -> Value {
    let several = |draw: &mut Draw| -> Vec<Value> {
        (0..=draw.below(2)).map(|_| condition(draw, seen, depth - 1)).collect()
    };
    match draw.below(if depth == 0 { 4 } else { 7 }) {
        0 => {
            json!({ "any_item": { "list": "z.l", "where": { "is": { "field": "z.l.t", "value": code(draw) } } } })
        }
        1 => json!({ "count": { "list": "z.l", "more_than": draw.below(3) } }),
        2 | 3 => looks_at(draw, seen),
        4 => json!({ "all": several(draw) }),
        5 => json!({ "any": several(draw) }),
        _ => json!({ "not": condition(draw, seen, depth - 1) }),
    }
}

fn expression(draw: &mut Draw, seen: &Seen, depth: usize) -> Value {
    let numbers = number_like(seen);
    let two = |draw: &mut Draw| [(); 2].map(|()| expression(draw, seen, depth - 1));
    match draw.below(if depth == 0 { 4 } else { 9 }) {
        0 => json!({ "fixed": draw.below(100_000) }),
        1 => json!({ "items": "z.l.v" }),
        2 | 3 => json!({ "field": draw.one(&numbers) }),
        4 => json!({ "sum": two(draw) }),
        5 => json!({ "least": two(draw) }),
        6 => json!({ "less": two(draw) }),
        7 => json!({ *draw.one(&["product", "percent"]): two(draw) }),
        _ => {
            let [first, last] = two(draw);
            json!({ "first": [{ "when": condition(draw, seen, 1), "value": first }, { "value": last }] })
        }
    }
}

/// An answer to a kind of question; sometimes none, sometimes one that does not read.
fn answer(draw: &mut Draw, kind: usize) -> Option<Value> {
    if draw.chance(5) {
        return None;
    }
    let cents = draw.below(300_000);
    let euro = format!("{},{:02}", cents / 100, cents % 100);
    Some(match kind {
        _ if kind != 6 && draw.chance(12) => {
            json!(draw.one(&["", " ", "tanto", "1.23", "12,345", "9.999.999.999,99"]))
        }
        0 | 2 => json!(euro),
        1 => json!(draw.below(5_000).to_string()),
        3 => json!(draw.one(&["22", "12,5%", "100", "0"])),
        4 => json!(draw.one(&["si", "no"])),
        5 => json!(code(draw)),
        6 => json!(draw.one(&[vec![], vec!["x"], vec!["y"], vec!["x", "y"]])),
        7 => json!("Parole"),
        _ => return None,
    })
}

/// A form with its answers.
struct Drawn {
    form: Form,
    answers: Answers,
}

fn drawn(number: u64) -> Drawn {
    let draw = &mut Draw(Rng::with_seed(number));
    let kinds: Vec<usize> = (0..QUESTIONS).map(|_| draw.below(KINDS.len())).collect();
    let field = |(index, kind): (usize, &usize)| {
        let question = format!("  {{ id = \"f{index}\", label = \"F\", {} }},\n", KINDS[*kind]);
        if index % 2 == 0 {
            format!("[[groups]]\nid = \"g{index}\"\nfields = [\n{question}")
        } else {
            format!("{question}]\n")
        }
    };
    let section: String = kinds.iter().enumerate().map(field).collect();
    let mut form = form(&[("z", Z), ("s", &section)]);
    let mut seen = seen_before();
    for (group, kinds) in form.sections[1].body.groups.iter_mut().zip(kinds.chunks(2)) {
        group.when = when(draw, &seen);
        for (field, kind) in group.fields.iter_mut().zip(kinds) {
            field.when = when(draw, &seen);
            if let Kind::Computed { value, .. } = &mut field.kind {
                *value = parsed::<Expression>(expression(draw, &seen, 2));
            }
            seen.push((format!("s.{}", field.id), *kind));
        }
    }
    let given = |draw: &mut Draw, fields: &[(&str, usize)]| -> BTreeMap<String, Value> {
        fields
            .iter()
            .filter_map(|(id, kind)| Some(((*id).to_owned(), answer(draw, *kind)?)))
            .collect()
    };
    let names: Vec<String> = (0..QUESTIONS).map(|index| format!("f{index}")).collect();
    let own: Vec<(&str, usize)> = names.iter().map(String::as_str).zip(kinds).collect();
    let items: Vec<BTreeMap<String, Entry>> = (0..draw.below(4))
        .map(|_| parsed(json!(given(draw, &[("z.l.v", 0), ("z.l.t", 5)]))))
        .collect();
    let answers = all_answers(json!({
        "z": { "entries": given(draw, &[("m", 0), ("c", 5)]), "lists": { "l": stored_items("z.l", &items) } },
        "s": { "entries": given(draw, &own) },
    }));
    Drawn { form, answers }
}

fn when(draw: &mut Draw, seen: &Seen) -> Option<Condition> {
    if draw.chance(2) { Some(parsed(condition(draw, seen, 2))) } else { None }
}

fn parsed<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{value}: {error}"))
}

/// A question as a page carries it, with what is typed there.
#[derive(Serialize)]
struct Part<'a> {
    path: String,
    when: Vec<&'a Condition>,
    entry: Entry,
    computed: Option<&'a Expression>,
}

/// What the browser is given: as the server gives it to the page of the section.
#[derive(Serialize)]
struct Given<'a> {
    parts: Vec<Part<'a>>,
    context: BTreeMap<String, Entry>,
    items: BTreeMap<String, Vec<BTreeMap<String, Entry>>>,
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn given(drawn: &Drawn) -> Given<'_> {
    let scope = Scope::section(&drawn.form, &drawn.answers, &id("s"));
    let stored = &drawn.answers.sections[&id("s")].entries;
    let parts = drawn.form.sections[1].body.fields().map(|(group, field)| Part {
        path: format!("s.{}", field.id),
        when: group.when.iter().chain(&field.when).collect(),
        entry: stored.get(&field.id).cloned().unwrap_or_else(|| Entry::from("")),
        computed: field.kind.computed(),
    });
    let counting = |scope: &Scope<'_>, path: &str| {
        Some((path.to_owned(), scope.effective(&path.parse().unwrap())?))
    };
    let list: ListPath = "z.l".parse().unwrap();
    let items = scope.items_of(&list).unwrap_or_default();
    let items = items
        .iter()
        .map(|item| ["z.l.v", "z.l.t"].iter().filter_map(|path| counting(item, path)).collect());
    Given {
        parts: parts.collect(),
        context: ["z.m", "z.c"].iter().filter_map(|path| counting(&scope, path)).collect(),
        items: BTreeMap::from([("z.l".to_owned(), items.collect())]),
    }
}

/// Of each question, what is computed there, or whether it is asked.
fn judged(drawn: &Drawn) -> Vec<Value> {
    let scope = Scope::section(&drawn.form, &drawn.answers, &id("s"));
    let judge = |(group, field): (&Group, &form::Field)| {
        let asked = scope.asks(group, field);
        match field.kind.computed().filter(|_| asked) {
            Some(_) => json!(scope.stored_or_default(field).map(|entry| entry.text().to_owned())),
            None => json!(asked),
        }
    };
    drawn.form.sections[1].body.fields().map(judge).collect()
}

#[test]
fn the_browser_asks_and_computes_the_same_of_forms_that_nobody_thought_of() {
    let all: Vec<Drawn> = (0..DRAWN).map(drawn).collect();
    let folder = std::env::temp_dir().join(format!("ristoro-forms-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("forms.json");
    let given: Vec<Given<'_>> = all.iter().map(given).collect();
    std::fs::write(&file, serde_json::to_vec(&given).unwrap()).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../site/tests/judge-forms.mjs");
    let run = Command::new("node").arg(script).arg(&file).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let found: Vec<Vec<Value>> = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(found.len(), all.len());
    let (mut hidden, mut reckoned) = (0, 0);
    for (number, (drawn, found)) in all.iter().zip(found).enumerate() {
        let expected = judged(drawn);
        assert_eq!(
            found,
            expected,
            "form {number}: {}",
            serde_json::to_string(&given[number]).unwrap()
        );
        hidden += expected.iter().filter(|one| **one == json!(false)).count();
        reckoned += expected.iter().filter(|one| one.is_string()).count();
    }
    // Neither of the two was spared the trouble.
    assert!(hidden > 500 && reckoned > 200, "{hidden} hidden, {reckoned} computed");
}
