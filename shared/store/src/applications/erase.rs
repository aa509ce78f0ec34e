//! What is to be erased of dossiers: which drafts that were thrown away, and where the records of a dossier are.

use super::Applications;
use super::discard::{Awaiting, DISCARDED, restorable_until};
use super::keys::{DOSSIER, EVENT, REMINDED, partition};
use crate::error::StoreError;
use crate::query::Range;
use domain::ApplicationId;
use jiff::Timestamp;

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
}

/// Where the records of a dossier are: the partition, and what the sort keys begin with. Its events come last.
pub(crate) fn records_of(dossier: ApplicationId) -> [(String, &'static str); 3] {
    [DOSSIER, REMINDED, EVENT].map(|sort_prefix| (partition(dossier), sort_prefix))
}
