//! What is published of a call.

use domain::{Contacts, Digest, Procedure, SigningRules};
use form::CallId;
use serde::{Deserialize, Serialize};

/// A form that is published beside the application's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedForm {
    /// Its revision.
    pub revision: u32,
    /// Its digest.
    pub digest: Digest,
}

/// What is published of a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// Id of the call.
    pub call: CallId,
    /// The title people read.
    pub title: String,
    /// Who runs it, as people read it.
    pub administration: String,
    /// How the office that answers questions is reached.
    pub contacts: Contacts,
    /// What receipts say of the procedure.
    pub procedure: Procedure,
    /// What it decides of signatures.
    pub signing: SigningRules,
    /// Revision of the form.
    pub revision: u32,
    /// Digest of the form.
    pub digest: Digest,
    /// The form of its payment requests, if it takes them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<PublishedForm>,
    /// What protocol numbers start with.
    pub protocol_prefix: String,
}
