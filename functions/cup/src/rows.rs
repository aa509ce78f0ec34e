//! The rows of a request of codes, each with what came back for it and what a later request brought.

use crate::actor::Actor;
use crate::bounds::{self, REASONS_SHOWN};
use crate::kept::{self, KeptRow};
use crate::reading;
use crate::records::named;
use domain::Cup;
use edge::api::cup::{CupLater, CupRow, CupRows};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use std::collections::BTreeMap;
use store::cup::{ConversionRecord, EntryRecord, ResponseState, RowOutcome, RowRecord};
use store::reads::ReadThing;

/// Most rows of a reply.
const PAGE: usize = 1_000;

/// The rows after so many, once an answer was imported.
pub(crate) async fn list(context: &Context, request: &Request) -> Result<Json<CupRows>, Refusal> {
    let actor = Actor::of(context, request)?;
    let from = usize::try_from(request.number()?).map_err(|_| Refusal::NotFound)?;
    let record = named(&actor, request).await?;
    reading::of_conversion(&actor, &record, ReadThing::CodesList).await?;
    let rows = if answered(&actor, &record).await? { all(&actor, &record).await? } else { vec![] };
    let count = rows.len();
    Ok(Json(CupRows { rows: rows.into_iter().skip(from).take(PAGE).collect(), count }))
}

/// Whether an answer was imported.
async fn answered(actor: &Actor<'_>, record: &ConversionRecord) -> Result<bool, Refusal> {
    let responses = &actor.context.stores.cup;
    let responses = responses.responses(&record.administration, record.id).await?;
    let imported = |state: &ResponseState| matches!(state, ResponseState::Imported { .. });
    Ok(responses.iter().any(|response| imported(&response.progress)))
}

/// Every row of a request that was accepted.
pub(crate) async fn all(
    actor: &Actor<'_>,
    record: &ConversionRecord,
) -> Result<Vec<CupRow>, Refusal> {
    if record.rows.is_none() {
        return Ok(Vec::new());
    }
    let records = &actor.context.stores.cup;
    let outcomes = records.rows(&record.administration, record.id).await?;
    let kept = kept::rows(actor, record).await?.rows;
    let codes: Vec<String> = kept.iter().map(|row| row.local_code.clone()).collect();
    let entries = records.entries_of(&record.administration, &codes).await?;
    Ok(rows(record, &kept, &outcomes, &entries))
}

fn rows(
    record: &ConversionRecord,
    kept: &[KeptRow],
    outcomes: &[RowRecord],
    entries: &[EntryRecord],
) -> Vec<CupRow> {
    let entries: BTreeMap<&str, &EntryRecord> =
        entries.iter().map(|entry| (entry.local_code.as_str(), entry)).collect();
    let outcomes: BTreeMap<&str, &RowOutcome> =
        outcomes.iter().map(|row| (row.local_code.as_str(), &row.outcome)).collect();
    let shown = kept.iter().map(|row| {
        let entry = entries.get(row.local_code.as_str());
        let (cup, rejected) = match outcomes.get(row.local_code.as_str()) {
            Some(RowOutcome::Coded { cup }) => (Some(cup.clone()), Vec::new()),
            Some(RowOutcome::Rejected { reasons }) => {
                (None, bounds::reasons(reasons, REASONS_SHOWN))
            }
            None => (None, Vec::new()),
        };
        let later = entry.filter(|entry| entry.conversion != record.id);
        CupRow {
            revoked: cup.as_ref().is_some_and(|cup: &Cup| {
                entry.is_some_and(|entry| entry.revoked().any(|revoked| revoked == cup))
            }),
            later: later.map(|entry| CupLater {
                conversion: entry.conversion,
                cup: entry.valid_cup().cloned(),
            }),
            row: row.row,
            id_progetto: row.id_progetto.clone(),
            codifica_locale: row.local_code.clone(),
            name: row.name.clone(),
            cup,
            rejected,
        }
    });
    shown.collect()
}
