//! What is wrong and what to do, in the words of those who have to put it right.

mod cause;
mod remedy;

use super::Fault;
use domain::Instant;
use jiff::Timestamp;

impl Fault {
    /// What happened and what to do, in Italian.
    pub fn sentence(&self) -> String {
        format!("{} {}", self.cause(), self.remedy())
    }
}

/// The day that it is in Italy, as Italians write it.
fn day(at: Timestamp) -> String {
    Instant::from(at).day_in_italy().to_string()
}

#[cfg(test)]
mod tests;
