//! Runs `xmllint` with one of the schemas.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// A schema of this crate.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Schema {
    Request,
    Response,
}

impl Schema {
    fn path(self) -> &'static str {
        match self {
            Self::Request => concat!(env!("CARGO_MANIFEST_DIR"), "/xsd/cup_request.xsd"),
            Self::Response => concat!(env!("CARGO_MANIFEST_DIR"), "/xsd/cup_response.xsd"),
        }
    }

    /// What is wrong with a document according to the schema; `None` when nothing is.
    pub(crate) fn faults(self, document: &str) -> Option<String> {
        assert!(Path::new(self.path()).is_file(), "{}", self.path());
        let mut program = Command::new("xmllint")
            .args(["--noout", "--nonet", "--schema", self.path(), "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("xmllint is installed (libxml2-utils)");
        program.stdin.take().unwrap().write_all(document.as_bytes()).unwrap();
        let output = program.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        match output.status.code() {
            Some(0) => None,
            // 1: not well-formed. 3: not valid. Anything else is a fault of the schema itself.
            Some(1 | 3) => Some(said),
            other => panic!("xmllint ended with {other:?}\n{said}"),
        }
    }
}
