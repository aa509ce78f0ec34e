//! The folders of calls on this machine.

use call::{Call, Fault, Folder, LARGEST_FILE, Template, check_across};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// The folder of the calls' definitions, when nothing else is said.
pub(crate) const CALLS: &str = "shared/calls";

/// Calls could not be taken from their folders.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A folder could not be found.
    #[error("could not open the folder {}", .folder.display())]
    Open {
        /// Which.
        folder: PathBuf,
        /// Why.
        #[source]
        source: Error,
    },
    /// The files of a folder could not be read.
    #[error("could not read the call in {}", .folder.display())]
    Read {
        /// Which.
        folder: PathBuf,
        /// Why.
        #[source]
        source: site::SiteError,
    },
    /// There are faults in the definitions.
    #[error("there are faults:\n{}", lines(.0))]
    Faults(Vec<Fault>),
}

/// Calls with everything that is wrong with them and with those beside them that did not compile.
#[derive(Debug, Default)]
pub(crate) struct Compiled {
    /// Those that compiled.
    pub(crate) calls: Vec<Call>,
    /// What is wrong; files are named so that they can be opened.
    pub(crate) faults: Vec<Fault>,
}

/// Faults, one a line.
pub(crate) fn lines(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The folders of the calls in a folder, by name.
pub(crate) fn inside(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let opening = |source| FolderError::Open { folder: folder.to_owned(), source };
    let entries: Result<Vec<_>, _> = std::fs::read_dir(folder).map_err(opening)?.collect();
    let mut folders: Vec<PathBuf> = entries
        .map_err(opening)?
        .into_iter()
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    Ok(folders)
}

/// The files that the calls of a folder offer to download; none where there is no such folder.
pub(crate) fn templates(folder: &Path) -> Result<Vec<Template>, FolderError> {
    let mut found = Vec::new();
    if folder.is_dir() {
        for call in inside(folder)? {
            found.extend(call::templates(&open(&call)?.0));
        }
    }
    Ok(found)
}

/// Whether a folder looks like a call's.
pub(crate) fn is_call(folder: &Path) -> bool {
    folder.join("call.toml").is_file()
}

/// Compiles the calls of some folders, and looks at them together.
pub(crate) fn compile(folders: &[PathBuf]) -> Result<Compiled, FolderError> {
    let mut compiled = Compiled::default();
    let mut parents = Vec::new();
    for path in folders {
        let (folder, parent) = open(path)?;
        match call::compile(&folder) {
            Ok(call) => compiled.calls.push(call),
            Err(faults) => compiled.faults.extend(placed(faults, &parent)),
        }
        parents.push((folder.name, parent));
    }
    for fault in check_across(&compiled.calls) {
        let own = parents.iter().find(|(name, _)| fault.file.starts_with(&format!("{name}/")));
        let parent = own.map(|(_, parent)| parent.clone()).unwrap_or_default();
        compiled.faults.extend(placed(vec![fault], &parent));
    }
    Ok(compiled)
}

/// What is wrong with a call beside those whose folders stand beside its own, as far as they compile.
pub(crate) fn beside_others(call: &Call, folder: &Path) -> Result<Vec<Fault>, FolderError> {
    let around = parent(folder);
    let mut folders = inside(&around)?;
    folders.retain(|other| !other.ends_with(call.id.as_str()) && is_call(other));
    let mut calls = compile(&folders)?.calls;
    calls.push(call.clone());
    let own = format!("{}/", call.id);
    let faults = check_across(&calls).into_iter().filter(|fault| fault.file.starts_with(&own));
    Ok(placed(faults.collect(), &around).collect())
}

/// Compiles the calls of some folders; one fault is enough to give none.
pub(crate) fn without_faults(folders: &[PathBuf]) -> Result<Vec<Call>, FolderError> {
    let Compiled { calls, faults } = compile(folders)?;
    if faults.is_empty() { Ok(calls) } else { Err(FolderError::Faults(faults)) }
}

/// The faults with the folder around the call's before their files, as it was written.
pub(crate) fn placed(faults: Vec<Fault>, parent: &Path) -> impl Iterator<Item = Fault> {
    faults.into_iter().map(move |fault| {
        let file = parent.join(&fault.file).display().to_string();
        Fault { file, ..fault }
    })
}

/// The folder that stands around a call's.
pub(crate) fn parent(folder: &Path) -> PathBuf {
    match folder.parent() {
        Some(parent) if folder.file_name().is_some() => parent.to_owned(),
        _ => folder.join(".."),
    }
}

/// The files of a call, and the folder around its own.
fn open(path: &Path) -> Result<(Folder, PathBuf), FolderError> {
    let opening = |source| FolderError::Open { folder: path.to_owned(), source };
    let real = path.canonicalize().map_err(opening)?;
    let name = real.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.ok_or_else(|| opening(Error::from(ErrorKind::InvalidInput)))?;
    let files = site::read_folder(path, LARGEST_FILE)
        .map_err(|source| FolderError::Read { folder: path.to_owned(), source })?;
    Ok((Folder { name, files }, parent(path)))
}
