//! Refusals as they travel (RFC 9457).

use super::{Check, Problem, Signer, View};
use crate::refusal::{BadSignature, Code, Invalid, Refusal, RefusedSignature};
use language::Language;
use schemars::JsonSchema;
use serde::Serialize;

/// Why a request was not done.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "Refusal")]
pub struct RefusalBody {
    /// The stable name of the refusal, as a URN.
    #[serde(rename = "type")]
    #[schemars(extend("format" = "uri"))]
    kind: String,
    /// What the user reads above the sentence.
    title: String,
    /// The HTTP status.
    status: u16,
    /// For the person who reads it: in the language of the request where people meet it around the form, in Italian elsewhere.
    detail: String,
    /// The stable name.
    code: Code,
    /// What finds the request in the log.
    request_id: String,
    /// With `invalid`: what is missing or wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    problems: Option<Vec<Problem>>,
    /// With `conflict`: what the address holds now, as reading it gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    current: Option<View>,
    /// With `signature`: the verdict on the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<String>,
    /// With `signature`: why, in Italian.
    #[serde(skip_serializing_if = "Option::is_none")]
    reasons: Option<Vec<String>>,
    /// With `signature`: what to do now, in Italian, a sentence for each mistake.
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<String>>,
    /// With `signature`: who signed, as far as it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    signers: Option<Vec<Signer>>,
    /// With `signature`: what was checked, and what came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    checks: Option<Vec<Check>>,
    /// With `missing-upload`: which signed file is missing; with `schedule`: which box of the request is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    which: Option<String>,
}

impl RefusalBody {
    /// What every refusal says.
    pub(crate) fn new(refusal: &Refusal, request_id: &str, language: Language) -> Self {
        let code = refusal.code();
        Self {
            kind: format!("urn:ristoro:problem:{code}"),
            title: code.title(language).to_owned(),
            status: code.status(),
            detail: refusal.spoken(language).into_owned(),
            code,
            request_id: request_id.to_owned(),
            problems: None,
            current: None,
            verdict: None,
            reasons: None,
            steps: None,
            signers: None,
            checks: None,
            which: None,
        }
    }

    /// With what is there now.
    pub(crate) fn with_current(self, current: Option<View>) -> Self {
        Self { current, ..self }
    }

    /// With what the reason adds to it.
    pub(crate) fn with(self, reason: Invalid) -> Self {
        match reason {
            Invalid::Answers { problems, .. } => Self { problems: Some(problems), ..self },
            Invalid::Signature(BadSignature::Refused(refused)) => {
                let RefusedSignature { verdict, reasons, steps, signers, checks, .. } = *refused;
                Self {
                    verdict: Some(verdict),
                    reasons: Some(reasons),
                    steps: Some(steps),
                    signers: Some(signers),
                    checks: Some(checks),
                    ..self
                }
            }
            Invalid::MissingUpload { which, .. } => Self { which: Some(which.to_string()), ..self },
            Invalid::Schedule(reason) => {
                Self { which: Some(reason.place().name().to_owned()), ..self }
            }
            Invalid::Challenge
            | Invalid::Credentials(_)
            | Invalid::SecondFactor(_)
            | Invalid::Identity(_)
            | Invalid::Document(_)
            | Invalid::Signature(
                BadSignature::Type | BadSignature::OtherSize | BadSignature::Threat,
            )
            | Invalid::Workbook(_)
            | Invalid::Measure
            | Invalid::Response(_)
            | Invalid::Applications(_)
            | Invalid::Revocation(_) => self,
        }
    }

    /// The HTTP status.
    pub(crate) fn status(&self) -> u16 {
        self.status
    }
}
