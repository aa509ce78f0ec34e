//! The documents uploaded.

use crate::{Body, Place, Scope, Target};

/// A place for documents, with what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotRow {
    /// What document is wanted.
    pub label: String,
    /// Where it stands.
    pub place: Place,
    /// Whether the application is not complete without.
    pub required: bool,
    /// The documents uploaded.
    pub files: Vec<SlotFile>,
}

/// An uploaded document, by what identifies it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotFile {
    /// Its name, as whoever uploaded it called it: it may hold any character.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// In hexadecimal.
    pub sha256: String,
}

/// The slots that are shown here.
pub(super) fn documents(scope: &Scope<'_>, body: &Body) -> Vec<SlotRow> {
    body.slots
        .iter()
        .filter(|slot| scope.asks_slot(slot))
        .map(|slot| {
            let files = scope.node().and_then(|node| node.documents.get(&slot.id));
            let files = files.into_iter().flatten().map(|file| SlotFile {
                name: file.file_name.to_string(),
                size: file.size,
                sha256: file.sha256.to_string(),
            });
            let required = scope.requires(&slot.required);
            let place = scope.place(Some(Target::Slot(slot.id.clone())));
            SlotRow { label: slot.label.clone(), place, required, files: files.collect() }
        })
        .collect()
}
