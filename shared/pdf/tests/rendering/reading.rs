//! PDFs read back with other people's programs.

use ristoro_pdf::{Document, render};
use std::process::Command;

/// What a program prints about a PDF; the program must not complain.
pub(crate) fn run(program: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("document.pdf");
    std::fs::write(&path, pdf).unwrap();
    let output = Command::new(program)
        .args(before)
        .arg(&path)
        .args(after)
        .output()
        .unwrap_or_else(|error| panic!("{program} (poppler-utils, qpdf): {error}"));
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && complaints.is_empty(), "{program}: {complaints}");
    String::from_utf8(output.stdout).unwrap()
}

/// The text of each page, set out as on the page.
pub(crate) fn pages(document: &Document) -> Vec<String> {
    split(&run("pdftotext", &["-layout"], &render(document).unwrap(), &["-"]))
}

/// The text of each page, in the order it is written in.
pub(crate) fn pages_as_written(document: &Document) -> Vec<String> {
    split(&run("pdftotext", &["-raw"], &render(document).unwrap(), &["-"]))
}

/// Every text ends its pages with a form feed.
fn split(text: &str) -> Vec<String> {
    text.split_terminator('\u{c}').map(str::to_owned).collect()
}
