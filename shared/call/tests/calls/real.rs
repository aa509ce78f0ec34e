//! The calls of the repository: they compile, their golden answers are complete, and nothing of one is
//! left in another.

use crate::small::{call, lines, today};
use form::check::{Status, check};
use form::{Answers, Form};
use ristoro_call::{Call, Folder, LARGEST_FILE, check_across};
use std::path::Path;

pub(crate) fn calls() -> Vec<Call> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../calls");
    let mut calls = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let files = site::read_folder(&path, LARGEST_FILE).unwrap();
        calls.push(call(&Folder { name, files }));
    }
    calls
}

/// The first of them, which takes payment requests.
pub(crate) fn ordinance() -> Call {
    calls().into_iter().find(|call| call.id.as_str() == "ordinanza-6-2014").unwrap()
}

fn form() -> Form {
    ordinance().application
}

#[test]
fn they_have_no_fault_by_themselves_nor_together() {
    let calls = calls();
    assert!(!calls.is_empty());
    assert_eq!(lines(&check_across(&calls)), "");
    for call in &calls {
        assert_eq!(lines(&call.judge_golden(today())), "");
    }
}

#[test]
fn nothing_answered_opens_the_gate_only() {
    let report = check(&form(), &Answers::default(), today());
    assert_eq!(report.sections[0].status, Status::Incomplete);
    assert!(report.sections[1..].iter().all(|section| section.status == Status::Locked));
    assert!(!report.is_ready());
}

#[test]
fn the_canonical_json_reads_back_as_the_same_form() {
    let form = form();
    let json = form.canonical_json().unwrap();
    assert_eq!(Form::from_json(&json).unwrap(), form);
    assert_eq!(form.digest().unwrap(), Form::from_json(&json).unwrap().digest().unwrap());
}
