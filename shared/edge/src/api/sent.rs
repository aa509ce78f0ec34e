//! Applications that were sent, as the officials of the call read them.

use super::{Instant, Party, Summary};
use domain::ApplicationId;
use schemars::JsonSchema;
use serde::Serialize;

/// The calls that the administration runs, for who reads what was sent to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SentCalls {
    /// By id.
    pub calls: Vec<SentCall>,
}

/// A call, with how much was sent to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SentCall {
    /// Its id.
    pub call: String,
    /// Its title.
    pub title: String,
    /// How many protocol numbers were given: what waits for its number is not counted, what was erased since is.
    pub sent: u64,
}

/// The applications that were sent to a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SentApplications {
    /// The call's title.
    pub title: String,
    /// Some of them, in the order in which they were begun.
    pub applications: Vec<SentRow>,
    /// After which one the next page begins, if there is one.
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub next: Option<ApplicationId>,
}

/// One of them, in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SentRow {
    /// Its id.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub id: ApplicationId,
    /// Its protocol number; none while it waits for one.
    pub protocol: Option<String>,
    /// When it was sent.
    pub arrived_at: Option<Instant>,
    /// Who asks for the grant; not known of those that were sent before this was kept.
    pub beneficiary: Option<Party>,
    /// The name of the organisation that sent it.
    pub applicant: String,
    /// Its fiscal code.
    pub fiscal_code: String,
}

/// One of them, in full.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SentApplication {
    /// The call's id.
    pub call: String,
    /// What lists have of it.
    pub of: SentRow,
    /// The id of the payment request that was sent with it.
    pub payment: Option<String>,
    /// The signed files.
    pub signed: Vec<SentFile>,
    /// The documents.
    pub documents: Vec<SentFile>,
    /// All the answers.
    pub summary: Summary,
}

/// A file that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SentFile {
    /// Its id: of a signed file, that in the form.
    pub id: String,
    /// What it is.
    pub label: String,
    /// The name it was uploaded with.
    pub file_name: String,
    /// Length, in bytes.
    pub size: u64,
}
