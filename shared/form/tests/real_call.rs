//! The definitions in the repository compile, and their golden answers are complete.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use form::check::{Setting, Status, check};
use form::compile::{Source, compile};
use form::{Answers, Form};
use ristoro_form as form;
use std::path::Path;

fn sources(folder: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in std::fs::read_dir(&inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                sources.push(Source { name, text: std::fs::read_to_string(&path).unwrap() });
            }
        }
    }
    sources
}

fn call_folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../calls/ordinanza-6-2014")
}

fn real_form() -> Form {
    match compile(&sources(&call_folder())) {
        Ok(compiled) => compiled.form,
        Err(faults) => {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("the definition has faults:\n{}", lines.join("\n"));
        }
    }
}

fn golden(name: &str) -> Answers {
    let text = std::fs::read_to_string(call_folder().join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn setting() -> Setting<'static> {
    Setting { today: "22/11/2026".parse().unwrap(), unprintable: &|_| None }
}

#[test]
fn the_golden_answers_are_complete() {
    let form = real_form();
    for name in ["golden.json", "golden-libero-professionista.json", "golden-immobile.json"] {
        let report = check(&form, &golden(name), &setting());
        let problems: Vec<String> = report
            .sections
            .iter()
            .flat_map(|section| &section.problems)
            .map(|p| format!("{:?} {} {}", p.place, p.label, p.code.sentence()))
            .collect();
        assert!(problems.is_empty(), "{name}:\n{}", problems.join("\n"));
        assert!(report.is_ready(), "{name}");
    }
}

#[test]
fn nothing_answered_opens_the_gate_only() {
    let form = real_form();
    let report = check(&form, &Answers::default(), &setting());
    assert_eq!(report.sections[0].status, Status::Incomplete);
    assert!(report.sections[1..].iter().all(|section| section.status == Status::Locked));
    assert!(!report.is_ready());
}

#[test]
fn the_canonical_json_reads_back_as_the_same_form() {
    let form = real_form();
    let json = form.canonical_json().unwrap();
    assert_eq!(Form::from_json(&json).unwrap(), form);
    assert_eq!(form.digest().unwrap(), Form::from_json(&json).unwrap().digest().unwrap());
}

#[test]
fn the_registration_form_compiles() {
    let lines = |faults: &[form::compile::Fault]| {
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    let form = form::registration().map_err(lines).unwrap();
    assert_eq!(form.sections.len(), 1);
}
