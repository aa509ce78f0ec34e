//! Where the mails lie, and which are due.

use super::Outbox;
use super::letter::Letter;
use crate::error::StoreError;
use crate::keys::{Item, Key};
use crate::query::Range;
use crate::record::Record;
use domain::LetterId;
use jiff::Timestamp;

/// The partition of the mails to be sent.
const WAITING: &str = "OUTBOX";
/// The partition of those that could not be sent.
const DEAD: &str = "OUTBOX_DEAD";
const LETTER: &str = "LETTER#";

pub(super) fn letter_key(id: LetterId) -> Key {
    Key::new(WAITING.to_owned(), format!("{LETTER}{id}"))
}

pub(super) fn dead_key(id: LetterId) -> Key {
    Key::new(DEAD.to_owned(), format!("{LETTER}{id}"))
}

/// The record of a mail, to be written together with its cause.
pub(crate) fn letter_item(letter: &Letter) -> Result<Item, StoreError> {
    letter.item(&letter_key(letter.id))
}

impl Outbox {
    /// Puts a mail in the outbox that nothing else is written with.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn post(&self, letter: &Letter) -> Result<(), StoreError> {
        self.table.put(Letter::WHAT, letter_item(letter)?, None, &[]).await.map(drop)
    }

    /// The mails that are due, oldest first.
    pub async fn due(&self, now: Timestamp) -> Result<Vec<Letter>, StoreError> {
        let mut letters = self.waiting().await?;
        letters.retain(|letter| letter.due_at <= now);
        Ok(letters)
    }

    /// Every mail that is to be sent, oldest first.
    pub async fn waiting(&self) -> Result<Vec<Letter>, StoreError> {
        self.table.records(&Range { partition: WAITING, sort_prefix: LETTER }).await
    }

    /// The mails that could not be sent, oldest first. Secret texts are gone.
    pub async fn dead(&self) -> Result<Vec<Letter>, StoreError> {
        self.table.records(&Range { partition: DEAD, sort_prefix: LETTER }).await
    }
}
