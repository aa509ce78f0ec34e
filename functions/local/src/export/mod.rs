//! Writing out what the portal holds: into a folder, one thing after the other, with the digest of every file.

mod answers;
mod dossier;
mod files;
mod folder;
mod sink;
mod table;

pub(crate) use answers::AnswersTable;
pub(crate) use dossier::write_dossier;
pub(crate) use files::FilesTable;
pub(crate) use folder::ExportFolder;
pub(crate) use table::Table;
