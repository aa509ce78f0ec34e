//! The folder that keeps everything: for its owner alone, and shared by programs that take turns.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// What the portal and `scripts/demo-sign` keep in the folder: the names, or how they begin.
const OWN: [&str; 11] = [
    "anchors",
    "challenge.key",
    "demo-signer",
    "files",
    "layout",
    "outbox",
    "records.sqlite",
    "seal.key",
    "site",
    "tags",
    LOCK,
];
/// The file that programs lock to take turns. There is nothing in it.
const LOCK: &str = "turn.lock";
/// What a file is called until it is whole, after its own name.
const UNFINISHED: &str = ".unfinished";
/// For the owner alone: to enter a folder, and to read a file.
const PRIVATE_FOLDER: u32 = 0o700;
const PRIVATE_FILE: u32 = 0o600;
/// What others may do.
const OTHERS: u32 = 0o077;

/// A folder of data.
#[derive(Debug, Clone)]
pub(crate) struct DataFolder(PathBuf);

/// A turn: other programs and tasks wait until it is dropped, or its process ends.
#[derive(Debug)]
pub(crate) struct Turn {
    _locked: File,
}

impl DataFolder {
    /// Makes the folder, or takes one that is here. Others are kept out, unless there is something in
    /// it that is not the portal's: then only what the portal makes is closed to them.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        private_folder(folder)?;
        let open_to_others = fs::metadata(folder)?.permissions().mode() & OTHERS != 0;
        if open_to_others && holds_only_our_own(folder)? {
            fs::set_permissions(folder, Permissions::from_mode(PRIVATE_FOLDER))?;
        }
        Ok(Self(folder.to_owned()))
    }

    /// The path of something in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The path of a folder in the folder, made if missing.
    pub(crate) fn folder(&self, name: &str) -> io::Result<PathBuf> {
        let folder = self.path(name);
        private_folder(&folder)?;
        Ok(folder)
    }

    /// Waits for a turn. This blocks the thread: a task that keeps its turn while it waits for something
    /// else must have taken it on another.
    pub(crate) fn turn(&self) -> io::Result<Turn> {
        let lock = private_file(&self.path(LOCK))?;
        lock.lock()?;
        Ok(Turn { _locked: lock })
    }

    /// Makes a file if it is not there yet: under another name, and only when it is whole under its
    /// own. What a process that was killed left under the other name is made again. `make` finds an empty
    /// file.
    pub(crate) fn make_whole<E: From<io::Error>>(
        &self,
        name: &str,
        make: impl FnOnce(&Path) -> Result<(), E>,
    ) -> Result<PathBuf, E> {
        let _turn = self.turn()?;
        let file = self.path(name);
        if !file.try_exists()? {
            let unfinished = self.path(&format!("{name}{UNFINISHED}"));
            private_file(&unfinished)?.set_len(0)?;
            make(&unfinished)?;
            File::open(&unfinished)?.sync_all()?;
            fs::rename(&unfinished, &file)?;
        }
        Ok(file)
    }
}

fn private_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(PRIVATE_FOLDER).create(folder)
}

fn private_file(file: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(false).mode(PRIVATE_FILE).open(file)
}

fn holds_only_our_own(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if !OWN.iter().any(|own| name.starts_with(own)) {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn others_are_kept_out_of_a_folder_of_our_own() {
        let scratch = tempfile::tempdir().unwrap();
        let new = scratch.path().join("some/where");
        DataFolder::open(&new).unwrap();
        assert_eq!(mode(&new), 0o700);

        let old = scratch.path().join("old");
        fs::create_dir(&old).unwrap();
        for own in ["records.sqlite", "records.sqlite-wal", "challenge.key", "site"] {
            fs::write(old.join(own), "").unwrap();
        }
        fs::set_permissions(&old, Permissions::from_mode(0o755)).unwrap();
        DataFolder::open(&old).unwrap();
        assert_eq!(mode(&old), 0o700);
    }

    #[test]
    fn a_folder_with_other_things_stays_open_but_what_is_made_in_it_does_not() {
        let scratch = tempfile::tempdir().unwrap();
        fs::write(scratch.path().join("relazione.odt"), "").unwrap();
        fs::set_permissions(scratch.path(), Permissions::from_mode(0o755)).unwrap();
        let data = DataFolder::open(scratch.path()).unwrap();
        assert_eq!(mode(scratch.path()), 0o755);
        assert_eq!(mode(&data.folder("outbox").unwrap()), 0o700);
        let key = data.make_whole("challenge.key", |file| fs::write(file, "key")).unwrap();
        assert_eq!(mode(&key), 0o600);
    }

    #[test]
    fn what_was_left_unfinished_is_made_again_and_what_is_whole_is_not() {
        let scratch = tempfile::tempdir().unwrap();
        let data = DataFolder::open(scratch.path()).unwrap();
        fs::write(data.path("records.sqlite.unfinished"), "half of something longer").unwrap();
        let broken_off = data.make_whole("records.sqlite", |file| {
            assert_eq!(fs::read(file)?, b"");
            fs::write(file, "ha")?;
            Err(io::Error::other("killed"))
        });
        assert!(broken_off.is_err());
        assert!(!data.path("records.sqlite").exists());

        let made = data.make_whole("records.sqlite", |file| fs::write(file, "whole")).unwrap();
        let again = data.make_whole("records.sqlite", |_| Err(io::Error::other("not again")));
        assert_eq!(fs::read(again.unwrap()).unwrap(), b"whole");
        assert!(made.exists() && !data.path("records.sqlite.unfinished").exists());
    }

    #[test]
    fn programs_take_turns_and_one_of_them_makes_it() {
        let scratch = tempfile::tempdir().unwrap();
        let times = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let data = DataFolder::open(scratch.path()).unwrap();
                    let make = |file: &Path| {
                        times.fetch_add(1, Ordering::SeqCst);
                        fs::write(file, "once")
                    };
                    data.make_whole("challenge.key", make).unwrap();
                });
            }
        });
        assert_eq!(times.into_inner(), 1);
    }
}
