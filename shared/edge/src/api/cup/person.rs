//! Who does something for an administration.

use schemars::JsonSchema;
use serde::Serialize;
use store::cup::Author;

/// Who does something for an administration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Person {
    /// The name for signing in.
    pub username: String,
    /// The name people read.
    pub name: String,
}

impl From<&Author> for Person {
    fn from(author: &Author) -> Self {
        Self { username: author.username.to_string(), name: author.name.clone() }
    }
}
