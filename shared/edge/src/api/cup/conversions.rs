//! Requests of codes, in lists and in full.

use super::{CupFile, CupImport, CupReport, CupRow, CupSummary, MeasureName, Person, RegisterStep};
use crate::api::Instant;
use domain::ConversionId;
use form::CallId;
use schemars::JsonSchema;
use serde::Serialize;
use store::cup::{Act, ConversionRecord, Origin, Progress, Since, Withdrawal};

/// The administration's requests of codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Conversions {
    /// Latest first.
    pub conversions: Vec<ConversionSummary>,
}

/// A request of codes, as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConversionSummary {
    /// Its id.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub id: ConversionId,
    /// When it was begun.
    pub at: Instant,
    /// By whom.
    pub by: Person,
    /// What it is made from.
    pub source: Source,
    /// The measure that was applied.
    pub measure: Option<MeasureName>,
    /// How far it is.
    pub state: ConversionState,
    /// How many requests it holds, or would hold.
    pub requests: u32,
    /// How many problems there are.
    pub problems: u32,
    /// How many requests have a code.
    pub coded: u32,
    /// How many were rejected.
    pub rejected: u32,
    /// How many that were rejected, or never answered, have a code by a later request.
    pub coded_later: u32,
    /// How many that have a code had it revoked, and have no other.
    pub revoked: u32,
    /// Who gave it up, and when, if somebody did.
    pub withdrawn: Option<Withdrawn>,
    /// Who confirmed it, and when.
    pub confirmed: Option<Withdrawn>,
    /// When its files were uploaded to Sistema CUP, and who noted it.
    pub uploaded: Option<Withdrawn>,
    /// Why what arrived cannot be read, if it cannot.
    pub unreadable: Option<Unreadable>,
}

/// What codes are asked for with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schemars(rename = "ConversionSource")]
pub enum Source {
    /// A workbook.
    Workbook {
        /// The name it was uploaded with.
        file_name: String,
        /// In bytes.
        size: u64,
        /// SHA-256 in hexadecimal, once it arrived.
        sha256: Option<String>,
    },
    /// Submitted applications.
    Applications {
        /// The call's id.
        #[schemars(with = "String")]
        call: CallId,
        /// Its title.
        title: String,
    },
}

/// How far a request of codes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConversionState {
    /// The workbook has not arrived.
    Waiting,
    /// Nothing is wrong: somebody has to look it over and confirm it.
    ToConfirm,
    /// The request is ready.
    Accepted,
    /// There are problems: nothing was requested.
    Refused,
    /// What arrived is no workbook that can be read.
    Unreadable,
}

/// Something that somebody did with a request: gave it up, confirmed it, uploaded it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Withdrawn {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Person,
}

/// Why what arrived cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "UnreadableWorkbook")]
pub struct Unreadable {
    /// The stable name of the reason.
    pub code: String,
    /// In Italian, for the person who reads it.
    pub sentence: String,
}

/// A request of codes, with what is wrong and what came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Conversion {
    /// What lists show of it.
    #[serde(flatten)]
    pub summary: ConversionSummary,
    /// What is wrong, and what was written otherwise.
    pub report: CupReport,
    /// What it asks for, in sum, if nothing is wrong.
    pub summary_of_request: Option<CupSummary>,
    /// Its files.
    pub files: Vec<CupFile>,
    /// The answers that were imported, in order.
    pub imports: Vec<CupImport>,
    /// How many answers came back.
    pub answers: AnswerCounts,
    /// Its rows, the first of them, once an answer was imported.
    pub rows: Vec<CupRow>,
    /// What was done with it, the earliest first: who confirmed it, who noted that it was uploaded.
    pub steps: Vec<RegisterStep>,
}

/// Some rows of a request of codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupRows {
    /// In order.
    pub rows: Vec<CupRow>,
    /// How many there are in all, once an answer was imported.
    pub count: usize,
}

/// How many of the requests have which answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerCounts {
    /// A code.
    pub coded: u32,
    /// A rejection.
    pub rejected: u32,
    /// None yet.
    pub waiting: u32,
    /// Those that were rejected, or never answered, and have a code by a later request.
    pub coded_later: u32,
    /// Of those with a code, how many had it revoked and have no other: every project has its code when `coded` and
    /// `coded_later` without these are all of them.
    pub revoked: u32,
}

impl From<&ConversionRecord> for ConversionSummary {
    fn from(record: &ConversionRecord) -> Self {
        let (state, [requests, problems, coded, rejected]) = match record.progress {
            Progress::Waiting => (ConversionState::Waiting, [0; 4]),
            Progress::Unreadable { .. } => (ConversionState::Unreadable, [0; 4]),
            Progress::Refused { requests, problems } => {
                (ConversionState::Refused, [requests, problems, 0, 0])
            }
            Progress::Accepted { requests, coded, rejected } if record.confirmed.is_none() => {
                (ConversionState::ToConfirm, [requests, 0, coded, rejected])
            }
            Progress::Accepted { requests, coded, rejected } => {
                (ConversionState::Accepted, [requests, 0, coded, rejected])
            }
        };
        Self {
            id: record.id,
            at: record.at.into(),
            by: Person::from(&record.by),
            source: Source::from(&record.origin),
            measure: record.measure.as_ref().map(MeasureName::from),
            state,
            requests,
            problems,
            coded,
            rejected,
            coded_later: record.since.coded_later,
            revoked: record.since.revoked,
            withdrawn: record.withdrawn.as_ref().map(Withdrawn::from),
            confirmed: record.confirmed.as_ref().map(Withdrawn::from),
            uploaded: record.uploaded.as_ref().map(Withdrawn::from),
            unreadable: Unreadable::of(&record.progress),
        }
    }
}

impl From<&Origin> for Source {
    fn from(origin: &Origin) -> Self {
        match origin {
            Origin::Workbook { file_name, size, sha256 } => Self::Workbook {
                file_name: file_name.to_string(),
                size: *size,
                sha256: sha256.map(|sha256| sha256.to_string()),
            },
            Origin::Applications { call, title } => {
                Self::Applications { call: call.clone(), title: title.clone() }
            }
        }
    }
}

impl From<&Withdrawal> for Withdrawn {
    fn from(withdrawal: &Withdrawal) -> Self {
        Self { at: withdrawal.at.into(), by: Person::from(&withdrawal.by) }
    }
}

impl From<&Act> for Withdrawn {
    fn from(act: &Act) -> Self {
        Self { at: act.at.into(), by: Person::from(&act.by) }
    }
}

impl From<&ConversionRecord> for AnswerCounts {
    fn from(record: &ConversionRecord) -> Self {
        let Since { coded_later, revoked, .. } = record.since;
        match record.progress {
            Progress::Accepted { requests, coded, rejected } => {
                let waiting = requests.saturating_sub(coded).saturating_sub(rejected);
                Self { coded, rejected, waiting, coded_later, revoked }
            }
            Progress::Waiting | Progress::Unreadable { .. } | Progress::Refused { .. } => {
                Self::default()
            }
        }
    }
}

impl Unreadable {
    fn of(progress: &Progress) -> Option<Self> {
        match progress {
            Progress::Unreadable { code, sentence } => {
                Some(Self { code: code.clone(), sentence: sentence.clone() })
            }
            Progress::Waiting | Progress::Refused { .. } | Progress::Accepted { .. } => None,
        }
    }
}
