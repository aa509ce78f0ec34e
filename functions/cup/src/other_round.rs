//! Answers that belong to another request: it is named, so that the file can be taken to its page.

use crate::actor::Actor;
use crate::kept::{self, KeptRow};
use crate::obstacles::Asked;
use crate::own;
use crate::rounds::asked_by;
use cup::Answer;
use domain::ConversionId;
use edge::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// The most bytes that are looked up as a local code.
const LONGEST: usize = 200;
/// Most other requests that are looked into: the latest that asked for the same local codes.
const MOST_OTHERS: usize = 20;

/// Identifier and local code, as an answer has them.
pub(crate) type AnswerKey = (String, String);

/// For answers that belong to no row of a request, what is said of those that belong to another request.
pub(crate) async fn told(
    actor: &Actor<'_>,
    conversion: ConversionId,
    answers: &[&Answer],
) -> Result<BTreeMap<AnswerKey, String>, Refusal> {
    let codes: BTreeSet<String> = answers
        .iter()
        .map(|one| one.codifica_locale.clone())
        .filter(|code| (1..=LONGEST).contains(&code.len()))
        .collect();
    let codes: Vec<String> = codes.into_iter().collect();
    let wanted: BTreeSet<AnswerKey> =
        answers.iter().map(|one| (one.id_progetto.clone(), one.codifica_locale.clone())).collect();
    let records = &actor.context.stores.cup;
    let entries = records.entries_of(&actor.administration, &codes).await?;
    let others: BTreeSet<ConversionId> = entries.iter().flat_map(asked_by).collect();
    let others = others.into_iter().rev().filter(|id| *id != conversion).take(MOST_OTHERS);
    let others: Vec<ConversionId> = others.collect();
    let mut told = BTreeMap::new();
    let mut others = records.conversions_of(&actor.administration, &others).await?;
    // The latest last: what is said of it stays.
    others.sort_by_key(|record| record.id);
    for record in others {
        if record.rows.is_none() || !own::holds(actor, &record).await? {
            continue;
        }
        let sentence = format!(
            "La risposta è di un’altra richiesta, fatta {}: carica il file nella pagina di quella richiesta.",
            Asked::own(&record)
        );
        let rows = kept::rows(actor, &record).await?.rows;
        let keys = rows
            .into_iter()
            .map(|KeptRow { id_progetto, local_code, .. }| (id_progetto, local_code));
        told.extend(keys.filter(|key| wanted.contains(key)).map(|key| (key, sentence.clone())));
    }
    Ok(told)
}
