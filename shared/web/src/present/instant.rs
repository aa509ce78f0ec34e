//! Instants for machines and for people.

use domain::Instant;
use jiff::Timestamp;
use serde_json::{Value, json};

/// An instant: RFC 3339 for machines, Italian time for people.
pub fn instant(at: Timestamp) -> Value {
    json!({ "iso": at.to_string(), "text": Instant::from(at).to_string() })
}

/// An instant that may not have come yet.
pub fn instant_if_any(at: Option<Timestamp>) -> Value {
    at.map_or(Value::Null, instant)
}
