//! The calls of the repository, and copies of them that a test may change.

use crate::CALL;
use call::{Folder, LARGEST_FILE};
use form::Form;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// `shared/calls` of the repository.
pub fn calls_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/calls")
}

/// The form of the repository's call.
pub fn real_form() -> Form {
    let files = site::read_folder(&calls_folder().join(CALL), LARGEST_FILE).unwrap();
    let folder = Folder { name: CALL.to_owned(), files };
    call::compile(&folder).unwrap_or_else(|faults| panic!("{faults:?}")).application
}

/// A folder of calls with a copy of the repository's.
#[derive(Debug)]
pub struct CallFolder {
    folder: TempDir,
}

impl CallFolder {
    /// A copy.
    pub fn copied() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&calls_folder().join(CALL), &folder.path().join(CALL));
        Self { folder }
    }

    /// A copy that takes no payment requests.
    pub fn without_payments() -> Self {
        let calls = Self::copied();
        let call = calls.folder.path().join(CALL);
        fs::remove_dir_all(call.join("payment")).unwrap();
        let _ = fs::remove_file(call.join("golden-pagamento.json"));
        let file = call.join("call.toml");
        let text = fs::read_to_string(&file).unwrap();
        // The form of payment requests stands last.
        let (before, _) = text.split_once("\n[payment]\n").expect("a form of payment requests");
        // Words that payment requests alone use would be explained to nobody.
        let others = before.split("\n\n").filter(|block| !block.starts_with("[[terms]]"));
        fs::write(file, others.collect::<Vec<_>>().join("\n\n")).unwrap();
        calls
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes something else in a file of the call.
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let path = self.folder.path().join(CALL).join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    /// Adds a file to the call.
    pub fn add(&self, file: &str, text: &str) {
        let path = self.folder.path().join(CALL).join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Adds lines at the end of a file of the call.
    pub fn append(&self, file: &str, lines: &str) {
        let path = self.folder.path().join(CALL).join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, text + lines).unwrap();
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
