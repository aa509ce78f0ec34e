//! Taking in what Sistema CUP answered: codes and rejections, one row at a time, so that what was
//! broken off can be taken up again and nothing is done twice.

use crate::actor::Actor;
use crate::bounds::{self, MOST_STRAYS, REASONS_IN_REGISTER, REASONS_KEPT};
use crate::contradictions::{self, Contradiction};
use crate::entries;
use crate::kept::{self, KeptRow, KeptRows};
use crate::linked::{Linked, by_protocol};
use crate::not_taken::NotTaken;
use crate::obstacles::AT_ONCE;
use crate::other_round;
use cup::{Answer, Outcome, Request};
use domain::{ApplicationId, Cup, ResponseId};
use edge::Refusal;
use futures::stream::{self, StreamExt, TryStreamExt};
use std::collections::{BTreeMap, BTreeSet};
use store::cup::{
    Assigned, Assignment, CodeRecord, ConversionRecord, EntryEvent, Rejected, Rejection,
    RowOutcome, Stray,
};

/// What an answer brought.
#[derive(Default)]
pub(crate) struct Imported {
    pub(crate) coded: u32,
    pub(crate) rejected: u32,
    /// What was not taken: the first of it.
    pub(crate) strays: Vec<Stray>,
    /// How much was not taken.
    pub(crate) stray_count: u32,
    /// Whether the answer contradicts what is known: then nothing of it was taken.
    pub(crate) contradicts: bool,
    /// The codes in it that belong to nobody.
    pub(crate) unwanted: Vec<Cup>,
}

impl Imported {
    fn add(&mut self, stray: Stray) {
        self.stray_count = self.stray_count.saturating_add(1);
        if self.strays.len() < MOST_STRAYS {
            self.strays.push(stray);
        }
    }

    fn count(&mut self, row: &KeptRow, effect: Effect) {
        match effect {
            Effect::Coded => self.coded += 1,
            Effect::Rejected => self.rejected += 1,
            Effect::Nothing => {}
            Effect::NotTaken(reason) => {
                self.add(bounds::stray(&row.id_progetto, &row.local_code, reason.to_string()));
            }
        }
    }
}

/// What the answer to one request did.
enum Effect {
    Coded,
    Rejected,
    Nothing,
    NotTaken(NotTaken),
}

/// Takes in an answer to a conversion.
pub(crate) async fn import(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
    response: ResponseId,
    answers: &[Answer],
) -> Result<Imported, Refusal> {
    let KeptRows { rows, .. } = kept::rows(actor, conversion).await?;
    let pairing = cup::pair(&requests_of(actor, conversion, &rows).await?, answers);
    let mut imported = Imported::default();
    let strange: Vec<&Answer> =
        pairing.strays.iter().take(MOST_STRAYS).map(|stray| &stray.answer).collect();
    let others = other_round::told(actor, conversion.id, &strange).await?;
    for stray in pairing.strays {
        let Answer { id_progetto, codifica_locale, .. } = stray.answer;
        let key = (id_progetto, codifica_locale);
        let reason = others.get(&key).cloned().unwrap_or(stray.reason);
        imported.add(bounds::stray(&key.0, &key.1, reason));
    }
    let before = outcomes(actor, conversion).await?;
    let contradictions = contradictions::of(actor, &rows, &pairing.rows, &before).await?;
    if !contradictions.is_empty() {
        return nothing(actor, &rows, &pairing.rows, contradictions, imported).await;
    }
    let import = Import {
        actor,
        conversion,
        response,
        before,
        // An application may have been sent, and found, only after the request was made.
        applications: by_protocol(actor, rows.iter().map(|row| row.local_code.as_str())).await?,
    };
    let pairs = rows.into_iter().zip(pairing.rows);
    let effects: Vec<(KeptRow, Effect)> = stream::iter(pairs)
        .map(|(row, outcome)| {
            let import = &import;
            async move {
                let effect = import.take(&row, outcome).await?;
                Ok::<_, Refusal>((row, effect))
            }
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    for (row, effect) in effects {
        imported.count(&row, effect);
    }
    Ok(imported)
}

/// Takes nothing of an answer that contradicts what is known, and tells of each of its codes why.
async fn nothing(
    actor: &Actor<'_>,
    rows: &[KeptRow],
    outcomes: &[Outcome],
    contradictions: Vec<Contradiction>,
    mut imported: Imported,
) -> Result<Imported, Refusal> {
    imported.contradicts = true;
    imported.unwanted = contradictions::propose(actor, &contradictions).await?;
    for one in &contradictions {
        imported.add(bounds::stray(&one.id_progetto, &one.local_code, one.reason.to_string()));
    }
    let told: BTreeSet<&str> = contradictions.iter().map(|one| one.local_code.as_str()).collect();
    for (row, outcome) in rows.iter().zip(outcomes) {
        if let Outcome::Coded(cup) = outcome
            && !told.contains(row.local_code.as_str())
        {
            let reason = NotTaken::OfContradiction { cup: cup.clone() };
            imported.add(bounds::stray(&row.id_progetto, &row.local_code, reason.to_string()));
        }
    }
    Ok(imported)
}

/// The requests of a conversion, which are those of its rows.
async fn requests_of(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
    rows: &[KeptRow],
) -> Result<Vec<Request>, Refusal> {
    let requests = kept::requests(actor, conversion).await?;
    let same = |(row, request): (&KeptRow, &Request)| row.local_code == request.local_code;
    if rows.len() != requests.len() || !rows.iter().zip(&requests).all(same) {
        return Err(Refusal::fault("the requests of a conversion are not those of its rows"));
    }
    Ok(requests)
}

/// What came back before, by local code.
async fn outcomes(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
) -> Result<BTreeMap<String, RowOutcome>, Refusal> {
    let rows = actor.context.stores.cup.rows(&conversion.administration, conversion.id).await?;
    Ok(rows.into_iter().map(|row| (row.local_code, row.outcome)).collect())
}

/// The import of one answer.
struct Import<'a> {
    actor: &'a Actor<'a>,
    conversion: &'a ConversionRecord,
    response: ResponseId,
    before: BTreeMap<String, RowOutcome>,
    applications: BTreeMap<String, Linked>,
}

impl Import<'_> {
    async fn take(&self, row: &KeptRow, outcome: Outcome) -> Result<Effect, Refusal> {
        // Taken before this import was broken off, or with another file.
        let same = |cup: &Cup| {
            let before = self.before.get(&row.local_code);
            before.is_some_and(|before| *before == RowOutcome::Coded { cup: cup.clone() })
        };
        match outcome {
            Outcome::Waiting => Ok(Effect::Nothing),
            Outcome::Unclear(unclear) => Ok(Effect::NotTaken(unclear.into())),
            Outcome::Coded(cup) => {
                let effect =
                    if same(&cup) { Effect::Coded } else { self.assign(row, cup.clone()).await? };
                if matches!(effect, Effect::Coded) {
                    let conversion = self.conversion.id;
                    self.settle(row, EntryEvent::Coded { conversion, cup }).await?;
                }
                Ok(effect)
            }
            Outcome::Rejected(reasons) => {
                let effect = self.reject(row, &reasons).await?;
                if matches!(effect, Effect::Rejected) {
                    let conversion = self.conversion.id;
                    let reason = bounds::reasons(&reasons, REASONS_IN_REGISTER).join(" ");
                    self.settle(row, EntryEvent::Rejected { conversion, reason }).await?;
                }
                Ok(effect)
            }
        }
    }

    async fn settle(&self, row: &KeptRow, event: EntryEvent) -> Result<(), Refusal> {
        entries::settle(self.actor, &row.local_code, &event).await
    }

    /// The application of a row. The index that finds them may be late, or the call gone from the
    /// list.
    fn application(&self, row: &KeptRow) -> Option<ApplicationId> {
        let linked = self.applications.get(&row.local_code).map(|linked| linked.application);
        linked.or(row.application)
    }

    async fn assign(&self, row: &KeptRow, cup: Cup) -> Result<Effect, Refusal> {
        let assignment = Assignment {
            administration: self.conversion.administration.clone(),
            code: CodeRecord {
                cup: cup.clone(),
                local_code: row.local_code.clone(),
                name: row.name.clone(),
                conversion: self.conversion.id,
                row: row.row,
                request_sha256: row.request_sha256,
                at: self.actor.now,
                application: self.application(row),
            },
            response: self.response,
        };
        let stamp = self.actor.stamp()?;
        Ok(match self.actor.context.stores.cup.assign(&assignment, &stamp).await? {
            Assigned::Now | Assigned::Already => Effect::Coded,
            Assigned::HasAnother(held) => Effect::NotTaken(NotTaken::HasAnother { cup, held }),
            Assigned::TakenBy(other) => Effect::NotTaken(NotTaken::TakenBy { cup, other }),
            Assigned::ApplicationHas(held) => {
                Effect::NotTaken(NotTaken::ApplicationHas { cup, held })
            }
            Assigned::Revoked => Effect::NotTaken(NotTaken::Revoked { cup, day: None }),
            Assigned::NoApplication => Effect::NotTaken(NotTaken::NoApplication { cup }),
        })
    }

    async fn reject(&self, row: &KeptRow, reasons: &[String]) -> Result<Effect, Refusal> {
        let rejection = Rejection {
            administration: self.conversion.administration.clone(),
            conversion: self.conversion.id,
            local_code: row.local_code.clone(),
            reasons: bounds::reasons(reasons, REASONS_KEPT),
            at: self.actor.now,
            response: self.response,
            application: self.waiting(row).await?,
        };
        let stamp = self.actor.stamp()?;
        Ok(match self.actor.context.stores.cup.reject(&rejection, &stamp).await? {
            Rejected::Now | Rejected::Already => Effect::Rejected,
            Rejected::HasCode => Effect::NotTaken(NotTaken::HasCode),
        })
    }

    /// The application of a row, if it waits for this very conversion.
    async fn waiting(&self, row: &KeptRow) -> Result<Option<ApplicationId>, Refusal> {
        let Some(application) = self.application(row) else { return Ok(None) };
        let standing = self.actor.context.stores.cup.standing(application).await?;
        let waits = standing.and_then(|cup| cup.requested_in()) == Some(self.conversion.id);
        Ok(waits.then_some(application))
    }
}
