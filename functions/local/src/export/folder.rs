//! The folder that something is written out into.

use super::sink::Sink;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The list of all files with their digests, as `sha256sum --check` reads it.
const MANIFEST: &str = "SHA256SUMS";
/// For the owner alone: it is personal data.
const PRIVATE_FOLDER: u32 = 0o700;
const PRIVATE_FILE: u32 = 0o600;

/// A new folder, for its owner alone.
pub(crate) struct ExportFolder {
    root: PathBuf,
    manifest: fs::File,
}

impl ExportFolder {
    /// Makes it. One that is there must be empty: nothing is written over, and nothing is mixed.
    pub(crate) fn new(root: &Path) -> io::Result<Self> {
        make(root)?;
        if fs::read_dir(root)?.next().is_some() {
            let why = format!("{} is not empty: name a new folder", root.display());
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, why));
        }
        let manifest = create(&root.join(MANIFEST))?;
        Ok(Self { root: root.to_owned(), manifest })
    }

    /// Begins a file, which [`close`](Self::close) ends. The path is made of names that this program chose.
    pub(crate) fn begin(&self, path: &str) -> io::Result<Sink> {
        let known = |letter: char| letter.is_ascii_alphanumeric() || "-_./#".contains(letter);
        let safe =
            path.chars().all(known) && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        if !safe {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "the path of a file is not one that is written",
            ));
        }
        let whole = self.root.join(path);
        whole.parent().map_or(Ok(()), make)?;
        Ok(Sink::new(create(&whole)?, path.to_owned()))
    }

    /// Ends a file, and notes its digest.
    pub(crate) fn close(&mut self, sink: Sink) -> io::Result<()> {
        let (path, digest) = sink.close()?;
        writeln!(self.manifest, "{digest}  {path}")
    }

    /// Writes a whole file.
    pub(crate) fn write(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let mut sink = self.begin(path)?;
        sink.write_all(bytes)?;
        self.close(sink)
    }
}

fn make(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(PRIVATE_FOLDER).create(folder)
}

fn create(path: &Path) -> io::Result<fs::File> {
    OpenOptions::new().write(true).create_new(true).mode(PRIVATE_FILE).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_something_in_it_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("mine"), "").unwrap();
        let told = ExportFolder::new(folder.path()).err().unwrap().to_string();
        assert!(told.contains("not empty"), "{told}");
    }

    #[test]
    fn no_path_leads_out_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let export = ExportFolder::new(&folder.path().join("new")).unwrap();
        for path in ["../x", "a/../../x", "/etc/x", "a//b", "a/./b", "è", "a b", ""] {
            assert!(export.begin(path).is_err(), "{path}");
        }
    }

    #[test]
    fn every_file_has_its_digest_and_is_the_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("new");
        let mut export = ExportFolder::new(&root).unwrap();
        export.write("a/b.json", b"{}").unwrap();
        let sums = fs::read_to_string(root.join(MANIFEST)).unwrap();
        assert_eq!(sums, format!("{}  a/b.json\n", domain::Digest::of(b"{}")));
        let mode = fs::metadata(root.join("a/b.json")).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
        assert!(export.begin("a/b.json").is_err(), "nothing is written over");
    }
}
