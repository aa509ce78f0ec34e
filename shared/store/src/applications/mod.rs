//! Dossiers: one record for the whole, one for each section, item, attachment and event, and one for
//! how it stands with its project code.
//!
//! Every change is one transaction: the record, under the condition that nobody changed it since
//! it was read; the dossier, under the condition that it is still a draft, its counter of changes
//! going up by one; and the event that tells who did what, and when, in its place in the [history](crate::history):
//! the dossier has its head, which moves under the condition that nobody added an event since it was read.

mod agreement;
mod answers;
mod arrive;
mod audit;
mod chain;
mod copy;
mod create;
mod cup;
mod discard;
mod documents;
mod edits;
mod erase;
mod events;
mod history;
mod index;
mod items;
mod judgements;
mod keys;
mod kind;
mod list;
mod name;
mod number;
mod outline;
mod pages;
mod pair;
mod records;
mod remind;
mod removal;
mod reopen;
mod running;
mod sections;
mod sent;
mod stage;
mod submission;
mod turn;
mod uploads;
mod validate;
mod waiting;
mod write;

pub(crate) use chain::{Addition, DossierChange};
pub(crate) use erase::records_of;
pub(crate) use index::{BY_CALL, BY_ORGANISATION, listed};
pub(crate) use judgements::judgements_of;
pub(crate) use keys::{cup_key, dossier_key};
pub(crate) use number::protocol_key;

pub use agreement::Agreement;
pub use chain::DossierRef;
pub use copy::{Copied, MOST_COPIED};
pub use create::Creation;
pub use cup::{ApplicationCup, RevokedCode};
pub use discard::{Awaiting, Discarding, RESTORABLE, restorable_until};
pub use edits::{Edit, FieldEdit, KeptAnswer};
pub use events::{Event, EventKind, Stamp};
pub use history::PlacedEvent;
pub use judgements::{Judged, OpenJudgement, Settlement};
pub use kind::DossierKind;
pub use list::Listed;
pub use number::Numbering;
pub use outline::{Beneficiary, Outline};
pub use pages::{CallPage, PAGE_OF_CALL, PlaceInCall, SentPage};
pub use pair::{PaymentCreation, PaymentDeletion};
pub use records::{
    Contents, DocumentRecord, Dossier, EarlierValidation, ItemKey, ItemRecord, Pin, SectionRecord,
    Within,
};
pub use remind::Reminder;
pub use removal::Removal;
pub use reopen::Reopening;
pub use sent::SentFacts;
pub use stage::{FinalPdf, Revocation, SignedBy, SignedFile, Signing, Stage};
pub use submission::{Arrival, ArrivingPayment, Submission};
pub use uploads::Recorded;
pub use validate::Validation;
pub use write::Saved;

use crate::error::StoreError;
use crate::table::Table;

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
