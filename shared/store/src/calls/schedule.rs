//! When a call is open.

use crate::instant;
use crate::record::Record;
use domain::Closing;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// When a call is open. It belongs to the administration: publications do not touch it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// From when applications can be begun and submitted.
    #[serde(with = "instant")]
    pub opens_at: Timestamp,
    /// The first instant that is too late, as it was declared.
    #[serde(with = "instant")]
    pub closes_at: Timestamp,
    /// The first instant that is too late instead, if the term was extended.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub extended_until: Option<Timestamp>,
    /// How many applications it takes, if it takes only so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
    /// Whether it was open without a limit before a later opening was declared: what arrived then was not counted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub uncounted: bool,
    /// Grows by one with every change.
    pub version: u64,
    /// When it was last changed.
    #[serde(with = "instant")]
    pub changed_at: Timestamp,
    /// By whom.
    pub changed_by: String,
}

/// From when until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// From when.
    pub opens: Timestamp,
    /// Until when.
    pub closes: Closing,
}

impl Record for Schedule {
    const TAG: &'static str = "SCHEDULE";
    const WHAT: &'static str = "the schedule of a call";
}

impl Schedule {
    /// The first schedule of a call.
    pub(super) fn first(term: Term, at: Timestamp, by: &str) -> Self {
        Self {
            opens_at: instant::cut(term.opens),
            closes_at: instant::cut(term.closes.first_too_late()),
            extended_until: None,
            most: None,
            uncounted: false,
            version: 1,
            changed_at: instant::cut(at),
            changed_by: by.to_owned(),
        }
    }

    /// When applications can no longer be submitted, extension included.
    pub fn closing(&self) -> Closing {
        Closing::before(self.extended_until.unwrap_or(self.closes_at))
    }

    /// Whether the number of applications can be limited, or the limit changed: every arrival must have been counted.
    pub fn can_be_limited(&self, now: Timestamp) -> bool {
        self.most.is_some() || !self.was_open_uncounted(now)
    }

    /// Whether applications may have arrived and not been counted.
    pub(super) fn was_open_uncounted(&self, now: Timestamp) -> bool {
        self.uncounted || (self.most.is_none() && self.opens_at <= now)
    }

    /// Whether applications can be submitted at this instant.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.opens_at <= now && !self.closing().is_past(now)
    }
}
