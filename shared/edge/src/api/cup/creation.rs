//! What is sent to ask for codes, to bring answers, and to note revocations.

use domain::ApplicationId;
use schemars::JsonSchema;
use serde::Deserialize;

/// A filled workbook that is to be uploaded.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConversionCreation {
    /// The file's name on the user's machine.
    pub file_name: String,
    /// In bytes.
    #[schemars(range(min = 1))]
    pub size: u64,
    /// In place of the measure that the workbook names.
    pub measure: Option<String>,
    /// Whether more than 1,000 rows become several files.
    #[serde(default)]
    pub split: bool,
}

/// An answer of Sistema CUP that is to be uploaded.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResponseCreation {
    /// The file's name on the user's machine.
    pub file_name: String,
    /// In bytes.
    #[schemars(range(min = 1))]
    pub size: u64,
}

/// The applications whose codes are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeRequest {
    /// Which.
    pub applications: Vec<WantedCode>,
}

/// An application whose code is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WantedCode {
    /// Its id.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub application: ApplicationId,
    /// In euro, as people write it: 1.234,56.
    pub cost: String,
    /// In euro, as people write it: 1.234,56.
    pub granted: String,
}

/// When the files of a request were uploaded to Sistema CUP.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UploadNote {
    /// By a clock in Italy, aaaa-mm-ggThh:mm; now, when it is not given.
    pub at: Option<String>,
}

/// Many codes that are to be revoked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RevocationsNote {
    /// Which: codes, or the local codes that have them.
    pub codes: Vec<String>,
    /// Why.
    pub reason: String,
    /// The day of the decision: gg/mm/aaaa or aaaa-mm-gg.
    pub date: String,
}

/// Codes that were revoked in Sistema CUP.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DoneNote {
    /// Which.
    pub codes: Vec<String>,
}

/// A code that is to be revoked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RevocationNote {
    /// Which.
    pub cup: String,
    /// Why.
    pub reason: String,
    /// The day of the decision: gg/mm/aaaa or aaaa-mm-gg.
    pub date: String,
}

/// A workbook with a column of codes, small enough to travel in the request: it is read and not kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodesFile {
    /// Its bytes, in base64 (RFC 4648, section 4).
    pub content: String,
}
