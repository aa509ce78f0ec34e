//! Calls: what is published, when it is open, and the forms that applications are filled in on.
//!
//! What is published and the schedule are records of their own: a publication never touches the schedule,
//! and a change of the schedule never touches what is published. Each is changed under the condition that
//! it is still as it was read, together with an event that says who did it, when, and by which act.

mod events;
mod forms;
mod publish;
mod record;
mod reschedule;
mod schedule;

pub use events::{CallEvent, CallEventKind, Decision};
pub use publish::{Publication, Publishing};
pub use record::{CallRecord, Revision};
pub use reschedule::Rescheduling;
pub use schedule::{Schedule, ScheduleChange, ScheduleFault, Term};

use form::CallId;
use record::Published;
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::files::Files;
use crate::keys::{Key, join};
use crate::query::Range;
use crate::table::Table;

const CALL: &str = "a call";
const CALLS: &str = "the calls";
const SCHEDULE: &str = "the schedule of a call";

/// Calls and their schedules, forms and events.
#[derive(Debug, Clone)]
pub struct Calls {
    pub(crate) table: Table,
    pub(crate) files: Files,
}

/// The entry that lists a call.
#[derive(Serialize, Deserialize)]
struct Listing {
    call: CallId,
}

impl Calls {
    /// One call, if it was published.
    pub async fn call(&self, call: &CallId) -> Result<Option<CallRecord>, StoreError> {
        read(&self.table, call).await
    }

    /// Every call ever published, by id.
    pub async fn calls(&self) -> Result<Vec<CallRecord>, StoreError> {
        let range = Range { partition: "CALLS", sort_prefix: "CALL#" };
        let listings: Vec<Listing> = self.table.query(CALLS, &range).await?;
        let mut calls = Vec::with_capacity(listings.len());
        for listing in listings {
            calls.extend(self.call(&listing.call).await?);
        }
        Ok(calls)
    }
}

/// A call as it is now: what is published and the schedule, read at once.
pub(crate) async fn read(table: &Table, call: &CallId) -> Result<Option<CallRecord>, StoreError> {
    let (published, schedule) = both(table, call).await?;
    Ok(published.zip(schedule).map(|(published, schedule)| published.with(schedule)))
}

async fn both(
    table: &Table,
    call: &CallId,
) -> Result<(Option<Published>, Option<Schedule>), StoreError> {
    let (published, schedule) = (published_key(call), schedule_key(call));
    tokio::try_join!(table.get(CALL, &published), table.get(SCHEDULE, &schedule))
}

fn partition(call: &CallId) -> String {
    join("CALL", &[call.as_str()])
}

fn published_key(call: &CallId) -> Key {
    Key::new(partition(call), "PUBLISHED")
}

pub(crate) fn schedule_key(call: &CallId) -> Key {
    Key::new(partition(call), "SCHEDULE")
}

fn listing_key(call: &CallId) -> Key {
    Key::new("CALLS".to_owned(), partition(call))
}

/// What keeps the prefixes of protocol numbers unique.
fn prefix_key(prefix: &str) -> Key {
    Key::new(join("PREFIX", &[prefix]), "CALL")
}

pub(crate) fn counter_key(call: &CallId, year: u16) -> Key {
    Key::new(partition(call), join("PROTOCOL", &[&year.to_string()]))
}
