//! Instants for machines and for people.

use domain::{Closing, Instant};
use jiff::Timestamp;
use serde_json::{Value, json};

/// An instant: RFC 3339 for machines, Italian time for people.
pub fn instant(at: Timestamp) -> Value {
    json!({ "iso": at.to_string(), "text": Instant::from(at).to_string() })
}

/// The end of a term: for machines the first instant that is too late, for people the last second that
/// is not.
pub fn closing(closing: Closing) -> Value {
    json!({ "iso": closing.first_too_late().to_string(), "text": closing.to_string() })
}

/// An instant that may not have come yet.
pub fn instant_if_any(at: Option<Timestamp>) -> Value {
    at.map_or(Value::Null, instant)
}
