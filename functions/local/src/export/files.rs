//! The files of applications, with what each is.

use super::folder::ExportFolder;
use super::table::Table;
use domain::Digest;
use std::io;
use store::applications::Contents;

const HEAD: [&str; 6] = ["Domanda", "File", "Che cosa è", "Nome", "Byte", "SHA-256"];

/// The table of files.
pub(crate) struct FilesTable(Table);

/// A file that was written.
pub(super) struct WrittenFile<'a> {
    pub(super) key: &'a str,
    pub(super) path: &'a str,
    pub(super) bytes: &'a [u8],
}

impl FilesTable {
    pub(crate) fn begin(folder: &ExportFolder) -> io::Result<Self> {
        Table::begin(folder, "files.csv", &HEAD).map(Self)
    }

    pub(crate) fn end(self, folder: &mut ExportFolder) -> io::Result<()> {
        self.0.end(folder)
    }

    pub(super) fn add(&mut self, contents: &Contents, file: &WrittenFile<'_>) -> io::Result<()> {
        let (what, name) = described(contents, file.key);
        let (size, digest) = (file.bytes.len().to_string(), Digest::of(file.bytes).to_string());
        let application = contents.dossier.id.to_string();
        self.0.row(&[application.as_str(), file.path, &what, &name, &size, &digest])
    }
}

/// What a file of a dossier is, by its key, and what people call it.
fn described(contents: &Contents, key: &str) -> (String, String) {
    if let Some(document) = contents.documents.iter().find(|document| document.key == key) {
        return (format!("allegato: {}", document.slot), document.file_name.to_string());
    }
    let signing = contents.dossier.stage.signing();
    if signing.is_some_and(|signing| signing.pdf.key == key) {
        return ("PDF della validazione".to_owned(), String::new());
    }
    let signed = signing.into_iter().flat_map(|signing| &signing.signed);
    for (which, file) in signed {
        if file.key == key {
            return (format!("file firmato: {which}"), file.file_name.to_string());
        }
        if file.judgements.iter().any(|judgement| judgement == key) {
            return (format!("verifica della firma: {which}"), String::new());
        }
    }
    match key.rsplit('/').next() {
        Some("receipt.pdf") => ("ricevuta".to_owned(), String::new()),
        Some("receipt.pdf.p7m") => ("ricevuta con sigillo".to_owned(), String::new()),
        Some(_) | None => ("altro, di prima".to_owned(), String::new()),
    }
}
