//! Instants, for machines and for people.

use domain::Closing;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

/// An instant: RFC 3339 for machines, Italian time for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Instant {
    /// As in RFC 3339, in universal time.
    #[schemars(extend("format" = "date-time"))]
    iso: String,
    /// As people in Italy write it: gg/mm/aaaa, ore HH:MM:SS.
    text: String,
}

impl Instant {
    /// As people in Italy write it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The day alone, as people in Italy write it: gg/mm/aaaa.
    pub fn day(&self) -> &str {
        self.text.split_once(',').map_or(self.text.as_str(), |(day, _)| day)
    }
}

impl From<Closing> for Instant {
    /// For machines the first instant that is too late, for people the last second that is not.
    fn from(closing: Closing) -> Self {
        Self { iso: closing.first_too_late().to_string(), text: closing.to_string() }
    }
}

impl From<Timestamp> for Instant {
    fn from(at: Timestamp) -> Self {
        Self { iso: at.to_string(), text: domain::Instant::from(at).to_string() }
    }
}
