//! Files that the commands read and write: never more than is bearable, never half of one.

use ::cup::workbook::limits;
use std::fs::{self, File, Permissions};
use std::io::{self, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The largest XML file that is handed to a reader: each has bounds of its own below this.
pub(super) const LARGEST_XML: u64 = 20 * 1024 * 1024;

/// The largest workbook that is read.
pub(super) const LARGEST_WORKBOOK: u64 = limits::FILE_BYTES as u64;

/// Why a file was not read or written. Every sentence names it.
#[derive(Debug, thiserror::Error)]
pub(super) enum FileError {
    /// It cannot be read.
    #[error("{path}: non si può leggere")]
    Read { path: String, source: io::Error },
    /// It has more bytes than are taken.
    #[error("{path}: è più grande di {most} byte")]
    TooLarge { path: String, most: u64 },
    /// It cannot be written.
    #[error("{path}: non si può scrivere")]
    Write { path: String, source: io::Error },
    /// Something else than a file is in the place.
    #[error("{path}: non è un file, e resta com’è")]
    NotAFile { path: String },
    /// Two of the files to be written have the same place.
    #[error("{path}: è indicato due volte")]
    Twice { path: String },
    /// A file that was read would be lost.
    #[error("{path}: si legge da qui, e andrebbe perso: scegli un altro nome")]
    IsRead { path: String },
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A file of at most so many bytes.
pub(super) fn read(path: &Path, most: u64) -> Result<Vec<u8>, FileError> {
    let failed = |source| FileError::Read { path: shown(path), source };
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that is too large, whatever its length is said to be.
    File::open(path).map_err(failed)?.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= most) {
        Ok(bytes)
    } else {
        Err(FileError::TooLarge { path: shown(path), most })
    }
}

/// Files to be written: first each beside its place, then all put into place.
#[derive(Default)]
pub(super) struct Outputs {
    read: Vec<PathBuf>,
    waiting: Vec<(NamedTempFile, PathBuf)>,
}

impl Outputs {
    /// Nothing to write yet; none of the files that were read may be overwritten.
    pub(super) fn sparing<'a>(read: impl IntoIterator<Item = &'a Path>) -> Self {
        let read = read.into_iter().filter_map(|path| fs::canonicalize(path).ok()).collect();
        Self { read, waiting: Vec::new() }
    }

    /// Writes a file beside its place.
    pub(super) fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        let failed = |source| FileError::Write { path: shown(path), source };
        let replaces = match fs::symlink_metadata(path) {
            Ok(found) if !found.is_file() => {
                return Err(FileError::NotAFile { path: shown(path) });
            }
            Ok(_) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(failed(error)),
        };
        let folder = match path.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        let name = path.file_name().ok_or_else(|| FileError::NotAFile { path: shown(path) })?;
        let place = fs::canonicalize(folder).map_err(failed)?.join(name);
        if self.read.contains(&place) {
            return Err(FileError::IsRead { path: shown(path) });
        }
        if self.waiting.iter().any(|(_, other)| *other == place) {
            return Err(FileError::Twice { path: shown(path) });
        }
        // As readable as any file one makes: the mask of the process takes its part away.
        let mut file = tempfile::Builder::new()
            .permissions(Permissions::from_mode(0o666))
            .tempfile_in(folder)
            .map_err(failed)?;
        file.write_all(bytes).map_err(failed)?;
        // Waiting until it is on the disk takes longer than all else. A new one is made again after a power failure; one that
        // takes the place of a good one must not leave neither.
        if replaces {
            file.as_file().sync_all().map_err(failed)?;
        }
        self.waiting.push((file, place));
        Ok(())
    }

    /// Puts every file into its place.
    pub(super) fn put(self) -> Result<(), FileError> {
        for (file, place) in self.waiting {
            file.persist(&place)
                .map_err(|error| FileError::Write { path: shown(&place), source: error.error })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{FileError, Outputs, read};
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::path::Path;

    #[test]
    fn a_file_is_read_up_to_its_limit() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, [7; 10]).unwrap();
        assert_eq!(read(&file, 10).unwrap(), [7; 10]);
        assert!(matches!(read(&file, 9), Err(FileError::TooLarge { most: 9, .. })));
        // It never ends, and says that it has no bytes at all.
        assert!(matches!(read(Path::new("/dev/zero"), 99), Err(FileError::TooLarge { .. })));
        assert!(matches!(read(folder.path(), 99), Err(FileError::Read { .. })));
    }

    #[test]
    fn nothing_is_in_place_until_all_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let (first, second) = (folder.path().join("first"), folder.path().join("second"));
        fs::write(&first, "old").unwrap();
        let mut outputs = Outputs::sparing([]);
        outputs.add(&first, b"new").unwrap();
        let missing = folder.path().join("missing/second");
        assert!(matches!(outputs.add(&missing, b""), Err(FileError::Write { .. })));
        assert_eq!(fs::read_to_string(&first).unwrap(), "old");
        outputs.add(&second, b"other").unwrap();
        outputs.put().unwrap();
        assert_eq!(fs::read_to_string(&first).unwrap(), "new");
        assert_eq!(fs::read_to_string(&second).unwrap(), "other");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left over");
        let others_may_read = fs::metadata(&second).unwrap().permissions().mode() & 0o044;
        let ordinary = folder.path().join("ordinary");
        fs::write(&ordinary, "").unwrap();
        assert_eq!(others_may_read, fs::metadata(&ordinary).unwrap().permissions().mode() & 0o044);
    }

    #[test]
    fn what_must_not_be_overwritten_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("source");
        fs::write(&source, "mine").unwrap();
        symlink(&source, folder.path().join("link")).unwrap();
        let mut outputs = Outputs::sparing([source.as_path()]);
        let roundabout = folder.path().join("../").join(folder.path().file_name().unwrap());
        for (path, wanted) in [
            (source.clone(), "si legge da qui"),
            (roundabout.join("source"), "si legge da qui"),
            (folder.path().join("link"), "non è un file"),
            (folder.path().to_owned(), "non è un file"),
            ("/dev/null".into(), "non è un file"),
            ("/".into(), "non è un file"),
        ] {
            let error = outputs.add(&path, b"other").unwrap_err().to_string();
            assert!(error.contains(wanted), "{error}");
        }
        outputs.add(&folder.path().join("new"), b"").unwrap();
        let again = outputs.add(&roundabout.join("new"), b"").unwrap_err();
        assert!(matches!(again, FileError::Twice { .. }), "{again}");
        assert_eq!(fs::read_to_string(&source).unwrap(), "mine");
    }
}
