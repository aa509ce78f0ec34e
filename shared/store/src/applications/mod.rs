//! Applications: one record for the whole, one for each section, item, attachment and event.
//!
//! Every change is one transaction: the record, under the condition that nobody changed it since
//! it was read; the application, under the condition that it is still a draft, its counter of
//! changes going up by one; and the event that tells who did what, and when.

mod answers;
mod discard;
mod documents;
mod events;
mod items;
mod list;
mod records;
mod sections;
mod submit;
mod uploads;
mod validate;
mod write;

pub(crate) use events::event_item;

pub use answers::{answers, as_stored};
pub use discard::Discarded;
pub use events::{Act, Event, EventKind};
pub use items::Removal;
pub use records::{
    DocumentRecord, FinalPdf, ItemKey, ItemRecord, Meta, SectionRecord, SignedFile, Step, Upload,
    Whole,
};
pub use submit::Submission;
pub use uploads::Recorded;
pub use validate::Validation;
pub use write::Saved;

/// Where an application stands, as the domain has it.
pub use domain::ApplicationState as State;

use aws_sdk_dynamodb::types::AttributeValue;
use domain::ApplicationState;

use crate::error::StoreError;
use crate::keys::{Key, join};
use crate::query::Index;
use crate::table::{Table, text};

/// Applications of an organisation, latest first.
pub(crate) const BY_ORGANISATION: Index =
    Index { name: "by_organisation", partition: "organisation_key", sort: "listed_at" };

/// Applications to a call, latest first.
pub(crate) const BY_CALL: Index =
    Index { name: "by_call", partition: "call_key", sort: "listed_at" };

/// Applications, from the first save to the protocol number.
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

pub(crate) fn partition(application: &str) -> String {
    join("APP", &[application])
}

pub(crate) fn meta_key(application: &str) -> Key {
    Key::new(partition(application), "META")
}

pub(crate) fn section_key(application: &str, section: &str) -> Key {
    Key::new(partition(application), join("SEC", &[section]))
}

pub(crate) fn item_key(application: &str, item: &ItemKey) -> Key {
    let steps = item.within.iter().flat_map(|step| [step.list.as_str(), step.item.as_str()]);
    let parts: Vec<&str> = std::iter::once(item.section.as_str())
        .chain(steps)
        .chain([item.list.as_str(), item.item.as_str()])
        .collect();
    Key::new(partition(application), join("SEC", &parts))
}

pub(crate) fn document_key(application: &str, document: &str) -> Key {
    Key::new(partition(application), join("DOC", &[document]))
}

pub(crate) fn event_key(application: &str, event: &str) -> Key {
    Key::new(partition(application), join("EVT", &[event]))
}

/// A state as the records hold it, for conditions.
pub(crate) fn stored_state(state: ApplicationState) -> AttributeValue {
    text(match state {
        ApplicationState::Draft => "draft",
        ApplicationState::Validated => "validated",
        ApplicationState::Submitted => "submitted",
    })
}
