//! What happens to a local code concerns every request that asked for its code: their counts and their workbooks are
//! brought up to date.

use crate::actor::Actor;
use crate::outputs::{has_codes, up_to_date};
use crate::rounds::asked_by;
use crate::rows::KnownRows;
use crate::{kept, own};
use domain::ConversionId;
use edge::Refusal;
use std::collections::BTreeSet;
use store::cup::ConversionRecord;

/// After the answers to a request: of the others that asked for the same codes.
pub(crate) async fn after_answers(
    actor: &Actor<'_>,
    record: &ConversionRecord,
) -> Result<(), Refusal> {
    let rows = kept::rows(actor, record).await?.rows;
    let codes: Vec<String> = rows.into_iter().map(|row| row.local_code).collect();
    Box::pin(all(actor, &codes, Some(record.id))).await
}

/// After codes of some local codes were revoked.
pub(crate) async fn after_revocations(
    actor: &Actor<'_>,
    local_codes: &[String],
) -> Result<(), Refusal> {
    Box::pin(all(actor, local_codes, None)).await
}

async fn all(
    actor: &Actor<'_>,
    local_codes: &[String],
    but: Option<ConversionId>,
) -> Result<(), Refusal> {
    let records = &actor.context.stores.cup;
    let entries = records.entries_of(&actor.administration, local_codes).await?;
    let asked: BTreeSet<ConversionId> = entries.iter().flat_map(asked_by).collect();
    let asked: Vec<ConversionId> = asked.into_iter().filter(|id| Some(*id) != but).collect();
    for record in records.conversions_of(&actor.administration, &asked).await? {
        if !has_codes(&record) || !own::holds(actor, &record).await? {
            continue;
        }
        if let Some(known) = KnownRows::of(actor, &record).await? {
            up_to_date(actor, record, &known).await?;
        }
    }
    Ok(())
}
