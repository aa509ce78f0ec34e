//! Calls looked at: what is good, what has faults, and where.

use super::{CALL, Desk, REVISION, check, copy, done, refused};
use std::fs;

#[test]
fn a_good_call_is_said_to_be_so() {
    let desk = Desk::new();
    let printed = done(&check(&[&desk.call()]));
    assert!(
        printed.starts_with(&format!("{CALL} revision {REVISION}: 11 sections\n")),
        "{printed}"
    );
    assert!(printed.contains("golden answers: 7"), "{printed}");
    done(&check(&[&desk.call(), &desk.second()]));
    let all = done(&check(&[&desk.path("calls")]));
    assert_eq!(all.matches(" sections\n").count(), 2, "{all}");
}

#[test]
fn faults_are_located_so_that_they_can_be_opened() {
    let desk = Desk::new();
    desk.edit("call.toml", "  \"banca\",", "  \"manca\",\n  \"banca\",");
    desk.edit("golden.json", "\"denominazione\": \"Studio Associato Bassi e Ferri\",", "");
    let printed = refused(&check(&[&desk.call()]), 1);
    let file = desk.call().join("call.toml");
    let text = fs::read_to_string(&file).unwrap();
    let line = text.lines().position(|line| line == "  \"manca\",").unwrap() + 1;
    assert!(
        printed.starts_with(&format!("{}:{line}:3: there is no file", file.display())),
        "{printed}"
    );
    assert!(printed.ends_with("1 fault\n"), "golden answers are judged by a form: {printed}");
    desk.edit("call.toml", "  \"manca\",\n", "");
    let printed = refused(&check(&[&desk.call()]), 1);
    assert!(printed.contains("golden.json:"), "{printed}");
    assert!(printed.contains("«beneficiario.denominazione» is not as it must be: missing"));
}

#[test]
fn a_copied_folder_is_told_what_it_still_has_of_the_other() {
    let desk = Desk::new();
    let copied = desk.path("calls").join("ordinanza-7-2015");
    copy(&desk.call(), &copied);
    let printed = refused(&check(&[&desk.call(), &copied]), 1);
    assert!(printed.contains("[call-folder]") && printed.contains("[golden-call]"), "{printed}");
    fs::remove_dir_all(&copied).unwrap();
    let second = desk.second();
    let file = second.join("call.toml");
    let text = fs::read_to_string(&file).unwrap().replace("ORD7-2015", "ORD6-2014");
    fs::write(file, text).unwrap();
    let printed = refused(&check(&[&desk.call(), &second]), 1);
    assert!(printed.contains("«ordinanza-6-2014» has «ORD6-2014» already [prefix-taken]"));
    assert!(printed.contains("«ordinanza-7-2015» has «ORD6-2014» already [prefix-taken]"));
}

#[test]
fn what_is_not_there_is_named() {
    let desk = Desk::new();
    assert!(refused(&check(&[&desk.path("calls/none")]), 2).contains("calls/none"));
    let published = desk.publish(&desk.path("calls/none"));
    assert!(refused(&published, 2).contains("calls/none"));
    assert!(refused(&desk.schedule(&["--extend-to", "2031-01-01"]), 2).contains("not published"));
    assert_eq!(desk.list(), "No call is published.\n");
}
