//! Signed files of which it could not be known at the upload whether a certificate was revoked.

use super::Applications;
use super::chain::{ABSENT, DossierChange};
use super::events::{EventKind, Stamp};
use super::records::Dossier;
use super::stage::{Revocation, SignedFile};
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::history::Added;
use crate::instant;
use crate::keys::{Key, join};
use crate::outbox::{Letter, letter_item};
use crate::query::Range;
use crate::record::Record;
use crate::transaction::Transaction;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::{ApplicationId, ApplicationState, DocumentId};
use form::Id;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// What errors call it.
const JUDGEMENT: &str = "a judgement";
const PARTITION: &str = "TO_JUDGE";
const FIRST_PAUSE: SignedDuration = SignedDuration::from_mins(5);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);

/// A signed file that is to be judged again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenJudgement {
    /// The dossier.
    pub dossier: ApplicationId,
    /// What the form calls the file.
    pub which: Id,
    /// The file.
    pub document: DocumentId,
    /// When it was uploaded.
    #[serde(with = "instant")]
    pub uploaded_at: Timestamp,
    /// How often it was tried in vain.
    pub attempts: u32,
    /// Not before this instant.
    #[serde(with = "instant")]
    pub next_try_at: Timestamp,
}

/// How a file's certificates stood at the upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// None was revoked or suspended.
    Good,
    /// One was.
    Revoked,
    /// Nobody says any more.
    Unknowable,
}

/// What came out when a file was judged again.
#[derive(Debug, Clone)]
pub struct Settlement<'a> {
    /// How its certificates stood at the upload.
    pub judged: Judged,
    /// Key in the documents bucket of what was judged, and on which evidence.
    pub judgement: &'a str,
    /// What its owner is told.
    pub letter: &'a Letter,
    /// Who judged: the portal.
    pub stamp: &'a Stamp,
}

#[derive(Debug, Clone, Copy)]
struct Condition;

impl Record for OpenJudgement {
    const TAG: &'static str = "TO_JUDGE";
    const WHAT: &'static str = "a signed file to be judged again";
}

impl OpenJudgement {
    pub(super) fn of(dossier: ApplicationId, which: &Id, file: &SignedFile) -> Self {
        let (which, document) = (which.clone(), file.document);
        let uploaded_at = file.uploaded_at;
        Self { dossier, which, document, uploaded_at, attempts: 0, next_try_at: uploaded_at }
    }

    pub(super) fn key(&self) -> Key {
        let (dossier, document) = (self.dossier.to_string(), self.document.to_string());
        let parts = [dossier.as_str(), self.which.as_str(), &document];
        Key::new(PARTITION.to_owned(), join("FILE", &parts))
    }
}

/// Where it is kept which signed files of a dossier are to be judged again, or one of them: the partition, and what the
/// sort keys begin with.
pub(crate) fn judgements_of(dossier: ApplicationId, which: Option<&Id>) -> (String, String) {
    let dossier = dossier.to_string();
    let parts = [Some(dossier.as_str()), which.map(Id::as_str), Some("")];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    (PARTITION.to_owned(), join("FILE", &parts))
}

impl Applications {
    /// The files that are to be judged again by now, those that wait for longest first.
    pub async fn open_judgements(&self, now: Timestamp) -> Result<Vec<OpenJudgement>, StoreError> {
        let range = Range { partition: PARTITION, sort_prefix: "FILE#" };
        let mut open: Vec<OpenJudgement> = self.table.records(&range).await?;
        open.retain(|one| one.next_try_at <= now);
        open.sort_by_key(|one| one.next_try_at);
        Ok(open)
    }

    /// Notes that a file was tried in vain: it is tried again after a pause, which doubles from five minutes to
    /// six hours.
    pub async fn postpone_judgement(
        &self,
        open: &OpenJudgement,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let pause = FIRST_PAUSE.checked_mul(1 << open.attempts.min(10)).unwrap_or(LONGEST_PAUSE);
        let next = now.checked_add(pause.min(LONGEST_PAUSE)).unwrap_or(now);
        let update = "SET #attempts = #attempts + :one, #next_try_at = :next";
        let values = [(":one", number(1)), (":next", text(instant::fixed_width(next)))];
        let (what, key, there) = (OpenJudgement::WHAT, open.key(), Some("attribute_exists(pk)"));
        self.table.update(what, &key, update, there, &values).await.map(drop)
    }

    /// Forgets a file that needs not be judged any more: another took its place.
    pub async fn drop_judgement(&self, open: &OpenJudgement) -> Result<(), StoreError> {
        self.table.delete_item(OpenJudgement::WHAT, &open.key()).await.map(drop)
    }

    /// Settles a file of a dossier, as it was read. What proved bad before the dossier was sent does not stand
    /// any more, and another must be uploaded; with a dossier that was sent it stays, and counts as not
    /// signed. `false` if the dossier changed meanwhile: it is to be looked at again.
    pub async fn settle(
        &self,
        open: &OpenJudgement,
        dossier: &Dossier,
        settlement: &Settlement<'_>,
    ) -> Result<bool, StoreError> {
        let Settlement { judged, judgement, letter, stamp } = settlement;
        let Some(file) = dossier.stage.signed(&open.which) else { return Ok(false) };
        let which = &open.which;
        let path = format!("#stage.#signing.#signed.#{which}");
        let state = dossier.stage.state();
        let judged_at = instant::cut(stamp.at);
        let (revocation, stands) = match judged {
            Judged::Good => (Revocation::Good, true),
            Judged::Revoked => {
                (Revocation::Revoked { judged_at }, state == ApplicationState::Submitted)
            }
            Judged::Unknowable => (Revocation::Unknowable { judged_at }, true),
        };
        let (change, mut values) = if stands {
            let mut judgements = file.judgements.clone();
            judgements.push((*judgement).to_owned());
            let file = SignedFile { revocation, judgements, ..file.clone() };
            let item = serde_dynamo::to_item(&file)
                .map_err(|source| StoreError::Encode { what: JUDGEMENT, source })?;
            (format!(", {path} = :file"), vec![(":file", AttributeValue::M(item))])
        } else {
            (format!(" REMOVE {path}"), Vec::new())
        };
        values.extend([
            (":document", text(open.document.to_string())),
            (":stage", text(stage_name(state, dossier))),
        ]);
        let condition = format!("#stage.#name = :stage AND {path}.#document = :document");
        let which = which.clone();
        let kind = match judged {
            Judged::Good => EventKind::RevocationJudged { which, good: true },
            Judged::Revoked => EventKind::RevocationJudged { which, good: false },
            Judged::Unknowable => EventKind::RevocationUnknowable { which },
        };
        let table = &self.table;
        let transaction = Transaction::new(JUDGEMENT)
            .delete(Condition, table, &open.key(), Some("attribute_exists(pk)"), &[])?
            .put(Condition, table, letter_item(letter)?, ABSENT, &[])?;
        let change = DossierChange { update: &change, condition: &condition, values: &values };
        let added = table.with_event(dossier, kind, stamp, |addition| {
            addition.with(transaction.clone(), table, (Condition, Condition), change)
        });
        Ok(matches!(added.await?, Added::Done(_)))
    }
}

/// The name of the stage that was read.
fn stage_name(state: ApplicationState, dossier: &Dossier) -> &'static str {
    match state {
        ApplicationState::Draft => "draft",
        ApplicationState::Validated => "validated",
        ApplicationState::Submitted if dossier.stage.protocol().is_some() => "protocolled",
        ApplicationState::Submitted => "arrived",
        ApplicationState::Discarded => "discarded",
    }
}
