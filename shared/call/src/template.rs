//! Files that people download: a declaration to be signed by somebody else, a price list.

use crate::Fault;
use crate::folder::{Folder, at_start};
use domain::Digest;

/// A file that people download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its name below the folder: `templates/delega.pdf`.
    pub name: String,
    /// Its digest.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: usize,
}

/// The templates of a folder. Their names become parts of addresses.
pub(crate) fn read(folder: &Folder, faults: &mut Vec<Fault>) -> Vec<Template> {
    let mut templates = Vec::new();
    for (name, bytes) in folder.templates() {
        let file = name.trim_start_matches("templates/");
        let plain = |found: char| found.is_ascii_alphanumeric() || "-_.".contains(found);
        if !file.chars().all(plain) || file.starts_with('.') {
            let message = "the name of a template has letters, digits, dashes and dots only";
            faults.push(at_start(name, "unknown-file", message));
        } else if bytes.is_empty() {
            faults.push(at_start(name, "unknown-file", "the template is empty"));
        } else {
            let (name, digest) = (name.to_owned(), Digest::of(bytes));
            templates.push(Template { name, digest, size: bytes.len() });
        }
    }
    templates
}
