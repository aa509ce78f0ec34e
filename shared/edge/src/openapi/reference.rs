//! Pointing at what stands elsewhere in the document.

use serde_json::{Value, json};

/// A reference to a component.
pub(super) fn reference(group: &str, name: &str) -> Value {
    json!({ "$ref": format!("#/components/{group}/{name}") })
}
