//! The register, as a request of codes meets it: its local codes are claimed, all of them or none, and let go.

use crate::actor::Actor;
use crate::obstacles::{AT_ONCE, Obstacle, asked_in, is_open};
use cup::{Measure, Numbered, traits};
use domain::{ApplicationId, ConversionId};
use edge::Refusal;
use futures::stream::{self, StreamExt, TryStreamExt};
use std::collections::BTreeMap;
use store::cup::{
    Claimed, ENTRIES_TOGETHER, EntryEvent, EntryRecord, EntryState, MeasureName, Wanted,
};

/// How many entries are read at once.
pub(crate) const READ_AT_ONCE: usize = 500;

/// Looks at every entry of the register, by local code, some of them in memory at a time.
pub(crate) async fn for_each(
    actor: &Actor<'_>,
    mut look: impl FnMut(EntryRecord),
) -> Result<(), Refusal> {
    let records = &actor.context.stores.cup;
    let mut after: Option<String> = None;
    loop {
        let some =
            records.entries_after(&actor.administration, after.as_deref(), READ_AT_ONCE).await?;
        let more = some.len() == READ_AT_ONCE;
        after = some.last().map(|entry| entry.local_code.clone());
        some.into_iter().for_each(&mut look);
        if !more {
            return Ok(());
        }
    }
}

/// What the register is told of each request.
pub(crate) fn wanted(
    conversion: ConversionId,
    measure: &Measure,
    requests: &[Numbered],
    applications: &[Option<ApplicationId>],
) -> Vec<Wanted> {
    let measure = MeasureName { id: measure.id.clone(), title: measure.title.clone() };
    let euro = |amount: u64| i64::try_from(amount).unwrap_or(i64::MAX);
    let each = requests.iter().zip(applications.iter().copied());
    each.map(|(numbered, application)| Wanted {
        local_code: numbered.request.local_code.clone(),
        name: numbered.request.description.name().to_owned(),
        tax_code: traits(numbered).tax_code.to_owned(),
        cost: euro(numbered.request.funding.cost.euro()),
        granted: euro(numbered.request.funding.granted.euro()),
        measure: measure.clone(),
        application,
        conversion,
        id_progetto: numbered.request.id.clone(),
    })
    .collect()
}

/// Notes that a conversion asks for its local codes. What stands in the way already is seen before anything is noted;
/// what comes in the way meanwhile lets all of them go.
pub(crate) async fn claim_all(
    actor: &Actor<'_>,
    wanted: &[Wanted],
) -> Result<Vec<Option<Obstacle>>, Refusal> {
    let codes: Vec<String> = wanted.iter().map(|one| one.local_code.clone()).collect();
    let known = actor.context.stores.cup.entries_of(&actor.administration, &codes).await?;
    let known: BTreeMap<String, EntryRecord> =
        known.into_iter().map(|entry| (entry.local_code.clone(), entry)).collect();
    let known = &known;
    let seen: Vec<Option<Obstacle>> = stream::iter(wanted.to_vec())
        .map(|one| async move {
            match known.get(&one.local_code) {
                Some(entry) => obstacle(actor, &one, entry).await,
                None => Ok(None),
            }
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    if seen.iter().any(Option::is_some) {
        return Ok(seen);
    }
    let mut met = Vec::with_capacity(wanted.len());
    for some in wanted.chunks(ENTRIES_TOGETHER) {
        met.extend(claim_some(actor, some, known).await?);
    }
    if let (true, Some(first)) = (met.iter().any(Option::is_some), wanted.first()) {
        release(actor, first.conversion, &codes).await?;
    }
    Ok(met)
}

/// Claims some local codes together; one by one when somebody came in between, so that it is known where.
async fn claim_some(
    actor: &Actor<'_>,
    wanted: &[Wanted],
    known: &BTreeMap<String, EntryRecord>,
) -> Result<Vec<Option<Obstacle>>, Refusal> {
    let pairs: Vec<(&Wanted, Option<&EntryRecord>)> =
        wanted.iter().map(|one| (one, known.get(&one.local_code))).collect();
    let by = (actor.now, &actor.author);
    let records = &actor.context.stores.cup;
    if records.claim_together(&actor.administration, &pairs, by).await? {
        return Ok(vec![None; wanted.len()]);
    }
    stream::iter(wanted.to_vec())
        .map(|one| async move {
            let instead = known.get(&one.local_code).map(|entry| entry.conversion);
            claim(actor, &one, instead).await
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await
}

async fn obstacle(
    actor: &Actor<'_>,
    wanted: &Wanted,
    entry: &EntryRecord,
) -> Result<Option<Obstacle>, Refusal> {
    Ok(match &entry.state {
        EntryState::Coded { cup } => Some(Obstacle::HasCode(cup.clone())),
        EntryState::Asked
            if entry.conversion != wanted.conversion
                && is_open(actor, entry.conversion).await? =>
        {
            Some(asked_in(actor, entry.conversion).await?)
        }
        EntryState::Asked
        | EntryState::Rejected { .. }
        | EntryState::GivenUp
        | EntryState::Revoked { .. } => None,
    })
}

async fn claim(
    actor: &Actor<'_>,
    wanted: &Wanted,
    instead: Option<ConversionId>,
) -> Result<Option<Obstacle>, Refusal> {
    let records = &actor.context.stores.cup;
    let by = (actor.now, &actor.author);
    match records.claim_entry(&actor.administration, wanted, instead, by).await? {
        Claimed::Now => Ok(None),
        Claimed::Held(entry) => match entry.state {
            EntryState::Coded { cup } => Ok(Some(Obstacle::HasCode(cup))),
            EntryState::Asked
            | EntryState::Rejected { .. }
            | EntryState::GivenUp
            | EntryState::Revoked { .. } => asked_in(actor, entry.conversion).await.map(Some),
        },
    }
}

/// Notes that a conversion no longer asks for some local codes, where it still did.
pub(crate) async fn release(
    actor: &Actor<'_>,
    conversion: ConversionId,
    local_codes: &[String],
) -> Result<(), Refusal> {
    settle_all(actor, local_codes.to_vec(), &EntryEvent::GivenUp { conversion }).await
}

/// Lets go whatever a conversion still asks for, by the register alone: one that was broken off has no list of its own.
pub(crate) async fn release_whole(
    actor: &Actor<'_>,
    conversion: ConversionId,
) -> Result<Vec<EntryRecord>, Refusal> {
    let mut asked: Vec<EntryRecord> = Vec::new();
    for_each(actor, |entry| {
        if entry.conversion == conversion && entry.state == EntryState::Asked {
            asked.push(entry);
        }
    })
    .await?;
    let codes: Vec<String> = asked.iter().map(|entry| entry.local_code.clone()).collect();
    release(actor, conversion, &codes).await?;
    Ok(asked)
}

async fn settle_all(
    actor: &Actor<'_>,
    local_codes: Vec<String>,
    event: &EntryEvent,
) -> Result<(), Refusal> {
    stream::iter(local_codes)
        .map(|code| async move { settle(actor, &code, event).await })
        .buffered(AT_ONCE)
        .try_collect()
        .await
}

/// Notes on the entry of a local code what happened.
pub(crate) async fn settle(
    actor: &Actor<'_>,
    local_code: &str,
    event: &EntryEvent,
) -> Result<(), Refusal> {
    let records = &actor.context.stores.cup;
    let by = (actor.now, &actor.author);
    Ok(records.settle_entry(&actor.administration, local_code, event, by).await?)
}
