//! What is wrong and what to do, in the words of those who have to put it right.

mod cause;
mod remedy;

use super::Fault;
use jiff::Timestamp;
use jiff::tz::TimeZone;

impl Fault {
    /// What happened and what to do, in Italian.
    pub fn sentence(&self) -> String {
        format!("{} {}", self.cause(), self.remedy())
    }
}

/// A day as Italians write it, in Universal Time.
fn day(at: Timestamp) -> String {
    let day = at.to_zoned(TimeZone::UTC).date();
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

#[cfg(test)]
mod tests;
