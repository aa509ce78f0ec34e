//! What operators do with the histories of dossiers.

use super::Applications;
use super::events::{EventKind, Stamp};
use super::keys::{DOSSIER, event_key};
use crate::error::StoreError;
use crate::history::{Audited, Chain, Link, older_than};
use crate::record::Record;
use domain::ApplicationId;
use jiff::Timestamp;

/// How often a history is read again because something was added meanwhile.
const ATTEMPTS: usize = 20;

impl Applications {
    /// All dossiers there are, in no order: reads the whole table.
    pub async fn all(&self) -> Result<Vec<ApplicationId>, StoreError> {
        let partitions = self.table.partitions_with("all dossiers", &[DOSSIER]).await?;
        let ids = partitions.iter().filter_map(|partition| partition.strip_prefix("APP#"));
        Ok(ids.filter_map(|id| id.parse().ok()).collect())
    }

    /// The history of a dossier, recomputed; `None` if there is no such dossier.
    pub async fn audit(&self, id: ApplicationId) -> Result<Option<Audited>, StoreError> {
        for _ in 0..ATTEMPTS {
            let Some(before) = self.dossier(id).await? else { return Ok(None) };
            let links = self.links(id).await?;
            let Some(after) = self.dossier(id).await? else { return Ok(None) };
            if before.history == after.history {
                let chain = Chain::Application(id);
                return Ok(Some(Audited::of(chain, links, after.history)));
            }
        }
        Err(StoreError::Contended { what: Link::WHAT })
    }

    /// Deletes the events of a dossier before an instant, after an event that notes it; gives how many. The last stays.
    /// `why` is who decided it, and the rule.
    pub async fn cut_history(
        &self,
        id: ApplicationId,
        before: Timestamp,
        (author, reason): (&str, &str),
        stamp: &Stamp,
    ) -> Result<usize, StoreError> {
        let links = self.links(id).await?;
        let old = older_than(&links, before);
        let Some(last) = old.last() else { return Ok(0) };
        let (author, reason) = (author.to_owned(), reason.to_owned());
        self.note(id, EventKind::HistoryCut { until: last.head(), author, reason }, stamp).await?;
        for link in old {
            self.table.delete_item(Link::WHAT, &event_key(id, link.number)).await?;
        }
        Ok(old.len())
    }
}
