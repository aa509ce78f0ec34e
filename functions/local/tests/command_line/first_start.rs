//! The first start of a portal, which may be broken off at any moment.

use crate::runs::{printed, ristoro};
use crate::serving::{Serving, now};
use dynoxide::storage::Storage;
use rustix::process::Signal;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);
/// How many first starts are broken off. Each at another moment: together they cover a whole one.
const KILLED: u32 = 8;

fn starts_and_stops(data: &Path) -> Duration {
    let since = now();
    let mut portal = Serving::start(data);
    portal.ready();
    let took = since.elapsed();
    portal.signal(Signal::TERM);
    assert_eq!(portal.ended(PATIENCE).0.code(), Some(0));
    took
}

#[test]
fn killed_at_any_moment_it_starts_the_next_time() {
    let whole = tempfile::tempdir().unwrap();
    let took = starts_and_stops(&whole.path().join("data"));
    for moment in 0..KILLED {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        // Twice: what was left is found half made by a start that is killed too.
        for share in [moment, KILLED - moment] {
            let mut portal = Serving::start(&data);
            std::thread::sleep(took * share / KILLED);
            portal.kill();
        }
        starts_and_stops(&data);
    }
}

/// Every file and folder below a folder, and itself.
fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(everything(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn nobody_else_reads_what_it_keeps() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    let arguments = [
        ["admin", "create"],
        ["--data", data.to_str().unwrap()],
        ["--name", "Comune"],
        ["--username", "anna"],
        ["--user-name", "Anna"],
        ["--email", "anna@example.it"],
    ];
    let output = ristoro(&arguments.concat());
    assert!(printed(&output).contains("Password:"), "{}", String::from_utf8_lossy(&output.stderr));
    starts_and_stops(&data);
    let kept = everything(&data);
    assert!(kept.len() > 10, "{kept:?}");
    for path in kept {
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} is {mode:o}", path.display());
    }
}

#[test]
fn a_folder_that_another_version_filled_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    starts_and_stops(folder.path());
    let layout = folder.path().join("layout");
    for other in [None, Some("5")] {
        match other {
            Some(number) => fs::write(&layout, number).unwrap(),
            None => fs::remove_file(&layout).unwrap(),
        }
        let said = refuses(folder.path());
        assert!(said.contains("another version of Ristoro filled the folder"), "{said}");
    }
    fs::write(&layout, "6").unwrap();
    starts_and_stops(folder.path());
}

#[test]
fn a_database_that_an_earlier_version_left_half_made_is_said_to_be_so() {
    let folder = tempfile::tempdir().unwrap();
    starts_and_stops(folder.path());
    let file = folder.path().join("records.sqlite");
    let database = Storage::new(file.to_str().unwrap()).unwrap();
    database.drop_gsi_table("applications", "by_call").unwrap();
    drop(database);
    let said = refuses(folder.path());
    assert!(said.contains("half made") && said.contains("records.sqlite"), "{said}");
}

#[test]
fn the_journal_of_another_database_is_not_taken_for_that_of_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut portal = Serving::start(folder.path());
    portal.ready();
    portal.kill();
    fs::remove_file(folder.path().join("records.sqlite")).unwrap();
    assert!(folder.path().join("records.sqlite-wal").exists());
    let said = refuses(folder.path());
    assert!(said.contains("put that back"), "{said}");
    assert!(folder.path().join("records.sqlite-wal").exists(), "it may still be wanted");
    fs::remove_file(folder.path().join("records.sqlite-wal")).unwrap();
    starts_and_stops(folder.path());
}

/// What it says when it does not start.
fn refuses(data: &Path) -> String {
    let data = data.to_str().unwrap();
    let output = ristoro(&["serve", "--port", "0", "--no-site", "--data", data]);
    assert_eq!(output.status.code(), Some(2));
    String::from_utf8_lossy(&output.stderr).into_owned()
}
