//! The register: every local code whose code was ever asked for, how it stands and how it came to that. It is looked
//! through some entries at a time, those that changed last first.

use crate::actor::Actor;
use crate::entries::READ_AT_ONCE;
use crate::found::Found;
use crate::rounds::Rounds;
use domain::text::folded;
use domain::{ApplicationId, Cup};
use edge::api::cup::{Register, RegisterCounts, RegisterEntry, RegisterSearch, RegisterState};
use edge::reply::Json;
use edge::routes::cup::SearchRegister;
use edge::{Context, Refusal, Request};
use std::collections::{BTreeMap, BTreeSet};
use store::applications::Dossier;
use store::cup::EntryRecord;
use store::reads::ReadThing;

/// Entries that a reply gives at most.
const PAGE: usize = 50;
/// Entries that a request looks at at most: a rare word is looked for in several requests.
const LOOKED_AT: usize = 2_000;
/// The longest place in the list that somebody goes on from, in bytes: an instant and a local code.
const LONGEST: usize = 260;

/// The entries of a part of the register that a text and a state find.
pub(crate) async fn search(
    context: &Context,
    request: &Request,
) -> Result<Json<Register>, Refusal> {
    let wanted = request.body(SearchRegister)?;
    let actor = Actor::of(context, request)?;
    if wanted.after.as_ref().is_some_and(|after| after.len() > LONGEST) {
        return Err(Refusal::NotFound);
    }
    let mut rounds = Rounds::of(&actor).await?;
    let counts = if wanted.counts { Some(counts(&actor, &mut rounds).await?) } else { None };
    let Part { found, next } = part(&actor, &mut rounds, &wanted).await?;
    rounds.learn_all(&actor, found.iter()).await?;
    let calls = calls(note_read(&actor, &found).await?);
    let shown = found.iter().filter_map(|entry| {
        let call = entry.application.and_then(|application| calls.get(&application)).cloned();
        Some(RegisterEntry { call, ..Found::of(entry, &rounds)?.shown(&rounds) })
    });
    Ok(Json(Register { entries: shown.collect(), page_size: PAGE, next, counts }))
}

/// The calls that applications were sent to.
fn calls(dossiers: Vec<Dossier>) -> BTreeMap<ApplicationId, String> {
    dossiers.into_iter().map(|dossier| (dossier.id, dossier.call.call.to_string())).collect()
}

/// What a part of the register has.
struct Part {
    found: Vec<EntryRecord>,
    /// The place in the list to go on from.
    next: Option<String>,
}

async fn part(
    actor: &Actor<'_>,
    rounds: &mut Rounds,
    wanted: &RegisterSearch,
) -> Result<Part, Refusal> {
    let records = &actor.context.stores.cup;
    let text = folded(&wanted.text);
    let mut part = Part { found: Vec::new(), next: wanted.after.clone() };
    for _ in 0..LOOKED_AT.div_ceil(READ_AT_ONCE) {
        let after = part.next.as_deref();
        let some = records.entries_latest(&actor.administration, after, READ_AT_ONCE).await?;
        let more = some.len() == READ_AT_ONCE;
        rounds.learn_latest(actor, &some).await?;
        let mut some = some.into_iter().peekable();
        while let Some(entry) = some.next() {
            part.next = Some(entry.listed_at());
            if is_wanted(&entry, rounds, wanted, &text) {
                part.found.push(entry);
            }
            if part.found.len() == PAGE {
                let at_the_end = some.peek().is_none() && !more;
                part.next = part.next.filter(|_| !at_the_end);
                return Ok(part);
            }
        }
        if !more {
            return Ok(Part { next: None, ..part });
        }
    }
    Ok(part)
}

fn is_wanted(entry: &EntryRecord, rounds: &Rounds, wanted: &RegisterSearch, text: &str) -> bool {
    Found::of(entry, rounds).is_some_and(|found| {
        wanted.state.is_none_or(|state| found.is(state))
            && (text.is_empty() || speaks_of(entry, text))
    })
}

/// How many entries of the whole register stand how.
async fn counts(actor: &Actor<'_>, rounds: &mut Rounds) -> Result<RegisterCounts, Refusal> {
    let records = &actor.context.stores.cup;
    let mut counts = RegisterCounts::default();
    let mut after: Option<String> = None;
    loop {
        let some =
            records.entries_after(&actor.administration, after.as_deref(), READ_AT_ONCE).await?;
        rounds.learn_latest(actor, &some).await?;
        for found in some.iter().filter_map(|entry| Found::of(entry, rounds)) {
            counts.add(found.state());
            // As the filter finds them: an entry once, however many of its codes are to be revoked.
            if found.state() != RegisterState::ToRevoke && found.is(RegisterState::ToRevoke) {
                counts.to_revoke += 1;
            }
        }
        if some.len() < READ_AT_ONCE {
            return Ok(counts);
        }
        after = some.last().map(|entry| entry.local_code.clone());
    }
}

/// Notes that entries of applications were read, and gives these.
pub(crate) async fn note_read(
    actor: &Actor<'_>,
    shown: &[EntryRecord],
) -> Result<Vec<Dossier>, Refusal> {
    let ids: BTreeSet<ApplicationId> = shown.iter().filter_map(|entry| entry.application).collect();
    let ids: Vec<ApplicationId> = ids.into_iter().collect();
    let dossiers = actor.context.stores.applications.dossiers(&ids).await?;
    actor.reads(ReadThing::CodesList, dossiers.iter()).await?;
    Ok(dossiers)
}

fn speaks_of(entry: &EntryRecord, text: &str) -> bool {
    let cups = entry.revoked().chain(entry.to_revoke()).chain(entry.cup()).map(Cup::as_str);
    [entry.local_code.as_str(), &entry.name, &entry.tax_code, &entry.measure.title]
        .into_iter()
        .chain(cups)
        .any(|part| folded(part).contains(text))
}
