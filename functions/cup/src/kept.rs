//! What is kept of a conversion beside its record: its report, and its requests row by row.

use crate::actor::Actor;
use crate::stored::{read, read_json};
use crate::summary::KeptSummary;
use cup::{Change, Measure, Numbered, Problem, Report, Request};
use domain::{ApplicationId, ConversionId, Digest};
use edge::Refusal;
use serde::{Deserialize, Serialize};
use store::cup::{ConversionRecord, FileKind};

/// Most problems, and most changes, that are kept to be shown; the marked workbook has them all.
const MOST_SHOWN: usize = 500;

/// A report as it is kept.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct KeptReport {
    pub(crate) problems: Vec<Problem>,
    pub(crate) problem_count: usize,
    pub(crate) changes: Vec<Change>,
    pub(crate) change_count: usize,
    /// The applications that were asked for, in order; empty for a workbook.
    #[serde(default)]
    pub(crate) applications: Vec<ApplicationId>,
    /// What it asks for, if nothing is wrong.
    #[serde(default)]
    pub(crate) summary: Option<KeptSummary>,
    /// The requests that ask for some of its rows already.
    #[serde(default)]
    pub(crate) others: Vec<KeptOther>,
}

/// A request that asks for rows of another one already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptOther {
    pub(crate) conversion: ConversionId,
    /// When and from what it was made, in words.
    pub(crate) words: String,
    /// How many rows it asks for.
    pub(crate) rows: usize,
}

impl KeptReport {
    /// What is kept of a report.
    pub(crate) fn new(
        report: &Report,
        applications: Vec<ApplicationId>,
        summary: Option<KeptSummary>,
        others: Vec<KeptOther>,
    ) -> Self {
        Self {
            problems: report.problems.iter().take(MOST_SHOWN).cloned().collect(),
            problem_count: report.problems.len(),
            changes: report.changes.iter().take(MOST_SHOWN).cloned().collect(),
            change_count: report.changes.len(),
            applications,
            summary,
            others,
        }
    }
}

/// A request as it is kept, to be found again when the answers come.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeptRow {
    pub(crate) row: u32,
    pub(crate) id_progetto: String,
    pub(crate) local_code: String,
    pub(crate) name: String,
    pub(crate) request_sha256: Digest,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) application: Option<ApplicationId>,
}

impl KeptRow {
    /// What is kept of a request in the file with this digest.
    pub(crate) fn new(
        numbered: &Numbered,
        request_sha256: Digest,
        application: Option<ApplicationId>,
    ) -> Self {
        Self {
            row: numbered.row,
            id_progetto: numbered.request.id.clone(),
            local_code: numbered.request.local_code.clone(),
            name: numbered.name.clone(),
            request_sha256,
            application,
        }
    }
}

/// The requests of a conversion as they are kept, with the measure that was applied.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct KeptRows {
    pub(crate) measure: Measure,
    pub(crate) rows: Vec<KeptRow>,
}

/// What is kept of the report of a conversion; nothing, when there is no report yet.
pub(crate) async fn report(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
) -> Result<KeptReport, Refusal> {
    match &conversion.report {
        Some(key) => read_json(actor, key).await,
        None => Ok(KeptReport::default()),
    }
}

/// What is kept of the requests of a conversion that was accepted.
pub(crate) async fn rows(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
) -> Result<KeptRows, Refusal> {
    let key = conversion.rows.as_ref().ok_or_else(|| Refusal::fault("accepted without rows"))?;
    read_json(actor, key).await
}

/// The requests of a conversion, read back from its files, in order.
pub(crate) async fn requests(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
) -> Result<Vec<Request>, Refusal> {
    let mut requests = Vec::new();
    for file in conversion.files.iter().filter(|file| file.kind == FileKind::Request) {
        let bytes = read(actor, &file.key).await?;
        requests.extend(cup::read_requests(&bytes).map_err(Refusal::fault)?);
    }
    Ok(requests)
}
