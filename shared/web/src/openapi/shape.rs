//! The few shapes that schemas are made of.

use super::reference;
use serde_json::{Map, Value, json};

/// An object with these members, all there; later versions may add others.
pub(super) fn object(properties: Value) -> Value {
    let names: Vec<Value> = properties
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .map(|name| name.as_str().into())
        .collect();
    let mut schema = json!({ "type": "object", "required": names });
    schema["properties"] = properties;
    schema
}

/// A schema by its name.
pub(super) fn of(schema: &str) -> Value {
    reference("schemas", schema)
}

/// A schema by its name, or nothing.
pub(super) fn or_null(schema: &str) -> Value {
    json!({ "oneOf": [of(schema), { "type": "null" }] })
}

/// Any number of these.
pub(super) fn list(items: Value) -> Value {
    let mut schema = json!({ "type": "array" });
    schema["items"] = items;
    schema
}

/// Values by name.
pub(super) fn map(values: Value) -> Value {
    let mut schema = json!({ "type": "object" });
    schema["additionalProperties"] = values;
    schema
}

/// A record's id.
pub(super) fn id() -> Value {
    json!({ "type": "string", "format": "uuid" })
}

/// Any text.
pub(super) fn text() -> Value {
    json!({ "type": "string" })
}

/// A text that may not be there.
pub(super) fn nullable_text(description: &str) -> Value {
    json!({ "type": ["string", "null"], "description": description })
}
