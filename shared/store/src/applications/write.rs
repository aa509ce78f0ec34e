//! The transaction that every change of a draft goes through.

use domain::ApplicationState;

use std::future::Future;

use super::events::{ABSENT, Act, EventKind, event_item, taken};
use super::records::{ItemKey, Meta};
use super::{Applications, item_key, meta_key, section_key, stored_state};
use crate::error::StoreError;
use crate::instant;
use crate::table::{number, text};
use crate::transaction::{Commit, Transaction};

/// How a change ended. `Record` is what was being changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Saved<Record> {
    /// Stored.
    Saved {
        /// The version it has now.
        version: u64,
    },
    /// Someone changed the same record since it was read: nothing was stored.
    Conflict {
        /// The record as it is now; `None` if it is not there (any more).
        current: Option<Record>,
    },
    /// The application is not a draft any more: nothing was stored.
    NotDraft {
        /// Where it is.
        state: ApplicationState,
    },
    /// The section is frozen: nothing was stored.
    Frozen,
    /// The item it belongs to was removed: nothing was stored.
    NoParent,
}

/// What the conditions of a change are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Record,
    Section,
    Parent,
    Meta,
    Event,
}

impl Applications {
    /// The section of an item or attachment must not be frozen.
    pub(super) fn with_open_section(
        &self,
        transaction: Transaction<Label>,
        application: &str,
        section: &str,
    ) -> Result<Transaction<Label>, StoreError> {
        let condition = "attribute_not_exists(pk) OR #frozen = :no";
        let values = [(":no", aws_sdk_dynamodb::types::AttributeValue::Bool(false))];
        let key = section_key(application, section);
        transaction.check(Label::Section, &self.table, &key, condition, &values)
    }

    /// The item that the record belongs to must be there.
    pub(super) fn with_parent(
        &self,
        transaction: Transaction<Label>,
        application: &str,
        parent: Option<&ItemKey>,
    ) -> Result<Transaction<Label>, StoreError> {
        let Some(parent) = parent else { return Ok(transaction) };
        let key = item_key(application, parent);
        transaction.check(Label::Parent, &self.table, &key, "attribute_exists(pk)", &[])
    }

    /// Adds the application and the event to the change, and commits it.
    pub(super) async fn change_draft<Record, Current>(
        &self,
        transaction: Transaction<Label>,
        application: &str,
        version: u64,
        (kind, act): (EventKind, &Act),
        current: impl FnOnce() -> Current,
    ) -> Result<Saved<Record>, StoreError>
    where
        Current: Future<Output = Result<Option<Record>, StoreError>>,
    {
        let event = event_item(application, kind, act)?;
        let values = [
            (":draft", stored_state(ApplicationState::Draft)),
            (":at", text(instant::fixed_width(act.at))),
            (":by", text(act.username.as_str())),
            (":one", number(1)),
        ];
        let update = "SET #updated_at = :at, #updated_by = :by ADD #changes :one";
        let commit = transaction
            .update(
                Label::Meta,
                &self.table,
                &meta_key(application),
                (update, "#state = :draft"),
                &values,
            )?
            .put(Label::Event, &self.table, event, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        let refused = match commit {
            Commit::Done => return Ok(Saved::Saved { version }),
            Commit::Refused(labels) => labels,
        };
        if refused.contains(&Label::Meta) {
            let meta = self.meta(application).await?.ok_or(StoreError::NoSuchApplication)?;
            return Ok(Saved::NotDraft { state: meta.state });
        }
        if refused.contains(&Label::Section) {
            return Ok(Saved::Frozen);
        }
        if refused.contains(&Label::Parent) {
            return Ok(Saved::NoParent);
        }
        if refused.contains(&Label::Record) {
            return Ok(Saved::Conflict { current: current().await? });
        }
        Err(taken())
    }

    /// The application alone, as it is now.
    pub async fn meta(&self, application: &str) -> Result<Option<Meta>, StoreError> {
        self.table.get("an application", &meta_key(application)).await
    }
}
