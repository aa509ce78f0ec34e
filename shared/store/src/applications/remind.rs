//! Reminders: at most one mail for each dossier, closing and occasion.

use super::Applications;
use super::chain::ABSENT;
use super::keys::{dossier_key, partition};
use crate::calls::{self, Calls};
use crate::error::StoreError;
use crate::expression::text;
use crate::instant;
use crate::keys::{Key, join};
use crate::outbox::{Letter, letter_item};
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::ApplicationId;
use form::CallId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How long before the closing people are reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reminder {
    /// Seven days.
    SevenDays,
    /// Forty-eight hours.
    TwoDays,
    /// Three hours.
    ThreeHours,
}

/// What keeps a reminder from being given twice.
#[derive(Debug, Serialize, Deserialize)]
struct Reminded {
    reminder: Reminder,
}

impl Record for Reminded {
    const TAG: &'static str = "REMINDED";
    const WHAT: &'static str = "a reminder";
}

impl Reminder {
    fn as_str(self) -> &'static str {
        match self {
            Self::SevenDays => "7D",
            Self::TwoDays => "48H",
            Self::ThreeHours => "3H",
        }
    }

    /// Another closing is another occasion.
    fn key(self, partition: String, closing: Timestamp) -> Key {
        Key::new(partition, join("REMINDED", &[&instant::fixed_width(closing), self.as_str()]))
    }
}

impl Applications {
    /// Leaves the mail of a reminder in the outbox; `false` if it was given before, or the dossier was
    /// sent meanwhile.
    pub async fn remind(
        &self,
        dossier: ApplicationId,
        closing: Timestamp,
        reminder: Reminder,
        letter: &Letter,
    ) -> Result<bool, StoreError> {
        let key = reminder.key(partition(dossier), closing);
        let unsent = "#stage.#name = :draft OR #stage.#name = :validated";
        let stages = [(":draft", text("draft")), (":validated", text("validated"))];
        let commit = Transaction::new(Reminded::WHAT)
            .check((), &self.table, &dossier_key(dossier), unsent, &stages)?
            .put((), &self.table, Reminded { reminder }.item(&key)?, ABSENT, &[])?
            .put((), &self.table, letter_item(letter)?, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        Ok(matches!(commit, Commit::Done))
    }
}

impl Calls {
    /// Whether everybody who had to be was reminded of this closing on this occasion.
    pub async fn is_reminded(
        &self,
        call: &CallId,
        closing: Timestamp,
        reminder: Reminder,
    ) -> Result<bool, StoreError> {
        let key = reminder.key(calls::partition(call), closing);
        Ok(self.table.record::<Reminded>(&key).await?.is_some())
    }

    /// Notes that everybody was.
    pub async fn note_reminded(
        &self,
        call: &CallId,
        closing: Timestamp,
        reminder: Reminder,
    ) -> Result<(), StoreError> {
        let item = Reminded { reminder }.item(&reminder.key(calls::partition(call), closing))?;
        self.table.put(Reminded::WHAT, item, None, &[]).await.map(drop)
    }
}
