//! What a request asks for, in sum: looked over and confirmed before anybody gets its files.

use crate::actor::Actor;
use crate::entries::for_each;
use crate::{left_behind, measures, own};
use cup::columns::{measure_from_lines, measure_lines};
use cup::{
    Measure, MeasureDifference, MeasureSheet, Numbered, Traits, Workbook, measure_differences,
    traits, twins,
};
use domain::{ApplicationId, ConversionId};
use edge::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
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
    /// Whether what the sheet says is asked with, and the differences are from the measure of its identifier.
    #[serde(default)]
    pub(crate) sheet_counts: bool,
    pub(crate) twins: Vec<KeptTwin>,
    pub(crate) twin_count: usize,
}

/// Sums up the requests of a workbook.
pub(crate) async fn of(
    actor: &Actor<'_>,
    conversion: ConversionId,
    (measure, workbook): (&Measure, &Workbook),
    (requests, applications): (&[Numbered], &[Option<ApplicationId>]),
) -> Result<KeptSummary, Refusal> {
    let lines = measure_lines(measure).into_iter().filter_map(|line| {
        Some(KeptLine {
            label: line.label.to_owned(),
            value: line.value.clone()?,
            note: line.meaning(),
        })
    });
    let total = |amount: fn(&Numbered) -> u64| requests.iter().map(amount).sum();
    let (differences, sheet_counts) = match &workbook.measure {
        Some(sheet) => differences(actor, sheet, measure).await?,
        None => (Vec::new(), false),
    };
    let twins = twins_of(actor, conversion, requests, applications).await?;
    Ok(KeptSummary {
        lines: lines.collect(),
        year: measure.year,
        cost: total(|one| one.request.funding.cost.euro()),
        granted: total(|one| one.request.funding.granted.euro()),
        differences,
        sheet_counts,
        twin_count: twins.len(),
        twins: twins.into_iter().take(MOST_TWINS).collect(),
    })
}

/// What the sheet says otherwise than the measure that was chosen or, where the sheet itself counts, than the measure that
/// has its identifier here: somebody may have altered a line by hand. And whether the sheet counts.
async fn differences(
    actor: &Actor<'_>,
    sheet: &MeasureSheet,
    measure: &Measure,
) -> Result<(Vec<MeasureDifference>, bool), Refusal> {
    let sheet_counts = measure_from_lines(sheet).is_ok_and(|(told, _)| told == *measure);
    let known = if sheet_counts { measures::find(actor, &measure.id).await? } else { None };
    Ok((measure_differences(sheet, known.as_ref().unwrap_or(measure)), sheet_counts))
}

/// The requests that resemble one before them, or one of the register, or that ask for what was left behind.
async fn twins_of(
    actor: &Actor<'_>,
    conversion: ConversionId,
    requests: &[Numbered],
    applications: &[Option<ApplicationId>],
) -> Result<Vec<KeptTwin>, Refusal> {
    let mut left_behind = left_behind::told(actor, conversion, requests, applications).await?;
    let within = twins(requests);
    let known = known(actor, conversion, requests).await?;
    let mut found = Vec::new();
    for request in requests {
        let sentence = match (left_behind.remove(&request.row), within.get(&request.row)) {
            (Some(sentence), _) => Some(sentence),
            (None, Some(row)) => Some(format!(
                "Stesso beneficiario della riga {row}, con lo stesso nome o lo stesso importo."
            )),
            (None, None) => in_register(actor, request, &known).await?,
        };
        found.extend(sentence.map(|sentence| KeptTwin {
            row: request.row,
            local_code: request.request.local_code.clone(),
            name: request.request.description.name().to_owned(),
            sentence,
        }));
    }
    Ok(found)
}

/// The entries of the register that some requests may resemble, but those of their own conversion: whoever judges a
/// workbook in the same moment may have noted them already.
async fn known(
    actor: &Actor<'_>,
    conversion: ConversionId,
    requests: &[Numbered],
) -> Result<BTreeMap<String, Vec<EntryRecord>>, Refusal> {
    let keys: BTreeSet<_> = requests.iter().map(|request| traits(request).key()).collect();
    let mut known: BTreeMap<String, Vec<EntryRecord>> = BTreeMap::new();
    for_each(actor, |entry| {
        let key = traits_of(&entry).key().into_owned();
        if entry.conversion != conversion && counts(&entry) && keys.contains(key.as_str()) {
            known.entry(key).or_default().push(entry);
        }
    })
    .await?;
    Ok(known)
}

/// What is said of a request that resembles an entry of the register, unless that one is of a call which another
/// administration runs now.
async fn in_register(
    actor: &Actor<'_>,
    request: &Numbered,
    known: &BTreeMap<String, Vec<EntryRecord>>,
) -> Result<Option<String>, Refusal> {
    let traits = traits(request);
    let local_code = &request.request.local_code;
    for other in known.get(traits.key().as_ref()).into_iter().flatten() {
        let resembles = other.local_code != *local_code && traits.resembles(&traits_of(other));
        if resembles && own::application(actor, other.application).await? {
            return Ok(Some(resembling(other)));
        }
    }
    Ok(None)
}

fn resembling(other: &EntryRecord) -> String {
    match other.cup() {
        Some(cup) => {
            format!("Questo beneficiario ha già il CUP {cup} (pratica {}).", other.local_code)
        }
        None => format!(
            "Per questo beneficiario il CUP è già stato chiesto (pratica {}).",
            other.local_code
        ),
    }
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
