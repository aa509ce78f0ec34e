//! Somebody whom an application speaks of.

use schemars::JsonSchema;
use serde::Serialize;

/// Somebody, by name and fiscal code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Party {
    /// The name.
    pub name: String,
    /// The fiscal code.
    pub fiscal_code: String,
}
