//! Where the records of a dossier lie: all but its events under one range of sort keys.

use super::records::ItemKey;
use crate::history::number_key;
use crate::keys::{Key, join};
use domain::{ApplicationId, DocumentId};
use form::Id;

/// What the sort keys of a dossier and of everything in it begin with; the dossier's own is this.
pub(super) const DOSSIER: &str = "DOSSIER";
/// What the sort keys of its events begin with.
pub(super) const EVENT: &str = "EVENT#";
/// What the sort keys of reminders begin with.
pub(super) const REMINDED: &str = "REMINDED#";

pub(super) fn partition(dossier: ApplicationId) -> String {
    join("APP", &[&dossier.to_string()])
}

/// Where the dossier itself is.
pub(crate) fn dossier_key(dossier: ApplicationId) -> Key {
    Key::new(partition(dossier), DOSSIER)
}

pub(super) fn section_key(dossier: ApplicationId, section: &Id) -> Key {
    Key::new(partition(dossier), join("DOSSIER#SEC", &[section.as_str()]))
}

pub(super) fn item_key(dossier: ApplicationId, item: &ItemKey) -> Key {
    let steps = item.within.iter().map(|step| (&step.list, step.item));
    let steps = steps.chain([(&item.list, item.item)]);
    let parts: Vec<String> = std::iter::once(item.section.to_string())
        .chain(steps.flat_map(|(list, item)| [list.to_string(), item.to_string()]))
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Key::new(partition(dossier), join("DOSSIER#SEC", &parts))
}

pub(super) fn document_key(dossier: ApplicationId, document: DocumentId) -> Key {
    Key::new(partition(dossier), join("DOSSIER#DOC", &[&document.to_string()]))
}

/// Where an event is: in the place that it has in the history.
pub(super) fn event_key(dossier: ApplicationId, number: u64) -> Key {
    Key::new(partition(dossier), join("EVENT", &[&number_key(number)]))
}

/// Where the record is.
pub(crate) fn cup_key(application: ApplicationId) -> Key {
    Key::new(partition(application), format!("{DOSSIER}#CUP"))
}
