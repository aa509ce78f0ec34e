//! The stopwatch.

use std::time::Instant;

#[expect(clippy::disallowed_methods, reason = "a stopwatch is what a benchmark is for")]
pub(crate) fn now() -> Instant {
    Instant::now()
}
