//! Calls: checked, published, opened and closed, listed; the pages of those that are in use.

use crate::runs::{printed, repository, ristoro};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

const CALL: &str = "ordinanza-6-2014";
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
            let text = fs::read_to_string(&file).unwrap();
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

#[test]
fn a_good_call_is_said_to_be_so() {
    let desk = Desk::new();
    let printed = done(&check(&[&desk.call()]));
    assert!(printed.starts_with("ordinanza-6-2014 revision 1: 11 sections\n"), "{printed}");
    assert!(printed.contains("golden answers: 3"), "{printed}");
    done(&check(&[&desk.call(), &desk.second()]));
}

#[test]
fn faults_are_located_so_that_they_can_be_opened() {
    let desk = Desk::new();
    desk.edit("call.toml", "sections = [", "sections = [\n  \"manca\",");
    desk.edit("golden.json", "\"denominazione\": \"Studio Associato Bassi e Ferri\",", "");
    let printed = refused(&check(&[&desk.call()]), 1);
    let file = desk.call().join("call.toml");
    assert!(
        printed.starts_with(&format!("{}:28:3: there is no file", file.display())),
        "{printed}"
    );
    assert!(printed.ends_with("1 fault\n"), "golden answers are judged by a form: {printed}");
    desk.edit("call.toml", "\n  \"manca\",", "");
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

#[test]
fn a_call_is_published_and_its_author_and_act_are_kept() {
    let desk = Desk::new();
    let author = ["--author", "Carla Neri", "--act", "Ordinanza n. 6 del 2014"];
    let calls = desk.path("calls");
    let calls = ["--calls", calls.to_str().unwrap()];
    // By its name, in the folder of the calls.
    let output = desk.run(&["calls", "publish", CALL], &[&author[..], &calls].concat());
    let printed = done(&output);
    assert!(printed.starts_with("ordinanza-6-2014 revision 1 is published.\n"), "{printed}");
    assert!(printed.contains("«01/09/2014, ore 00:00:00», «entro il 28/02/2030, ore 23:59:59»"));
    let again = done(&desk.publish(&desk.call()));
    assert!(again.contains("was published before: nothing changed"), "{again}");
    let listed = desk.list();
    assert_eq!(listed.matches("Carla Neri: published revision 1").count(), 1, "{listed}");
    assert!(listed.contains("(Ordinanza n. 6 del 2014)"), "{listed}");
}

#[test]
fn a_form_that_changed_needs_a_new_revision() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    desk.edit("application/banca.toml", "title = \"", "title = \"Nuova ");
    let said = refused(&desk.publish(&desk.call()), 2);
    assert!(said.contains("raise «revision» in call.toml"), "{said}");
    desk.edit("call.toml", "revision = 1", "revision = 2");
    assert!(done(&desk.publish(&desk.call())).contains("revision 2 is published"));
    assert!(desk.list().contains("revision 2 (1 before)"));
}

#[test]
fn what_has_faults_is_not_published() {
    let desk = Desk::new();
    desk.edit("golden.json", "\"denominazione\": \"Studio Associato Bassi e Ferri\",", "");
    assert!(refused(&desk.publish(&desk.call()), 1).contains("[golden-complete]"));
    assert_eq!(desk.list(), "No call is published.\n");
}

#[test]
fn two_calls_cannot_have_one_prefix_even_when_they_never_met() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    let second = desk.second();
    let file = second.join("call.toml");
    let text = fs::read_to_string(&file).unwrap().replace("ORD7-2015", "ORD6-2014");
    fs::write(file, text).unwrap();
    let said = refused(&desk.publish(&second), 2);
    assert!(said.contains("protocol numbers of «ordinanza-6-2014» start with ORD6-2014"), "{said}");
}

#[test]
fn the_term_is_extended_and_declared_anew() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    let extended = done(&desk.schedule(&["--extend-to", "2031-01-15"]));
    assert!(extended.contains("«entro il 15/01/2031, ore 23:59:59», extended"), "{extended}");
    // A publication leaves it as it is, and says so.
    let again = done(&desk.publish(&desk.call()));
    assert!(again.contains("15/01/2031") && again.contains("proposes another term"), "{again}");
    let noon =
        done(&desk.schedule(&["--opens", "2014-10-01T09:30", "--closes", "2031-02-01T12:00"]));
    assert!(
        noon.contains("«01/10/2014, ore 09:30:00», «entro il 01/02/2031, ore 11:59:59»"),
        "{noon}"
    );
    let listed = desk.list();
    assert_eq!(listed.matches("Carla Neri: changed the term").count(), 2, "{listed}");
    assert!(listed.contains("(Ordinanza n. 9 del 2030)"), "{listed}");
}

#[test]
fn a_term_that_would_mislead_is_refused_and_nothing_changes() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    let before = desk.list();
    for (change, sentence) in [
        (&["--extend-to", "2030-02-28"][..], "an extension must end later"),
        (&["--last-day", "2029-12-31"], "must be asked for expressly"),
        (&["--last-day", "2020-12-31", "--earlier"], "over already"),
        (&["--opens", "2030-03-01"], "close before it opens"),
        (&["--last-day", "2030-02-28"], "so already"),
    ] {
        let said = refused(&desk.schedule(change), 2);
        assert!(said.contains(sentence), "{change:?}: {said}");
    }
    for (change, sentence) in [
        (&["--last-day", "2031-02-29"][..], "write a day like"),
        (&["--last-day", "2031-02-28T12:00"], "write a day like"),
        (&["--closes", "2031-02-28"], "write a day like"),
        (&["--closes", "2031-02-28T23:59:59"], "whole minute"),
        (&["--extend-to", "2030-03-31T02:30"], "comes twice"),
        (&["--extend-to", "2031-01-01", "--opens", "2014-01-01"], "cannot be used with"),
        (&["--last-day", "2031-01-01", "--closes", "2031-01-01T12:00"], "cannot be used with"),
        (&[], "required"),
    ] {
        let said = refused(&desk.schedule(change), 2);
        assert!(said.contains(sentence), "{change:?}: {said}");
    }
    let without = desk.run(&["calls", "schedule", CALL], &["--extend-to", "2031-01-01"]);
    assert!(refused(&without, 2).contains("--act"));
    assert_eq!(desk.list(), before);
    done(&desk.schedule(&["--last-day", "2029-12-31", "--earlier"]));
}

#[test]
fn pages_are_built_of_every_revision_in_use_wherever_their_folder_is() {
    let desk = Desk::new();
    let site = repository().join("site");
    if !site.join("dist/manifest.json").is_file() {
        println!("left out: the assets of the pages were not made (npm run assets in site/)");
        return;
    }
    done(&desk.publish(&desk.call()));
    desk.edit("call.toml", "revision = 1", "revision = 2");
    done(&desk.publish(&desk.call()));
    let second = desk.second();
    // The definitions are elsewhere now; one that is to come is here.
    fs::remove_dir_all(desk.call()).unwrap();
    let (out, calls) = (desk.path("pages"), second.parent().unwrap().to_owned());
    let build = |more: &[&str]| {
        let usual = ["--site", site.to_str().unwrap(), "--out", out.to_str().unwrap()];
        desk.run(&["site", "build"], &[&usual[..], more].concat())
    };
    assert!(done(&build(&[])).starts_with("2 revisions: "));
    let page = |call: &str, revision: u32| out.join(format!("bandi/{call}/{revision}/index.html"));
    assert!(page(CALL, 1).is_file() && page(CALL, 2).is_file());
    assert!(!page("ordinanza-7-2015", 2).exists());
    assert!(done(&build(&["--calls", calls.to_str().unwrap()])).starts_with("3 revisions: "));
    assert!(page(CALL, 1).is_file() && page("ordinanza-7-2015", 2).is_file());
    done(&ristoro(&["site", "check", out.to_str().unwrap()]));

    let mine = desk.path("mine");
    fs::create_dir_all(&mine).unwrap();
    fs::write(mine.join("letter.txt"), "Caro").unwrap();
    let onto = ["--site", site.to_str().unwrap(), "--out", mine.to_str().unwrap()];
    let said = refused(&desk.run(&["site", "build"], &onto), 2);
    assert!(said.contains("holds files that no build made"), "{said}");
    assert!(mine.join("letter.txt").is_file());
}
