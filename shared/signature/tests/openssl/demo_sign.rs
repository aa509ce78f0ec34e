//! `scripts/demo-sign`, as a newcomer runs it.

use crate::world::{DOCUMENT, outcome};
use jiff::Timestamp;
use ristoro_signature::{Anchors, Policy, Report, Revocation, verify};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn demo_sign(data: &Path, name: &str, fiscal_code: &str, files: &[PathBuf]) -> bool {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/demo-sign");
    let output = Command::new(script)
        .env("RISTORO_DATA", data)
        .args(["--name", name, "--fiscal-code", fiscal_code])
        .args(files)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(!output.status.success() || said.contains("SENZA VALORE LEGALE"), "{said}");
    output.status.success()
}

/// The report at the first instant of the signer's certificate.
fn report(file: &Path, anchors: &Anchors) -> Report {
    let file = fs::read(file).unwrap();
    let policy = Policy {
        anchors,
        at: Timestamp::UNIX_EPOCH,
        revocation: Revocation::NotJudged,
        expected_content: Some(DOCUMENT),
        advanced: ristoro_signature::AdvancedSignatures::Refused,
        signatory: None,
    };
    let at = verify(&file, &policy).signers[0].not_before.unwrap();
    verify(&file, &Policy { at, ..policy })
}

fn only_anchors(data: &Path) -> Anchors {
    let entries = fs::read_dir(data.join("anchors")).unwrap();
    let files: Vec<_> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    assert_eq!(files.len(), 1);
    Anchors::read(&fs::read(&files[0]).unwrap()).unwrap()
}

#[test]
fn signs_what_the_local_server_accepts() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let files = ["domanda.pdf", "carta d'identità.pdf"].map(|name| folder.path().join(name));
    for file in &files {
        fs::write(file, DOCUMENT).unwrap();
    }
    assert!(demo_sign(&data, "Niccolò Dell'Òrco", "dllncl75t31d704p", &files));
    let anchors = only_anchors(&data);
    for file in &files {
        let envelope = PathBuf::from(format!("{}.p7m", file.display()));
        let report = report(&envelope, &anchors);
        assert_eq!(outcome(&report), "valid");
        let own = &report.signers[0];
        assert_eq!(own.common_name.as_deref(), Some("Niccolò Dell'Òrco"));
        assert_eq!(own.fiscal_code.as_deref(), Some("DLLNCL75T31D704P"));
        assert!(own.qualified);
        assert!(report.notes.is_empty());
    }

    // Another signer, of the same authority; then the first again.
    assert!(demo_sign(&data, "Mario Rossi", "RSSMRA80A01F257G", &files[..1]));
    let signed = folder.path().join("domanda.pdf.p7m");
    let rossi = report(&signed, &only_anchors(&data));
    assert_eq!(outcome(&rossi), "valid");
    assert_eq!(rossi.signers[0].common_name.as_deref(), Some("Mario Rossi"));
    assert!(demo_sign(&data, "Mario Rossi", "RSSMRA80A01F257G", &files[..1]));
    let again = report(&signed, &anchors);
    assert_eq!(again.signers[0].serial, rossi.signers[0].serial, "the certificate is kept");
}

#[test]
fn refuses_what_it_cannot_sign() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("domanda.pdf");
    assert!(!demo_sign(
        folder.path(),
        "Mario Rossi",
        "RSSMRA80A01F257G",
        std::slice::from_ref(&file)
    ));
    fs::write(&file, DOCUMENT).unwrap();
    assert!(!demo_sign(folder.path(), "Mario Rossi", "RSSMRA", &[file]));
    assert!(!demo_sign(folder.path(), "Mario Rossi", "RSSMRA80A01F257G", &[]));
}
