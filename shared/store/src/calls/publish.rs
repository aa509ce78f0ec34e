//! Publishing: a revision of a call's form becomes the one that new applications take.

use super::Calls;
use super::events::{CallEventKind, Decision, event_item};
use super::keys::{listing_key, prefix_key, published_key, schedule_key};
use super::publication::{Publication, PublishedForm};
use super::read::both;
use super::record::{CallRecord, Listing, Published, Revision};
use super::schedule::{Schedule, Term};
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::instant;
use crate::record::Record;
use crate::transaction::{Commit, Transaction, is_contention, patience};
use backon::Retryable;
use form::CallId;
use serde::{Deserialize, Serialize};

/// What errors call it.
const PUBLICATION: &str = "a publication";

/// How a publication ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publishing {
    /// It is published now.
    Published(CallRecord),
    /// It was published before; a later revision may have followed.
    Already(CallRecord),
    /// The revision was published with another form, and a published revision never changes.
    RevisionTaken,
    /// A later revision is published, and this one never was.
    RevisionTooLow {
        /// The latest.
        latest: u32,
    },
    /// The revision of the form of payment requests was published with another form.
    PaymentRevisionTaken {
        /// Which.
        revision: u32,
    },
    /// A later revision of the form of payment requests is published, and this one never was.
    PaymentRevisionTooLow {
        /// Which.
        revision: u32,
        /// The latest.
        latest: u32,
    },
    /// The call has no schedule yet, and none is proposed.
    NoSchedule,
    /// Another call's protocol numbers start so.
    PrefixTaken {
        /// The other call.
        by: CallId,
    },
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Condition {
    Prefix,
    Other,
}

/// What keeps a prefix for a call.
#[derive(Serialize, Deserialize)]
struct Claim {
    call: CallId,
}

impl Record for Claim {
    const TAG: &'static str = "PREFIX";
    const WHAT: &'static str = "a protocol prefix";
}

const ABSENT: &str = "attribute_not_exists(pk)";

impl Calls {
    /// Publishes a revision of a call's form, or what stands beside the form. The form itself is stored
    /// before. A schedule that is there stays as it is; the first publication makes the proposed one.
    pub async fn publish(
        &self,
        publication: &Publication,
        proposed: Option<Term>,
        decision: &Decision,
    ) -> Result<Publishing, StoreError> {
        let attempt = || self.try_to_publish(publication, proposed, decision);
        attempt.retry(patience()).when(is_contention).await
    }

    async fn try_to_publish(
        &self,
        publication: &Publication,
        proposed: Option<Term>,
        decision: &Decision,
    ) -> Result<Publishing, StoreError> {
        let (before, schedule) = both(&self.table, &publication.call).await?;
        let first = proposed.map(|term| Schedule::first(term, decision.at, &decision.author));
        let Some(becomes) = schedule.clone().or(first) else { return Ok(Publishing::NoSchedule) };
        if let Some(ended) = before.as_ref().and_then(|it| stands(it, publication, &becomes)) {
            return Ok(ended);
        }
        let after = next(before.as_ref(), publication, decision);
        let version = before.map(|before| before.version);
        let fresh = schedule.is_none().then_some(&becomes);
        match self.commit(&after, version, fresh, decision).await? {
            Commit::Done => Ok(Publishing::Published(after.with(becomes))),
            Commit::Refused(labels) if labels.contains(&Condition::Prefix) => {
                self.claimed(publication).await
            }
            Commit::Refused(_) => Err(StoreError::Contended { what: PUBLICATION }),
        }
    }

    async fn commit(
        &self,
        after: &Published,
        version: Option<u64>,
        fresh: Option<&Schedule>,
        decision: &Decision,
    ) -> Result<Commit<Condition>, StoreError> {
        let table = &self.table;
        let Publication { call, revision, digest, protocol_prefix, .. } = &after.publication;
        let item = after.item(&published_key(call))?;
        let listing = Listing { call: call.clone() }.item(&listing_key(call))?;
        let claim = Claim { call: call.clone() }.item(&prefix_key(protocol_prefix))?;
        let own = [(":call", text(call.as_str()))];
        let unmoved = [(":version", number(version.unwrap_or_default()))];
        let (condition, values) = if version.is_some() {
            ("#version = :version", &unmoved[..])
        } else {
            (ABSENT, &[][..])
        };
        let (revision, digest, schedule) = (*revision, *digest, fresh.cloned());
        let kind = CallEventKind::Published { revision, digest, schedule };
        let event = event_item(call, kind, decision)?;
        let mut transaction = Transaction::new(PUBLICATION)
            .put(
                Condition::Prefix,
                table,
                claim,
                "attribute_not_exists(pk) OR #call = :call",
                &own,
            )?
            .put(Condition::Other, table, item, condition, values)?
            .put(
                Condition::Other,
                table,
                listing,
                "attribute_not_exists(pk) OR attribute_exists(pk)",
                &[],
            )?
            .put(Condition::Other, table, event, ABSENT, &[])?;
        if let Some(schedule) = fresh {
            let item = schedule.item(&schedule_key(call))?;
            transaction = transaction.put(Condition::Other, table, item, ABSENT, &[])?;
        }
        transaction.commit(&table.client).await
    }

    /// Whose the prefix is; when nobody has it any more, it is worth trying again.
    async fn claimed(&self, publication: &Publication) -> Result<Publishing, StoreError> {
        match self.table.record(&prefix_key(&publication.protocol_prefix)).await? {
            Some(Claim { call }) if call != publication.call => {
                Ok(Publishing::PrefixTaken { by: call })
            }
            _ => Err(StoreError::Contended { what: PUBLICATION }),
        }
    }
}

/// How a publication ends when there is nothing to write.
fn stands(before: &Published, new: &Publication, schedule: &Schedule) -> Option<Publishing> {
    let latest = before.publication.revision;
    match before.digest_of(new.revision) {
        Some(digest) if digest != new.digest => Some(Publishing::RevisionTaken),
        None if new.revision < latest => Some(Publishing::RevisionTooLow { latest }),
        Some(_) if new.revision < latest || *new == before.publication => {
            Some(Publishing::Already(before.clone().with(schedule.clone())))
        }
        Some(_) | None => payment_stands(before, new),
    }
}

/// The same for what the form of payment requests does not allow.
fn payment_stands(before: &Published, new: &Publication) -> Option<Publishing> {
    let PublishedForm { revision, digest } = new.payment?;
    let latest = before.payment_revisions.last().map(|known| known.revision)?;
    match before.payment_digest_of(revision) {
        Some(known) if known != digest => Some(Publishing::PaymentRevisionTaken { revision }),
        None | Some(_) if revision < latest => {
            Some(Publishing::PaymentRevisionTooLow { revision, latest })
        }
        Some(_) | None => None,
    }
}

fn next(before: Option<&Published>, new: &Publication, decision: &Decision) -> Published {
    let mut revisions = before.map(|before| before.revisions.clone()).unwrap_or_default();
    add(&mut revisions, PublishedForm { revision: new.revision, digest: new.digest }, decision);
    let mut payment_revisions =
        before.map(|before| before.payment_revisions.clone()).unwrap_or_default();
    if let Some(payment) = new.payment {
        add(&mut payment_revisions, payment, decision);
    }
    let version = before.map_or(0, |before| before.version) + 1;
    Published { publication: new.clone(), revisions, payment_revisions, version }
}

/// Adds a revision to those that are known, unless it is among them.
fn add(revisions: &mut Vec<Revision>, form: PublishedForm, decision: &Decision) {
    let PublishedForm { revision, digest } = form;
    if !revisions.iter().any(|known| known.revision == revision) {
        let published_at = instant::cut(decision.at);
        revisions.push(Revision { revision, digest, published_at });
    }
}
