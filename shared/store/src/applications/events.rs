//! What happened to an application: who did what, and when.

use domain::{Cup, ProtocolNumber};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::records::{ItemKey, Upload};
use super::{Applications, event_key, meta_key, partition};
use crate::error::StoreError;
use crate::instant;
use crate::keys::Item;
use crate::query::Range;
use crate::table::encode;
use crate::transaction::{Commit, Transaction};

const EVENT: &str = "an event";

/// Who does something, and when. Each write turns it into the [`Event`] that it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Id for the event; ids sort by time.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// For which organisation.
    pub organisation: String,
    /// Who.
    pub username: String,
}

impl Act {
    pub(crate) fn event(&self, kind: EventKind) -> Event {
        Event {
            id: self.id.clone(),
            at: instant::cut(self.at),
            organisation: self.organisation.clone(),
            username: self.username.clone(),
            kind,
        }
    }
}

/// Something that happened. Events are only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Id of the event.
    pub id: String,
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// For which organisation.
    pub organisation: String,
    /// Who.
    pub username: String,
    /// What.
    pub kind: EventKind,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum EventKind {
    /// The application was begun.
    Created,
    /// A section was saved.
    SectionSaved {
        /// Which.
        section: String,
    },
    /// A section was validated on its own and frozen.
    SectionFrozen {
        /// Which.
        section: String,
    },
    /// An item of a list was added or changed.
    ItemSaved {
        /// Which.
        item: ItemKey,
    },
    /// An item of a list was removed, with what was in it.
    ItemDeleted {
        /// Which.
        item: ItemKey,
    },
    /// An attachment was added.
    DocumentAdded {
        /// Which.
        document: String,
        /// In which section.
        section: String,
        /// In which slot.
        slot: String,
    },
    /// An attachment was removed.
    DocumentDeleted {
        /// Which.
        document: String,
        /// From which section.
        section: String,
        /// From which slot.
        slot: String,
    },
    /// The application was validated: its data are frozen.
    Validated,
    /// A signed file passed the checks.
    SignedFileAccepted {
        /// Which.
        upload: Upload,
        /// Id of the document.
        document: String,
    },
    /// A signed file did not pass the checks.
    SignedFileRefused {
        /// Which.
        upload: Upload,
        /// Why, as a code.
        verdict: String,
    },
    /// The application was submitted.
    Submitted {
        /// The protocol number.
        protocol: ProtocolNumber,
    },
    /// Its project code (CUP) is being asked for.
    CupRequested {
        /// With which conversion.
        conversion: String,
    },
    /// The asking for its project code was taken back before it was sent.
    CupRequestWithdrawn {
        /// From which conversion.
        conversion: String,
    },
    /// The request of its project code was rejected.
    CupRejected {
        /// With which conversion.
        conversion: String,
    },
    /// It has its project code.
    CupAssigned {
        /// Which.
        cup: Cup,
    },
    /// Its project code is to be revoked.
    CupRevocationNoted {
        /// Which.
        cup: Cup,
    },
    /// Its project code was revoked in Sistema CUP.
    CupRevoked {
        /// Which.
        cup: Cup,
    },
}

#[derive(Clone, Copy, PartialEq)]
enum Label {
    Meta,
    Event,
}

impl Applications {
    /// What happened to an application, in order.
    pub async fn events(&self, application: &str) -> Result<Vec<Event>, StoreError> {
        let partition = partition(application);
        let range = Range { partition: &partition, sort_prefix: "EVT#" };
        self.table.query("the events of an application", &range).await
    }

    /// The latest things that happened to an application, latest first: `most` of them at most.
    pub async fn latest_events(
        &self,
        application: &str,
        most: usize,
    ) -> Result<Vec<Event>, StoreError> {
        let partition = partition(application);
        let range = Range { partition: &partition, sort_prefix: "EVT#" };
        self.table.query_latest("the latest events of an application", &range, most).await
    }

    /// Adds an event that comes with no change, such as the refusal of a signed file.
    pub async fn note(
        &self,
        application: &str,
        kind: EventKind,
        act: &Act,
    ) -> Result<(), StoreError> {
        let event = event_item(application, kind, act)?;
        let exists = "attribute_exists(pk)";
        let commit = Transaction::new(EVENT)
            .check(Label::Meta, &self.table, &meta_key(application), exists, &[])?
            .put(Label::Event, &self.table, event, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(()),
            Commit::Refused(labels) if labels.contains(&Label::Meta) => {
                Err(StoreError::NoSuchApplication)
            }
            Commit::Refused(_) => Err(taken()),
        }
    }
}

/// Events are never written over.
pub(super) const ABSENT: &str = "attribute_not_exists(pk)";

pub(super) fn taken() -> StoreError {
    StoreError::write(EVENT)("its id was used before".into())
}

pub(crate) fn event_item(
    application: &str,
    kind: EventKind,
    act: &Act,
) -> Result<Item, StoreError> {
    encode(EVENT, &event_key(application, &act.id), &act.event(kind))
}
