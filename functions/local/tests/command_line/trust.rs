//! The trusted list, as an operator works on it.

use crate::runs::{printed, repository, ristoro};
use std::fs;
use std::path::PathBuf;
use std::process::Output;

/// A data folder, and the lists and certificates of the crate that reads them.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With every signer pinned.
    fn with_pins() -> Self {
        let desk = Self::new();
        let signers = ["rsa.pem", "p256.pem", "p384.pem"].map(fixture);
        done(&desk.run("pin", &signers.each_ref().map(String::as_str)));
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, command: &str, more: &[&str]) -> Output {
        let data = self.path("data");
        let all = ["--author", "Carla Neri", "--data", data.to_str().unwrap()];
        let reads = ["show", "pins", "unpin", "take-back"].contains(&command);
        let place = if reads { &all[2..] } else { &all[..] };
        ristoro(&[&["trust", command], more, place].concat())
    }

    fn import(&self, list: &str, more: &[&str]) -> Output {
        self.run("import", &[&[fixture(list).as_str()], more].concat())
    }

    fn show(&self) -> String {
        done(&self.run("show", &[]))
    }
}

fn fixture(name: &str) -> String {
    let file = repository().join("shared/trust/tests/fixtures").join(name);
    file.to_str().unwrap().to_owned()
}

fn done(output: &Output) -> String {
    assert!(output.status.success(), "{}{}", printed(output), said(output));
    printed(output)
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// What was said by a command that ended so.
fn refused(output: &Output, code: i32) -> String {
    assert_eq!(output.status.code(), Some(code), "{}{}", printed(output), said(output));
    said(output)
}

#[test]
fn a_list_is_imported_and_what_changed_is_told() {
    let desk = Desk::with_pins();
    assert!(desk.show().starts_with("No trusted list was imported"));
    let first = done(&desk.import("list-141.xml", &[]));
    assert!(first.starts_with("List 141 is in force. Issued "), "{first}");
    assert!(first.contains("7 services, 4 granted for signatures. 1 without a certificate"));
    assert!(first.contains("Before: none.\nAdded: 7\n"), "{first}");

    let dry = done(&desk.import("list-142.xml", &["--dry-run"]));
    assert!(dry.starts_with("List 142 would be in force."), "{dry}");
    assert!(dry.ends_with("Nothing changed: this was a dry run.\n"), "{dry}");
    assert!(desk.show().starts_with("List 141 is in force."));

    let second = done(&desk.import("list-142.xml", &[]));
    let told = "Added: 1\n  Delta: Delta CA\n\
                No longer granted: 1\n  Alfa Firma S.p.A.: Alfa CA 1\n\
                Changed: 2\n  Gamma: Gamma CA\n  Gamma: Gamma CA\n\
                Gone: 1\n  Beta S.r.l.: Beta Web CA\n";
    assert!(second.ends_with(told), "{second}");
    let shown = desk.show();
    assert!(shown.contains("by Carla Neri"), "{shown}");
    assert!(shown.contains("goes back to list 141"), "{shown}");
    let again = done(&desk.import("list-142.xml", &[]));
    assert_eq!(again, "List 142 is in force already: nothing changed.\n");
}

#[test]
fn nobody_is_believed_before_an_operator_says_whom() {
    let desk = Desk::new();
    assert!(done(&desk.run("pins", &[])).starts_with("No signer is pinned"));
    assert!(refused(&desk.import("list-141.xml", &[]), 1).contains("ristoro trust pin"));
    done(&desk.run("pin", &[&fixture("p256.pem")]));
    let said = refused(&desk.import("list-141.xml", &[]), 1);
    assert!(said.contains("nobody pinned the certificate of the signer"), "{said}");
    assert!(desk.show().starts_with("No trusted list was imported"));
}

#[test]
fn a_refused_list_never_replaces_a_good_one() {
    let desk = Desk::with_pins();
    done(&desk.import("list-142.xml", &[]));
    let changed = desk.path("changed.xml");
    let list = fs::read_to_string(fixture("list-142-p384.xml")).unwrap();
    fs::write(&changed, list.replacen("Delta CA", "Delta CB", 1)).unwrap();
    let nonsense = desk.path("nonsense.xml");
    fs::write(&nonsense, "<html></html>").unwrap();
    for (list, word) in [
        (fixture("list-141.xml"), "only a higher one is newer"),
        (fixture("list-142-p384.xml"), "only a higher one is newer"),
        (fixture("france.xml"), "«FR»"),
        (fixture("sha1.xml"), "not accepted"),
        (fixture("not-for-lists.xml"), "nobody pinned"),
        (fixture("lotl.xml"), "nobody pinned"),
        (fixture("early.xml"), "the list is not of that time"),
        (fixture("shrunken-143.xml"), "shrank by more than a fifth"),
        (changed.to_str().unwrap().to_owned(), "changed after it was signed"),
        (nonsense.to_str().unwrap().to_owned(), "not a trusted list"),
    ] {
        let output = desk.run("import", &[&list]);
        let said = refused(&output, 1);
        assert!(said.contains(word), "{list}: {said}");
        assert_eq!(printed(&output), "Nothing changed.\n");
        assert!(desk.show().starts_with("List 142 is in force."), "{list}");
    }
    refused(&desk.run("import", &["missing.xml"]), 2);
}

#[test]
fn a_shrunken_list_needs_an_express_word_and_can_be_taken_back() {
    let desk = Desk::with_pins();
    done(&desk.import("list-142.xml", &[]));
    done(&desk.import("shrunken-143.xml", &["--accept-shrunken"]));
    assert!(desk.show().starts_with("List 143 is in force."));
    assert!(refused(&desk.run("take-back", &["142"]), 2).contains("list 143 is in force"));
    let back = done(&desk.run("take-back", &["143"]));
    assert_eq!(back, "List 142 is in force again. Only a list after 143 is newer.\n");
    assert!(desk.show().contains("List 143 was taken back"));
    let said = refused(&desk.import("shrunken-143.xml", &["--accept-shrunken"]), 1);
    assert!(said.contains("143 was taken already"), "{said}");
    refused(&desk.run("take-back", &["142"]), 2);
}

#[test]
fn signers_are_pinned_by_certificate_or_digest_or_by_the_list_of_the_lists() {
    let desk = Desk::new();
    let pinned = done(&desk.run("pin", &[&fixture("rsa.pem")]));
    assert!(pinned.contains("CN=Agenzia RSA,O=Agenzia,C=IT, until "), "{pinned}");
    let digest = pinned.lines().nth(1).unwrap().to_owned();
    assert!(done(&desk.run("pin", &[&digest])).starts_with("Pinned before:"));
    let unpinned = done(&desk.run("unpin", &[&digest]));
    assert!(unpinned.contains("The list in force stays"), "{unpinned}");
    refused(&desk.run("unpin", &[&digest]), 2);
    let with_colons: Vec<String> = digest
        .as_bytes()
        .chunks(2)
        .map(|pair| String::from_utf8_lossy(pair).to_uppercase())
        .collect();
    assert!(done(&desk.run("pin", &[&with_colons.join(":")])).starts_with("Pinned:"));

    let lotl = ["--from-lotl".to_owned(), fixture("lotl.xml"), "--lotl-signer".to_owned()];
    let lotl = lotl.each_ref().map(String::as_str);
    let wrong = desk.run("pin", &[&lotl[..], &[&fixture("p384.pem")]].concat());
    assert!(refused(&wrong, 2).contains("nobody pinned"));
    let named = done(&desk.run("pin", &[&lotl[..], &[&fixture("europe.pem")]].concat()));
    assert!(named.contains("Pinned before:") && named.contains("CN=Agenzia P-256"), "{named}");
    done(&desk.import("list-142.xml", &[]));
    assert!(
        refused(&desk.run("pin", &[&fixture("not-for-lists.pem")]), 2).contains("0.4.0.2231.3.0")
    );
    assert!(refused(&desk.run("pin", &["abc"]), 2).contains("abc"));
    assert_eq!(done(&desk.run("pins", &[])).lines().count(), 4);
}
