//! The definitions in the repository compile, and their golden answers are complete.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use domain::Date;
use form::check::{Status, check};
use form::compile::{Source, compile};
use form::{Answers, Form};
use ristoro_form as form;
use std::path::{Path, PathBuf};

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

/// The folders of all calls.
fn call_folders() -> Vec<PathBuf> {
    let calls = Path::new(env!("CARGO_MANIFEST_DIR")).join("../calls");
    let entries = std::fs::read_dir(calls).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.join("call.toml").is_file()).collect()
}

fn form_of(folder: &Path) -> Form {
    match compile(&sources(folder)) {
        Ok(compiled) => compiled.form,
        Err(faults) => {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("the definition has faults:\n{}", lines.join("\n"));
        }
    }
}

fn real_form() -> Form {
    form_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../calls/ordinanza-6-2014"))
}

/// A call's complete sets of answers, with the names of their files.
fn golden(folder: &Path) -> Vec<(String, Answers)> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.to_owned();
        let ours = name.starts_with("golden") && path.extension().is_some_and(|it| it == "json");
        let answers = || serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        ours.then(|| (name, answers()))
    };
    paths.filter_map(named).collect()
}

fn today() -> Date {
    "22/11/2026".parse().unwrap()
}

#[test]
fn the_golden_answers_are_complete() {
    let folders = call_folders();
    assert!(!folders.is_empty());
    for folder in folders {
        let form = form_of(&folder);
        assert_eq!(folder.file_name().unwrap(), form.call.as_str());
        let sets = golden(&folder);
        assert!(sets.iter().any(|(name, _)| name == "golden.json"), "{}", form.call);
        for (name, answers) in sets {
            let report = check(&form, &answers, today());
            let problems: Vec<String> = report
                .sections
                .iter()
                .flat_map(|section| &section.problems)
                .map(|p| format!("{:?} {} {}", p.place, p.label, p.code.sentence()))
                .collect();
            assert!(problems.is_empty(), "{} {name}:\n{}", form.call, problems.join("\n"));
            assert!(report.is_ready(), "{} {name}", form.call);
        }
    }
}

#[test]
fn nothing_answered_opens_the_gate_only() {
    let form = real_form();
    let report = check(&form, &Answers::default(), today());
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
