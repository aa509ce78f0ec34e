//! Answers that contradict what is known: a project has another code, a code another project, or it was revoked. Then the whole file is
//! not believed, and nothing of it is taken: most often it answers a request that was sent twice.

use crate::actor::Actor;
use crate::entries::settle;
use crate::kept::KeptRow;
use crate::not_taken::NotTaken;
use cup::Outcome;
use domain::{ApplicationId, Cup, Date, Instant};
use edge::Refusal;
use jiff::Timestamp;
use std::collections::BTreeMap;
use store::cup::{CodeRecord, EntryEvent, RevocationRecord, RowOutcome};

/// Most codes that are named as belonging to nobody.
const MOST_UNWANTED: usize = 1_000;
/// Why such a code is to be revoked.
const REASON: &str = "Il Sistema CUP lo ha assegnato a un progetto che ha già un altro CUP: la richiesta è stata caricata due volte.";

/// A row whose answer contradicts what is known.
pub(crate) struct Contradiction {
    pub(crate) local_code: String,
    pub(crate) id_progetto: String,
    pub(crate) name: String,
    pub(crate) application: Option<ApplicationId>,
    pub(crate) reason: NotTaken,
    /// The code, if it belongs to nobody.
    pub(crate) unwanted: Option<Cup>,
}

/// Every answer among some that contradicts what is known.
pub(crate) async fn of(
    actor: &Actor<'_>,
    rows: &[KeptRow],
    outcomes: &[Outcome],
    before: &BTreeMap<String, RowOutcome>,
) -> Result<Vec<Contradiction>, Refusal> {
    let coded: Vec<(&KeptRow, &Cup)> = rows
        .iter()
        .zip(outcomes)
        .filter_map(|(row, outcome)| match outcome {
            Outcome::Coded(cup) => Some((row, cup)),
            Outcome::Waiting | Outcome::Rejected(_) | Outcome::Unclear(_) => None,
        })
        .collect();
    let records = &actor.context.stores.cup;
    let locals: Vec<String> = coded.iter().map(|(row, _)| row.local_code.clone()).collect();
    let cups: Vec<Cup> = coded.iter().map(|(_, cup)| (*cup).clone()).collect();
    let held = records.codes_of(&actor.administration, &locals).await?;
    let held: BTreeMap<&str, &CodeRecord> =
        held.iter().map(|code| (code.local_code.as_str(), code)).collect();
    let known = records.codes(&actor.administration, &cups).await?;
    let known: BTreeMap<&str, &CodeRecord> =
        known.iter().map(|code| (code.cup.as_str(), code)).collect();
    let noted = records.revocations_of(&actor.administration, &cups).await?;
    let (revoked, to_revoke) = (revoked(&noted), to_revoke(&noted));
    let found = coded.into_iter().filter_map(|(row, cup)| {
        // It came before with this very request, and may have been revoked since.
        let came = before.get(&row.local_code);
        if came.is_some_and(|came| *came == RowOutcome::Coded { cup: cup.clone() }) {
            return None;
        }
        let owner = known.get(cup.as_str());
        let reason = match (held.get(row.local_code.as_str()), owner, revoked.get(cup)) {
            (_, Some(code), Some(day)) if code.local_code != row.local_code => {
                NotTaken::RevokedOf { cup: cup.clone(), other: code.local_code.clone(), day: *day }
            }
            (_, _, Some(day)) => NotTaken::Revoked { cup: cup.clone(), day: Some(*day) },
            (_, Some(code), None) if code.local_code == row.local_code => return None,
            (Some(code), _, None) if code.cup != *cup => {
                NotTaken::HasAnother { cup: cup.clone(), held: code.cup.clone() }
            }
            (_, Some(code), None) => {
                NotTaken::TakenBy { cup: cup.clone(), other: code.local_code.clone() }
            }
            (_, None, None) => match to_revoke.get(cup) {
                Some(other) => NotTaken::ToRevoke { cup: cup.clone(), other: (*other).to_owned() },
                None => return None,
            },
        };
        Some(Contradiction {
            local_code: row.local_code.clone(),
            id_progetto: row.id_progetto.clone(),
            name: row.name.clone(),
            application: row.application,
            reason,
            unwanted: (owner.is_none()
                && !revoked.contains_key(cup)
                && !to_revoke.contains_key(cup))
            .then(|| cup.clone()),
        })
    });
    Ok(found.collect())
}

/// The codes that were revoked in Sistema CUP, each with the day.
fn revoked(noted: &[RevocationRecord]) -> BTreeMap<Cup, Date> {
    let day = |at: Timestamp| Instant::from(at).day_in_italy();
    noted.iter().filter_map(|one| Some((one.cup.clone(), day(one.done_at?)))).collect()
}

/// The codes that are still to be revoked, each with the local code that it came for.
fn to_revoke(noted: &[RevocationRecord]) -> BTreeMap<&Cup, &str> {
    let waiting = noted.iter().filter(|one| one.done_at.is_none());
    waiting.map(|one| (&one.cup, one.local_code.as_str())).collect()
}

/// Puts the codes that belong to nobody among those to be revoked, and gives them.
pub(crate) async fn propose(
    actor: &Actor<'_>,
    contradictions: &[Contradiction],
) -> Result<Vec<Cup>, Refusal> {
    let mut unwanted = Vec::new();
    for one in contradictions.iter().take(MOST_UNWANTED) {
        let Some(cup) = &one.unwanted else { continue };
        let revocation = revocation(actor, one, cup);
        let (records, stamp) = (&actor.context.stores.cup, actor.stamp()?);
        records.propose_revocation(&actor.administration, &revocation, &stamp).await?;
        // The register finds it by the project that it came for.
        let event = EntryEvent::RevocationNoted { cup: cup.clone() };
        settle(actor, &one.local_code, &event).await?;
        unwanted.push(cup.clone());
    }
    Ok(unwanted)
}

/// What is noted of such a code: nobody has decided anything yet.
fn revocation(actor: &Actor<'_>, one: &Contradiction, cup: &Cup) -> RevocationRecord {
    RevocationRecord {
        cup: cup.clone(),
        local_code: one.local_code.clone(),
        name: one.name.clone(),
        reason: REASON.to_owned(),
        date: None,
        noted_at: actor.now,
        noted_by: actor.author.clone(),
        done_at: None,
        done_by: None,
        application: one.application,
    }
}
