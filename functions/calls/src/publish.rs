//! Publishing a call: its form is stored for good, its schedule belongs to the administration.

use call::Call;
use domain::EventId;
use form::{CallId, CanonicalError, Form};
use jiff::Timestamp;
use store::calls::{CallRecord, Decision, Publication, PublishedForm, Publishing, Term};
use store::{StoreError, Stores};

/// A call could not be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The form could not be written.
    #[error("the form of the call could not be written")]
    Canonical(#[source] CanonicalError),
    /// The stores did not take it.
    #[error("the call could not be stored")]
    Store(#[source] StoreError),
    /// The definition proposes no schedule, and the call has none yet.
    #[error(
        "the call has no schedule yet and its definition proposes none: write [schedule] in call.toml"
    )]
    NoSchedule,
    /// The revision is published already with another form.
    #[error(
        "revision {revision} of «{call}» is published with another form: raise «revision» in call.toml"
    )]
    RevisionTaken {
        /// The call.
        call: CallId,
        /// The revision.
        revision: u32,
    },
    /// A later revision is published.
    #[error(
        "revision {latest} of «{call}» is published: «revision» in call.toml must be greater, not {revision}"
    )]
    RevisionTooLow {
        /// The call.
        call: CallId,
        /// The revision.
        revision: u32,
        /// The latest that is published.
        latest: u32,
    },
    /// The revision of the form of payment requests is published already with another form.
    #[error(
        "revision {revision} of the payment form of «{call}» is published with another form: raise «revision» of [payment] in call.toml"
    )]
    PaymentRevisionTaken {
        /// The call.
        call: CallId,
        /// The revision.
        revision: u32,
    },
    /// A later revision of the form of payment requests is published.
    #[error(
        "revision {latest} of the payment form of «{call}» is published: «revision» of [payment] in call.toml must be greater, not {revision}"
    )]
    PaymentRevisionTooLow {
        /// The call.
        call: CallId,
        /// The revision.
        revision: u32,
        /// The latest that is published.
        latest: u32,
    },
    /// Another call's protocol numbers start so.
    #[error(
        "protocol numbers of «{by}» start with {prefix}: «protocol_prefix» in call.toml must be another"
    )]
    PrefixTaken {
        /// The prefix.
        prefix: String,
        /// The other call.
        by: CallId,
    },
}

/// Who publishes, and by which act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Their name.
    pub name: String,
    /// The act that is carried out, as it is cited.
    pub act: Option<String>,
}

impl Author {
    /// A decision of theirs at an instant; the random bytes make its id unique.
    pub fn decides(&self, at: Timestamp, random: &[u8; 10]) -> Decision {
        let Self { name, act } = self.clone();
        Decision { id: EventId::at(at, random), at, author: name, act }
    }
}

/// What became of a publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The call as it is now.
    pub call: CallRecord,
    /// Whether something was written: it was not so before.
    pub new: bool,
}

/// Publishes a call. A schedule that is there already stays: it belongs to the administration. A
/// published revision never changes: a different form needs a new number.
///
/// # Errors
/// [`PublishError`]: what stands in the way, and what to write instead.
pub async fn publish(
    stores: &Stores,
    call: &Call,
    decision: &Decision,
) -> Result<Published, PublishError> {
    let form = &call.application;
    let publication = publication(call)?;
    let json = form.canonical_json().map_err(PublishError::Canonical)?;
    let kept = stores.calls.put_form(&call.id, &publication.digest, json.into()).await;
    kept.map_err(PublishError::Store)?;
    if let Some((form, published)) = call.payment.as_ref().zip(publication.payment) {
        let json = form.canonical_json().map_err(PublishError::Canonical)?;
        let kept = stores.calls.put_form(&call.id, &published.digest, json.into()).await;
        kept.map_err(PublishError::Store)?;
    }
    let proposed = call.schedule.map(|it| Term { opens: it.opens, closes: it.closes });
    let ended = stores.calls.publish(&publication, proposed, decision).await;
    let (call, revision) = (call.id.clone(), form.revision);
    match ended.map_err(PublishError::Store)? {
        Publishing::Published(call) => Ok(Published { call, new: true }),
        Publishing::Already(call) => Ok(Published { call, new: false }),
        Publishing::NoSchedule => Err(PublishError::NoSchedule),
        Publishing::RevisionTaken => Err(PublishError::RevisionTaken { call, revision }),
        Publishing::RevisionTooLow { latest } => {
            Err(PublishError::RevisionTooLow { call, revision, latest })
        }
        Publishing::PaymentRevisionTaken { revision } => {
            Err(PublishError::PaymentRevisionTaken { call, revision })
        }
        Publishing::PaymentRevisionTooLow { revision, latest } => {
            Err(PublishError::PaymentRevisionTooLow { call, revision, latest })
        }
        Publishing::PrefixTaken { by } => {
            Err(PublishError::PrefixTaken { prefix: publication.protocol_prefix, by })
        }
    }
}

fn publication(call: &Call) -> Result<Publication, PublishError> {
    let form = &call.application;
    Ok(Publication {
        call: call.id.clone(),
        title: form.title.clone(),
        administration: call.administration.clone(),
        contacts: call.contacts.clone(),
        procedure: call.procedure.clone(),
        signing: call.signing,
        revision: form.revision,
        digest: form.digest().map_err(PublishError::Canonical)?,
        payment: call.payment.as_ref().map(published).transpose()?,
        protocol_prefix: form.protocol_prefix.clone(),
    })
}

fn published(form: &Form) -> Result<PublishedForm, PublishError> {
    let digest = form.digest().map_err(PublishError::Canonical)?;
    Ok(PublishedForm { revision: form.revision, digest })
}
