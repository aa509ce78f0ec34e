//! What a request asks for, in sum: looked over and confirmed before anybody gets its files.

use crate::actor::Actor;
use cup::columns::measure_lines;
use cup::{
    Measure, MeasureDifference, Numbered, Traits, Workbook, measure_differences, traits, twins,
};
use edge::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::cup::{EntryRecord, EntryState};

/// Most beneficiaries that are pointed out one by one.
const MOST_TWINS: usize = 200;

/// A fact of the measure.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeptLine {
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) note: String,
}

/// A request that resembles another one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeptTwin {
    pub(crate) row: u32,
    pub(crate) local_code: String,
    pub(crate) name: String,
    pub(crate) sentence: String,
}

/// What is kept of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct KeptSummary {
    pub(crate) lines: Vec<KeptLine>,
    pub(crate) year: i16,
    /// In whole euro.
    pub(crate) cost: u64,
    /// In whole euro.
    pub(crate) granted: u64,
    pub(crate) differences: Vec<MeasureDifference>,
    pub(crate) twins: Vec<KeptTwin>,
    pub(crate) twin_count: usize,
}

/// Sums up the requests of a workbook.
pub(crate) async fn of(
    actor: &Actor<'_>,
    measure: &Measure,
    workbook: &Workbook,
    requests: &[Numbered],
) -> Result<KeptSummary, Refusal> {
    let lines = measure_lines(measure).into_iter().filter_map(|line| {
        Some(KeptLine { label: line.label.to_owned(), value: line.value?, note: line.note })
    });
    let total = |amount: fn(&Numbered) -> u64| requests.iter().map(amount).sum();
    let twins = twins_of(actor, requests).await?;
    Ok(KeptSummary {
        lines: lines.collect(),
        year: measure.year,
        cost: total(|one| one.request.funding.cost.euro()),
        granted: total(|one| one.request.funding.granted.euro()),
        differences: workbook
            .measure
            .as_ref()
            .map(|sheet| measure_differences(sheet, measure))
            .unwrap_or_default(),
        twin_count: twins.len(),
        twins: twins.into_iter().take(MOST_TWINS).collect(),
    })
}

/// The requests that resemble one before them, or one of the register.
async fn twins_of(actor: &Actor<'_>, requests: &[Numbered]) -> Result<Vec<KeptTwin>, Refusal> {
    let within = twins(requests);
    let entries = actor.context.stores.cup.entries(&actor.administration).await?;
    let mut known: BTreeMap<String, Vec<&EntryRecord>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| counts(entry)) {
        known.entry(traits_of(entry).key()).or_default().push(entry);
    }
    let found = requests.iter().filter_map(|request| {
        let sentence = match within.get(&request.row) {
            Some(row) => format!(
                "Stesso beneficiario della riga {row}, con lo stesso nome o lo stesso importo."
            ),
            None => in_register(request, &known)?,
        };
        Some(KeptTwin {
            row: request.row,
            local_code: request.request.local_code.clone(),
            name: request.request.description.name().to_owned(),
            sentence,
        })
    });
    Ok(found.collect())
}

fn in_register(request: &Numbered, known: &BTreeMap<String, Vec<&EntryRecord>>) -> Option<String> {
    let own = traits(request);
    let local_code = &request.request.local_code;
    let mut others = known.get(&own.key())?.iter();
    let other =
        others.find(|entry| entry.local_code != *local_code && own.resembles(&traits_of(entry)))?;
    Some(match other.cup() {
        Some(cup) => {
            format!("Questo beneficiario ha già il CUP {cup} (pratica {}).", other.local_code)
        }
        None => format!(
            "Per questo beneficiario il CUP è già stato chiesto (pratica {}).",
            other.local_code
        ),
    })
}

/// Whether a code was given, or may still be.
fn counts(entry: &EntryRecord) -> bool {
    match entry.state {
        EntryState::Asked | EntryState::Coded { .. } => !traits_of(entry).key().is_empty(),
        EntryState::Rejected { .. } | EntryState::GivenUp | EntryState::Revoked { .. } => false,
    }
}

fn traits_of(entry: &EntryRecord) -> Traits<'_> {
    Traits {
        tax_code: &entry.tax_code,
        name: &entry.name,
        granted: u64::try_from(entry.granted).unwrap_or_default(),
    }
}
