//! Erasing drafts that were thrown away, once they cannot be had back any more: a few records at a time, so that whoever
//! is broken off goes on the next time.

use super::Applications;
use super::discard::{Awaiting, DISCARDED, restorable_until};
use super::keys::{DOSSIER, EVENT, REMINDED, dossier_key, partition};
use super::records::Dossier;
use crate::error::StoreError;
use crate::expression::text;
use crate::instant;
use crate::keys::{Item, Key};
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use jiff::Timestamp;

/// How taking a dossier away for good ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasing {
    /// Nobody can reach it any more, and what is left of it goes.
    Begun,
    /// It was had back in the last moment: it stays, and so does everything in it.
    Stays,
}

impl Applications {
    /// The drafts that were thrown away and cannot be had back any more, after one of them or from the first on, the earliest
    /// first: `most` of them at most.
    pub async fn to_erase(
        &self,
        now: Timestamp,
        after: Option<&Awaiting>,
        most: usize,
    ) -> Result<Vec<Awaiting>, StoreError> {
        let range = Range { partition: DISCARDED, sort_prefix: "AT#" };
        let after = after.map(Awaiting::key);
        let mut awaiting: Vec<Awaiting> =
            self.table.records_after(&range, after.as_ref(), most).await?;
        awaiting.retain(|one| restorable_until(one.discarded_at) <= now);
        Ok(awaiting)
    }

    /// Takes the dossier itself away: from then on nobody reaches what lies in it. Done again, it changes nothing.
    pub async fn begin_erasing(&self, awaiting: &Awaiting) -> Result<Erasing, StoreError> {
        let condition = "attribute_not_exists(pk) OR (#stage.#name = :discarded AND #stage.#discarded_at = :then)";
        let then = text(instant::fixed_width(awaiting.discarded_at));
        let values = [(":discarded", text("discarded")), (":then", then)];
        let key = dossier_key(awaiting.dossier);
        let commit = Transaction::new(Dossier::WHAT)
            .delete((), &self.table, &key, Some(condition), &values)?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(Erasing::Begun),
            Commit::Refused(_) => Ok(Erasing::Stays),
        }
    }

    /// Erases records of a dossier that was taken away: `most` of them at most. Gives how many; none, when none is left.
    pub async fn erase_records(
        &self,
        awaiting: &Awaiting,
        most: usize,
    ) -> Result<usize, StoreError> {
        let partition = partition(awaiting.dossier);
        for sort_prefix in [DOSSIER, REMINDED, EVENT] {
            let range = Range { partition: &partition, sort_prefix };
            let items = self.table.query_first_items(Awaiting::WHAT, &range, most).await?;
            for sort in items.iter().filter_map(sort_key) {
                let key = Key::new(partition.clone(), sort);
                self.table.delete_item(Awaiting::WHAT, &key).await?;
            }
            if !items.is_empty() {
                return Ok(items.len());
            }
        }
        Ok(0)
    }

    /// Notes that nothing is left to erase.
    pub async fn end_erasing(&self, awaiting: &Awaiting) -> Result<(), StoreError> {
        self.table.delete_item(Awaiting::WHAT, &awaiting.key()).await.map(drop)
    }
}

fn sort_key(item: &Item) -> Option<&String> {
    item.get("sk").and_then(|sort| sort.as_s().ok())
}
