//! The records of conversions: begun, found, saved.

use crate::actor::Actor;
use crate::own;
use domain::ConversionId;
use edge::{Denied, Refusal, Request};
use form::CallId;
use std::collections::BTreeSet;
use store::cup::{ConversionRecord, ConversionSaved, Origin, Progress, Since};

/// A conversion that is to be begun.
pub(crate) struct NewConversion {
    pub(crate) origin: Origin,
    /// The id of the measure in place of the one that the workbook names.
    pub(crate) asked: Option<String>,
    /// Whether it may be split into several files.
    pub(crate) split: bool,
    /// The calls that are known before the rows are.
    pub(crate) calls: BTreeSet<CallId>,
}

/// Stores a new conversion that waits for what it is made from.
pub(crate) async fn begin(
    actor: &Actor<'_>,
    new: NewConversion,
) -> Result<ConversionRecord, Refusal> {
    let record = ConversionRecord {
        id: actor.conversion_id()?,
        administration: actor.administration.clone(),
        at: actor.now,
        by: actor.author.clone(),
        judged_from: None,
        origin: new.origin,
        asked: new.asked,
        split: new.split,
        calls: new.calls,
        measure: None,
        progress: Progress::Waiting,
        report: None,
        rows: None,
        files: Vec::new(),
        withdrawn: None,
        confirmed: None,
        uploaded: None,
        since: Since::default(),
        steps: Vec::new(),
        version: 1,
    };
    if actor.context.stores.cup.begin(&record).await? {
        Ok(record)
    } else {
        Err(Refusal::fault("the id of a new conversion was taken"))
    }
}

/// The conversion that a request names, if it is the administration's own, and the calls in it are.
pub(crate) async fn named(
    actor: &Actor<'_>,
    request: &Request,
) -> Result<ConversionRecord, Refusal> {
    own::conversion(actor, find(actor, request.conversion()?).await?).await
}

/// A conversion of the administration, as it is now.
pub(crate) async fn find(actor: &Actor<'_>, id: ConversionId) -> Result<ConversionRecord, Refusal> {
    let record = actor.context.stores.cup.conversion(&actor.administration, id).await?;
    record.ok_or(Refusal::NotFound)
}

/// Stores a conversion that has become something, unless it did in the meantime.
pub(crate) async fn save(
    actor: &Actor<'_>,
    record: ConversionRecord,
) -> Result<ConversionRecord, Refusal> {
    match actor.context.stores.cup.save(&record).await? {
        ConversionSaved::Saved(record) => Ok(*record),
        ConversionSaved::Stale => find(actor, record.id).await,
    }
}

/// Answers come to a request that is ready.
pub(crate) fn accepted(conversion: &ConversionRecord) -> Result<(), Refusal> {
    match conversion.progress {
        Progress::Accepted { .. } if conversion.confirmed.is_some() => Ok(()),
        Progress::Accepted { .. } => Err(Denied::NotConfirmed.into()),
        Progress::Waiting | Progress::Unreadable { .. } | Progress::Refused { .. } => {
            Err(Denied::NotAccepted.into())
        }
    }
}
