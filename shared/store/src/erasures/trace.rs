//! The trace of erasures: a history of its own, that names nobody but who erased.

use super::Erasures;
use super::hold_on::HoldOn;
use super::keys::{EVENTS, TRACE, event_key, head_key};
use super::pending::Erased;
use crate::error::StoreError;
use crate::history::{Added, Audited, Chain, Head, Link, Pending, append, placed};
use crate::instant;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{EventId, RetentionKind};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// By which rule something is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureCause {
    /// It was thrown away by its owner, and cannot be had back any more.
    Discarded,
    /// It was never sent, and its period is over.
    Drafts,
    /// It was sent, and its period is over.
    Submitted,
    /// The period of identity documents is over.
    IdentityDocuments,
    /// That of events of accounts is.
    Events,
    /// Nobody enters the account any more.
    Accounts,
}

impl From<RetentionKind> for ErasureCause {
    fn from(kind: RetentionKind) -> Self {
        match kind {
            RetentionKind::Drafts => Self::Drafts,
            RetentionKind::Submitted => Self::Submitted,
            RetentionKind::IdentityDocuments => Self::IdentityDocuments,
            RetentionKind::Events => Self::Events,
            RetentionKind::Accounts => Self::Accounts,
        }
    }
}

/// Something in the trace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureEvent {
    /// Id of the event.
    pub id: EventId,
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// Who did it: an operator, or the portal.
    pub author: String,
    /// Why: the rule, or the act.
    pub reason: String,
    /// What.
    pub kind: ErasureKind,
}

/// What is traced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ErasureKind {
    /// Something was taken away from everybody's reach: from then on it goes.
    Begun {
        /// What.
        of: Erased,
        /// By which rule.
        cause: ErasureCause,
        /// The last head of its history, which goes with it; of a file, whose history stays, there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        head: Option<Head>,
        /// The head when it was sent, which its receipt names.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sent: Option<Head>,
    },
    /// Nothing is left of it but files that the storage locks.
    Postponed {
        /// Of what.
        of: Erased,
        /// How many versions of files are locked.
        locked: u64,
        /// Until when.
        #[serde(with = "instant")]
        locked_until: Timestamp,
    },
    /// Nothing is left of it.
    Ended {
        /// Of what.
        of: Erased,
        /// How many records went; what was broken off in between may have been a few more.
        records: u64,
        /// How many versions of files.
        files: u64,
    },
    /// Old events of accounts were erased. Each of these histories notes it itself.
    EventsErased {
        /// Those before this instant.
        #[serde(with = "instant")]
        before: Timestamp,
        /// Of how many accounts.
        accounts: u64,
        /// How many.
        events: u64,
    },
    /// Something may not be erased from then on.
    Held {
        /// What.
        on: HoldOn,
    },
    /// It may again.
    LetGo {
        /// What.
        on: HoldOn,
    },
}

impl Erasures {
    /// The trace, in order.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn links(&self) -> Result<Vec<Link>, StoreError> {
        self.table.records(&Range { partition: TRACE, sort_prefix: EVENTS }).await
    }

    /// What it says, in order.
    ///
    /// # Errors
    /// When the records cannot be read, or this version of the program does not know such events.
    pub async fn events(&self) -> Result<Vec<ErasureEvent>, StoreError> {
        let links = self.links().await?;
        let read = |link: &Link| serde_json::from_str(&link.event);
        let events = links.iter().map(read).collect::<Result<Vec<_>, _>>();
        events.map_err(|source| StoreError::Event { chain: Chain::Erasures.to_string(), source })
    }

    /// The trace, recomputed.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn audit(&self) -> Result<Audited, StoreError> {
        for _ in 0..20 {
            let before = self.head().await?;
            let links = self.links().await?;
            if before == self.head().await? {
                return Ok(Audited::of(Chain::Erasures, links, before));
            }
        }
        Err(StoreError::Contended { what: Link::WHAT })
    }

    /// Traces something that comes with no change.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn note(&self, event: &ErasureEvent) -> Result<(), StoreError> {
        match self.traced(event, Transaction::new(Link::WHAT), ()).await? {
            Added::Done(_) => Ok(()),
            Added::Refused(_) => Err(StoreError::Contended { what: Link::WHAT }),
        }
    }

    async fn head(&self) -> Result<Head, StoreError> {
        Ok(self.table.record(&head_key()).await?.unwrap_or_default())
    }

    /// Commits a change together with its trace, in the next place: again, when others traced something meanwhile.
    pub(super) async fn traced<Label: Copy>(
        &self,
        event: &ErasureEvent,
        change: Transaction<Label>,
        label: Label,
    ) -> Result<Added<Label>, StoreError> {
        let event = ErasureEvent { at: instant::cut(event.at), ..event.clone() };
        let pending = Pending::new(Chain::Erasures, &event)?;
        let build = |read: Head, link: &Link| {
            let keys = (head_key(), event_key(link.number));
            placed(&self.table, (&keys.0, &keys.1), (read, link), (change.clone(), label))
        };
        append(&self.table.client, &pending, self.head().await?, || self.head(), build).await
    }
}
