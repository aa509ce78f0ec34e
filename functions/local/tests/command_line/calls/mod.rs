//! Calls: checked, published, opened and closed, listed; the pages of those that are in use.

mod check;
mod deployed;
mod pages;
mod publish;
mod schedule;

use crate::runs::{printed, repository, ristoro};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

const CALL: &str = "ordinanza-6-2014";
/// The revision that the repository's call is on.
const REVISION: u32 = 5;
const ACT: [&str; 2] = ["--act", "Ordinanza n. 9 del 2030"];

/// Folders of calls, and of data, that a test may change.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// With a copy of the repository's call.
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        copy(&repository().join("shared/calls").join(CALL), &desk.call());
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn call(&self) -> PathBuf {
        self.path("calls").join(CALL)
    }

    /// Another copy, with everything that names the first written otherwise.
    fn second(&self) -> PathBuf {
        let other = self.path("calls").join("ordinanza-7-2015");
        copy(&self.call(), &other);
        for file in everything(&other) {
            // What people download stays as it is.
            let Ok(text) = String::from_utf8(fs::read(&file).unwrap()) else { continue };
            let text = text.replace(CALL, "ordinanza-7-2015").replace("ORD6-2014", "ORD7-2015");
            fs::write(file, text.replace("6/2014", "7/2015")).unwrap();
        }
        other
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.call().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    /// Raises the form's revision by one.
    fn raise_revision(&self) {
        let line = |revision: u32| format!("revision = {revision}\n");
        self.edit("call.toml", &line(REVISION), &line(REVISION + 1));
    }

    /// Runs a command on this desk's data, as Carla Neri.
    fn run(&self, command: &[&str], more: &[&str]) -> Output {
        let data = self.path("data");
        let place = ["--data", data.to_str().unwrap()];
        ristoro(&[command, more, &place].concat())
    }

    fn publish(&self, what: &Path) -> Output {
        let author = ["--author", "Carla Neri"];
        self.run(&["calls", "publish", what.to_str().unwrap()], &author)
    }

    fn schedule(&self, change: &[&str]) -> Output {
        let author = ["--author", "Carla Neri"];
        self.run(&["calls", "schedule", CALL], &[&author[..], &ACT, change].concat())
    }

    fn list(&self) -> String {
        done(&self.run(&["calls", "list"], &["--history"]))
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &there);
        } else {
            fs::copy(&path, there).unwrap();
        }
    }
}

fn everything(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { everything(&path) } else { vec![path] }).collect()
}

/// What was printed by a command that did what was asked.
fn done(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}{}", printed(output), said(output));
    printed(output)
}

/// What was said by a command that did not do it.
fn refused(output: &Output, code: i32) -> String {
    assert_eq!(output.status.code(), Some(code), "{}{}", printed(output), said(output));
    if code == 1 { printed(output) } else { said(output) }
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn check(folders: &[&Path]) -> Output {
    let folders = folders.iter().map(|folder| folder.to_str().unwrap());
    ristoro(&["calls", "check"].into_iter().chain(folders).collect::<Vec<_>>())
}
