//! The rows of a request of codes, each with what came back for it and what a later request brought.

use crate::actor::Actor;
use crate::bounds::{self, REASONS_SHOWN};
use crate::kept::{self, KeptRow, KeptRows};
use crate::reading;
use crate::records::named;
use domain::Cup;
use edge::api::cup::{CupLater, CupRow, CupRows};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use std::collections::BTreeMap;
use store::cup::{ConversionRecord, EntryRecord, ResponseState, RowOutcome};
use store::reads::ReadThing;

/// Most rows of a reply.
const PAGE: usize = 1_000;

/// The rows after so many, once an answer was imported.
pub(crate) async fn list(context: &Context, request: &Request) -> Result<Json<CupRows>, Refusal> {
    let actor = Actor::of(context, request)?;
    let from = usize::try_from(request.number()?).map_err(|_| Refusal::NotFound)?;
    let record = named(&actor, request).await?;
    reading::of_conversion(&actor, &record, ReadThing::CodesList).await?;
    let known =
        if answered(&actor, &record).await? { KnownRows::of(&actor, &record).await? } else { None };
    let rows = known.map(|known| known.shown(&record)).unwrap_or_default();
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

/// The rows of a request with what came back for them, and how their local codes stand.
pub(crate) struct KnownRows {
    pub(crate) kept: KeptRows,
    outcomes: BTreeMap<String, RowOutcome>,
    entries: BTreeMap<String, EntryRecord>,
}

impl KnownRows {
    /// Those of a request, once it was accepted.
    pub(crate) async fn of(
        actor: &Actor<'_>,
        record: &ConversionRecord,
    ) -> Result<Option<Self>, Refusal> {
        if record.rows.is_none() {
            return Ok(None);
        }
        let records = &actor.context.stores.cup;
        let outcomes = records.rows(&record.administration, record.id).await?;
        let kept = kept::rows(actor, record).await?;
        let codes: Vec<String> = kept.rows.iter().map(|row| row.local_code.clone()).collect();
        let entries = records.entries_of(&record.administration, &codes).await?;
        Ok(Some(Self {
            kept,
            outcomes: outcomes.into_iter().map(|row| (row.local_code, row.outcome)).collect(),
            entries: entries.into_iter().map(|it| (it.local_code.clone(), it)).collect(),
        }))
    }

    /// What came back for a row with this very request.
    pub(crate) fn outcome(&self, row: &KeptRow) -> Option<&RowOutcome> {
        self.outcomes.get(&row.local_code)
    }

    /// How the local code of a row stands, whatever request it came with.
    pub(crate) fn entry(&self, row: &KeptRow) -> Option<&EntryRecord> {
        self.entries.get(&row.local_code)
    }

    /// As pages show them.
    pub(crate) fn shown(&self, record: &ConversionRecord) -> Vec<CupRow> {
        self.kept.rows.iter().map(|row| self.row(record, row)).collect()
    }

    fn row(&self, record: &ConversionRecord, row: &KeptRow) -> CupRow {
        let entry = self.entry(row);
        let (cup, rejected) = match self.outcome(row) {
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
    }
}
