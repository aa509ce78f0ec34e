//! The records of a dossier that was taken away: wherever they lie, some at a time.

use super::Erasures;
use super::pending::{Erased, PendingErasure};
use crate::applications::{judgements_of, protocol_key, records_of};
use crate::error::StoreError;
use crate::keys::{Item, Key};
use crate::query::Range;
use crate::reads::{OfficialRead, readings_of};
use crate::record::Record;
use domain::ApplicationId;

impl Erasures {
    /// Erases records of what was taken away: about `most` of them. Gives how many; none, when none is left.
    pub(super) async fn erase_records(
        &self,
        pending: &PendingErasure,
        most: usize,
    ) -> Result<u64, StoreError> {
        match &pending.of {
            Erased::Dossier { dossier } => self.erase_of_dossier(*dossier, pending, most).await,
            // Nobody judges it again.
            Erased::File { dossier, which } => {
                let (partition, sort_prefix) = judgements_of(*dossier, Some(which));
                self.erase_range(&partition, &sort_prefix, most).await
            }
            Erased::Account { organisation } => self.erase_of_account(organisation, most).await,
        }
    }

    async fn erase_of_dossier(
        &self,
        dossier: ApplicationId,
        pending: &PendingErasure,
        most: usize,
    ) -> Result<u64, StoreError> {
        let judgements = judgements_of(dossier, None);
        let own = records_of(dossier).map(|(partition, prefix)| (partition, prefix.to_owned()));
        for (partition, sort_prefix) in own.into_iter().chain([judgements]) {
            let erased = self.erase_range(&partition, &sort_prefix, most).await?;
            if erased > 0 {
                return Ok(erased);
            }
        }
        let (partition, sort_prefix) = readings_of(dossier);
        let range = Range { partition: &partition, sort_prefix };
        let readings: Vec<OfficialRead> = self.table.first_records(&range, most).await?;
        let keys: Vec<Key> = readings.iter().flat_map(OfficialRead::keys).collect();
        if !keys.is_empty() {
            return self.remove(&keys).await;
        }
        let number = pending.protocol.as_ref();
        match number.map(|number| protocol_key(&number.to_string())) {
            Some(key) => self.remove(&[key]).await,
            None => Ok(0),
        }
    }

    async fn erase_range(
        &self,
        partition: &str,
        sort_prefix: &str,
        most: usize,
    ) -> Result<u64, StoreError> {
        let range = Range { partition, sort_prefix };
        let items = self.table.query_first_items(PendingErasure::WHAT, &range, most).await?;
        let keys: Vec<Key> = items.iter().filter_map(key_of).collect();
        self.remove(&keys).await
    }

    /// How many of these there were.
    async fn remove(&self, keys: &[Key]) -> Result<u64, StoreError> {
        let mut removed = 0;
        for key in keys {
            let there = self.table.delete_item(PendingErasure::WHAT, key).await?;
            removed += u64::from(there.is_some());
        }
        Ok(removed)
    }
}

pub(super) fn key_of(item: &Item) -> Option<Key> {
    let text = |name| item.get(name).and_then(|value| value.as_s().ok()).cloned();
    Some(Key::new(text("pk")?, text("sk")?))
}
