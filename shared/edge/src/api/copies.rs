//! Copies: of an item, and of an application into a new one.

use super::Application;
use domain::{ApplicationId, ItemId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an item is copied with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemCopy {
    /// The id that the copy gets, drawn by who asks (a UUID of version 7): the same request sent again, because its answer
    /// was lost, makes no second one.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub id: ItemId,
}

/// Whose proofs pay an expense too.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProofsCopy {
    /// The item of the other expense.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub from: ItemId,
}

/// What an application is copied with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplicationCopy {
    /// The id that the new application gets, drawn by who asks (a UUID of version 7): the same request sent again, because
    /// its answer was lost, makes no second one.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub id: ApplicationId,
}

/// A new application with answers of another one.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ApplicationCopied {
    /// The new application: a draft on the call's present revision.
    pub application: Application,
    /// How many sections came along.
    pub sections: usize,
    /// How many items of lists came along.
    pub items: usize,
    /// What did not.
    pub left: Vec<NotCopied>,
}

/// Something that was not copied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NotCopied {
    /// The title of its section.
    pub section: String,
    /// What it is.
    pub label: String,
    /// Why it was not copied.
    pub sentence: String,
}
