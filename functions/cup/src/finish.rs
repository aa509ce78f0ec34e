//! What a conversion becomes: a request that is ready, or problems.

use crate::act::Doer;
use crate::claims::{Obstacle, claim, held, release};
use crate::outputs::bare_name;
use crate::received::save;
use crate::stored::{NewFile, keep, keep_json};
use cup::columns::columns;
use cup::{CellRef, Change, Measure, Problem, ProblemCode, Report, Workbook, column_letters};
use cup::{Conversion, Numbered};
use domain::Digest;
use edge::Refusal;
use serde::{Deserialize, Serialize};
use store::applications::Meta;
use store::cup::{ConversionRecord, FileKind, MeasureName, Origin, Progress};

/// Most problems, and most changes, that are kept to be shown; the marked workbook has them all.
const MOST_SHOWN: usize = 500;

/// What the rules made of rows.
pub(crate) struct Made<'a> {
    pub(crate) conversion: Conversion,
    /// For each request, the application it is for.
    pub(crate) linked: Vec<Option<Meta>>,
    pub(crate) workbook: &'a Workbook,
    /// The measure in place of the one that the workbook names.
    pub(crate) asked: Option<&'a Measure>,
    /// The applications that were asked for, in order; empty for a workbook.
    pub(crate) applications: Vec<String>,
}

/// A report as it is kept.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct KeptReport {
    pub(crate) problems: Vec<Problem>,
    pub(crate) problem_count: usize,
    pub(crate) changes: Vec<Change>,
    pub(crate) change_count: usize,
    /// The applications that were asked for, in order; empty for a workbook.
    #[serde(default)]
    pub(crate) applications: Vec<String>,
}

/// A request as it is kept, to be found again when the answers come.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeptRow {
    pub(crate) row: u32,
    pub(crate) id_progetto: String,
    pub(crate) local_code: String,
    pub(crate) name: String,
    pub(crate) request_sha256: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) application: Option<String>,
}

/// The requests of a conversion as they are kept, with the measure that was applied.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct KeptRows {
    pub(crate) measure: Measure,
    pub(crate) rows: Vec<KeptRow>,
}

/// Keeps everything that came of a conversion, and then says so in its record.
pub(crate) async fn finish(
    doer: &Doer<'_>,
    mut record: ConversionRecord,
    made: Made<'_>,
) -> Result<ConversionRecord, Refusal> {
    let Made { conversion, linked, workbook, asked, applications } = made;
    let mut report = conversion.report;
    record.measure = report
        .measure
        .as_ref()
        .map(|measure| MeasureName { id: measure.id.clone(), title: measure.title.clone() });
    let mut claimed = false;
    if report.problems.is_empty()
        && let Some(measure) = &conversion.measure
    {
        let obstacles = obstacles(doer, &record.id, &conversion.requests, &linked).await?;
        claimed = obstacles.iter().all(Option::is_none);
        let told = conversion.requests.iter().zip(&obstacles);
        let told = told.filter_map(|(request, obstacle)| Some((request, obstacle.as_ref()?)));
        let told: Vec<Problem> =
            told.map(|(request, obstacle)| problem(workbook, measure, request, obstacle)).collect();
        report.problems.extend(told);
    }
    let requests = u32::try_from(report.requests).unwrap_or(u32::MAX);
    record.report = Some(keep_json(doer, &record, &kept(&report, applications)).await?);
    if report.problems.is_empty() {
        let mut rows = Vec::new();
        let mut from = 0;
        for (number, file) in conversion.files.into_iter().enumerate() {
            let sha256 = Digest::of(&file.bytes).to_string();
            let till = from + file.requests;
            let requests = conversion.requests.iter().zip(&linked);
            let within = requests.skip(from).take(file.requests);
            rows.extend(within.map(|(request, meta)| kept_row(request, &sha256, meta.as_ref())));
            from = till;
            let new = NewFile {
                file: format!("request-{}", number + 1),
                name: file.name,
                kind: FileKind::Request,
                bytes: file.bytes.into(),
                requests: u32::try_from(file.requests).ok(),
            };
            record.files.push(keep(doer, &record, new).await?);
        }
        let measure =
            conversion.measure.ok_or_else(|| Refusal::fault("accepted without a measure"))?;
        record.rows = Some(keep_json(doer, &record, &KeptRows { measure, rows }).await?);
        record.progress = Progress::Accepted { requests, coded: 0, rejected: 0 };
    } else {
        if matches!(record.origin, Origin::Workbook { .. }) {
            let bytes = cup::workbook::marked(workbook, asked, &report).map_err(Refusal::fault)?;
            let new = NewFile {
                file: "marked".to_owned(),
                name: format!("{} - da correggere.xlsx", bare_name(&record)),
                kind: FileKind::Marked,
                bytes: bytes.into(),
                requests: None,
            };
            record.files.push(keep(doer, &record, new).await?);
        }
        let problems = u32::try_from(report.problems.len()).unwrap_or(u32::MAX);
        record.progress = Progress::Refused { requests, problems };
    }
    let saved = save(doer, record).await?;
    if claimed && !matches!(saved.progress, Progress::Accepted { .. }) {
        release(doer, &saved.id, &linked).await?;
    }
    Ok(saved)
}

/// What stands in the way of each request; when nothing does, its applications wait for it.
async fn obstacles(
    doer: &Doer<'_>,
    conversion: &str,
    requests: &[Numbered],
    linked: &[Option<Meta>],
) -> Result<Vec<Option<Obstacle>>, Refusal> {
    let held = held(doer, requests).await?;
    if held.iter().any(Option::is_some) {
        return Ok(held.into_iter().map(|cup| cup.map(Obstacle::HasCode)).collect());
    }
    claim(doer, conversion, linked).await
}

fn problem(
    workbook: &Workbook,
    measure: &Measure,
    request: &Numbered,
    obstacle: &Obstacle,
) -> Problem {
    let sheet = &workbook.projects;
    let wanted = columns(measure).into_iter().find(|column| column.key == "codifica_locale");
    let column = sheet
        .headers
        .iter()
        .find(|(_, header)| wanted.is_some_and(|wanted| wanted.matches(header)));
    let at = column.map(|(column, _)| CellRef { row: request.row, column: *column });
    Problem {
        sheet: sheet.name.clone(),
        row: Some(request.row),
        column: column.map(|(column, _)| column_letters(*column)),
        cell: at.map(|at| at.to_string()),
        header: column.map(|(_, header)| header.clone()),
        value: Some(request.request.local_code.clone()),
        code: match obstacle {
            Obstacle::HasCode(_) => ProblemCode::AlreadyCoded,
            Obstacle::AskedIn(_) | Obstacle::NotSubmitted => ProblemCode::AlreadyRequested,
        },
        sentence: obstacle.sentence(),
    }
}

fn kept(report: &Report, applications: Vec<String>) -> KeptReport {
    KeptReport {
        problems: report.problems.iter().take(MOST_SHOWN).cloned().collect(),
        problem_count: report.problems.len(),
        changes: report.changes.iter().take(MOST_SHOWN).cloned().collect(),
        change_count: report.changes.len(),
        applications,
    }
}

fn kept_row(request: &Numbered, sha256: &str, meta: Option<&Meta>) -> KeptRow {
    KeptRow {
        row: request.row,
        id_progetto: request.request.id.clone(),
        local_code: request.request.local_code.clone(),
        name: request.request.description.name().to_owned(),
        request_sha256: sha256.to_owned(),
        application: meta.map(|meta| meta.id.clone()),
    }
}
