//! Conversions with everything that is known of them, as pages read them.

use crate::actor::Actor;
use crate::bounds::STRAYS_SHOWN;
use crate::files::is_there;
use crate::kept::{self, KeptReport};
use crate::outputs::as_read;
use crate::stored::read_json;
use crate::{reading, reported};
use edge::Refusal;
use edge::api::cup::{
    AnswerCounts, Conversion, ConversionSummary, CupFile, CupImport, CupProblem, CupReport,
    CupStray, Person, RegisterStep,
};
use store::cup::{ConversionRecord, Origin, ResponseRecord, ResponseState, Stray};
use store::reads::ReadThing;

/// Most rows that come with a conversion; the others are asked for.
const MOST_ROWS: usize = 1_000;

/// A conversion with everything that is known of it.
pub(crate) async fn detail(
    actor: &Actor<'_>,
    record: &ConversionRecord,
) -> Result<Conversion, Refusal> {
    reading::of_conversion(actor, record, ReadThing::CodesList).await?;
    let imports = imports(actor, record).await?;
    let (record, known) =
        if imports.is_empty() { (record.clone(), None) } else { as_read(actor, record).await? };
    let record = &record;
    let rows = known.map(|known| known.shown(record)).unwrap_or_default();
    let kept = kept::report(actor, record).await?;
    let files = record.files.iter().filter(|file| is_there(record, file));
    Ok(Conversion {
        summary: ConversionSummary::from(record),
        summary_of_request: kept.summary.clone().map(reported::summary),
        report: report(record, kept),
        files: files.map(CupFile::from).collect(),
        imports,
        answers: AnswerCounts::from(record),
        rows: rows.into_iter().take(MOST_ROWS).collect(),
        steps: record
            .steps
            .iter()
            .map(|step| RegisterStep::of_conversion(record.id, step))
            .collect(),
    })
}

/// What a conversion tells. The problems of applications have no cells: their row is their place in
/// the request.
fn report(record: &ConversionRecord, kept: KeptReport) -> CupReport {
    let applications = match record.origin {
        Origin::Workbook { .. } => None,
        Origin::Applications { .. } => Some(kept.applications),
    };
    let place = |row: Option<u32>| usize::try_from(row?).ok()?.checked_sub(1);
    let problem = |problem: cup::Problem| match &applications {
        None => reported::problem(problem),
        Some(applications) => CupProblem {
            application: place(problem.row).and_then(|at| applications.get(at)).copied(),
            cell: None,
            column: None,
            ..reported::problem(problem)
        },
    };
    CupReport {
        problems: kept.problems.into_iter().map(problem).collect(),
        problem_count: kept.problem_count,
        changes: kept.changes.into_iter().map(reported::change).collect(),
        change_count: kept.change_count,
        others: kept.others.into_iter().map(reported::other).collect(),
    }
}

/// The answers that were imported, with some of what was not taken of them.
async fn imports(actor: &Actor<'_>, record: &ConversionRecord) -> Result<Vec<CupImport>, Refusal> {
    let records = &actor.context.stores.cup;
    let mut imports = Vec::new();
    let mut room = STRAYS_SHOWN;
    for response in records.responses(&record.administration, record.id).await? {
        if let Some(import) = import(actor, &response, room).await? {
            room = room.saturating_sub(import.strays.len());
            imports.push(import);
        }
    }
    Ok(imports)
}

/// An answer that was imported, with `room` for so much of what was not taken.
async fn import(
    actor: &Actor<'_>,
    response: &ResponseRecord,
    room: usize,
) -> Result<Option<CupImport>, Refusal> {
    let ResponseState::Imported {
        at,
        sha256,
        coded,
        rejected,
        strays,
        stray_count,
        contradicts,
        unwanted,
    } = &response.progress
    else {
        return Ok(None);
    };
    let not_taken: Vec<Stray> =
        if *stray_count == 0 || room == 0 { Vec::new() } else { read_json(actor, strays).await? };
    Ok(Some(CupImport {
        at: (*at).into(),
        by: Person::from(&response.by),
        file_name: response.file_name.to_string(),
        sha256: sha256.to_string(),
        coded: *coded,
        rejected: *rejected,
        strays: not_taken.into_iter().take(room).map(CupStray::from).collect(),
        stray_count: *stray_count,
        contradicts: *contradicts,
        unwanted: unwanted.clone(),
    }))
}
