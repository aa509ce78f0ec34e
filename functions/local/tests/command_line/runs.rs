//! What the commands print and how they end.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub(crate) fn ristoro(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ristoro")).args(arguments).output().unwrap()
}

pub(crate) fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A file, signed with the script for trying out; the folder of its authority beside it.
struct Signed {
    folder: tempfile::TempDir,
}

impl Signed {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("domanda.pdf"), "%PDF-1.7 una domanda").unwrap();
        let signed = Command::new(repository().join("scripts/demo-sign"))
            .args(["--name", "Mario Rossi", "--fiscal-code", "RSSMRA80A01F257G"])
            .arg(folder.path().join("domanda.pdf"))
            .env("RISTORO_DATA", folder.path().join("data"))
            .output()
            .unwrap();
        assert!(signed.status.success(), "{}", String::from_utf8_lossy(&signed.stderr));
        Self { folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// The exit code and the one JSON object that was printed.
    fn verify(&self, options: &[&str], file: &str) -> (Option<i32>, Value) {
        let file = self.path(file);
        let all: Vec<&str> =
            ["signature", "verify"].iter().chain(options).copied().chain([file.as_str()]).collect();
        let output = ristoro(&all);
        (output.status.code(), serde_json::from_str(&printed(&output)).unwrap())
    }
}

#[test]
fn a_good_signature_ends_with_zero_and_no_other_does() {
    let signed = Signed::new();
    let anchors = signed.path("data/anchors");
    let document = signed.path("domanda.pdf");
    let trusting = ["--anchors", anchors.as_str()];

    let (code, said) = signed.verify(&trusting, "domanda.pdf.p7m");
    assert_eq!((code, &said["verdict"]), (Some(0), &"valid".into()), "{said}");
    assert_eq!(said["signers"][0]["fiscal_code"], "RSSMRA80A01F257G");
    assert_eq!(said["reasons"], serde_json::json!([]));
    let same = [trusting[0], trusting[1], "--content", &document];
    assert_eq!(signed.verify(&same, "domanda.pdf.p7m").0, Some(0));

    let other = [trusting[0], trusting[1], "--content", &anchors_file(&anchors)];
    let late = [trusting[0], trusting[1], "--at", "2099-01-01T00:00:00Z"];
    let early = [trusting[0], trusting[1], "--at", "2001-01-01T00:00:00Z"];
    for (options, file, verdict) in [
        (&[][..], "domanda.pdf.p7m", "untrusted"),
        (&other[..], "domanda.pdf.p7m", "content-mismatch"),
        (&late[..], "domanda.pdf.p7m", "expired"),
        (&early[..], "domanda.pdf.p7m", "not-yet-valid"),
        (&trusting[..], "domanda.pdf", "not-signed-data"),
    ] {
        let (code, said) = signed.verify(options, file);
        assert_eq!((code, &said["verdict"]), (Some(1), &verdict.into()), "{said}");
        assert!(said["reasons"][0]["message"].is_string(), "{said}");
    }
}

fn anchors_file(folder: &str) -> String {
    let mut entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let file = entries.find(|path| path.is_file()).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let output = ristoro(&["signature", "verify", "/not/there.p7m"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("/not/there.p7m"));
}
