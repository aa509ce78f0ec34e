//! Where the time comes from.

use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A source of the current time.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// The machine's clock moved by some seconds; tests move it.
    Shifted(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that starts as the machine's and can be moved.
    pub fn shifted() -> Self {
        Self::Shifted(Arc::new(AtomicI64::new(0)))
    }

    /// Moves the clock by some seconds. Does nothing to the machine's own.
    pub fn advance(&self, seconds: i64) {
        if let Self::Shifted(shift) = self {
            shift.fetch_add(seconds, Ordering::SeqCst);
        }
    }

    /// Now.
    #[expect(clippy::disallowed_methods, reason = "the one place where the clock is read")]
    pub fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        match self {
            Self::System => now,
            Self::Shifted(shift) => {
                let by = SignedDuration::from_secs(shift.load(Ordering::SeqCst));
                now.checked_add(by).unwrap_or(now)
            }
        }
    }
}
