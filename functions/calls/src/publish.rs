//! Publishing a compiled definition: its form is stored for good, its schedule can change.

use form::CanonicalError;
use form::compile::{Compiled, Schedule};
use store::calls::CallRecord;
use store::{StoreError, Stores};

/// A definition could not be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The form could not be written.
    #[error("the form of the call could not be written")]
    Canonical(#[source] CanonicalError),
    /// The stores did not take it.
    #[error("the call could not be stored")]
    Store(#[source] StoreError),
    /// The definition proposes no schedule, and the call has none yet.
    #[error("the call has no schedule yet and its definition proposes none")]
    NoSchedule,
    /// The revision is published already with another form.
    #[error(
        "revision {revision} of «{call}» is published with another form: raise «revision» in call.toml"
    )]
    RevisionTaken {
        /// The call.
        call: String,
        /// The revision.
        revision: u32,
    },
}

/// Publishes a call's form. A schedule that is there already stays: it belongs to the
/// administration. A published revision never changes: a different form needs a new number.
pub async fn publish(stores: &Stores, compiled: &Compiled) -> Result<CallRecord, PublishError> {
    let form = &compiled.form;
    let json = form.canonical_json().map_err(PublishError::Canonical)?;
    let digest = form.digest().map_err(PublishError::Canonical)?.to_string();
    let call = form.call.as_str();
    let before = stores.calls.call(call).await.map_err(PublishError::Store)?;
    let revision = form.revision.to_string();
    let taken = before.as_ref().and_then(|old| old.revisions.get(&revision));
    if taken.is_some_and(|published| *published != digest) {
        return Err(PublishError::RevisionTaken { call: call.to_owned(), revision: form.revision });
    }
    let record = record(before, compiled, revision, digest)?;
    stores.calls.put_form(call, &record.digest, json.into()).await.map_err(PublishError::Store)?;
    stores.calls.put_call(&record).await.map_err(PublishError::Store)?;
    Ok(record)
}

fn record(
    before: Option<CallRecord>,
    compiled: &Compiled,
    revision: String,
    digest: String,
) -> Result<CallRecord, PublishError> {
    let form = &compiled.form;
    let mut revisions = before.as_ref().map(|old| old.revisions.clone()).unwrap_or_default();
    revisions.insert(revision.clone(), digest.clone());
    let (opens_at, closes_at, extended_until) = match (before, compiled.schedule) {
        (Some(old), _) => (old.opens_at, old.closes_at, old.extended_until),
        (None, Some(Schedule { opens, closes })) => (opens, closes, None),
        (None, None) => return Err(PublishError::NoSchedule),
    };
    Ok(CallRecord {
        call: form.call.to_string(),
        title: form.title.clone(),
        revision,
        digest,
        revisions,
        opens_at,
        closes_at,
        extended_until,
        protocol_prefix: form.protocol_prefix.clone(),
    })
}
