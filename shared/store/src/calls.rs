//! Calls: what they are, when they are open, and the forms they are filled in on.

use std::collections::BTreeMap;

use bytes::Bytes;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::applications::Pin;
use crate::error::StoreError;
use crate::files::{Files, Stored};
use crate::instant;
use crate::keys::{Key, join};
use crate::query::Range;
use crate::table::{Table, encode, text};
use crate::transaction::{Commit, Transaction};

const CALL: &str = "a call";
const CALLS: &str = "the calls";
/// The longest definition of a form that is read back, in bytes.
const LONGEST_FORM: u64 = 8 * 1024 * 1024;

/// Calls and their schedules and forms.
#[derive(Debug, Clone)]
pub struct Calls {
    pub(crate) table: Table,
    pub(crate) files: Files,
}

/// A call as published: which form, and when it is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallRecord {
    /// Id of the call.
    pub call: String,
    /// The title people read.
    pub title: String,
    /// Revision of the form that new applications take.
    pub revision: String,
    /// Digest of that form.
    pub digest: String,
    /// Every revision ever published, with the digest of its form: applications stay with the one
    /// they were begun on.
    #[serde(default)]
    pub revisions: BTreeMap<String, String>,
    /// From when applications can be submitted.
    #[serde(with = "instant")]
    pub opens_at: Timestamp,
    /// Until when, this instant excluded.
    #[serde(with = "instant")]
    pub closes_at: Timestamp,
    /// Until when instead, if it was extended.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub extended_until: Option<Timestamp>,
    /// What protocol numbers start with, as [`domain::ProtocolNumber`] wants it.
    pub protocol_prefix: String,
}

impl CallRecord {
    /// What dossiers are pinned to that are filled in on one of its revisions; `None` when it is
    /// not written as it should be.
    pub fn pin(&self, revision: &str, digest: &str) -> Option<Pin> {
        Some(Pin {
            call: self.call.parse().ok()?,
            revision: revision.parse().ok()?,
            digest: digest.parse().ok()?,
        })
    }

    /// When it closes, extension included.
    pub fn closing(&self) -> Timestamp {
        self.extended_until.unwrap_or(self.closes_at)
    }

    /// Whether applications can be submitted at this instant.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.opens_at <= now && now < self.closing()
    }
}

/// The entry that lists a call.
#[derive(Serialize, Deserialize)]
struct Listing {
    call: String,
}

#[derive(Clone, Copy)]
struct Step;

impl Calls {
    /// Publishes a call, or a new revision or schedule of it.
    pub async fn put_call(&self, call: &CallRecord) -> Result<(), StoreError> {
        let item = encode(CALL, &schedule_key(&call.call), call)?;
        let key = Key::new("CALLS".to_owned(), join("CALL", &[&call.call]));
        let listing = encode(CALL, &key, &Listing { call: call.call.clone() })?;
        let always = "attribute_not_exists(pk) OR attribute_exists(pk)";
        let commit = Transaction::new(CALL)
            .put(Step, &self.table, item, always, &[])?
            .put(Step, &self.table, listing, always, &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(()),
            Commit::Refused(_) => Err(StoreError::Contended { what: CALL }),
        }
    }

    /// Moves the closing of a call. `false` if there is no such call.
    pub async fn extend(&self, call: &str, until: Timestamp) -> Result<bool, StoreError> {
        let values = [(":until", text(instant::fixed_width(until)))];
        let update = "SET #extended_until = :until";
        let exists = Some("attribute_exists(pk)");
        let extended =
            self.table.update(CALL, &schedule_key(call), update, exists, &values).await?;
        Ok(extended.is_some())
    }

    /// One call.
    pub async fn call(&self, call: &str) -> Result<Option<CallRecord>, StoreError> {
        self.table.get(CALL, &schedule_key(call)).await
    }

    /// Every call ever published, by id.
    pub async fn calls(&self) -> Result<Vec<CallRecord>, StoreError> {
        let range = Range { partition: "CALLS", sort_prefix: "CALL#" };
        let listings: Vec<Listing> = self.table.query(CALLS, &range).await?;
        let mut calls = Vec::with_capacity(listings.len());
        for listing in listings {
            calls.extend(self.call(&listing.call).await?);
        }
        Ok(calls)
    }

    /// Stores the canonical JSON of a form. Forms are immutable: storing other bytes under the
    /// same digest is [`StoreError::DocumentDiffers`].
    pub async fn put_form(
        &self,
        call: &str,
        digest: &str,
        canonical: Bytes,
    ) -> Result<Stored, StoreError> {
        self.files.put_document(&form_key(call, digest), canonical, "application/json").await
    }

    /// The canonical JSON of a form.
    pub async fn form(&self, call: &str, digest: &str) -> Result<Option<Bytes>, StoreError> {
        self.files.document(&form_key(call, digest), LONGEST_FORM).await
    }
}

fn form_key(call: &str, digest: &str) -> String {
    format!("forms/{call}/{digest}.json")
}

pub(crate) fn schedule_key(call: &str) -> Key {
    Key::new(join("CALL", &[call]), "SCHEDULE")
}

pub(crate) fn counter_key(call: &str, year: u16) -> Key {
    Key::new(join("CALL", &[call]), join("PROTOCOL", &[&year.to_string()]))
}
