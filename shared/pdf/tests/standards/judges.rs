//! Programs that judge a PDF.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether a program finds nothing wrong, and what it said.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub(crate) good: bool,
    pub(crate) said: String,
}

/// PDF/A-1b, by Apache’s preflight.
pub(crate) fn preflight(pdf: &[u8]) -> Verdict {
    let jars = [
        "preflight",
        "pdfbox2",
        "fontbox2",
        "xmpbox",
        "commons-logging",
        "commons-io",
        "javax.activation",
        "jaxb-api",
    ];
    let path = jars.map(|jar| format!("/usr/share/java/{jar}.jar")).join(":");
    let validator = "org.apache.pdfbox.preflight.Validator_A1b";
    let mut verdict = judge("java", &["-cp", &path, validator], pdf);
    verdict.good &= verdict.said.contains("is a valid PDF/A-1b file");
    verdict
}

/// The rules of PDF/UA-1 that `pdfua` knows.
pub(crate) fn pdfua(pdf: &[u8]) -> Verdict {
    let mut verdict = judge(&installed("pdfua"), &["check"], pdf);
    verdict.good &= verdict.said.contains("errors=0 warnings=0");
    verdict
}

/// The checkpoints of PDF/UA-1 and WCAG that `outloud` knows; what it merely advises does not count.
pub(crate) fn outloud(pdf: &[u8]) -> Verdict {
    let mut verdict = judge(&installed("outloud"), &[], pdf);
    verdict.good &= verdict.said.contains(": 0 error(s)");
    verdict
}

/// The syntax, by qpdf.
pub(crate) fn qpdf(pdf: &[u8]) -> Verdict {
    judge("qpdf", &["--check"], pdf)
}

fn installed(program: &str) -> String {
    let repository: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", ".."].iter().collect();
    let place = repository.join("target/venv/tests/standards/bin").join(program);
    assert!(place.exists(), "scripts/packages tests/standards installs {}", place.display());
    place.to_string_lossy().into_owned()
}

fn judge(program: &str, before: &[&str], pdf: &[u8]) -> Verdict {
    let folder = tempfile::tempdir().unwrap();
    let path: &Path = &folder.path().join("document.pdf");
    std::fs::write(path, pdf).unwrap();
    let output = Command::new(program).args(before).arg(path).output();
    let output = output.unwrap_or_else(|_| panic!("scripts/test installs {program}"));
    let said = [output.stdout, output.stderr].concat();
    Verdict { good: output.status.success(), said: String::from_utf8_lossy(&said).into_owned() }
}
