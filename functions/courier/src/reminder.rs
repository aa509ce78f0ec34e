//! When people are reminded of a closing.

use jiff::{SignedDuration, Timestamp};
use store::applications::Reminder;
use store::calls::CallRecord;

/// Before the closing: seven days, forty-eight hours, three hours; the nearest first.
const BEFORE: [(Reminder, SignedDuration); 3] = [
    (Reminder::ThreeHours, SignedDuration::from_hours(3)),
    (Reminder::TwoDays, SignedDuration::from_hours(48)),
    (Reminder::SevenDays, SignedDuration::from_hours(7 * 24)),
];

/// The reminder whose time has come, with the instant since when; nothing for a call that is not open. Of
/// those whose time has come only the last counts: nobody is told "seven days" on the last day.
pub(crate) fn due(call: &CallRecord, now: Timestamp) -> Option<(Reminder, Timestamp)> {
    let closing = call.closing().first_too_late();
    let since = |before| closing.checked_sub(before).ok();
    let times = BEFORE.iter().filter_map(|(which, before)| Some((*which, since(*before)?)));
    let mut passed = times.filter(|(_, since)| *since <= now);
    passed.next().filter(|_| call.is_open(now))
}
