//! The entries of the register as they are listed: those that changed last come first.

use super::entry::EntryRecord;
use super::keys::{entry_key, partition};
use super::registry::CupRecords;
use crate::applications::BY_ORGANISATION;
use crate::error::StoreError;
use crate::expression::text;
use crate::keys::{Item, join};
use crate::query::Listing;
use crate::record::Record;
use domain::OrganisationCode;

/// An instant that does not come, in milliseconds of the Unix epoch: in the year 33658.
const END: i64 = 999_999_999_999_999;

impl EntryRecord {
    /// Its place in the list: by how long it is before the end of time that something happened to it last, so that the
    /// latest comes first, then by local code.
    pub fn listed_at(&self) -> String {
        let last = self.history.last().map(|step| step.at.as_millisecond());
        let left = END.saturating_sub(last.unwrap_or_default());
        join(&format!("{left:015}"), &[&self.local_code])
    }
}

/// An entry as it is kept, with what lists it. It is in the index of the applications of organisations, apart from
/// those: no second index is needed for it.
pub(super) fn listed(
    administration: &OrganisationCode,
    entry: &EntryRecord,
) -> Result<Item, StoreError> {
    let mut item = entry.item(&entry_key(administration, &entry.local_code))?;
    item.insert(BY_ORGANISATION.partition.to_owned(), text(partition(administration)));
    item.insert(BY_ORGANISATION.sort.to_owned(), text(entry.listed_at()));
    Ok(item)
}

impl CupRecords {
    /// The entries of an administration that come after a place in the list ([`EntryRecord::listed_at`]), or from its
    /// beginning, those that changed last first: `most` of them at most. Fewer mean that there are no others. The list
    /// follows the entries with a short delay.
    pub async fn entries_latest(
        &self,
        administration: &OrganisationCode,
        after: Option<&str>,
        most: usize,
    ) -> Result<Vec<EntryRecord>, StoreError> {
        let under = partition(administration);
        let listing = Listing { index: &BY_ORGANISATION, under: &under, after };
        let items = self.table.query_index_after(EntryRecord::WHAT, &listing, most).await?;
        items.into_iter().map(EntryRecord::of).collect()
    }
}
