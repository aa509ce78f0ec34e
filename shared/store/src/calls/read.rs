//! Reading calls.

use super::Calls;
use super::keys::{LISTINGS, published_key, schedule_key};
use super::record::{CallRecord, Listing, Published};
use super::schedule::Schedule;
use crate::error::StoreError;
use crate::query::Range;
use crate::table::Table;
use form::CallId;

impl Calls {
    /// One call, if it was published.
    pub async fn call(&self, call: &CallId) -> Result<Option<CallRecord>, StoreError> {
        read(&self.table, call).await
    }

    /// Every call ever published, by id.
    pub async fn calls(&self) -> Result<Vec<CallRecord>, StoreError> {
        let range = Range { partition: LISTINGS, sort_prefix: "CALL#" };
        let listings: Vec<Listing> = self.table.records(&range).await?;
        let mut calls = Vec::with_capacity(listings.len());
        for listing in listings {
            calls.extend(self.call(&listing.call).await?);
        }
        Ok(calls)
    }

    /// Whether as many applications arrived as a call takes. The count is asked for only where there is a limit.
    pub async fn is_full(&self, call: &CallRecord) -> Result<bool, StoreError> {
        let Some(most) = call.schedule.most else { return Ok(false) };
        Ok(self.arrivals(&call.call).await?.unwrap_or_default() >= most)
    }
}

/// A call as it is now: what is published and the schedule, read at once.
pub(crate) async fn read(table: &Table, call: &CallId) -> Result<Option<CallRecord>, StoreError> {
    let (published, schedule) = both(table, call).await?;
    Ok(published.zip(schedule).map(|(published, schedule)| published.with(schedule)))
}

/// What is published of a call and its schedule, each as far as it is there.
pub(super) async fn both(
    table: &Table,
    call: &CallId,
) -> Result<(Option<Published>, Option<Schedule>), StoreError> {
    let (published, schedule) = (published_key(call), schedule_key(call));
    tokio::try_join!(table.record(&published), table.record(&schedule))
}
