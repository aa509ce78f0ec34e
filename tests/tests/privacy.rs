//! What the register of processing says is what the program does.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{RESTORABLE_DAYS, RetentionKind};
use std::collections::BTreeMap;
use std::fs;

fn document(path: &str) -> String {
    fs::read_to_string(format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The rows of the table of periods: the kind, how long, and since when.
fn rows(document: &str) -> BTreeMap<String, (String, String)> {
    let rows = document.lines().filter_map(|line| line.strip_prefix("| `"));
    let rows = rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let period = (cells[1].to_owned(), cells[2].to_owned());
        (cells[0].trim_matches('`').to_owned(), period)
    });
    rows.collect()
}

#[test]
fn the_register_names_the_periods_of_the_program_and_no_others() {
    let document = document("docs/privacy.md");
    let rows = rows(&document);
    assert_eq!(rows.len(), RetentionKind::ALL.len(), "{rows:?}");
    for kind in RetentionKind::ALL {
        let (period, since) = &rows[kind.name()];
        assert_eq!(*period, format!("{} months", kind.usual().months()), "{}", kind.name());
        assert_eq!(since, kind.since(), "{}", kind.name());
    }
    assert!(document.contains(&format!("| {RESTORABLE_DAYS} days later |")));
}

#[test]
fn the_script_that_purges_passes_every_period_on() {
    let script = document("scripts/purge");
    for kind in RetentionKind::ALL {
        let option = format!("--keep-{}\n", kind.name());
        assert!(script.contains(&option), "{option} is not passed on");
    }
}
