//! Files that people download, fill in and upload again.

use domain::Digest;
use serde::{Deserialize, Serialize};

/// A file to download, where it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Download {
    /// Its name in the call's folder `templates`: `dichiarazione-antimafia.docx`.
    pub file: String,
    /// What it is, as people read it.
    pub label: String,
}

/// A file of the call's folder `templates`, as this revision of the form offers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateFile {
    /// Its name in the folder.
    pub file: String,
    /// Its digest (SHA-256).
    pub sha256: Digest,
    /// Its size in bytes.
    pub size: u64,
}

impl TemplateFile {
    /// The kind of file, as its ending says: `DOCX`.
    pub fn kind(&self) -> String {
        self.file.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_uppercase())
    }
}
