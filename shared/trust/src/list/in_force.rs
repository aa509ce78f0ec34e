//! How a service stands at an instant.

use jiff::Timestamp;
use signature::{ServicePeriod, TrustService};

/// The period in force at an instant: the newest that has begun.
pub(super) fn period(service: &TrustService, at: Timestamp) -> Option<&ServicePeriod> {
    service.periods.iter().find(|period| period.since <= at)
}
