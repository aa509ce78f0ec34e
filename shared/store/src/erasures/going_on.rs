//! Going on with what is being erased: some files and records at a time.

use super::Erasures;
use super::by::By;
use super::keys::ERASING;
use super::pending::{AT, PendingErasure};
use super::trace::ErasureKind;
use crate::error::StoreError;
use crate::expression::number;
use crate::files::Locked;
use crate::history::Added;
use crate::instant;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::EventId;
use jiff::Timestamp;

/// How many records, or versions of files, are erased in one step.
const STEP: usize = 100;

/// How far an erasure came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErasureProgress {
    /// The steps were used up: there is more.
    More,
    /// Nothing is left but versions of files that the storage locks.
    Postponed(Locked),
    /// Nothing is left.
    Ended {
        /// How many records went.
        records: u64,
        /// How many versions of files.
        files: u64,
    },
}

impl Erasures {
    /// What is being erased and can go on at an instant, the earliest first: `most` at most.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn pending(
        &self,
        now: Timestamp,
        most: usize,
    ) -> Result<Vec<PendingErasure>, StoreError> {
        let range = Range { partition: ERASING, sort_prefix: AT };
        let mut pending: Vec<PendingErasure> = self.table.first_records(&range, most).await?;
        pending.retain(|one| one.due_at <= now);
        Ok(pending)
    }

    /// Everything that is being erased, also what waits for its files to be let go.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn all_pending(&self) -> Result<Vec<PendingErasure>, StoreError> {
        self.table.records(&Range { partition: ERASING, sort_prefix: AT }).await
    }

    /// Goes on erasing, until nothing is left or the steps are used up. `event` is for what is traced of the end.
    ///
    /// # Errors
    /// When files or records cannot be erased. What went is gone, and the rest goes the next time.
    pub async fn go_on(
        &self,
        pending: &mut PendingErasure,
        (event, now): (EventId, Timestamp),
        steps: &mut usize,
    ) -> Result<ErasureProgress, StoreError> {
        let mut locked: Option<Locked> = None;
        let mut after = None;
        while !pending.prefix.is_empty() {
            if *steps == 0 {
                return Ok(ErasureProgress::More);
            }
            *steps -= 1;
            let swept = self.files.erase_documents(&pending.prefix, after, STEP, now).await?;
            self.count(pending, (0, swept.erased)).await?;
            locked = Locked::both(locked, swept.locked);
            after = swept.next;
            if after.is_none() {
                break;
            }
        }
        loop {
            if *steps == 0 {
                return Ok(ErasureProgress::More);
            }
            *steps -= 1;
            match self.erase_records(pending, STEP).await? {
                0 => break,
                erased => self.count(pending, (erased, 0)).await?,
            }
        }
        let by =
            By { event, at: now, author: pending.author.clone(), reason: pending.reason.clone() };
        match locked {
            Some(locked) => self.postpone(pending, locked, &by).await,
            None => self.end(pending, &by).await,
        }
    }

    async fn count(
        &self,
        pending: &mut PendingErasure,
        (records, files): (u64, u64),
    ) -> Result<(), StoreError> {
        pending.records += records;
        pending.files += files;
        let values = [(":records", number(pending.records)), (":files", number(pending.files))];
        let update = "SET #records = :records, #files = :files";
        let there = Some("attribute_exists(pk)");
        let key = pending.key();
        self.table.update(PendingErasure::WHAT, &key, update, there, &values).await.map(drop)
    }

    /// It waits until the storage lets the last of it go.
    async fn postpone(
        &self,
        pending: &PendingErasure,
        locked: Locked,
        by: &By,
    ) -> Result<ErasureProgress, StoreError> {
        let later = PendingErasure { due_at: instant::cut(locked.until), ..pending.clone() };
        let kind = ErasureKind::Postponed {
            of: pending.of.clone(),
            locked: locked.versions,
            locked_until: instant::cut(locked.until),
        };
        let change = self.without(pending)?.put(
            (),
            &self.table,
            later.item(&later.key())?,
            "attribute_not_exists(pk)",
            &[],
        )?;
        self.traced(&by.does(kind), change, ()).await?;
        Ok(ErasureProgress::Postponed(locked))
    }

    /// Traces the end, once: of two that came to it the second finds it done.
    async fn end(&self, pending: &PendingErasure, by: &By) -> Result<ErasureProgress, StoreError> {
        let PendingErasure { records, files, .. } = *pending;
        let kind = ErasureKind::Ended { of: pending.of.clone(), records, files };
        match self.traced(&by.does(kind), self.without(pending)?, ()).await? {
            Added::Done(_) | Added::Refused(_) => Ok(ErasureProgress::Ended { records, files }),
        }
    }

    fn without(&self, pending: &PendingErasure) -> Result<Transaction<()>, StoreError> {
        let there = Some("attribute_exists(pk)");
        Transaction::new(PendingErasure::WHAT).delete((), &self.table, &pending.key(), there, &[])
    }
}
