//! What happened to an application: who did what, and when.

use super::Applications;
use super::keys::{EVENT, dossier_key, event_key, partition};
use super::records::ItemKey;
use crate::error::StoreError;
use crate::instant;
use crate::keys::Item;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::{
    ApplicationId, ConversionId, Cup, DocumentId, EventId, OrganisationCode, ProtocolNumber,
    Username,
};
use form::Id;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Who does something, and when. Each write turns it into the [`Event`] that it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Id for the event; ids sort by time.
    pub event: EventId,
    /// When.
    pub at: Timestamp,
    /// For which organisation.
    pub organisation: OrganisationCode,
    /// Who.
    pub username: Username,
}

impl Stamp {
    pub(crate) fn on(&self, kind: EventKind) -> Event {
        Event {
            id: self.event,
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
    pub id: EventId,
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// For which organisation.
    pub organisation: OrganisationCode,
    /// Who.
    pub username: Username,
    /// What.
    pub kind: EventKind,
}

impl Record for Event {
    const TAG: &'static str = "EVENT";
    const WHAT: &'static str = "an event";
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
        section: Id,
    },
    /// A section was validated on its own and frozen.
    SectionFrozen {
        /// Which.
        section: Id,
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
        document: DocumentId,
        /// In which section.
        section: Id,
        /// In which slot.
        slot: Id,
    },
    /// An attachment was removed.
    DocumentDeleted {
        /// Which.
        document: DocumentId,
        /// From which section.
        section: Id,
        /// From which slot.
        slot: Id,
    },
    /// The application was validated: its data are frozen.
    Validated,
    /// A signed file passed the checks.
    SignedFileAccepted {
        /// Which: what the form calls it.
        which: Id,
        /// The document.
        document: DocumentId,
    },
    /// A signed file did not pass the checks.
    SignedFileRefused {
        /// Which: what the form calls it.
        which: Id,
        /// Why, as a code.
        verdict: String,
    },
    /// The application was taken back to be changed: its validation and its signed files are void.
    Reopened,
    /// The application was sent.
    Arrived,
    /// The application got its protocol number.
    Numbered {
        /// Which.
        protocol: ProtocolNumber,
    },
    /// What could not be known at the upload was settled: whether a certificate was revoked.
    RevocationJudged {
        /// Of which signed file: what the form calls it.
        which: Id,
        /// Whether the certificates were good.
        good: bool,
    },
    /// It will never be known, and nobody is asked any more.
    RevocationUnknowable {
        /// Of which signed file: what the form calls it.
        which: Id,
    },
    /// Its project code (CUP) is being asked for.
    CupRequested {
        /// With which conversion.
        conversion: ConversionId,
    },
    /// The asking for its project code was taken back before it was sent.
    CupRequestWithdrawn {
        /// From which conversion.
        conversion: ConversionId,
    },
    /// The request of its project code was rejected.
    CupRejected {
        /// With which conversion.
        conversion: ConversionId,
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
enum Condition {
    Dossier,
    Event,
}

impl Applications {
    /// The latest things that happened to a dossier, latest first: `most` of them at most.
    pub async fn latest_events(
        &self,
        dossier: ApplicationId,
        most: usize,
    ) -> Result<Vec<Event>, StoreError> {
        let partition = partition(dossier);
        let range = Range { partition: &partition, sort_prefix: EVENT };
        let latest = self.table.query_latest_items(Event::WHAT, &range, most).await?;
        latest.into_iter().map(Event::of).collect()
    }

    /// Adds an event that comes with no change, such as the refusal of a signed file.
    pub async fn note(
        &self,
        dossier: ApplicationId,
        kind: EventKind,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let event = event_item(dossier, kind, stamp)?;
        let exists = "attribute_exists(pk)";
        let commit = Transaction::new(Event::WHAT)
            .check(Condition::Dossier, &self.table, &dossier_key(dossier), exists, &[])?
            .put(Condition::Event, &self.table, event, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(()),
            Commit::Refused(conditions) if conditions.contains(&Condition::Dossier) => {
                Err(StoreError::NoSuchApplication)
            }
            Commit::Refused(_) => Err(taken()),
        }
    }
}

/// Events are never written over.
pub(super) const ABSENT: &str = "attribute_not_exists(pk)";

pub(super) fn taken() -> StoreError {
    StoreError::write(Event::WHAT)("its id was used before".into())
}

pub(crate) fn event_item(
    dossier: ApplicationId,
    kind: EventKind,
    stamp: &Stamp,
) -> Result<Item, StoreError> {
    stamp.on(kind).item(&event_key(dossier, stamp.event))
}
