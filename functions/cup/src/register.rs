//! The register: every local code whose code was ever asked for, how it stands and how it came to that.

use crate::actor::Actor;
use crate::kept::bare_name;
use crate::obstacles::AT_ONCE;
use crate::own;
use domain::text::folded;
use domain::{ConversionId, Cup};
use edge::api::cup::{
    MeasureName, Register, RegisterCounts, RegisterEntry, RegisterState, RegisterStep,
};
use edge::reply::Json;
use edge::routes::cup::SearchRegister;
use edge::{Context, Refusal, Request};
use futures::stream::{self, StreamExt, TryStreamExt};
use std::collections::BTreeMap;
use store::applications::Dossier;
use store::cup::{ConversionRecord, EntryEvent, EntryRecord, EntryState};
use store::reads::ReadThing;

/// Entries on a page.
const PAGE: usize = 50;
/// Most conversions that are looked at.
const MOST_CONVERSIONS: usize = 5_000;

/// An entry, with the conversion that it names.
pub(crate) struct Found {
    pub(crate) entry: EntryRecord,
    pub(crate) conversion: ConversionRecord,
}

impl Found {
    /// How it stands, as people see it.
    pub(crate) fn state(&self) -> RegisterState {
        match self.entry.state {
            EntryState::Asked if self.conversion.uploaded.is_some() => RegisterState::Uploaded,
            EntryState::Asked if self.rounds() > 1 => RegisterState::AskedAgain,
            EntryState::Asked => RegisterState::Asked,
            EntryState::Coded { .. } if self.is_to_revoke() => RegisterState::ToRevoke,
            EntryState::Coded { .. } => RegisterState::Coded,
            EntryState::Rejected { .. } => RegisterState::Rejected,
            EntryState::GivenUp => RegisterState::GivenUp,
            EntryState::Revoked { .. } => RegisterState::Revoked,
        }
    }

    /// How often it was asked for.
    pub(crate) fn rounds(&self) -> usize {
        let asked = |event: &EntryEvent| matches!(event, EntryEvent::Asked { .. });
        self.entry.history.iter().filter(|step| asked(&step.what)).count()
    }

    fn is_to_revoke(&self) -> bool {
        let noted = |event: &EntryEvent| matches!(event, EntryEvent::RevocationNoted { cup } if self.entry.cup() == Some(cup));
        self.entry.history.iter().any(|step| noted(&step.what))
    }

    /// What the latest conversion was made from.
    pub(crate) fn source(&self) -> String {
        bare_name(&self.conversion)
    }
}

/// Every entry that is the administration's to see, the latest touched first.
pub(crate) async fn all(actor: &Actor<'_>) -> Result<Vec<Found>, Refusal> {
    let records = &actor.context.stores.cup;
    let own = own::calls(actor).await?;
    let conversions = records.conversions(&actor.administration, MOST_CONVERSIONS).await?;
    let conversions: BTreeMap<ConversionId, ConversionRecord> = conversions
        .into_iter()
        .filter(|record| record.calls.is_subset(&own))
        .map(|record| (record.id, record))
        .collect();
    let entries = records.entries(&actor.administration).await?.into_iter();
    let mut found: Vec<Found> = entries
        .filter_map(|entry| {
            let conversion = conversions.get(&entry.conversion)?.clone();
            Some(Found { entry, conversion })
        })
        .collect();
    let latest = |found: &Found| found.entry.history.last().map(|step| step.at);
    found.sort_by(|one, other| {
        latest(other)
            .cmp(&latest(one))
            .then_with(|| one.entry.local_code.cmp(&other.entry.local_code))
    });
    Ok(found)
}

/// A page of the entries that a text and a state find.
pub(crate) async fn search(
    context: &Context,
    request: &Request,
) -> Result<Json<Register>, Refusal> {
    let wanted = request.body(SearchRegister)?;
    let actor = Actor::of(context, request)?;
    let all = all(&actor).await?;
    let mut counts = RegisterCounts::default();
    for found in &all {
        counts.add(found.state());
    }
    let text = folded(&wanted.text);
    let found: Vec<Found> = all
        .into_iter()
        .filter(|found| wanted.state.is_none_or(|state| state == found.state()))
        .filter(|found| text.is_empty() || speaks_of(&found.entry, &text))
        .collect();
    let (number, from) = (found.len(), wanted.page as usize * PAGE);
    let shown: Vec<Found> = found.into_iter().skip(from).take(PAGE).collect();
    note_read(&actor, &shown).await?;
    let entries = shown.iter().map(entry).collect();
    Ok(Json(Register { entries, found: number, page_size: PAGE, counts }))
}

/// Notes that entries of applications were read.
pub(crate) async fn note_read(actor: &Actor<'_>, shown: &[Found]) -> Result<(), Refusal> {
    let applications: Vec<_> = shown.iter().filter_map(|found| found.entry.application).collect();
    let stored = &actor.context.stores.applications;
    let read = stream::iter(applications).map(|id| stored.dossier(id)).buffered(AT_ONCE);
    let dossiers: Vec<Option<Dossier>> = read.try_collect().await?;
    let dossiers: Vec<Dossier> = dossiers.into_iter().flatten().collect();
    actor.reads(ReadThing::CodesList, dossiers.iter()).await
}

fn speaks_of(entry: &EntryRecord, text: &str) -> bool {
    let cups = entry.revoked().chain(entry.cup()).map(Cup::as_str);
    [entry.local_code.as_str(), &entry.name, &entry.tax_code, &entry.measure.title]
        .into_iter()
        .chain(cups)
        .any(|part| folded(part).contains(text))
}

fn entry(found: &Found) -> RegisterEntry {
    let entry = &found.entry;
    let asked =
        entry.history.iter().rev().find(|step| matches!(step.what, EntryEvent::Asked { .. }));
    RegisterEntry {
        local_code: entry.local_code.clone(),
        name: entry.name.clone(),
        tax_code: entry.tax_code.clone(),
        cost: entry.cost,
        granted: entry.granted,
        measure: MeasureName::from(&entry.measure),
        state: found.state(),
        cup: entry.cup().cloned(),
        reason: match &entry.state {
            EntryState::Rejected { reason } => Some(reason.clone()),
            EntryState::Asked
            | EntryState::Coded { .. }
            | EntryState::GivenUp
            | EntryState::Revoked { .. } => None,
        },
        revoked: entry.revoked().cloned().collect(),
        rounds: found.rounds(),
        conversion: entry.conversion,
        source: found.source(),
        asked_at: asked.map(|step| step.at.into()),
        uploaded_at: found.conversion.uploaded.as_ref().map(|act| act.at.into()),
        application: entry.application,
        history: entry.history.iter().map(RegisterStep::from).collect(),
    }
}
