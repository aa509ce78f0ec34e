//! What is kept up to date as answers come, to this request and to others of the same rows: the counts, the workbook
//! with the codes, the workbook of the rejected rows.

use crate::actor::Actor;
use crate::bare_name::bare_name;
use crate::became::{Became, outcome};
use crate::kept::{self, KeptRows};
use crate::records::find;
use crate::rows::KnownRows;
use crate::stored::{NewFile, keep, read};
use cup::Outcome;
use cup::workbook::{Source, codes_back, rejected};
use edge::Refusal;
use store::cup::{ConversionFile, ConversionRecord, ConversionSaved, FileKind, Progress};

/// How often a change is tried again when others change the same conversion.
const PATIENCE: usize = 10;

/// Adds an answer's file to a conversion, and brings the rest up to date with what came back: the conversion as it is
/// then, and its rows.
pub(crate) async fn update(
    actor: &Actor<'_>,
    conversion: ConversionRecord,
    response: ConversionFile,
) -> Result<(ConversionRecord, KnownRows), Refusal> {
    let mut record = conversion;
    for _ in 0..PATIENCE {
        put(&mut record, response.clone());
        let known = KnownRows::of(actor, &record).await?;
        let known = known.ok_or_else(|| Refusal::fault("accepted without rows"))?;
        let record_now = rewritten(actor, record, &known).await?;
        match actor.context.stores.cup.save(&record_now).await? {
            ConversionSaved::Saved(saved) => return Ok((*saved, known)),
            ConversionSaved::Stale => record = find(actor, record_now.id).await?,
        }
    }
    Err(edge::Busy::AnswersTaken.into())
}

/// Whether a conversion has a workbook with codes: an answer came to it.
pub(crate) fn has_codes(record: &ConversionRecord) -> bool {
    record.files.iter().any(|file| file.kind == FileKind::Codes)
}

/// A conversion whose workbooks say how its rows are now, with these rows: written anew where another request brought
/// codes since, or codes were revoked.
pub(crate) async fn up_to_date(
    actor: &Actor<'_>,
    conversion: ConversionRecord,
) -> Result<(ConversionRecord, Option<KnownRows>), Refusal> {
    let mut record = conversion;
    for _ in 0..PATIENCE {
        // Read after the record each time: rows that are older would undo what another wrote meanwhile.
        let Some(known) = KnownRows::of(actor, &record).await? else { return Ok((record, None)) };
        if !has_codes(&record) || record.since == Became::of(&known).since {
            return Ok((record, Some(known)));
        }
        let record_now = rewritten(actor, record, &known).await?;
        match actor.context.stores.cup.save(&record_now).await? {
            ConversionSaved::Saved(saved) => return Ok((*saved, Some(known))),
            ConversionSaved::Stale => record = find(actor, record_now.id).await?,
        }
    }
    Err(edge::Busy::AnswersTaken.into())
}

/// The same for whoever reads it: where it cannot be brought up to date it is read as it is.
pub(crate) async fn as_read(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
) -> Result<(ConversionRecord, Option<KnownRows>), Refusal> {
    match Box::pin(up_to_date(actor, conversion.clone())).await {
        Ok(now) => Ok(now),
        Err(refusal) => {
            actor.left_undone("a conversion was read that is not up to date", refusal);
            Ok((conversion.clone(), KnownRows::of(actor, conversion).await?))
        }
    }
}

/// The record with its counts and its workbooks as its rows are now.
async fn rewritten(
    actor: &Actor<'_>,
    mut record: ConversionRecord,
    known: &KnownRows,
) -> Result<ConversionRecord, Refusal> {
    let became = Became::of(known);
    count(&mut record, known);
    for new in workbooks(actor, &record, &known.kept, &became).await? {
        let file = keep(actor, &record, new).await?;
        put(&mut record, file);
    }
    if !any_rejected(&became) {
        record.files.retain(|file| file.kind != FileKind::Rejected);
    }
    record.since = became.since;
    Ok(record)
}

fn any_rejected(became: &Became) -> bool {
    became.rows.iter().any(|(_, outcome)| matches!(outcome, Outcome::Rejected(_)))
}

/// Counts what came back for the requests of this very conversion.
fn count(record: &mut ConversionRecord, known: &KnownRows) {
    let outcomes: Vec<Outcome> =
        known.kept.rows.iter().map(|row| outcome(known.outcome(row))).collect();
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
    became: &Became,
) -> Result<Vec<NewFile>, Refusal> {
    // Of a workbook rows are known by their number, of applications by their place: the two are
    // what the rows were kept with.
    let (workbook, requests);
    let file = record.files.iter().find(|file| file.kind == FileKind::Source);
    let source = if let Some(file) = file {
        let bytes = read(actor, &file.key).await?;
        workbook = cup::workbook::read(&bytes).map_err(Refusal::fault)?;
        Source::Workbook(&workbook)
    } else {
        requests = kept::requests(actor, record).await?;
        Source::Requests(&requests, &kept.measure)
    };
    let name = bare_name(record);
    let codes = codes_back(source, &became.rows, &became.revoked).map_err(Refusal::fault)?;
    let mut files = vec![new_file("codes", format!("{name} - CUP.xlsx"), FileKind::Codes, codes)];
    if any_rejected(became) {
        let bytes = rejected(&kept.measure, source, &became.rows).map_err(Refusal::fault)?;
        let name = format!("{name} - scartati.xlsx");
        files.push(new_file("rejected", name, FileKind::Rejected, bytes));
    }
    Ok(files)
}

fn new_file(file: &str, name: String, kind: FileKind, bytes: Vec<u8>) -> NewFile {
    NewFile { file: file.to_owned(), name, kind, bytes: bytes.into(), requests: None }
}
