//! Every named check, provoked alone: the place and the sentence are what an author reads.

use crate::small_form::{HEAD, lines, source, sources};
use ristoro_form::compile::{Fault, Source, compile};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The names of all the checks, as `docs/definitions.md` lists them.
const CHECKS: [&str; 32] = [
    "bad-identifier",
    "body-file",
    "columns-exist",
    "computed-cycle",
    "computed-unit",
    "condition-form",
    "default-reads",
    "duplicate-id",
    "each-list",
    "empty-group",
    "empty-text",
    "expression-form",
    "gate-first",
    "include-exists",
    "limits",
    "message-number",
    "missing-key",
    "option-exists",
    "options",
    "place-exists",
    "reference-earlier",
    "reference-exists",
    "reference-kind",
    "reference-place",
    "reserved-id",
    "rule-target",
    "rule-test",
    "section-file",
    "toml-syntax",
    "unknown-key",
    "unknown-kind",
    "wrong-type",
];

/// A field `f` in a group `g`, up to its label: what a case adds starts on line 8.
const FIELD: &str = "[[groups]]\nid = \"g\"\n[[groups.fields]]\nid = \"f\"\nlabel = \"F\"\n";

/// Fields of several kinds and a list, then a rule up to its message: a case starts on line 17.
const RULE: &str = r#"[[groups]]
id = "g"
fields = [
  { id = "n", label = "N", kind = "number" },
  { id = "y", label = "Y", kind = "yes_no" },
  { id = "p", label = "P", kind = "province" },
  { id = "c", label = "C", kind = "choice", options = [{ code = "a", label = "A" }] },
  { id = "m", label = "M", kind = "choices", options = [{ code = "a", label = "A" }] },
]
[[lists]]
id = "l"
title = "L"
item = "l"
columns = ["f"]
groups = [{ id = "g", fields = [{ id = "f", label = "F", kind = "text" }] }]
[[rules]]
id = "r"
message = "M"
"#;

/// Two lists with one body, of which the first asks something before.
const TWO_LISTS: &str = r#"[[lists]]
id = "l"
title = "L"
item = "l"
body = "b"
[[lists.groups]]
id = "own"
fields = [
  { id = "n", label = "N", kind = "text" },
  { id = "only", label = "O", kind = "number" },
]
[[lists]]
id = "k"
title = "K"
item = "k"
body = "b"
"#;

/// What `include = "persona"` includes.
const GROUP: &str = "[[fields]]\nid = \"nome\"\nlabel = \"Nome\"\nkind = \"text\"\n";

fn faults(sources: &[Source]) -> Vec<Fault> {
    compile(sources).err().unwrap_or_default()
}

/// The cases of a file: a name after `===`, then what makes the fault.
fn cases(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.split("=== ").skip(1).map(|case| case.split_once('\n').unwrap())
}

fn all_cases() -> Vec<(&'static str, Vec<Source>)> {
    let mut all = Vec::new();
    for (name, text) in cases(include_str!("single/field.txt")) {
        all.push((name, sources(&[("s", &format!("{FIELD}{text}"))])));
    }
    for (name, text) in cases(include_str!("single/body.txt")) {
        let mut files = sources(&[("s", text)]);
        files.push(source("groups/persona.toml", GROUP));
        all.push((name, files));
    }
    for (name, text) in cases(include_str!("single/shared.txt")) {
        let mut files = sources(&[("s", TWO_LISTS)]);
        files.push(source("bodies/b.toml", text));
        all.push((name, files));
    }
    let mut files = sources(&[("s", TWO_LISTS)]);
    files.push(source("bodies/b.toml", "columns = [\"f\"]\ngroups = [{ id = \"g\", fields = [{ id = \"f\", label = \"F\", kind = \"text\" }] }]"));
    files.push(source("bodies/c.toml", ""));
    all.push(("body-file: a body that no list takes", files));
    for (name, text) in cases(include_str!("single/rule.txt")) {
        all.push((name, sources(&[("s", &format!("{RULE}{text}"))])));
    }
    for (name, head) in cases(include_str!("single/form.txt")) {
        let mut files = vec![source("form.toml", head)];
        let body = format!("{FIELD}kind = \"text\"\n");
        files.push(source("sections/s.toml", &format!("{HEAD}{body}")));
        for (id, first_line) in [("g", "gate = true\n"), ("invio", ""), ("this", "")] {
            if head.contains(&format!("\"{id}\"")) {
                let text = format!("{HEAD}{first_line}{body}");
                files.push(source(&format!("sections/{id}.toml"), &text));
            }
        }
        all.push((name, files));
    }
    all
}

#[test]
fn each_fault_is_named_and_has_its_place() {
    let mut report = String::new();
    for (name, sources) in all_cases() {
        writeln!(report, "# {name}\n{}\n", lines(&faults(&sources))).unwrap();
    }
    insta::assert_snapshot!(report);
}

#[test]
fn each_case_provokes_what_it_is_named_after() {
    for (name, sources) in all_cases() {
        let check = name.split(':').next().unwrap();
        assert!(faults(&sources).iter().any(|fault| fault.check == check), "{name}");
    }
}

#[test]
fn every_check_is_provoked() {
    let provoked: BTreeSet<&str> = all_cases()
        .iter()
        .flat_map(|(_, sources)| faults(sources))
        .map(|fault| fault.check)
        .collect();
    assert_eq!(provoked, BTreeSet::from(CHECKS));
}

#[test]
fn the_guide_lists_every_check() {
    let guide = include_str!("../../../../docs/definitions.md");
    for check in CHECKS {
        assert!(guide.contains(&format!("| `{check}` |")), "{check}");
    }
}

#[test]
fn a_folder_without_a_form_is_a_fault() {
    assert_eq!(lines(&faults(&[])), "form.toml:1:1: there is no file form.toml [section-file]");
}
