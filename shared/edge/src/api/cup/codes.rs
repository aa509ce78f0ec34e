//! Codes that came back, and those to be revoked.

use super::Person;
use crate::api::Instant;
use domain::{ConversionId, Cup};
use schemars::JsonSchema;
use serde::Serialize;
use store::cup::{CodeRecord, RevocationRecord};

/// A code, and what it was given for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Code")]
pub struct ProjectCode {
    /// The code.
    #[schemars(with = "String")]
    pub cup: Cup,
    /// The local code of the request.
    pub local_code: String,
    /// The name of the beneficiary.
    pub name: String,
    /// The request of codes it came back to.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub conversion: ConversionId,
    /// When it came.
    pub at: Instant,
    /// The application it was given for, if there is one.
    pub application: Option<CodeApplication>,
    /// Its revocation, if one was noted.
    pub revocation: Option<Revocation>,
}

/// The application that a code was given for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CodeApplication {
    /// Its protocol number.
    pub protocol: String,
}

/// The administration's revocations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Revocations {
    /// Those to carry out first, the latest noted first.
    pub revocations: Vec<Revocation>,
}

/// A code that is to be revoked, or was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Revocation {
    /// The code.
    #[schemars(with = "String")]
    pub cup: Cup,
    /// The local code it was given for.
    pub local_code: String,
    /// The name of the beneficiary.
    pub name: String,
    /// Why.
    pub reason: String,
    /// The day of the decision: gg/mm/aaaa. None where an answer of Sistema CUP gives the reason and nobody decided yet.
    pub date: Option<String>,
    /// When it was noted.
    pub noted_at: Instant,
    /// By whom.
    pub noted_by: Person,
    /// When it was carried out in Sistema CUP.
    pub done_at: Option<Instant>,
    /// By whom.
    pub done_by: Option<Person>,
}

/// The column of codes of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CodesSheet {
    /// The sheet that was read.
    pub sheet: String,
    /// The letters of its column.
    pub column: String,
    /// What stands there, from the top down.
    pub codes: Vec<CodesSheetRow>,
    /// Other sheets with such a column, which were not read.
    pub unread: Vec<String>,
}

/// A code as somebody wrote it in a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CodesSheetRow {
    /// The row, from 1.
    pub row: u32,
    /// What the cell shows.
    pub code: String,
}

/// What came of many revocations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RevocationsNoted {
    /// Those that are noted now.
    pub noted: Vec<Revocation>,
    /// Those that are not.
    pub refused: Vec<NotNoted>,
}

/// A revocation that is not noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NotNoted {
    /// As it was sent.
    pub code: String,
    /// Why, in Italian.
    pub sentence: String,
}

impl ProjectCode {
    /// A code with its revocation, if one was noted. The local code of a request for an application
    /// is its protocol number.
    pub fn new(code: CodeRecord, revocation: Option<&RevocationRecord>) -> Self {
        let protocol = code.local_code.clone();
        Self {
            cup: code.cup,
            local_code: code.local_code,
            name: code.name,
            conversion: code.conversion,
            at: code.at.into(),
            application: code.application.map(|_| CodeApplication { protocol }),
            revocation: revocation.map(Revocation::from),
        }
    }
}

impl From<&RevocationRecord> for Revocation {
    fn from(revocation: &RevocationRecord) -> Self {
        Self {
            cup: revocation.cup.clone(),
            local_code: revocation.local_code.clone(),
            name: revocation.name.clone(),
            reason: revocation.reason.clone(),
            date: revocation.date.as_ref().map(ToString::to_string),
            noted_at: revocation.noted_at.into(),
            noted_by: Person::from(&revocation.noted_by),
            done_at: revocation.done_at.map(Into::into),
            done_by: revocation.done_by.as_ref().map(Person::from),
        }
    }
}
