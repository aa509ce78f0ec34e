//! Calls, as the administration that runs them sees them.

use super::{CallState, Instant};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The calls that an administration runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AdministeredCalls {
    /// By id.
    pub calls: Vec<AdministeredCall>,
}

/// A call that an administration runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AdministeredCall {
    /// Its id.
    pub call: String,
    /// Its title.
    pub title: String,
    /// When it is open.
    pub schedule: AdministeredSchedule,
    /// What came of it so far.
    pub applications: ApplicationCounts,
    /// What was decided about it, the latest first.
    pub decisions: Vec<CallDecision>,
}

/// When a call is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AdministeredSchedule {
    /// Grows by one with every change: a change names the one that its author has seen.
    pub version: u64,
    /// When it opens.
    pub opens_at: Instant,
    /// When it closes: for machines the first instant that is too late, for people the last second that
    /// is not.
    pub closes_at: Instant,
    /// Whether its closing was moved by an extension.
    pub extended: bool,
    /// Whether it is open now.
    pub state: CallState,
    /// How many applications it takes, if it takes only so many.
    pub most: Option<u32>,
    /// Whether their number can be limited, or the limit changed.
    pub can_be_limited: bool,
    /// What people read of it now, in Italian.
    pub sentence: String,
}

/// How many applications to a call there are. New ones may take a moment to be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ApplicationCounts {
    /// Being filled in.
    pub drafts: usize,
    /// Validated and not sent.
    pub validated: usize,
    /// Sent, those that wait for their number included.
    pub sent: usize,
    /// Sent, with the number still to be given.
    pub waiting: usize,
    /// How many arrived, counted one by one as they came, for a call that takes only so many.
    pub arrived: Option<u32>,
}

/// Something that was decided about a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CallDecision {
    /// When.
    pub at: Instant,
    /// Who decided it.
    pub author: String,
    /// The act, as it is cited.
    pub act: Option<String>,
    /// What, in Italian.
    pub what: String,
}

/// A change of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleUpdate {
    /// The version of the schedule that its author has seen.
    pub version: u64,
    /// What changes.
    pub change: ScheduleChange,
    /// The act that decides it, as it is cited: one line.
    pub act: String,
}

/// What changes in a schedule. Days are written as people in Italy write them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
#[schemars(rename = "ScheduleChange")]
pub enum ScheduleChange {
    /// The term is extended.
    Extend {
        /// The new last day.
        until: String,
    },
    /// The term is declared anew; what is left out stays.
    Declare {
        /// The opening day.
        opens: Option<String>,
        /// The last day.
        last_day: Option<String>,
        /// Whether the closing may come earlier than people were told, or an open call be shut until later.
        earlier: bool,
    },
    /// The call takes only so many applications.
    Limit {
        /// How many.
        most: u32,
    },
}

/// What a change would make of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SchedulePreview {
    /// What people would read, in Italian.
    pub sentence: String,
}
