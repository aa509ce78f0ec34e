//! Throwing away a draft.

use super::Applications;
use super::keys::{DOSSIER, EVENT, dossier_key, partition};
use crate::error::StoreError;
use crate::expression::text;
use crate::keys::{Item, Key};
use crate::query::Range;
use crate::transaction::{Commit, Transaction};
use domain::{ApplicationId, ApplicationState};

/// What errors call it.
const DRAFT: &str = "a draft";

/// How discarding ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discarded {
    /// The draft is gone.
    Gone,
    /// It is not a draft any more, and stays.
    NotDraft {
        /// Where it is.
        state: ApplicationState,
    },
}

/// The one condition: it is still a draft.
#[derive(Clone, Copy)]
struct StillDraft;

impl Applications {
    /// Removes a draft and everything in it. The dossier itself goes first: from then on nothing can
    /// be saved, and an interruption leaves only parts that nobody can reach.
    ///
    /// The bytes of its attachments stay in the documents bucket.
    pub async fn discard(&self, dossier: ApplicationId) -> Result<Discarded, StoreError> {
        let commit = Transaction::new(DRAFT)
            .delete(
                StillDraft,
                &self.table,
                &dossier_key(dossier),
                Some("#stage.#name = :draft"),
                &[(":draft", text("draft"))],
            )?
            .commit(&self.table.client)
            .await?;
        if let Commit::Refused(_) = commit {
            let state = self.stored(dossier).await?.stage.state();
            return Ok(Discarded::NotDraft { state });
        }
        let partition = partition(dossier);
        for sort_prefix in [DOSSIER, EVENT] {
            let range = Range { partition: &partition, sort_prefix };
            for item in self.table.query_items(DRAFT, &range).await? {
                if let Some(sort) = sort_key(&item) {
                    let key = Key::new(partition.clone(), sort);
                    self.table.delete_item(DRAFT, &key).await?;
                }
            }
        }
        Ok(Discarded::Gone)
    }
}

fn sort_key(item: &Item) -> Option<&String> {
    item.get("sk").and_then(|sort| sort.as_s().ok())
}
