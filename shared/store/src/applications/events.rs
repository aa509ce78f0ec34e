//! What happened to an application: who did what, and when.

use super::edits::FieldEdit;
use super::records::ItemKey;
use crate::history::Head;
use crate::instant;
use domain::{
    ApplicationId, ApplicationName, ConversionId, Cup, Digest, DocumentId, EventId, FileName,
    ItemId, OrganisationCode, ProtocolNumber, Username,
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

/// Something that happened. Events are added, each in its place in the history of the dossier; only the last one, while
/// somebody types, can go on for some minutes.
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

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum EventKind {
    /// The application was begun.
    Created,
    /// The application was begun with answers of another one.
    CopiedFrom {
        /// Of which.
        application: ApplicationId,
        /// How many sections came along.
        sections: usize,
        /// How many items.
        items: usize,
    },
    /// The application was given a name, or has none any more.
    Named {
        /// Which.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<ApplicationName>,
    },
    /// A payment request was begun on the application.
    PaymentBegun {
        /// Which.
        payment: ApplicationId,
    },
    /// It was deleted, with all that was written in it.
    PaymentDeleted {
        /// Which.
        payment: ApplicationId,
    },
    /// The draft was thrown away.
    Discarded,
    /// The draft that was thrown away is there again.
    Restored,
    /// A section was saved.
    SectionSaved {
        /// Which.
        section: Id,
        /// Which answers changed, and how.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        edits: Vec<FieldEdit>,
        /// Whether the page saved by itself: the next save may go on in the same event.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        auto: bool,
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
        /// Which answers changed, and how.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        edits: Vec<FieldEdit>,
        /// Whether the page saved by itself: the next save may go on in the same event.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        auto: bool,
    },
    /// An item of a list was copied, with the items in it.
    ItemCopied {
        /// The copy.
        item: ItemKey,
        /// Of which item of the same list.
        of: ItemId,
        /// How many items lie in it.
        items: usize,
        /// The answers that came along. Those of items within it are in the events that saved them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        edits: Vec<FieldEdit>,
    },
    /// An item of a list was removed, with what was in it.
    ItemDeleted {
        /// Which.
        item: ItemKey,
        /// The answers that it had. Those of items within it are in the events that saved them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        edits: Vec<FieldEdit>,
    },
    /// Part of what was in an item of a list was removed, on the way to removing the item: it held more than can be
    /// removed at once.
    ItemEmptied {
        /// Which.
        item: ItemKey,
        /// How many items.
        items: usize,
        /// How many attachments.
        documents: usize,
    },
    /// An attachment was added.
    DocumentAdded {
        /// Which.
        document: DocumentId,
        /// In which section.
        section: Id,
        /// In which slot.
        slot: Id,
        /// What it is called.
        file_name: FileName,
        /// The digest of its bytes.
        sha256: Digest,
    },
    /// An attachment was removed.
    DocumentDeleted {
        /// Which.
        document: DocumentId,
        /// From which section.
        section: Id,
        /// From which slot.
        slot: Id,
        /// What it was called.
        file_name: FileName,
        /// The digest of its bytes.
        sha256: Digest,
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
    /// The bytes of a signed file were erased, as the retention period says.
    SignedFileErased {
        /// Which: what the form calls it.
        which: Id,
    },
    /// Old events are deleted, as the retention period says.
    HistoryCut {
        /// Up to which: the head that the last of them left.
        until: Head,
        /// Who decided it.
        author: String,
        /// Why: the rule, or the act.
        reason: String,
    },
}

impl EventKind {
    /// Whether answers were saved.
    pub(super) fn is_save(&self) -> bool {
        matches!(self, Self::SectionSaved { .. } | Self::ItemSaved { .. })
    }
}
