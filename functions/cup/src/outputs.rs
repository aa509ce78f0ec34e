//! What is kept up to date as answers come: the counts, the workbook with the codes, the workbook of
//! the rejected rows.

use crate::actor::Actor;
use crate::bare_name::bare_name;
use crate::kept::{self, KeptRows};
use crate::records::find;
use crate::stored::{NewFile, keep, read};
use cup::workbook::{Source, codes_back, rejected};
use cup::{Outcome, Request};
use edge::Refusal;
use std::collections::BTreeMap;
use store::cup::{
    ConversionFile, ConversionRecord, ConversionSaved, FileKind, Progress, RowOutcome,
};

/// How often a change is tried again when others change the same conversion.
const PATIENCE: usize = 10;

/// Adds an answer's file to a conversion, and brings the rest up to date with what came back.
pub(crate) async fn update(
    actor: &Actor<'_>,
    conversion: ConversionRecord,
    response: ConversionFile,
) -> Result<ConversionRecord, Refusal> {
    let requests = kept::requests(actor, &conversion).await?;
    let kept = kept::rows(actor, &conversion).await?;
    let mut record = conversion;
    for _ in 0..PATIENCE {
        let outcomes = outcomes(actor, &record, &requests).await?;
        put(&mut record, response.clone());
        count(&mut record, &outcomes);
        for new in workbooks(actor, &record, &kept, (&requests, &outcomes)).await? {
            let file = keep(actor, &record, new).await?;
            put(&mut record, file);
        }
        if !outcomes.iter().any(|outcome| matches!(outcome, Outcome::Rejected(_))) {
            record.files.retain(|file| file.kind != FileKind::Rejected);
        }
        match actor.context.stores.cup.save(&record).await? {
            ConversionSaved::Saved(saved) => return Ok(*saved),
            ConversionSaved::Stale => record = find(actor, record.id).await?,
        }
    }
    Err(edge::Busy::AnswersTaken.into())
}

/// What came back for each request, in order.
async fn outcomes(
    actor: &Actor<'_>,
    record: &ConversionRecord,
    requests: &[Request],
) -> Result<Vec<Outcome>, Refusal> {
    let rows = actor.context.stores.cup.rows(&record.administration, record.id).await?;
    let mut known: BTreeMap<String, RowOutcome> =
        rows.into_iter().map(|row| (row.local_code, row.outcome)).collect();
    let outcome = |request: &Request| match known.remove(&request.local_code) {
        Some(RowOutcome::Coded { cup }) => Outcome::Coded(cup),
        Some(RowOutcome::Rejected { reasons }) => Outcome::Rejected(reasons),
        None => Outcome::Waiting,
    };
    Ok(requests.iter().map(outcome).collect())
}

fn count(record: &mut ConversionRecord, outcomes: &[Outcome]) {
    let of = |wanted: fn(&Outcome) -> bool| {
        u32::try_from(outcomes.iter().filter(|outcome| wanted(outcome)).count()).unwrap_or(u32::MAX)
    };
    if let Progress::Accepted { coded, rejected, .. } = &mut record.progress {
        *coded = of(|outcome| matches!(outcome, Outcome::Coded(_)));
        *rejected = of(|outcome| matches!(outcome, Outcome::Rejected(_)));
    }
}

/// Puts a file in the place of the one with its id, or after the others.
fn put(record: &mut ConversionRecord, file: ConversionFile) {
    match record.files.iter_mut().find(|old| old.file == file.file) {
        Some(old) if old.sha256 == file.sha256 => {}
        Some(old) => *old = file,
        None => record.files.push(file),
    }
}

/// The workbook with the codes and, where there is something to correct, that of the rejected rows.
async fn workbooks(
    actor: &Actor<'_>,
    record: &ConversionRecord,
    kept: &KeptRows,
    (requests, outcomes): (&[Request], &[Outcome]),
) -> Result<Vec<NewFile>, Refusal> {
    let workbook = match record.files.iter().find(|file| file.kind == FileKind::Source) {
        Some(file) => {
            let bytes = read(actor, &file.key).await?;
            Some(cup::workbook::read(&bytes).map_err(Refusal::fault)?)
        }
        None => None,
    };
    // Of a workbook rows are known by their number, of applications by their place: the two are
    // what the rows were kept with.
    let rows: Vec<(u32, Outcome)> =
        kept.rows.iter().map(|row| row.row).zip(outcomes.iter().cloned()).collect();
    let source = match &workbook {
        Some(workbook) => Source::Workbook(workbook),
        None => Source::Requests(requests, &kept.measure),
    };
    let name = bare_name(record);
    let codes = codes_back(source, &rows).map_err(Refusal::fault)?;
    let mut files = vec![new_file("codes", format!("{name} - CUP.xlsx"), FileKind::Codes, codes)];
    if outcomes.iter().any(|outcome| matches!(outcome, Outcome::Rejected(_))) {
        let bytes = rejected(&kept.measure, source, &rows).map_err(Refusal::fault)?;
        let name = format!("{name} - scartati.xlsx");
        files.push(new_file("rejected", name, FileKind::Rejected, bytes));
    }
    Ok(files)
}

fn new_file(file: &str, name: String, kind: FileKind, bytes: Vec<u8>) -> NewFile {
    NewFile { file: file.to_owned(), name, kind, bytes: bytes.into(), requests: None }
}
