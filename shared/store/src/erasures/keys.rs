//! Where the records of erasures are.

use crate::history::number_key;
use crate::keys::{Key, join};

/// The partition of the trace.
pub(super) const TRACE: &str = "ERASURES";
/// What the sort keys of its events begin with.
pub(super) const EVENTS: &str = "EVENT#";
/// The partition of what is being erased.
pub(super) const ERASING: &str = "ERASING";
/// The partition of what may not be erased.
pub(super) const HOLDS: &str = "HOLDS";

/// Where the head of the trace is.
pub(super) fn head_key() -> Key {
    Key::new(TRACE.to_owned(), "HISTORY")
}

/// Where an event of the trace is: in its place.
pub(super) fn event_key(number: u64) -> Key {
    Key::new(TRACE.to_owned(), join("EVENT", &[&number_key(number)]))
}
