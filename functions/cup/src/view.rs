//! Conversions as pages read them.

use crate::act::Doer;
use crate::bounds::{self, REASONS_SHOWN, STRAYS_SHOWN};
use crate::finish::{KeptReport, KeptRow, KeptRows};
use crate::stored::read_json;
use edge::Refusal;
use edge::api::Instant;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use store::cup::{
    Actor, ConversionFile, ConversionRecord, FileKind, Origin, Progress, ResponseRecord,
    ResponseState, RowOutcome, RowRecord, Stray,
};

/// Most rows shown; the workbook with the codes has them all.
const MOST_ROWS: usize = 1_000;

/// A conversion in a list.
pub(crate) fn summary(record: &ConversionRecord) -> Value {
    let (state, [requests, problems, coded, rejected]) = match &record.progress {
        Progress::Waiting => ("waiting", [0; 4]),
        Progress::Unreadable { .. } => ("unreadable", [0; 4]),
        Progress::Refused { requests, problems } => ("refused", [*requests, *problems, 0, 0]),
        Progress::Accepted { requests, coded, rejected } => {
            ("accepted", [*requests, 0, *coded, *rejected])
        }
    };
    let mut value = json!({
        "id": record.id,
        "at": Instant::from(record.at),
        "by": person(&record.by),
        "source": source(&record.origin),
        "measure": record.measure.as_ref().map(|measure| {
            json!({ "id": measure.id, "title": measure.title })
        }),
        "state": state,
        "requests": requests,
        "problems": problems,
        "coded": coded,
        "rejected": rejected,
        "withdrawn": record.withdrawn.as_ref().map(|withdrawal| {
            json!({ "at": Instant::from(withdrawal.at), "by": person(&withdrawal.by) })
        }),
    });
    if let Progress::Unreadable { code, sentence } = &record.progress {
        value["unreadable"] = json!({ "code": code, "sentence": sentence });
    }
    value
}

/// Someone, for people.
pub(crate) fn person(actor: &Actor) -> Value {
    json!({ "username": actor.username, "name": actor.name })
}

fn source(origin: &Origin) -> Value {
    match origin {
        Origin::Workbook { file_name, size, sha256 } => json!({
            "kind": "workbook", "file_name": file_name, "size": size, "sha256": sha256,
        }),
        Origin::Applications { call, title } => {
            json!({ "kind": "applications", "call": call, "title": title })
        }
    }
}

/// A conversion with everything that is known of it.
pub(crate) async fn detail(doer: &Doer<'_>, record: &ConversionRecord) -> Result<Value, Refusal> {
    let report: KeptReport = match &record.report {
        Some(key) => read_json(doer, key).await?,
        None => KeptReport::default(),
    };
    let records = &doer.context.stores.cup;
    let responses = records.responses(&record.administration, &record.id).await?;
    let mut imports = Vec::new();
    let mut room = STRAYS_SHOWN;
    for response in &responses {
        if let Some(import) = import(doer, response, room).await? {
            room = room.saturating_sub(import["strays"].as_array().map_or(0, Vec::len));
            imports.push(import);
        }
    }
    let rows = match &record.rows {
        Some(key) if !imports.is_empty() => {
            let outcomes = records.rows(&record.administration, &record.id).await?;
            rows(&read_json::<KeptRows>(doer, key).await?.rows, &outcomes)
        }
        _ => Vec::new(),
    };
    let [requests, coded, rejected] = match record.progress {
        Progress::Accepted { requests, coded, rejected } => [requests, coded, rejected],
        _ => [0; 3],
    };
    let mut value = summary(record);
    if value.get("unreadable").is_none() {
        value["unreadable"] = Value::Null;
    }
    value["report"] = json!({
        "problems": problems(record, &report)?,
        "problem_count": report.problem_count,
        "changes": report.changes,
        "change_count": report.change_count,
    });
    value["files"] = record.files.iter().map(file).collect();
    value["imports"] = imports.into();
    value["answers"] = json!({
        "coded": coded,
        "rejected": rejected,
        "waiting": requests.saturating_sub(coded).saturating_sub(rejected),
    });
    value["rows"] = rows.into();
    Ok(value)
}

/// The problems. Those of applications have no cells: their row is their place in the request.
fn problems(record: &ConversionRecord, report: &KeptReport) -> Result<Value, Refusal> {
    let mut problems = serde_json::to_value(&report.problems).map_err(Refusal::fault)?;
    if matches!(record.origin, Origin::Applications { .. }) {
        for problem in problems.as_array_mut().into_iter().flatten() {
            problem["cell"] = Value::Null;
            problem["column"] = Value::Null;
            let row = problem["row"].as_u64().and_then(|row| usize::try_from(row).ok());
            let application = row.and_then(|row| report.applications.get(row.checked_sub(1)?));
            problem["application"] = application.map_or(Value::Null, |id| id.as_str().into());
        }
    }
    Ok(problems)
}

fn file(file: &ConversionFile) -> Value {
    let kind: FileKind = file.kind;
    json!({
        "file": file.file,
        "name": file.name,
        "kind": kind,
        "size": file.size,
        "sha256": file.sha256,
        "requests": file.requests,
        "at": Instant::from(file.at),
    })
}

/// An answer that was imported, with `room` for so many of the answers in it that have no place.
async fn import(
    doer: &Doer<'_>,
    response: &ResponseRecord,
    room: usize,
) -> Result<Option<Value>, Refusal> {
    let ResponseState::Imported { at, sha256, coded, rejected, strays, stray_count } =
        &response.progress
    else {
        return Ok(None);
    };
    let told = if *stray_count == 0 || room == 0 {
        Vec::new()
    } else {
        let mut told: Vec<Stray> = read_json(doer, strays).await?;
        told.truncate(room);
        told
    };
    Ok(Some(json!({
        "at": Instant::from(*at),
        "by": person(&response.by),
        "file_name": response.file_name,
        "sha256": sha256,
        "coded": coded,
        "rejected": rejected,
        "strays": told,
        "stray_count": stray_count,
    })))
}

fn rows(kept: &[KeptRow], outcomes: &[RowRecord]) -> Vec<Value> {
    let outcomes: BTreeMap<&str, &RowOutcome> =
        outcomes.iter().map(|row| (row.local_code.as_str(), &row.outcome)).collect();
    let shown = kept.iter().take(MOST_ROWS).map(|row| {
        let (cup, rejected) = match outcomes.get(row.local_code.as_str()) {
            Some(RowOutcome::Coded { cup }) => (Some(cup.as_str()), Vec::new()),
            Some(RowOutcome::Rejected { reasons }) => {
                (None, bounds::reasons(reasons, REASONS_SHOWN))
            }
            None => (None, Vec::new()),
        };
        json!({
            "row": row.row,
            "id_progetto": row.id_progetto,
            "codifica_locale": row.local_code,
            "name": row.name,
            "cup": cup,
            "rejected": rejected,
        })
    });
    shown.collect()
}
