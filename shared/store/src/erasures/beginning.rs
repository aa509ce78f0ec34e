//! Beginning an erasure: one transaction, and how it ends.

use super::Erasures;
use super::by::By;
use super::hold::unheld;
use super::hold_on::HoldOn;
use super::pending::{Erased, PendingErasure};
use super::trace::ErasureKind;
use crate::error::StoreError;
use crate::history::Added;
use crate::instant;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::ProtocolNumber;

/// How the beginning of an erasure ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErasureBegun {
    /// Nobody reaches it any more, and what is left of it is to go.
    Begun(Box<PendingErasure>),
    /// It is held: nothing changed.
    Held,
    /// It is not as it was read: nothing changed.
    Changed,
}

/// Which condition of the transaction did not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    /// It is as it was read.
    Unchanged,
    /// Nobody holds it.
    Unheld,
    /// Its trace takes its place.
    Traced,
}

/// What is to be erased, and what keeps it from that.
pub(super) struct Beginning<'a> {
    pub(super) of: Erased,
    pub(super) holds: &'a [HoldOn],
    pub(super) prefix: String,
    pub(super) protocol: Option<ProtocolNumber>,
    pub(super) kind: ErasureKind,
}

impl Erasures {
    /// Commits the change that takes something away, with its trace, unless it is held.
    pub(super) async fn begin(
        &self,
        beginning: Beginning<'_>,
        change: Transaction<Condition>,
        by: &By,
    ) -> Result<ErasureBegun, StoreError> {
        let Beginning { of, holds, prefix, protocol, kind } = beginning;
        let pending = PendingErasure {
            id: by.event,
            of,
            author: by.author.clone(),
            reason: by.reason.clone(),
            due_at: instant::cut(by.at),
            records: 0,
            files: 0,
            prefix,
            protocol,
        };
        let item = pending.item(&pending.key())?;
        let absent = "attribute_not_exists(pk)";
        let change = change.put(Condition::Traced, &self.table, item, absent, &[])?;
        let change = unheld(change, &self.table, Condition::Unheld, holds)?;
        match self.traced(&by.does(kind), change, Condition::Traced).await? {
            Added::Done(_) => Ok(ErasureBegun::Begun(Box::new(pending))),
            Added::Refused(why) if why.contains(&Condition::Unheld) => Ok(ErasureBegun::Held),
            Added::Refused(why) if why.contains(&Condition::Unchanged) => Ok(ErasureBegun::Changed),
            Added::Refused(_) => Err(StoreError::write(PendingErasure::WHAT)(
                "the id of its event was drawn before".into(),
            )),
        }
    }
}
