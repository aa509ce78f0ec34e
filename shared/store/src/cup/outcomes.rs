//! The records of what came back: row by row, code by code, and what is to be revoked.

use super::author::Author;
use crate::instant;
use crate::record::Record;
use domain::{ApplicationId, ConversionId, Cup, Date, Digest, ResponseId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What came back for a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum RowOutcome {
    /// A code.
    Coded {
        /// Which.
        cup: Cup,
    },
    /// A rejection.
    Rejected {
        /// The reasons, as they came.
        reasons: Vec<String>,
    },
}

/// What came back for one request of a conversion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRecord {
    /// The conversion.
    pub conversion: ConversionId,
    /// Its local code.
    pub local_code: String,
    /// What came back.
    pub outcome: RowOutcome,
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// With which answer.
    pub response: ResponseId,
}

/// A code, and what it was given for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeRecord {
    /// The code.
    pub cup: Cup,
    /// The local code of the request.
    pub local_code: String,
    /// The name of the beneficiary.
    pub name: String,
    /// The conversion.
    pub conversion: ConversionId,
    /// The row of what the conversion was made from.
    pub row: u32,
    /// SHA-256 of the file with the request.
    pub request_sha256: Digest,
    /// When it came.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// The application it was given for, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<ApplicationId>,
}

/// A code that is to be revoked, by hand, in Sistema CUP.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevocationRecord {
    /// The code.
    pub cup: Cup,
    /// The local code it was given for.
    pub local_code: String,
    /// The name of the beneficiary.
    pub name: String,
    /// Why.
    pub reason: String,
    /// The day of the decision; none where nobody decided it yet and an answer alone gives the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// When it was noted.
    #[serde(with = "instant")]
    pub noted_at: Timestamp,
    /// By whom.
    pub noted_by: Author,
    /// When it was carried out.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub done_at: Option<Timestamp>,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_by: Option<Author>,
    /// The application it was given for, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<ApplicationId>,
}

impl Record for RowRecord {
    const TAG: &'static str = "CUP_ROW";
    const WHAT: &'static str = "a row of a conversion";
}

impl Record for CodeRecord {
    const TAG: &'static str = "CUP_CODE";
    const WHAT: &'static str = "a project code";
}

impl Record for RevocationRecord {
    const TAG: &'static str = "CUP_REVOCATION";
    const WHAT: &'static str = "a revocation";
}
