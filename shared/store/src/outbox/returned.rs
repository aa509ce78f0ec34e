//! Mail that came back: what SES tells of it, by address.

use super::Outbox;
use crate::error::StoreError;
use crate::expression::text;
use crate::instant;
use crate::keys::{Key, join};
use crate::query::Range;
use crate::record::Record;
use domain::{EmailAddress, LetterId};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// The partition of the addresses that mail came back from.
const RETURNED: &str = "OUTBOX_RETURNED";
const ADDRESS: &str = "ADDRESS#";
/// For how long it is kept that mail came back: whoever did not put the address right by then does not read the page.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 180);

/// Why mail came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnCause {
    /// There is no such mailbox, or it takes nothing from us: further mail comes back too.
    Undeliverable,
    /// It could not be delivered in the time that it was tried: the mailbox is full, or its server was not there.
    NotInTime,
    /// Who has the address said that it was not wanted.
    Complaint,
}

/// That mail came back from an address: the latest time that it did.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnedMail {
    /// The address.
    pub to: EmailAddress,
    /// Why.
    pub cause: ReturnCause,
    /// When, as SES says.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// Which mail of the outbox it was, where SES says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<LetterId>,
    /// From when on it is forgotten.
    #[serde(with = "instant::epoch")]
    expires_at: Timestamp,
}

impl std::fmt::Debug for ReturnedMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReturnedMail").field("cause", &self.cause).finish_non_exhaustive()
    }
}

impl Record for ReturnedMail {
    const TAG: &'static str = "RETURNED_MAIL";
    const WHAT: &'static str = "mail that came back";
}

impl ReturnedMail {
    /// That mail came back from an address at an instant.
    pub fn new(
        to: EmailAddress,
        cause: ReturnCause,
        at: Timestamp,
        letter: Option<LetterId>,
    ) -> Self {
        let at = instant::cut(at);
        let expires_at = at.checked_add(KEPT).unwrap_or(Timestamp::MAX);
        Self { to, cause, at, letter, expires_at }
    }
}

/// Where it is kept that mail came back from an address; capitals make no other mailbox.
fn key(address: &EmailAddress) -> Key {
    Key::new(RETURNED.to_owned(), join("ADDRESS", &[&address.as_str().to_lowercase()]))
}

impl Outbox {
    /// Notes that mail came back. The same told again changes nothing, and neither does what happened before. Gives whether
    /// it was new.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn note_returned(&self, mail: &ReturnedMail) -> Result<bool, StoreError> {
        let newer = Some("attribute_not_exists(pk) OR #at < :at");
        let values = [(":at", text(instant::fixed_width(mail.at)))];
        self.table.put(ReturnedMail::WHAT, mail.item(&key(&mail.to))?, newer, &values).await
    }

    /// The addresses, among some, that mail came back from; in no order.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn returned_from(
        &self,
        addresses: &[EmailAddress],
        now: Timestamp,
    ) -> Result<Vec<ReturnedMail>, StoreError> {
        let keys: Vec<Key> = addresses.iter().map(key).collect();
        let mut returned: Vec<ReturnedMail> = self.table.many_records(&keys).await?;
        returned.retain(|mail| now < mail.expires_at);
        Ok(returned)
    }

    /// Every address that mail came back from.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn returned(&self) -> Result<Vec<ReturnedMail>, StoreError> {
        self.table.records(&Range { partition: RETURNED, sort_prefix: ADDRESS }).await
    }
}
