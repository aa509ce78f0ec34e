//! What happens to a local code concerns every request that asked for its code: their counts and their workbooks are
//! brought up to date. What happened is done by then, whatever comes of the others: each that fails is noted in the log,
//! and is brought up to date when it is read.

use crate::actor::Actor;
use crate::kept::KeptRow;
use crate::outputs::{has_codes, up_to_date};
use crate::own;
use crate::rounds::asked_by;
use domain::ConversionId;
use edge::Refusal;
use futures::stream::{self, StreamExt};
use std::collections::BTreeSet;
use store::cup::ConversionRecord;

/// How many requests are brought up to date at once: each reads and writes workbooks.
const AT_ONCE: usize = 4;

/// After the answers to the rows of a request: of the others that asked for the same codes.
pub(crate) async fn after_answers(actor: &Actor<'_>, answered: ConversionId, rows: &[KeptRow]) {
    let codes: Vec<String> = rows.iter().map(|row| row.local_code.clone()).collect();
    Box::pin(all(actor, &codes, Some(answered))).await;
}

/// After codes of some local codes were revoked.
pub(crate) async fn after_revocations(actor: &Actor<'_>, local_codes: &[String]) {
    Box::pin(all(actor, local_codes, None)).await;
}

async fn all(actor: &Actor<'_>, local_codes: &[String], but: Option<ConversionId>) {
    let others = match others(actor, local_codes, but).await {
        Ok(others) => others,
        Err(refusal) => {
            return actor.left_undone("the requests of a code were not found", refusal);
        }
    };
    let bring = |record: ConversionRecord| async move {
        if let Err(refusal) = Box::pin(one(actor, record)).await {
            actor.left_undone("a conversion was not brought up to date", refusal);
        }
    };
    stream::iter(others).for_each_concurrent(AT_ONCE, bring).await;
}

/// The requests that asked for the codes of some local codes, but for one.
async fn others(
    actor: &Actor<'_>,
    local_codes: &[String],
    but: Option<ConversionId>,
) -> Result<Vec<ConversionRecord>, Refusal> {
    let records = &actor.context.stores.cup;
    let entries = records.entries_of(&actor.administration, local_codes).await?;
    let asked: BTreeSet<ConversionId> = entries.iter().flat_map(asked_by).collect();
    let asked: Vec<ConversionId> = asked.into_iter().filter(|id| Some(*id) != but).collect();
    Ok(records.conversions_of(&actor.administration, &asked).await?)
}

async fn one(actor: &Actor<'_>, record: ConversionRecord) -> Result<(), Refusal> {
    if has_codes(&record) && own::holds(actor, &record).await? {
        up_to_date(actor, record).await?;
    }
    Ok(())
}
