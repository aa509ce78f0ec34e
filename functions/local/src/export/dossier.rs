//! One dossier, whole: its record, its answers, its events, its files.

use super::files::{FilesTable, WrittenFile};
use super::folder::ExportFolder;
use serde_json::{Value, json};
use std::error::Error;
use std::io::Write;
use store::Stores;
use store::applications::Contents;
use store::files::documents_of;
use store::history::Chain;

/// The longest file that is read, in bytes: what the portal takes is shorter.
const LONGEST: u64 = 64 * 1024 * 1024;
/// How many files are listed at a time.
const LISTED: usize = 500;

/// A dossier with everything in it but its events, as it is kept.
fn contents_json(contents: &Contents) -> Value {
    let Contents { dossier, cup, sections, items, documents } = contents;
    let sections: Vec<_> = sections.values().collect();
    json!({
        "dossier": dossier,
        "cup": cup,
        "sections": sections,
        "items": items,
        "documents": documents,
    })
}

/// Writes one out, its files one after the other.
pub(crate) async fn write_dossier(
    stores: &Stores,
    contents: &Contents,
    (folder, files): (&mut ExportFolder, &mut FilesTable),
) -> Result<(), Box<dyn Error>> {
    let id = contents.dossier.id;
    let place = format!("applications/{id}");
    let json = serde_json::to_vec_pretty(&contents_json(contents))?;
    folder.write(&format!("{place}/application.json"), &json)?;
    let mut events = folder.begin(&format!("{place}/events.jsonl"))?;
    for link in stores.applications.links(id).await? {
        writeln!(events, "{}", link.line(&Chain::Application(id)))?;
    }
    folder.close(events)?;
    write_files(stores, contents, &place, (folder, files)).await
}

async fn write_files(
    stores: &Stores,
    contents: &Contents,
    place: &str,
    (folder, table): (&mut ExportFolder, &mut FilesTable),
) -> Result<(), Box<dyn Error>> {
    let prefix = documents_of(contents.dossier.id);
    let mut after: Option<String> = None;
    loop {
        let listed = stores.files.documents(&prefix, after.as_deref(), LISTED).await?;
        for document in &listed {
            let key = document.key.as_str();
            let Some(bytes) = stores.files.document(key, LONGEST).await? else { continue };
            let name = key.strip_prefix(&prefix).unwrap_or(key);
            let path = format!("{place}/files/{name}");
            folder.write(&path, &bytes)?;
            table.add(contents, &WrittenFile { key, path: &path, bytes: &bytes })?;
        }
        match listed.into_iter().last() {
            Some(last) => after = Some(last.key),
            None => return Ok(()),
        }
    }
}
