//! Where the records of calls are.

use crate::keys::{Key, join};
use form::CallId;

/// The partition that lists the calls.
pub(super) const LISTINGS: &str = "CALLS";

pub(crate) fn partition(call: &CallId) -> String {
    join("CALL", &[call.as_str()])
}

pub(super) fn published_key(call: &CallId) -> Key {
    Key::new(partition(call), "PUBLISHED")
}

pub(crate) fn schedule_key(call: &CallId) -> Key {
    Key::new(partition(call), "SCHEDULE")
}

pub(super) fn owner_key(call: &CallId) -> Key {
    Key::new(partition(call), "OWNER")
}

pub(super) fn listing_key(call: &CallId) -> Key {
    Key::new(LISTINGS.to_owned(), partition(call))
}

/// What keeps the prefixes of protocol numbers unique.
pub(super) fn prefix_key(prefix: &str) -> Key {
    Key::new(join("PREFIX", &[prefix]), "CALL")
}

pub(crate) fn counter_key(call: &CallId, year: u16) -> Key {
    Key::new(partition(call), join("PROTOCOL", &[&year.to_string()]))
}

/// What counts the applications that arrived, when the call takes only so many.
pub(crate) fn arrivals_key(call: &CallId) -> Key {
    Key::new(partition(call), "ARRIVALS")
}
