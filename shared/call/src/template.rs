//! Files that people download: a declaration to be signed by somebody else, a price list.

use crate::Fault;
use crate::folder::{Folder, at_start};
use domain::Digest;
use form::TemplateFile;
use form::compile::Reader;
use std::collections::BTreeSet;

/// A file that people download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its name, its digest and its size.
    pub file: TemplateFile,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The folder that they stand in.
const FOLDER: &str = "templates/";

/// The kinds of files that may be offered: what everybody has a program for, and none that runs.
const ENDINGS: [&str; 7] = ["pdf", "docx", "odt", "rtf", "xlsx", "ods", "zip"];

/// The templates of a folder. Their names become parts of addresses.
pub(crate) fn read(folder: &Folder, faults: &mut Vec<Fault>) -> Vec<Template> {
    let mut templates = Vec::new();
    for (name, bytes) in folder.templates() {
        let file = name.trim_start_matches(FOLDER);
        let plain = |found: char| found.is_ascii_alphanumeric() || "-_.".contains(found);
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
        if !file.chars().all(plain) || file.starts_with('.') {
            let message = "the name of a template has letters, digits, dashes and dots only";
            faults.push(at_start(name, "unknown-file", message));
        } else if !ENDINGS.contains(&ending) {
            let message = format!("a template ends with one of {}", ENDINGS.join(", "));
            faults.push(at_start(name, "unknown-file", &message));
        } else if bytes.is_empty() {
            faults.push(at_start(name, "unknown-file", "the template is empty"));
        } else {
            let (sha256, size) = (Digest::of(bytes), bytes.len() as u64);
            let file = TemplateFile { file: file.to_owned(), sha256, size };
            templates.push(Template { file, bytes: bytes.to_vec() });
        }
    }
    templates
}

/// The templates of a folder, whatever else is in it.
pub fn templates(folder: &Folder) -> Vec<Template> {
    read(folder, &mut Vec::new())
}

/// Whether every file that the forms offer is there, and every file there is offered.
pub(crate) fn check(reader: &Reader<'_>, folder: &Folder) {
    let names: BTreeSet<&str> = folder.templates().map(|(name, _)| name).collect();
    let offered = reader.offered();
    for (file, at) in &offered {
        if !names.contains(format!("{FOLDER}{file}").as_str()) {
            reader.fault(*at, "template-exists", format!("there is no file {FOLDER}{file}"));
        }
    }
    for name in names {
        if !offered.iter().any(|(file, _)| name.strip_prefix(FOLDER) == Some(file)) {
            reader.fault_without_place(
                name,
                "template-used",
                "no slot or section offers this file",
            );
        }
    }
}
