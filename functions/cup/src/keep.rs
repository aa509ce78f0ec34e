//! Third step of a conversion: everything that came of it is kept in the documents bucket.

use crate::actor::Actor;
use crate::bare_name::{bare_name, request_name};
use crate::claim::{Claimed, Decided, Decision};
use crate::kept::{KeptReport, KeptRow, KeptRows};
use crate::stored::{NewFile, keep, keep_json};
use cup::{Measure, Report, Workbook};
use domain::{ApplicationId, Digest};
use edge::Refusal;
use store::cup::{ConversionFile, ConversionRecord, FileKind, MeasureName, Origin, Progress};

/// What is kept of a conversion, as its record says it.
pub(crate) struct Filed {
    pub(crate) measure: Option<MeasureName>,
    pub(crate) progress: Progress,
    /// Where the report is.
    pub(crate) report: String,
    /// Where the list of the requests is, if it was accepted.
    pub(crate) rows: Option<String>,
    pub(crate) files: Vec<ConversionFile>,
    /// For each request that was accepted, the application that waits for it.
    pub(crate) claimed: Vec<Option<ApplicationId>>,
}

/// Keeps the report and the files of a conversion that is decided.
pub(crate) async fn keep_all(
    actor: &Actor<'_>,
    record: &ConversionRecord,
    decided: Decided<'_>,
) -> Result<Filed, Refusal> {
    let Decided { report, chosen, summary, others, decision } = decided;
    let kept_report = KeptReport::new(&report, chosen, summary, others);
    let kept_report = keep_json(actor, record, &kept_report).await?;
    let mut filed = Filed {
        measure: report
            .measure
            .as_ref()
            .map(|measure| MeasureName { id: measure.id.clone(), title: measure.title.clone() }),
        progress: progress(&report),
        report: kept_report,
        rows: None,
        files: Vec::new(),
        claimed: Vec::new(),
    };
    match decision {
        Decision::Accepted(claimed) => {
            filed.claimed.clone_from(&claimed.applications);
            let rows = keep_requests(actor, record, claimed, &mut filed.files).await?;
            filed.rows = Some(keep_json(actor, record, &rows).await?);
        }
        Decision::Refused { workbook, measure } => {
            let read = (workbook, measure.as_ref());
            filed.files.extend(keep_marked(actor, record, read, &report).await?);
        }
    }
    Ok(filed)
}

fn progress(report: &Report) -> Progress {
    let requests = u32::try_from(report.requests).unwrap_or(u32::MAX);
    match u32::try_from(report.problems.len()).unwrap_or(u32::MAX) {
        0 => Progress::Accepted { requests, coded: 0, rejected: 0 },
        problems => Progress::Refused { requests, problems },
    }
}

/// Keeps the files of requests; gives their rows, each with the digest of its file.
async fn keep_requests(
    actor: &Actor<'_>,
    record: &ConversionRecord,
    claimed: Claimed,
    files: &mut Vec<ConversionFile>,
) -> Result<KeptRows, Refusal> {
    let Claimed { measure, files: written, requests, applications } = claimed;
    let mut rows = Vec::new();
    let mut left = requests.iter().zip(applications);
    let several = written.len() > 1;
    for (file, number) in written.into_iter().zip(1_usize..) {
        let sha256 = Digest::of(&file.bytes);
        let within = left.by_ref().take(file.requests);
        rows.extend(
            within.map(|(request, application)| KeptRow::new(request, sha256, application)),
        );
        let new = NewFile {
            file: format!("request-{number}"),
            name: request_name(record, several.then_some(number)),
            kind: FileKind::Request,
            bytes: file.bytes.into(),
            requests: u32::try_from(file.requests).ok(),
        };
        files.push(keep(actor, record, new).await?);
    }
    Ok(KeptRows { measure, rows })
}

/// Keeps the workbook with its wrong cells marked; of applications there is none.
async fn keep_marked(
    actor: &Actor<'_>,
    record: &ConversionRecord,
    (workbook, measure): (&Workbook, Option<&Measure>),
    report: &Report,
) -> Result<Option<ConversionFile>, Refusal> {
    match record.origin {
        Origin::Applications { .. } => Ok(None),
        Origin::Workbook { .. } => {
            let bytes = cup::workbook::marked(workbook, measure, report).map_err(Refusal::fault)?;
            let new = NewFile {
                file: "marked".to_owned(),
                name: format!("{} - da correggere.xlsx", bare_name(record)),
                kind: FileKind::Marked,
                bytes: bytes.into(),
                requests: None,
            };
            keep(actor, record, new).await.map(Some)
        }
    }
}
