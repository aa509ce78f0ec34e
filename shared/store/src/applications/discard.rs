//! Throwing away a draft.

use domain::ApplicationState;

use super::{Applications, meta_key, partition, stored_state};
use crate::error::StoreError;
use crate::keys::{Item, Key};
use crate::query::Range;
use crate::transaction::{Commit, Transaction};

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

#[derive(Clone, Copy)]
struct Meta;

impl Applications {
    /// Removes a draft and everything in it. The application itself goes first: from then on
    /// nothing can be saved, and an interruption leaves only parts that nobody can reach.
    ///
    /// The bytes of its attachments stay in the documents bucket.
    pub async fn discard(&self, application: &str) -> Result<Discarded, StoreError> {
        let commit = Transaction::new(DRAFT)
            .delete(
                Meta,
                &self.table,
                &meta_key(application),
                Some("#state = :draft"),
                &[(":draft", stored_state(ApplicationState::Draft))],
            )?
            .commit(&self.table.client)
            .await?;
        if let Commit::Refused(_) = commit {
            let meta = self.meta(application).await?.ok_or(StoreError::NoSuchApplication)?;
            return Ok(Discarded::NotDraft { state: meta.state });
        }
        let partition = partition(application);
        for sort_prefix in ["SEC#", "DOC#", "EVT#"] {
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
