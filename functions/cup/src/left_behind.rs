//! What waits for a request that nobody can answer or give up any more, since a call was entrusted to another
//! administration: it can be asked for again, and whoever confirms that is told before.

use crate::actor::Actor;
use crate::bare_name::bare_name;
use crate::obstacles::AT_ONCE;
use crate::own;
use cup::Numbered;
use domain::{ApplicationId, ConversionId, Instant};
use edge::Refusal;
use futures::stream::{self, StreamExt, TryStreamExt};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use store::cup::EntryState;

/// What is said of an application that waits for a request of another administration.
const OF_OTHERS: &str = "Il CUP di questa domanda era già stato chiesto dall’amministrazione che gestiva il bando prima: accertati che non l’abbia caricato nel Sistema CUP, altrimenti il progetto avrebbe due codici.";

/// What is said of each row of a conversion that asks for what was left behind; of most, nothing.
pub(crate) async fn told(
    actor: &Actor<'_>,
    conversion: ConversionId,
    requests: &[Numbered],
    applications: &[Option<ApplicationId>],
) -> Result<BTreeMap<u32, String>, Refusal> {
    let waited_for = waited_for(actor, requests, applications).await?;
    let mut sentences: BTreeMap<ConversionId, Option<String>> = BTreeMap::new();
    let mut told = BTreeMap::new();
    for (row, other) in waited_for.into_iter().filter(|(_, other)| *other != conversion) {
        let known = match sentences.entry(other) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(sentence(actor, other).await?),
        };
        if let Some(sentence) = known {
            told.insert(row, sentence.clone());
        }
    }
    Ok(told)
}

/// For each row whose local code or application waits for a conversion, which one.
async fn waited_for(
    actor: &Actor<'_>,
    requests: &[Numbered],
    applications: &[Option<ApplicationId>],
) -> Result<Vec<(u32, ConversionId)>, Refusal> {
    let records = &actor.context.stores.cup;
    let codes: Vec<String> =
        requests.iter().map(|numbered| numbered.request.local_code.clone()).collect();
    let entries = records.entries_of(&actor.administration, &codes).await?;
    let entries: BTreeMap<String, ConversionId> = entries
        .into_iter()
        .filter(|entry| entry.state == EntryState::Asked)
        .map(|entry| (entry.local_code, entry.conversion))
        .collect();
    let rows: Vec<_> = requests
        .iter()
        .zip(applications)
        .map(|(numbered, application)| {
            let entry = entries.get(&numbered.request.local_code).copied();
            (numbered.row, entry, *application)
        })
        .collect();
    let waited: Vec<Option<(u32, ConversionId)>> = stream::iter(rows)
        .map(|(row, entry, application)| async move {
            let asked = match application {
                Some(application) => records.asked_in(application).await?,
                None => None,
            };
            Ok::<_, Refusal>(asked.or(entry).map(|other| (row, other)))
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    Ok(waited.into_iter().flatten().collect())
}

/// What is said of a conversion, if it was left behind.
async fn sentence(actor: &Actor<'_>, other: ConversionId) -> Result<Option<String>, Refusal> {
    let record = actor.context.stores.cup.conversion(&actor.administration, other).await?;
    let Some(record) = record else { return Ok(Some(OF_OTHERS.to_owned())) };
    if record.withdrawn.is_some() || own::holds(actor, &record).await? {
        return Ok(None);
    }
    let day = Instant::from(record.at).day_in_italy();
    let source = bare_name(&record);
    Ok(Some(format!(
        "Il CUP di questa pratica era già stato chiesto il {day} con «{source}», insieme alle domande di un bando che ora è di un’altra amministrazione: se quel file era stato caricato nel Sistema CUP, il progetto avrebbe due codici."
    )))
}
