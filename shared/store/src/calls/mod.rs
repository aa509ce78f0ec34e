//! Calls: what is published, when it is open, and the forms that applications are filled in on.
//!
//! What is published and the schedule are records of their own: a publication makes the first schedule and never
//! touches it again, and a change of the schedule never touches what is published. Which administration runs a
//! call is a third record, of which neither knows. Each is changed under the condition that it is still as it was read, together with an event that says who did it, when, and by which act.

mod change;
mod events;
mod forms;
mod keys;
mod owner;
mod publication;
mod publish;
mod read;
mod record;
mod reschedule;
mod schedule;

pub use change::{ScheduleChange, ScheduleFault};
pub use events::{CallEvent, CallEventKind, Decision};
pub use owner::Entrusting;
pub use publication::{Publication, PublishedForm};
pub use publish::Publishing;
pub use record::{CallRecord, Revision};
pub use reschedule::Rescheduling;
pub use schedule::{Schedule, Term};

pub(crate) use keys::{arrivals_key, counter_key, partition, schedule_key};
pub(crate) use read::read;
pub(crate) use reschedule::arrivals;

use crate::files::Files;
use crate::table::Table;

/// Calls and their schedules, forms and events.
#[derive(Debug, Clone)]
pub struct Calls {
    pub(crate) table: Table,
    pub(crate) files: Files,
}
