//! What is published of a call.

use super::publication::{Publication, PublishedForm};
use super::schedule::Schedule;
use crate::applications::Pin;
use crate::instant;
use crate::record::Record;
use domain::{Closing, Contacts, Digest, Procedure, SigningRules};
use form::CallId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A call: what is published of it, and when it is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRecord {
    /// Id of the call.
    pub call: CallId,
    /// The title people read.
    pub title: String,
    /// Who runs it, as people read it.
    pub administration: String,
    /// How the office that answers questions is reached.
    pub contacts: Contacts,
    /// What receipts say of the procedure.
    pub procedure: Procedure,
    /// What it decides of signatures.
    pub signing: SigningRules,
    /// Revision of the form that new applications take.
    pub revision: u32,
    /// Digest of that form.
    pub digest: Digest,
    /// Every revision ever published, the first one first: applications stay with the one they were
    /// begun on.
    pub revisions: Vec<Revision>,
    /// The form that new payment requests take, if the call takes them.
    pub payment: Option<PublishedForm>,
    /// Every revision of it ever published, the first one first.
    pub payment_revisions: Vec<Revision>,
    /// What protocol numbers start with, as [`domain::ProtocolNumber`] wants it.
    pub protocol_prefix: String,
    /// When it is open.
    pub schedule: Schedule,
}

/// A revision of a call's form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Which, from 1.
    pub revision: u32,
    /// Digest of its form.
    pub digest: Digest,
    /// When it was published.
    #[serde(with = "instant")]
    pub published_at: Timestamp,
}

/// What is published, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Published {
    pub(super) publication: Publication,
    pub(super) revisions: Vec<Revision>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) payment_revisions: Vec<Revision>,
    /// Grows by one with every publication.
    pub(super) version: u64,
}

/// The entry that lists a call.
#[derive(Serialize, Deserialize)]
pub(super) struct Listing {
    pub(super) call: CallId,
}

impl Record for Listing {
    const TAG: &'static str = "CALL_LISTING";
    const WHAT: &'static str = "the calls";
}

impl Record for Published {
    const TAG: &'static str = "CALL";
    const WHAT: &'static str = "a call";
}

impl CallRecord {
    /// The form that new applications take.
    pub fn pin(&self) -> Pin {
        Pin { call: self.call.clone(), revision: self.revision, digest: self.digest }
    }

    /// The form that new payment requests take, if the call takes them.
    pub fn payment_pin(&self) -> Option<Pin> {
        let PublishedForm { revision, digest } = self.payment?;
        Some(Pin { call: self.call.clone(), revision, digest })
    }

    /// Every form that applications may have been begun on, the first one first.
    pub fn pins(&self) -> impl Iterator<Item = Pin> {
        self.pins_of(&self.revisions)
    }

    /// Every form that payment requests may have been begun on, the first one first.
    pub fn payment_pins(&self) -> impl Iterator<Item = Pin> {
        self.pins_of(&self.payment_revisions)
    }

    fn pins_of(&self, revisions: &[Revision]) -> impl Iterator<Item = Pin> {
        revisions.iter().map(|known| Pin {
            call: self.call.clone(),
            revision: known.revision,
            digest: known.digest,
        })
    }

    /// When applications can no longer be sent, extension included.
    pub fn closing(&self) -> Closing {
        self.schedule.closing()
    }

    /// Whether applications can be submitted at this instant.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.schedule.is_open(now)
    }
}

impl Published {
    /// The call with its schedule.
    pub(super) fn with(self, schedule: Schedule) -> CallRecord {
        let Publication {
            call,
            title,
            administration,
            contacts,
            procedure,
            signing,
            revision,
            digest,
            payment,
            protocol_prefix,
        } = self.publication;
        let (revisions, payment_revisions) = (self.revisions, self.payment_revisions);
        CallRecord {
            call,
            title,
            administration,
            contacts,
            procedure,
            signing,
            revision,
            digest,
            revisions,
            payment,
            payment_revisions,
            protocol_prefix,
            schedule,
        }
    }

    /// The digest that a revision was published with.
    pub(super) fn digest_of(&self, revision: u32) -> Option<Digest> {
        digest_among(&self.revisions, revision)
    }

    /// The digest that a revision of the form of payment requests was published with.
    pub(super) fn payment_digest_of(&self, revision: u32) -> Option<Digest> {
        digest_among(&self.payment_revisions, revision)
    }
}

fn digest_among(revisions: &[Revision], revision: u32) -> Option<Digest> {
    revisions.iter().find(|known| known.revision == revision).map(|known| known.digest)
}
