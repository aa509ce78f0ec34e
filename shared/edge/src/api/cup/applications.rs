//! The calls and their submitted applications, as those who ask for codes see them.

use super::MeasureName;
use crate::api::Instant;
use domain::{ApplicationId, ConversionId, Cup};
use schemars::JsonSchema;
use serde::Serialize;

/// The calls, as those who ask for codes see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupCalls {
    /// By id.
    pub calls: Vec<CupCall>,
}

/// A call, with how many of its applications have a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupCall {
    /// Its id.
    pub call: String,
    /// Its title.
    pub title: String,
    /// Whether codes can be asked for.
    pub measure: bool,
    /// How many applications were sent.
    pub submitted: usize,
    /// How many of them have a code.
    pub coded: usize,
    /// How many of them have none.
    pub uncoded: usize,
}

/// The submitted applications to a call, as requests of codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupApplications {
    /// The measure of the call; without it no code can be asked for.
    pub measure: Option<MeasureName>,
    /// In the order of their protocol numbers.
    pub applications: Vec<CupApplication>,
    /// The one after which the others follow, if more do.
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub next: Option<ApplicationId>,
}

/// A submitted application, as a request of a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupApplication {
    /// Its id.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub application: ApplicationId,
    /// Its protocol number.
    pub protocol: String,
    /// When it was sent.
    pub submitted_at: Option<Instant>,
    /// The name of the beneficiary.
    pub name: String,
    /// Their fiscal code or VAT number.
    pub fiscal: String,
    /// Where the project is.
    pub municipality: String,
    /// The letters of its province.
    pub province: String,
    /// In euro, as people write it.
    pub cost: Option<String>,
    /// Once it came.
    #[schemars(with = "Option<String>")]
    pub cup: Option<Cup>,
    /// The codes that it had and that were revoked, the earliest first.
    #[schemars(with = "Vec<String>")]
    pub revoked: Vec<Cup>,
    /// The request of codes that it waits for.
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub requested_in: Option<ConversionId>,
    /// What keeps its code from being asked for, in Italian.
    pub problems: Vec<String>,
}
