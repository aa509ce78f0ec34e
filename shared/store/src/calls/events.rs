//! What happened to a call: who decided what, when, and by which act.

use super::Calls;
use super::keys::partition;
use super::schedule::Schedule;
use crate::error::StoreError;
use crate::instant;
use crate::keys::{Item, Key, join};
use crate::query::Range;
use crate::record::Record;
use domain::{Digest, EventId, OrganisationCode};
use form::CallId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Who decides something about a call. Each write turns it into the [`CallEvent`] that it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Id for the event; ids sort by time.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// Who does it.
    pub author: String,
    /// The act that it carries out, as it is cited.
    pub act: Option<String>,
}

/// Something that was decided. Events are only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallEvent {
    /// Id of the event.
    pub id: EventId,
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// Who did it.
    pub author: String,
    /// The act that it carried out, as it is cited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// What.
    pub kind: CallEventKind,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum CallEventKind {
    /// A revision was published, or what stands beside the form of the latest one.
    Published {
        /// Which.
        revision: u32,
        /// Digest of its form.
        digest: Digest,
        /// The schedule, when the call got its first one with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        schedule: Option<Schedule>,
    },
    /// The schedule became this.
    Scheduled {
        /// The whole schedule: also what did not change.
        schedule: Schedule,
    },
    /// An administration runs the call from then on.
    Entrusted {
        /// Its code.
        administration: OrganisationCode,
    },
    /// Everything that was sent to it was written out by an operator.
    Exported,
}

impl Record for CallEvent {
    const TAG: &'static str = "CALL_EVENT";
    const WHAT: &'static str = "an event of a call";
}

impl Calls {
    /// Notes that everything that was sent to a call is written out; before it is.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn note_export(&self, call: &CallId, decision: &Decision) -> Result<(), StoreError> {
        let item = event_item(call, CallEventKind::Exported, decision)?;
        self.table.put(CallEvent::WHAT, item, Some("attribute_not_exists(pk)"), &[]).await.map(drop)
    }

    /// What happened to a call, in order.
    pub async fn events(&self, call: &CallId) -> Result<Vec<CallEvent>, StoreError> {
        let range = Range { partition: &partition(call), sort_prefix: "EVENT#" };
        self.table.records(&range).await
    }
}

/// The event that a decision leaves.
pub(super) fn event_item(
    call: &CallId,
    kind: CallEventKind,
    decision: &Decision,
) -> Result<Item, StoreError> {
    let Decision { id, at, author, act } = decision.clone();
    let key = Key::new(partition(call), join("EVENT", &[&id.to_string()]));
    CallEvent { id, at: instant::cut(at), author, act, kind }.item(&key)
}
