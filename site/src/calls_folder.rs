//! Reads the files of a folder: the one place that reads the definitions of calls from the disk.

use crate::SiteError;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// How deep folders stand in folders: a call has one level below its own.
const DEEPEST: usize = 3;

/// Every file below a folder, named relative to it with `/` between the parts
/// (`application/banca.toml`). What editors and systems leave behind is passed over: names that begin
/// with a dot or end with `~`.
///
/// # Errors
/// [`SiteError::Read`] when a folder or file cannot be read, a file is larger than `largest` bytes, or
/// folders stand too deep in folders, as they do where a link leads back to where it stands.
pub fn read_folder(folder: &Path, largest: u64) -> Result<BTreeMap<String, Vec<u8>>, SiteError> {
    let mut files = BTreeMap::new();
    collect(folder, &mut Vec::new(), largest, &mut files)?;
    Ok(files)
}

fn collect(
    folder: &Path,
    below: &mut Vec<String>,
    largest: u64,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), SiteError> {
    if below.len() > DEEPEST {
        return Err(SiteError::reading(folder)(Error::other("folders stand too deep in folders")));
    }
    for entry in fs::read_dir(folder).map_err(SiteError::reading(folder))? {
        let entry = entry.map_err(SiteError::reading(folder))?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        below.push(name);
        if path.is_dir() {
            collect(&path, below, largest, files)?;
        } else {
            files.insert(below.join("/"), read(&path, largest)?);
        }
        below.pop();
    }
    Ok(())
}

fn read(file: &Path, largest: u64) -> Result<Vec<u8>, SiteError> {
    let about = fs::metadata(file).map_err(SiteError::reading(file))?;
    // What waits for somebody to write would be read for ever.
    if !about.is_file() {
        return Err(SiteError::reading(file)(Error::other("not a file")));
    }
    if about.len() > largest {
        let error = Error::new(ErrorKind::FileTooLarge, format!("larger than {largest} bytes"));
        return Err(SiteError::reading(file)(error));
    }
    fs::read(file).map_err(SiteError::reading(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_relative_and_leftovers_are_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("application")).unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        for name in ["application/banca.toml", "call.toml", "golden.json", "call.toml~", ".git/x"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        let files = read_folder(folder.path(), 100).unwrap();
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["application/banca.toml", "call.toml", "golden.json"]);
        assert_eq!(files["call.toml"], b"call.toml");
    }

    #[test]
    fn what_cannot_be_a_call_is_not_read_whole() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("call.toml"), "0123456789").unwrap();
        let told = |error: SiteError| format!("{error}: {:?}", std::error::Error::source(&error));
        assert!(told(read_folder(folder.path(), 9).unwrap_err()).contains("larger than 9 bytes"));
        std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
        assert!(told(read_folder(folder.path(), 10).unwrap_err()).contains("too deep"));
        let nowhere = folder.path().join("nowhere");
        assert!(told(read_folder(&nowhere, 10).unwrap_err()).contains("nowhere"));
    }
}
