//! Dossiers: one record for the whole, one for each section, item, attachment and event, and one for
//! how it stands with its project code.
//!
//! Every change is one transaction: the record, under the condition that nobody changed it since
//! it was read; the dossier, under the condition that it is still a draft, its counter of changes
//! going up by one; and the event that tells who did what, and when.

mod answers;
mod cup;
mod discard;
mod documents;
mod events;
mod index;
mod items;
mod list;
mod records;
mod sections;
mod stage;
mod submit;
mod uploads;
mod validate;
mod write;

pub(crate) use cup::cup_key;
pub(crate) use events::event_item;
pub(crate) use index::{BY_CALL, BY_ORGANISATION, listed};

pub use cup::ApplicationCup;
pub use discard::Discarded;
pub use events::{Event, EventKind, Stamp};
pub use items::Removal;
pub use list::Listed;
pub use records::{
    Contents, DocumentRecord, Dossier, ItemKey, ItemRecord, Pin, SectionRecord, Within,
};
pub use stage::{FinalPdf, SignedFile, Stage};
pub use submit::Submission;
pub use uploads::Recorded;
pub use validate::Validation;
pub use write::Saved;

use crate::error::StoreError;
use crate::keys::{Key, join};
use crate::table::Table;
use domain::{ApplicationId, DocumentId, EventId};
use form::Id;

/// What the sort keys of a dossier and of everything in it begin with; the dossier's own is this.
const DOSSIER: &str = "DOSSIER";
/// What the sort keys of its events begin with.
const EVENT: &str = "EVENT#";

/// Dossiers, from the first save to the protocol number.
#[derive(Debug, Clone)]
pub struct Applications {
    pub(crate) table: Table,
}

impl Applications {
    /// Opens the connection before it is needed.
    pub async fn warm(&self) -> Result<(), StoreError> {
        self.table.warm().await
    }
}

fn partition(dossier: ApplicationId) -> String {
    join("APP", &[&dossier.to_string()])
}

/// Where the dossier itself is.
pub(crate) fn dossier_key(dossier: ApplicationId) -> Key {
    Key::new(partition(dossier), DOSSIER)
}

fn section_key(dossier: ApplicationId, section: &Id) -> Key {
    Key::new(partition(dossier), join("DOSSIER#SEC", &[section.as_str()]))
}

fn item_key(dossier: ApplicationId, item: &ItemKey) -> Key {
    let steps = item.within.iter().map(|step| (&step.list, step.item));
    let steps = steps.chain([(&item.list, item.item)]);
    let parts: Vec<String> = std::iter::once(item.section.to_string())
        .chain(steps.flat_map(|(list, item)| [list.to_string(), item.to_string()]))
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Key::new(partition(dossier), join("DOSSIER#SEC", &parts))
}

fn document_key(dossier: ApplicationId, document: DocumentId) -> Key {
    Key::new(partition(dossier), join("DOSSIER#DOC", &[&document.to_string()]))
}

fn event_key(dossier: ApplicationId, event: EventId) -> Key {
    Key::new(partition(dossier), join("EVENT", &[&event.to_string()]))
}
